import { describe, expect, test } from 'vitest';
import type { Cache } from '../../../../src/extension/cache/cache.ts';
import { readOwnGlance, readTeamGlance } from '../../../../src/extension/cache/rollup.ts';
import { readFigures } from '../../../../src/extension/cache/tiles.ts';
import type { PullResponse } from '../../../../src/protocol/pull.ts';
import {
  AT,
  CANARY,
  GROUP,
  ME,
  MINE,
  NAMES,
  SCOPES,
  SELF,
  TEAM,
  accountOf,
  answerOf,
  dump,
  everything,
  memberOp,
  membershipOf,
  openCache,
  seatOf,
  tilesOf,
} from '../answers.ts';

function apply(cache: Cache, sent: string | null, response: PullResponse): Promise<string> {
  return cache.apply({ person: ME, sent, response, at: AT });
}

/** Whatever tells of somebody else. */
const OTHERS = [
  ...NAMES.slice(1),
  ...Object.values(CANARY).map(String),
  accountOf(3),
  accountOf(4),
  membershipOf(3),
  'invited@example.com',
];

async function expectNothingOf(name: string, words: readonly string[]): Promise<void> {
  const text = await dump(name);
  for (const word of words) expect(text).not.toContain(word);
}

describe('what may no longer be seen', () => {
  test('I3: an Admin who is made a User holds nothing of others after the next answer', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    for (const word of OTHERS) expect(await dump(name)).toContain(word);
    await apply(
      cache,
      'c1',
      answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops: [[SELF, 'membership', membershipOf(1), seatOf('user')]] }),
    );
    await expectNothingOf(name, OTHERS);
    expect(await dump(name)).toContain(NAMES[0]); // the Analyst, whom every member knows
    await expectNothingOf(name, [String(CANARY.analyst)]);
  });

  test('I8: who leaves keeps his own figures and takes nothing of others with him', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('analyst', 'c1', SCOPES.analyst));
    await apply(cache, 'c1', answerOf({ cookie: 'c2', scopes: [SELF], ops: [[SELF, 'membership', membershipOf(1), null]] }));
    await expectNothingOf(name, [...OTHERS, ...NAMES, 'The Team', GROUP]);
    const own = await cache.read(ME, (tx, view) => readOwnGlance(tx, view, MINE, 7));
    expect(own?.figures.impressions.value).toBe(77);
  });

  test('I11: a member who is removed takes his figures out of the tiles and of the ready glance', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    await apply(
      cache,
      'c1',
      answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: [[TEAM, 'member', membershipOf(3), null]], more: true }),
    );
    await expectNothingOf(name, [NAMES[1], String(CANARY.user), accountOf(3), membershipOf(3)]);
    const glance = await cache.read(ME, (tx, view) => readTeamGlance(tx, view, GROUP, 7));
    expect(glance?.figures.impressions.value).toBe(7 * (11 + CANARY.analyst + CANARY.other));
  });

  test('a member who left and came back with less is shown with less', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    const again = memberOp(3, NAMES[1], 'user', '2026-02-28');
    await apply(
      cache,
      'c1',
      answerOf({
        cookie: 'c2',
        scopes: [...SCOPES.admin],
        ops: [
          [TEAM, 'member', membershipOf(3), null],
          [TEAM, 'member', membershipOf(9), { ...(again[3] as object), id: membershipOf(9) }],
        ],
        tiles: tilesOf(TEAM, accountOf(3), 55, { from: '2026-02-10', days: 25 }),
      }),
    );
    await expectNothingOf(name, [String(CANARY.user)]);
    const figures = await cache.read(ME, (tx) => readFigures(tx, TEAM, [accountOf(3)]));
    const known = [...(figures.get(accountOf(3))?.columns.impressions ?? [])].filter((value) => value === 55);
    expect(known).toHaveLength(7); // from 28 February to 6 March: the client trims what its own roster says is not shared
  });

  test('a scope that begins anew forgets what it held', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    await apply(
      cache,
      'c1',
      answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], reset: [TEAM], ops: [memberOp(1, 'Me Myself', 'admin')] }),
    );
    await expectNothingOf(name, [NAMES[1], NAMES[2], String(CANARY.analyst), String(CANARY.user)]);
  });

  test('another person on this device finds nothing of the first', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    const other = accountOf(99) as never;
    await cache.apply({ person: other, sent: null, response: answerOf({ cookie: 'o1', scopes: [`self:${other}`] }), at: AT });
    await expectNothingOf(name, [...OTHERS, ...NAMES, ME]);
  });

  test('a client that is too old still forgets what is not listed, and keeps its cookie', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    await apply(cache, 'c1', answerOf({ s: 'upgrade', cookie: 'ignored', scopes: [...SCOPES.user] }));
    await expectNothingOf(name, [...OTHERS]);
    expect(await cache.cookie(ME)).toBe('c1');
  });
});
