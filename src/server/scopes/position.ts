import { HAS_FIGURES, kindOf, type Scope } from '../../domain/visibility.ts';
import type { ScopeState, ViewerHeads } from '../db/scope.ts';
import type { Place, Position, Positions } from './cookie.ts';

/** Whether a client that has these positions has all that there is: the same scopes, each up to its head. */
export function isCurrent(positions: Positions | null, { scopes }: ViewerHeads): boolean {
  if (positions?.size !== scopes.length) return false;
  return scopes.every(({ scope, epoch, head }) => {
    const position = positions.get(scope);
    return position?.epoch === (epoch ?? '') && position.rows === head && position.tiles === head;
  });
}

/** A scope that nobody ever wrote to. */
export function emptyScope(scope: Scope): ScopeState {
  return { scope, epoch: '', head: 0, floor: 0 };
}

/** Where to go on; or null: from another epoch, from before what is still remembered, or ahead of us (after a restore). */
export function resume(position: Position | undefined, { epoch, head, floor }: ScopeState): Position | null {
  const fits = (place: Place) => headOf(place) >= floor && headOf(place) <= head;
  return position?.epoch === epoch && fits(position.rows) && fits(position.tiles) ? position : null;
}

export function beginSnapshot({ scope, epoch, head }: ScopeState): Position {
  return { epoch, rows: [head, null], tiles: HAS_FIGURES[kindOf(scope)] ? [head, null] : head };
}

/** Of a scope that carries no figures, its figures are always up to the head. */
export function isSettled({ rows, tiles }: Position, { head }: ScopeState): boolean {
  return rows === head && tiles === head;
}

export function headOf(place: Place): number {
  return typeof place === 'number' ? place : place[0];
}
