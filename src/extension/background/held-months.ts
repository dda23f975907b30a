import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../domain/account-month.ts';
import type { AccountId, PersonId } from '../../domain/id.ts';
import { MUTATION_SCHEMAS } from '../../protocol/mutation.ts';
import type { Entry } from '../cache/outbox.ts';
import type { Reading } from '../cache/database.ts';
import { readRow } from '../cache/rows.ts';
import { readOwnMonths } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';
import type { Background } from './context.ts';

/** Of one's own account, or of one that a connection shows: what the server told, and what this device has not told the server yet. */
export async function heldMonths({ cache, outbox }: Background, person: PersonId, account: AccountId): Promise<AccountMonth[]> {
  const months = await cache.read(person, (tx, view) => readHeld(tx, view, account));
  const held = new Map(months.map((month) => [month.month, month]));
  for (const month of (await outbox.waiting(person)).flatMap(monthsIn)) {
    if (month.account !== account) continue;
    const known = held.get(month.month);
    held.set(month.month, known ? mergeMonth(known, month) : month);
  }
  return [...held.values()];
}

async function readHeld(tx: Reading, view: View, account: AccountId): Promise<AccountMonth[]> {
  if (view.accounts.some(({ id }) => id === account)) return readOwnMonths(tx, view.self, account);
  for (const { id } of view.connections) {
    const shown = await readRow(tx, view, `connection:${id}`, 'shown', id);
    if (shown?.account === account) return readOwnMonths(tx, `connection:${id}`, account);
  }
  return [];
}

/** What a mutation that waits would add. */
function monthsIn({ name, args }: Entry): AccountMonth[] {
  if (name === 'reading.import') {
    const { success, data } = MUTATION_SCHEMAS[name].safeParse(args);
    return success ? monthsOf(data.account, data.reading) : [];
  }
  if (name !== 'post.answer') return [];
  const { success, data } = MUTATION_SCHEMAS[name].safeParse(args);
  return success ? [monthOfAnswer(data.account, data.day, data.answer)] : [];
}
