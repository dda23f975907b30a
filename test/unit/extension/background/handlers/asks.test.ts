import { describe, expect, test } from 'vitest';
import { lastDays } from '../../../../../src/domain/period.ts';
import { DAY_MS } from '../../../../../src/domain/day.ts';
import type { Role } from '../../../../../src/domain/role.ts';
import type { PullResponse } from '../../../../../src/protocol/pull.ts';
import {
  accountOf,
  ADMIN,
  answerOf,
  AT,
  cardOps,
  CARD,
  GROUP,
  membershipOf,
  MINE,
  SCOPES,
  seatOf,
  SELF,
  tilesOf,
} from '../../answers.ts';
import { PANEL } from '../../device.ts';
import { deviceAs } from '../../member-device.ts';

type Asked = { readonly by: string; readonly at: number; readonly capturedAt: number | null };

/** Figures to 1 March, captured on the fourth. */
const CAPTURED = Date.parse('2026-03-04T12:00:00Z');
const ASKED: Asked = { by: membershipOf(2), at: AT, capturedAt: CAPTURED };

function seatOp(role: Role, part: object): PullResponse['ops'][number] {
  return [SELF, 'membership', membershipOf(1), { ...seatOf(role), ...part }];
}

async function askedDevice(part: object = { asked: ASKED }) {
  const { device, server } = await deviceAs('user', AT + 20 * DAY_MS);
  const tell = async (cookie: string, answer: Partial<Omit<PullResponse, 'cookie'>>): Promise<void> => {
    server.pulls.push(answerOf({ cookie, scopes: [...SCOPES.user], ...answer }));
    await device.ask('sync.now', {});
  };
  await tell('c2', { ops: [seatOp('user', part)] });
  const asks = async () => {
    const { asks: inPage } = await device.ask('home.get', {});
    const { asks: inPanel } = await device.ask('panel.get', { vanity: null }, PANEL);
    expect(inPanel).toEqual(inPage);
    return inPage;
  };
  return { device, tell, asks };
}

describe('an Admin asks me for new figures', () => {
  test('the pages and the panel say who, for which Group, and for which account', async () => {
    const { asks } = await askedDevice();
    expect(await asks()).toEqual([
      { membership: membershipOf(1), group: GROUP, groupName: 'The Team', account: MINE, byName: 'Anna Analyst', at: AT },
    ]);
  });

  test('until newer figures are here', async () => {
    const { tell, asks } = await askedDevice();
    await tell('c3', { tiles: tilesOf(SELF, MINE, 12, { from: '2026-01-02', days: 9 }) });
    expect(await asks()).toHaveLength(1);
    await tell('c4', { tiles: tilesOf(SELF, MINE, 12, { from: '2026-03-01', days: 9 }) });
    expect(await asks()).toEqual([]);
  });

  test('until it is put away', async () => {
    const { tell, asks } = await askedDevice();
    await tell('c3', { ops: [seatOp('user', { asked: null })] });
    expect(await asks()).toEqual([]);
  });

  test('where I share from a day on, what lies before it answers nothing', async () => {
    const { tell, asks } = await askedDevice({ since: '2026-03-02', asked: { ...ASKED, capturedAt: null } });
    expect(await asks()).toHaveLength(1);
    await tell('c3', { tiles: tilesOf(SELF, MINE, 12, { from: '2026-03-01', days: 2 }) });
    expect(await asks()).toEqual([]);
  });

  test('who may no longer be known is not named', async () => {
    const { tell, asks } = await askedDevice();
    await tell('c3', { ops: [[CARD, 'staff', membershipOf(2), null]] });
    expect(await asks()).toMatchObject([{ byName: null }]);
  });

  test('a membership that rests asks for nothing, and signed out nobody is asked', async () => {
    const { device, tell, asks } = await askedDevice();
    await tell('c3', { ops: [seatOp('user', { asked: ASKED, suspended: 'The Team' })] });
    expect(await asks()).toEqual([]);
    await device.ask('session.signOut', {});
    expect(await asks()).toEqual([]);
  });

  test('the panel leads to where files are given', async () => {
    const { device } = await askedDevice();
    await device.ask('panel.openImport', { account: MINE }, PANEL);
    expect(device.told.opened).toEqual([`#/import/${MINE}`]);
  });
});

describe('an Admin sees when a member was last asked', () => {
  const asked = [ADMIN, 'asked', membershipOf(3), { id: membershipOf(3), at: AT }] as const;

  test.each<[Role, number | null]>([
    ['admin', AT],
    ['analyst', null],
  ])('as %s: %s', async (role, at) => {
    const { device, server } = await deviceAs(role);
    server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES[role]], ops: [[...asked], ...cardOps([])] }));
    await device.ask('sync.now', {});
    const members = (await device.ask('group.get', { group: GROUP }))?.members ?? [];
    expect(members.map(({ account, askedAt }) => (account === accountOf(3) ? askedAt : null))).toEqual([null, null, null, at]);
    const of = (number: number) => ({ kind: 'member', group: GROUP, membership: membershipOf(number) }) as const;
    const asking = async (number: number) =>
      (await device.ask('glance.get', { subject: of(number), choice: lastDays(7) }))?.asking;
    expect(await asking(3)).toEqual(role === 'admin' ? { askedAt: AT } : null);
    expect(await asking(4)).toEqual(role === 'admin' ? { askedAt: null } : null);
    expect(await asking(1)).toBeNull(); // nobody asks himself
  });
});
