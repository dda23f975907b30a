import { type Scope, SCOPE_KINDS, kindOf, scopesOf } from '../../domain/visibility.ts';
import { BODY_LIMIT } from '../../protocol/push.ts';
import type { PullRequest, PullResponse } from '../../protocol/pull.ts';
import { OLDEST_PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { Db, Tx } from '../db/database.ts';
import { readAsViewer } from '../db/role.ts';
import { readScopes, type ScopeState, type ViewerHeads } from '../db/scope.ts';
import { readSight } from '../db/sight.ts';
import { createBudget, type Limits } from './budget.ts';
import type { CookieJar, Position, Positions, Viewer } from './cookie.ts';
import { beginSnapshot, emptyScope, isCurrent, isSettled, resume } from './position.ts';
import { sendRows } from './rows.ts';
import { sendTiles } from './tiles.ts';

export const LIMITS: Limits = { items: 1000, bytes: BODY_LIMIT };

export type Puller = { readonly db: Db; readonly jar: CookieJar; readonly limits: Limits };

/**
 * What is new for a viewer since his cookie; null when nothing is. `heads` is the head check of this request. When it finds
 * news, everything is decided anew, from one snapshot of the database: the scopes he has now, by domain/visibility.ts, and what
 * is in them; row-level security holds both once more.
 */
export async function pull({ db, jar, limits }: Puller, heads: ViewerHeads, request: PullRequest): Promise<PullResponse | null> {
  const viewer: Viewer = { person: heads.person, clientId: request.clientId };
  const held = jar.open(request.cookie, viewer);
  if (isCurrent(held, heads)) return null;
  return readAsViewer(db, viewer.person, async (tx) => {
    const { seats, connections } = await readSight(tx, viewer.person);
    const states = await readStates(tx, scopesOf(viewer.person, seats, connections));
    const { positions, ...sent } = await send(tx, states, held, limits);
    const more = states.some((state) => !isSettled(positionOf(positions, state), state));
    const scopes = states.map(({ scope }) => scope).sort();
    return { v: 1, s: 'ok', min: OLDEST_PROTOCOL_VERSION, scopes, ...sent, more, cookie: jar.seal(positions, viewer) };
  });
}

/** One's own first, then the Groups' cards, their teams, and what Admins see. */
async function readStates(tx: Tx, scopes: readonly Scope[]): Promise<ScopeState[]> {
  const states = new Map((await readScopes(tx, scopes)).map((state) => [state.scope, state]));
  const order = (scope: Scope) => SCOPE_KINDS.indexOf(kindOf(scope));
  return [...scopes].sort((a, b) => order(a) - order(b)).map((scope) => states.get(scope) ?? emptyScope(scope));
}

/**
 * Records of all scopes before figures of any. One's own come first and say what a client may keep of all else (I14): as long as it has
 * only some of them it may drop what it has a right to, so whatever comes behind them begins anew.
 */
async function send(
  tx: Tx,
  states: readonly ScopeState[],
  held: Positions | null,
  limits: Limits,
): Promise<Pick<PullResponse, 'reset' | 'ops' | 'tiles'> & { readonly positions: Positions }> {
  const answer = {
    ops: [] as PullResponse['ops'],
    tiles: [] as PullResponse['tiles'],
    budget: createBudget(inside(limits, states.length)),
  };
  const reset: Scope[] = [];
  const positions = new Map<Scope, Position>();
  for (const state of states) {
    const resumed = resume(held?.get(state.scope), state);
    if (!resumed) reset.push(state.scope);
    const from = resumed ?? beginSnapshot(state);
    const rows = await sendRows(tx, state, from.rows, answer);
    positions.set(state.scope, { ...from, rows });
    if (kindOf(state.scope) === 'self' && rows !== state.head) break;
  }
  if (states.every((state) => positionOf(positions, state).rows === state.head)) {
    const places = states.map((scope) => ({ scope, from: positionOf(positions, scope).tiles }));
    for (const [scope, tiles] of await sendTiles(tx, places, answer)) {
      const position = positions.get(scope);
      if (position) positions.set(scope, { ...position, tiles });
    }
  }
  return { reset: reset.sort(), ops: answer.ops, tiles: answer.tiles, positions };
}

function positionOf(positions: Positions, state: ScopeState): Position {
  return positions.get(state.scope) ?? beginSnapshot(state);
}

/** Leaves room for the envelope: its lists of scopes, and its cookie. */
function inside({ items, bytes }: Limits, scopes: number): Limits {
  return { items, bytes: bytes - 4096 - 600 * scopes };
}
