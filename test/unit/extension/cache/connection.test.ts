import { expect, test } from 'vitest';
import type { ConnectionState, Side } from '../../../../src/domain/connection.ts';
import type { ConnectionId } from '../../../../src/domain/id.ts';
import type { Scope } from '../../../../src/domain/visibility.ts';
import type { Cache } from '../../../../src/extension/cache/cache.ts';
import { readConnectedGlance } from '../../../../src/extension/cache/rollup.ts';
import { readFigures } from '../../../../src/extension/cache/tiles.ts';
import type { PullResponse } from '../../../../src/protocol/pull.ts';
import { AT, accountOf, answerOf, dump, idOf, ME, MINE, openCache, SELF, selfOps, tilesOf } from '../answers.ts';

const ID: ConnectionId = idOf(6, 1);
const SIGHT: Scope = `connection:${ID}`;
const HIS = accountOf(9);
const FIGURE = 777_009;

function recordOf(side: Side, state: ConnectionState): Record<string, unknown> {
  const sent = { never: false, mail: 'none', mayImport: false, at: AT, expiresAt: AT + 1 };
  return { id: ID, side, account: MINE, name: side === 'owner' ? 'Kay' : null, address: null, state, ...sent };
}

function sightOf(side: Side, state: ConnectionState, cookie = 'c1'): PullResponse {
  const shown = { id: ID, account: HIS, name: 'Carla Coached', vanity: 'carla', mayImport: false };
  return answerOf({
    cookie,
    scopes: [SIGHT, SELF],
    reset: [SIGHT, SELF],
    ops: [...selfOps(null), [SELF, 'connection', ID, recordOf(side, state)], [SIGHT, 'shown', ID, shown]],
    tiles: [...tilesOf(SIGHT, HIS, FIGURE), ...tilesOf(SIGHT, accountOf(8), 888_008)],
  });
}

const apply = (cache: Cache, sent: string | null, response: PullResponse) => cache.apply({ person: ME, sent, response, at: AT });
const glance = (cache: Cache) => cache.read(ME, (tx, view) => readConnectedGlance(tx, view, ID, 28));

test('R51, R53: it holds the figures of that account, ready to be shown, and of no other', async () => {
  const { cache, name } = openCache();
  await apply(cache, null, sightOf('viewer', 'accepted'));
  expect((await glance(cache))?.rows.map((row) => [row.id, row.name])).toEqual([[HIS, 'Carla Coached']]);
  const figures = await cache.read(ME, (tx) => readFigures(tx, SIGHT, [HIS]));
  expect(figures.get(HIS)?.capturedAt).not.toBeNull();
  expect(await dump(name)).not.toContain('888008');
});

test.each([
  ['owner', 'accepted'],
  ['viewer', 'open'],
  ['viewer', 'declined'],
  ['viewer', 'ended'],
] as const)('I14: as %s of one that is %s nothing is kept, whatever an answer holds', async (side, state) => {
  const { cache, name } = openCache();
  await apply(cache, null, sightOf(side, state));
  for (const word of [String(FIGURE), HIS, SIGHT]) expect(await dump(name)).not.toContain(word);
  expect(await glance(cache)).toBeNull();
});

test('I3: once the server lists it no more, nothing of it is left, in the same step', async () => {
  const { cache, name } = openCache();
  await apply(cache, null, sightOf('viewer', 'accepted'));
  expect(await dump(name)).toContain(String(FIGURE));
  await apply(cache, 'c1', answerOf({ cookie: 'c2' }));
  for (const word of [String(FIGURE), HIS, SIGHT]) expect(await dump(name)).not.toContain(word);
});

test("I14: and once one's own record is gone, though the server lists the scope still", async () => {
  const { cache, name } = openCache();
  await apply(cache, null, sightOf('viewer', 'accepted'));
  await apply(cache, 'c1', answerOf({ cookie: 'c2', scopes: [SIGHT, SELF], ops: [[SELF, 'connection', ID, null]] }));
  for (const word of [String(FIGURE), HIS, SIGHT, 'Carla']) expect(await dump(name)).not.toContain(word);
});

test('R57: too old to be told whether a sharing holds, a client keeps no post of it, and gets them anew when it is not any more', async () => {
  const { cache, name } = openCache();
  const post = { id: idOf(8, 1), account: HIS, text: 'Planned for her', at: null, zone: null, how: 'reminder', state: 'draft' };
  const record = { ...post, revision: 1, by: ID, changedAt: AT, post: null, problem: null };
  const { ops, ...told } = sightOf('viewer', 'accepted');
  const shared = { ...recordOf('viewer', 'accepted'), schedule: { approve: true } };
  const sharing: PullResponse = {
    ...told,
    ops: [...ops, [SELF, 'connection', ID, shared], [SIGHT, 'scheduled', post.id, record]],
  };
  await apply(cache, null, sharing);
  expect(await dump(name)).toContain('Planned for her');
  await apply(cache, 'c1', answerOf({ s: 'upgrade', cookie: 'ignored', scopes: [SIGHT, SELF] }));
  expect(await dump(name)).not.toContain('Planned for her');
  expect(await dump(name)).toContain(String(FIGURE));
  expect(await cache.cookie(ME)).toBeNull();
  expect(await apply(cache, null, sharing)).toBe('applied');
  expect(await dump(name)).toContain('Planned for her');
});

test('one that is too old, and is let plan nothing, goes on from where it was', async () => {
  const { cache } = openCache();
  await apply(cache, null, sightOf('viewer', 'accepted'));
  await apply(cache, 'c1', answerOf({ s: 'upgrade', cookie: 'ignored', scopes: [SIGHT, SELF] }));
  expect(await cache.cookie(ME)).toBe('c1');
});
