import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../../../src/domain/day.ts';
import type { EventId } from '../../../../../src/domain/id.ts';
import type { Role } from '../../../../../src/domain/role.ts';
import type { Device } from '../../device.ts';
import {
  AT,
  accountOf,
  answerOf,
  CANARY,
  CARD,
  cardOps,
  everything,
  GROUP,
  groupOf,
  idOf,
  ME,
  membershipOf,
  MINE,
  NAMES,
  SCOPES,
  SELF,
  seatOf,
  selfOps,
} from '../../answers.ts';
import { createDevice } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';
import { deviceAs } from '../../member-device.ts';

type Ops = ReturnType<typeof selfOps>;

async function deviceWith(ops: Ops, scopes = SCOPES.user): Promise<Device> {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now: () => AT });
  await device.background.session.update((value) => ({ ...value, token: 't', person: ME }));
  server.pulls.push(answerOf({ cookie: 'c1', scopes: [...scopes], reset: [...scopes], ops }));
  await device.ask('sync.now', {});
  return device;
}

function staffOp(number: number, name: string, role: Role, staffSince: number): Ops[number] {
  return [CARD, 'staff', membershipOf(number), { id: membershipOf(number), name, role, staffSince }];
}

function receiptOp(number: number, at: number, endedAt: number | null = null): Ops[number] {
  const id = membershipOf(number);
  const staff = [{ id: membershipOf(2), role: 'admin' }];
  const value = { id, group: GROUP, groupName: 'The Team', account: MINE, role: 'user', since: null, staff, at, endedAt };
  return [SELF, 'receipt', id, value];
}

function eventOp(number: number, at: number, by: number | null): Ops[number] {
  const id = idOf<EventId>(9, number);
  const value = { id, at, kind: 'role', group: GROUP, groupName: 'The Team', role: 'user', by: by && membershipOf(by) };
  return [SELF, 'event', id, value];
}

describe('R35: who can see me', () => {
  test('the Admins and Analysts of each Group but oneself, Admins first, with what they see through', async () => {
    const device = await deviceWith([
      ...selfOps('analyst'),
      ...cardOps([]),
      staffOp(1, 'Me Myself', 'analyst', AT),
      staffOp(2, 'Zoe', 'admin', AT - DAY_MS),
      staffOp(3, 'Anna', 'analyst', AT + DAY_MS),
    ]);
    const { watchers } = await device.ask('sight.get', {});
    const accounts = [{ id: MINE, name: 'Me Myself', from: null }];
    expect(watchers).toEqual([
      // She was Admin before I joined, and sees me since I did.
      { id: membershipOf(2), name: 'Zoe', role: 'admin', since: AT, group: GROUP, groupName: 'The Team', accounts },
      { id: membershipOf(3), name: 'Anna', role: 'analyst', since: AT + DAY_MS, group: GROUP, groupName: 'The Team', accounts },
    ]);
  });

  test('I13: two accounts in one Group are both named, each with the day it shares from', async () => {
    const second = { ...seatOf('user'), id: membershipOf(8), account: accountOf(8), since: '2026-02-01', joinedAt: AT + DAY_MS };
    const device = await deviceWith([
      ...selfOps('user'),
      [SELF, 'account', accountOf(8), { id: accountOf(8), name: 'The Book', vanity: null, confirmed: false }],
      [SELF, 'membership', membershipOf(8), second],
      ...cardOps([]),
      staffOp(2, 'Zoe', 'admin', AT - DAY_MS),
    ]);
    const [zoe, ...more] = (await device.ask('sight.get', {})).watchers;
    expect(more).toEqual([]);
    expect(zoe?.since).toBe(AT);
    expect(zoe?.accounts.map(({ name, from }) => [name, from])).toEqual([
      ['Me Myself', null],
      ['The Book', '2026-02-01'],
    ]);
  });

  test('I10: a Group in which my membership rests sees nothing of me, and is not listed', async () => {
    const resting = { ...seatOf('user'), suspended: 'The Team' };
    const device = await deviceWith([
      ...selfOps(null),
      [SELF, 'membership', membershipOf(1), resting],
      ...cardOps([]),
      staffOp(2, 'Zoe', 'admin', AT),
    ]);
    expect((await device.ask('sight.get', {})).watchers).toEqual([]);
    expect((await device.ask('home.get', {})).suspended).toMatchObject([{ suspended: 'The Team' }]);
  });

  test('I14: given an answer with everybody and the role User, it names the Analyst and nobody else', async () => {
    const server = createFakeServer();
    const device = createDevice({ fetch: server.fetch, now: () => AT });
    await device.background.session.update((value) => ({ ...value, token: 't', person: ME }));
    const mad = everything('user', 'c1');
    server.pulls.push({ ...mad, ops: [...mad.ops, staffOp(3, NAMES[1], 'user', AT), eventOp(1, AT, 3)] });
    await device.ask('sync.now', {});
    const page = await device.ask('sight.get', {});
    expect(page.watchers.map(({ name }) => name)).toEqual([NAMES[0]]);
    expect(page.events).toMatchObject([{ byName: null }]);
    for (const word of [...NAMES.slice(1), ...Object.values(CANARY).map(String), 'invited@example.com'])
      expect(JSON.stringify(page)).not.toContain(word);
  });

  test('signed out it is empty', async () => {
    const device = createDevice({ fetch: createFakeServer().fetch });
    expect(await device.ask('sight.get', {})).toEqual({ watchers: [], receipts: [], events: [] });
  });
});

test('what I agreed to is kept when it has ended, the newest first', async () => {
  const { device, server } = await deviceAs('user');
  const ops = [receiptOp(7, AT - DAY_MS, AT), receiptOp(1, AT)];
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops }));
  await device.ask('sync.now', {});
  const { receipts } = await device.ask('sight.get', {});
  expect(receipts.map(({ id, endedAt }) => [id, endedAt])).toEqual([
    [membershipOf(1), null],
    [membershipOf(7), AT],
  ]);
});

test.each([
  ['one who sees me is named', 2, NAMES[0]],
  ['I am named myself', 1, 'Me Myself'],
  ['one who may not be known is not', 5, null],
  ['nobody did it', null, null],
])('what happened to me: %s', async (_, by, name) => {
  const { device, server } = await deviceAs('user');
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops: [eventOp(1, AT, null), eventOp(2, AT + 1, by)] }));
  await device.ask('sync.now', {});
  const { events } = await device.ask('sight.get', {});
  expect(events.map(({ byName }) => byName)).toEqual([name, null]);
});

test('R33: of another Group nothing is named, whatever an event says', async () => {
  const { device, server } = await deviceAs('user');
  const strange = [`card:${groupOf(2)}`, 'staff', membershipOf(5), staffOp(5, 'Not Mine', 'admin', AT)[3]] as Ops[number];
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops: [strange, eventOp(1, AT, 5)] }));
  await device.ask('sync.now', {});
  expect(JSON.stringify(await device.ask('sight.get', {}))).not.toContain('Not Mine');
});
