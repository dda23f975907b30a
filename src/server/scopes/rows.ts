import type { PullResponse } from '../../protocol/pull.ts';
import type { Tx } from '../db/database.ts';
import { readRowsAfter, readRowsSince, type RowAt, type ScopeState } from '../db/scope.ts';
import type { Budget } from './budget.ts';
import type { Place } from './cookie.ts';

type Op = PullResponse['ops'][number];

/** Sends a scope's records from a place on, as far as the budget goes, and says which place that is. */
export async function sendRows(
  tx: Tx,
  scope: ScopeState,
  from: Place,
  answer: { readonly ops: Op[]; readonly budget: Budget },
): Promise<Place> {
  let place = from;
  while (place !== scope.head && answer.budget.room() > 0) {
    const room = answer.budget.room();
    const rows = await readRows(tx, scope, place, room + 1);
    let taken = 0;
    for (const { entity, key, value } of rows) {
      const op: Op = [scope.scope, entity, key, value];
      if (!answer.budget.take(op)) break;
      answer.ops.push(op);
      taken++;
    }
    const last = rows[taken - 1];
    if (taken === rows.length && rows.length <= room) place = typeof place === 'number' ? scope.head : place[0];
    else return last ? movePlace(place, last) : place;
  }
  return place;
}

function readRows(tx: Tx, { scope }: ScopeState, place: Place, count: number): Promise<RowAt[]> {
  return typeof place === 'number'
    ? readRowsSince(tx, scope, place, count)
    : readRowsAfter(tx, scope, place[1] ?? ['', ''], count);
}

function movePlace(place: Place, { head, entity, key }: RowAt): Place {
  return typeof place === 'number' ? head : [place[0], [entity, key]];
}
