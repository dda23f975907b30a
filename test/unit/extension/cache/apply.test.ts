import { describe, expect, test, vi } from 'vitest';
import { figuresOf } from '../../../../src/domain/figures.ts';
import { glanceOf } from '../../../../src/domain/glance.ts';
import type { Scope } from '../../../../src/domain/visibility.ts';
import type { Cache } from '../../../../src/extension/cache/cache.ts';
import { readOwnGlance, readTeamGlance } from '../../../../src/extension/cache/rollup.ts';
import { readRows } from '../../../../src/extension/cache/rows.ts';
import { readFigures } from '../../../../src/extension/cache/tiles.ts';
import type { PullResponse } from '../../../../src/protocol/pull.ts';
import {
  ADMIN,
  AT,
  CANARY,
  CARD,
  GROUP,
  ME,
  MINE,
  NAMES,
  SCOPES,
  SELF,
  TEAM,
  accountOf,
  answerOf,
  cardOps,
  dump,
  everything,
  groupOf,
  memberOp,
  membershipOf,
  openCache,
  seatOf,
  selfOps,
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

describe('an answer', () => {
  test('is applied whole: rows, figures, ready glances and the cookie', async () => {
    const { cache } = openCache();
    expect(await apply(cache, null, everything('admin', 'c1'))).toBe('applied');
    expect(await cache.cookie(ME)).toBe('c1');
    const { members, glance } = await cache.read(ME, async (tx, view) => ({
      members: await readRows(tx, view, TEAM, 'member'),
      glance: await readTeamGlance(tx, view, GROUP, 7),
    }));
    expect(members).toHaveLength(4);
    expect(glance?.members).toBe(4);
    expect(glance?.figures.impressions.value).toBe(7 * (11 + CANARY.analyst + CANARY.user + CANARY.other));
  });

  test('the ready glance is what the figures say, made anew', async () => {
    const { cache } = openCache();
    const response = everything('admin', 'c1');
    await apply(cache, null, response);
    const ready = await cache.read(ME, (tx, view) => readTeamGlance(tx, view, GROUP, 28));
    const subjects = response.ops.flatMap(([scope, entity, , value]) => {
      if (scope !== TEAM || entity !== 'member') return [];
      const { id, name, role, account } = value as { id: never; name: string; role: 'user'; account: string };
      const months = response.tiles.flatMap(([where, month]) => (where === TEAM && month.account === account ? month : []));
      return [{ id, name, role, figures: figuresOf(months) }];
    });
    expect(ready).toEqual(glanceOf(subjects, 28));
  });

  test('the columns give back what came', async () => {
    const { cache } = openCache();
    const response = everything('admin', 'c1');
    await apply(cache, null, response);
    const figures = await cache.read(ME, (tx) => readFigures(tx, TEAM, [accountOf(3)]));
    const months = response.tiles.flatMap(([where, month]) => (where === TEAM && month.account === accountOf(3) ? month : []));
    expect(figures.get(accountOf(3))).toEqual(figuresOf(months));
  });

  test('to a cookie that is no longer the stored one changes nothing', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    const before = await dump(name);
    expect(await apply(cache, null, answerOf({ cookie: 'c0', scopes: [] }))).toBe('stale');
    expect(await dump(name)).toBe(before);
  });

  test('that comes twice is applied once', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    const next = answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: [memberOp(5, 'New One', 'user')] });
    expect(await apply(cache, 'c1', next)).toBe('applied');
    const once = await dump(name);
    expect(await apply(cache, 'c1', next)).toBe('stale');
    expect(await dump(name)).toBe(once);
  });

  test('in two contexts at once is applied in one of them', async () => {
    const { cache, name } = openCache();
    const { cache: other } = openCache({ name });
    await apply(cache, null, everything('admin', 'c1'));
    const next = answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: [memberOp(5, 'New One', 'user')] });
    const both = await Promise.all([apply(cache, 'c1', next), apply(other, 'c1', next)]);
    expect(both.sort()).toEqual(['applied', 'stale']);
  });

  test('of several pages shows the first at once, and in the end the same as one page', async () => {
    const [whole, paged] = [openCache(), openCache()];
    const response = everything('admin', 'c9');
    await apply(whole.cache, null, response);
    const pages = response.tiles.map((tile, at) => ({
      ...response,
      reset: [],
      ops: [],
      tiles: [tile],
      more: true,
      cookie: `c${at + 1}`,
    }));
    await apply(paged.cache, null, { ...response, tiles: [], more: true, cookie: 'c0' });
    for (const [at, page] of pages.entries()) {
      await apply(paged.cache, `c${at}`, page);
      if (at === 0) expect(await paged.cache.read(ME, (tx, view) => readOwnGlance(tx, view, MINE, 7))).not.toBeNull();
    }
    await apply(paged.cache, `c${pages.length}`, answerOf({ cookie: 'c9', scopes: [...SCOPES.admin] }));
    expect(await dump(paged.name)).toBe(await dump(whole.name));
  });

  test('with a month or a record that is malformed keeps the rest', async () => {
    const { cache } = openCache();
    const response = everything('admin', 'c1');
    const broken = { account: accountOf(2), month: '2026-13', sources: {} } as never;
    await apply(cache, null, {
      ...response,
      ops: [...response.ops, [TEAM, 'member', 'x', { id: 1 }]],
      tiles: [...response.tiles, [TEAM, broken]],
    });
    expect(await cache.read(ME, (tx, view) => readRows(tx, view, TEAM, 'member'))).toHaveLength(4);
  });
});

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

describe('I14: the client decides for itself', () => {
  /** A server that has lost its mind sends everybody's figures and says that all scopes are mine; my role is User. */
  const mad = everything('user', 'c1');

  test('given everything and the role User, it stores nothing of others', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, mad);
    await expectNothingOf(name, OTHERS);
    await expectNothingOf(name, [String(CANARY.analyst)]);
  });

  test('without that check it would', async () => {
    const { cache, name } = openCache({ decide: () => [...SCOPES.admin] });
    await apply(cache, null, mad);
    for (const word of OTHERS) expect(await dump(name)).toContain(word);
  });

  test("figures of others in one's own scope, and Users among the staff, are not stored", async () => {
    const { cache, name } = openCache();
    const ops = [...selfOps('user'), ...cardOps([{ number: 3, name: NAMES[1], role: 'user' }])];
    await apply(
      cache,
      null,
      answerOf({ cookie: 'c1', scopes: [CARD, SELF], ops, tiles: tilesOf(SELF, accountOf(3), CANARY.user), more: true }),
    );
    await expectNothingOf(name, [NAMES[1], String(CANARY.user)]);
  });

  test('a record in a scope that does not hold its kind is not stored', async () => {
    const { cache, name } = openCache();
    const [, , key, value] = memberOp(3, NAMES[1], 'user');
    await apply(
      cache,
      null,
      answerOf({ cookie: 'c1', scopes: [CARD, SELF], ops: [...selfOps('user'), [CARD, 'member', key, value]] }),
    );
    await expectNothingOf(name, [NAMES[1]]);
  });

  test('given a cache with everything and the role User, it answers nothing of others', async () => {
    const { cache, name } = openCache({ decide: () => [...SCOPES.admin] });
    await apply(cache, null, mad);
    const { cache: honest } = openCache({ name });
    const seen = await honest.read(ME, async (tx, view) => [
      await readRows(tx, view, TEAM, 'member'),
      await readRows(tx, view, ADMIN, 'sent'),
      await readTeamGlance(tx, view, GROUP, 28),
      await readRows(tx, view, CARD, 'staff'),
    ]);
    expect(seen.slice(0, 3)).toEqual([[], [], null]);
    for (const word of OTHERS) expect(JSON.stringify(seen)).not.toContain(word);
  });
});

test('I13: what may be seen is the union over Groups: Admin in one, User in the other', async () => {
  const { cache } = openCache();
  const second = groupOf(2);
  const scopes: Scope[] = [ADMIN, CARD, `card:${second}`, SELF, TEAM];
  const response = everything('admin', 'c1');
  const seat = { ...seatOf('user'), id: membershipOf(8), group: second };
  const strange = memberOp(7, 'Not Mine', 'user');
  await apply(cache, null, {
    ...response,
    scopes: [...scopes, `team:${second}`],
    ops: [...response.ops, [SELF, 'membership', membershipOf(8), seat], [`team:${second}`, 'member', strange[2], strange[3]]],
  });
  const [first, other] = await cache.read(ME, async (tx, view) => [
    await readRows(tx, view, TEAM, 'member'),
    await readRows(tx, view, `team:${second}`, 'member'),
  ]);
  expect([first?.length, other?.length]).toEqual([4, 0]);
});

describe('a worker killed at any point of applying', () => {
  const steps = ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'clear', 'count', 'openKeyCursor'] as const;
  const next = answerOf({
    cookie: 'c2',
    scopes: [...SCOPES.analyst],
    ops: [
      [SELF, 'membership', membershipOf(1), seatOf('analyst')],
      [TEAM, 'member', membershipOf(3), null],
      memberOp(5, 'New One', 'user'),
    ],
    tiles: [...tilesOf(TEAM, accountOf(5), 55), ...tilesOf(SELF, MINE, 12)],
  });

  async function dumpAfterKill(at: number): Promise<{ text: string; calls: number }> {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    let calls = 0;
    for (const step of steps) {
      const real = IDBObjectStore.prototype[step] as (...args: unknown[]) => unknown;
      vi.spyOn(IDBObjectStore.prototype, step).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
        if (++calls === at) queueMicrotask(() => this.transaction.abort());
        return real.apply(this, args);
      } as never);
    }
    await apply(cache, 'c1', next).catch(() => undefined);
    vi.restoreAllMocks();
    return { text: await dump(name), calls };
  }

  test('leaves what was before or what comes after, never something between', { timeout: 60_000 }, async () => {
    const before = await dumpAfterKill(0).then(async () => {
      const { cache, name } = openCache();
      await apply(cache, null, everything('admin', 'c1'));
      return dump(name);
    });
    const { text: after, calls } = await dumpAfterKill(-1);
    expect(after).not.toBe(before);
    expect(calls).toBeGreaterThan(100);
    for (let at = 1; at <= calls; at++) expect((await dumpAfterKill(at)).text === before).toBe(true);
  });
});
