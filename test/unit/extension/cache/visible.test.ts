import { describe, expect, test } from 'vitest';
import type { Scope } from '../../../../src/domain/visibility.ts';
import type { Cache } from '../../../../src/extension/cache/cache.ts';
import { readTeamGlance } from '../../../../src/extension/cache/rollup.ts';
import { readRows } from '../../../../src/extension/cache/rows.ts';
import type { PullResponse } from '../../../../src/protocol/pull.ts';
import {
  ADMIN,
  AT,
  CANARY,
  CARD,
  GROUP,
  ME,
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

  test('Users in a receipt, among those who were shown, are not stored', async () => {
    const { cache, name } = openCache();
    const [user, analyst] = [membershipOf(3), membershipOf(2)];
    const staff = [
      { id: user, role: 'user' },
      { id: analyst, role: 'analyst' },
    ];
    const about = { groupName: 'The Team', role: 'user', since: null, at: AT, endedAt: null };
    const receipt = { id: membershipOf(1), group: GROUP, account: accountOf(1), ...about, staff };
    const ops: PullResponse['ops'] = [...selfOps('user'), [SELF, 'receipt', membershipOf(1), receipt]];
    await apply(cache, null, answerOf({ cookie: 'c1', scopes: [CARD, SELF], ops }));
    expect(await dump(name)).toContain(analyst);
    await expectNothingOf(name, [user]);
  });

  test('a role that was lowered empties what is held, though the answer still lists every scope', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    for (const word of OTHERS) expect(await dump(name)).toContain(word);
    const lowered = answerOf({
      cookie: 'c2',
      scopes: [...SCOPES.admin],
      ops: [[SELF, 'membership', membershipOf(1), seatOf('user')]],
    });
    await apply(cache, 'c1', lowered);
    await expectNothingOf(name, OTHERS);
  });

  test('I10: a membership that rests empties what is held of its Group, though the answer still lists every scope', async () => {
    const { cache, name } = openCache();
    await apply(cache, null, everything('admin', 'c1'));
    const resting = answerOf({
      cookie: 'c2',
      scopes: [...SCOPES.admin],
      ops: [[SELF, 'membership', membershipOf(1), { ...seatOf('admin'), suspended: 'The Team' }]],
    });
    await apply(cache, 'c1', resting);
    await expectNothingOf(name, [...OTHERS, NAMES[0], String(CANARY.analyst)]);
    expect(
      await cache.read(ME, async (tx, view) => [[...view.scopes], (await readRows(tx, view, CARD, 'group')).length]),
    ).toEqual([[SELF], 0]);
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
