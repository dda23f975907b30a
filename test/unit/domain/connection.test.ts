import { expect, test } from 'vitest';
import {
  CONNECTION_KINDS,
  CONNECTION_STATES,
  isOpenAt,
  opensSight,
  otherKind,
  SIDES,
  sideOf,
  standsInTheWay,
} from '../../../src/domain/connection.ts';
import type { ConnectionId, PersonId } from '../../../src/domain/id.ts';
import { HAS_FIGURES, holds, scopesOf } from '../../../src/domain/visibility.ts';

test('R55: a connection has one owner and one viewer, whoever began it', () => {
  expect(CONNECTION_KINDS.map((kind) => [kind, sideOf(kind, true), sideOf(kind, false)])).toEqual([
    ['offer', 'owner', 'viewer'],
    ['request', 'viewer', 'owner'],
  ]);
  for (const kind of CONNECTION_KINDS) expect(sideOf(otherKind(kind), true)).toBe(sideOf(kind, false));
});

test('R52, R55: of all sides and states, an accepted one alone gives sight, and to its viewer alone', () => {
  const seeing = SIDES.flatMap((side) => CONNECTION_STATES.map((state) => ({ side, state }))).filter(opensSight);
  expect(seeing).toEqual([{ side: 'viewer', state: 'accepted' }]);
});

test('R53, I13: each adds one scope, which holds one account and no team', () => {
  const [person, one, other] = ['p' as PersonId, 'a' as ConnectionId, 'b' as ConnectionId];
  expect(scopesOf(person, [], [other, one, one])).toEqual(['connection:a', 'connection:b', 'self:p']);
  expect(holds('connection:a', 'shown')).toBe(true);
  for (const entity of ['member', 'group', 'staff', 'account', 'connection']) expect(holds('connection:a', entity)).toBe(false);
  expect(HAS_FIGURES.connection).toBe(true);
});

test('the same is not sent anew while it waits or holds', () => {
  const states = CONNECTION_STATES.filter((state) => standsInTheWay({ state, expiresAt: 10 }, 9));
  expect(states).toEqual(['open', 'accepted']);
  expect(standsInTheWay({ state: 'open', expiresAt: 10 }, 10)).toBe(false);
  expect([isOpenAt({ state: 'open', expiresAt: 10 }, 9), isOpenAt({ state: 'accepted', expiresAt: 10 }, 9)]).toEqual([
    true,
    false,
  ]);
});
