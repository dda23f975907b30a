import { expect, test } from 'vitest';
import type { AccountId, ConnectionId, ScheduledPostId } from '../../../../../src/domain/id.ts';
import type { Sharing } from '../../../../../src/domain/schedule.ts';
import type { Scope } from '../../../../../src/domain/visibility.ts';
import type { PullResponse } from '../../../../../src/protocol/pull.ts';
import type { Scheduled } from '../../../../../src/protocol/schedule.ts';
import { AT, accountOf, answerOf, idOf, MINE, SCOPES, SELF } from '../../answers.ts';
import { deviceAs } from '../../member-device.ts';

type Op = PullResponse['ops'][number];
const [SEES, WRITES] = [1, 2].map((number) => idOf<ConnectionId>(6, number)) as [ConnectionId, ConnectionId];
const SIGHT: Scope = `connection:${SEES}`;
const HOUR = 3_600_000;

function own(id: ConnectionId, part: object): Op {
  const sent = { never: false, mail: 'none', mayImport: false, at: AT, expiresAt: AT + 1, name: null, address: null };
  return [SELF, 'connection', id, { id, side: 'viewer', account: MINE, state: 'accepted', ...sent, ...part }];
}

function post(number: number, part: Partial<Scheduled> = {}): Scheduled {
  return {
    id: idOf<ScheduledPostId>(8, number),
    account: MINE,
    text: `Post ${number}`,
    at: AT + number * HOUR,
    zone: 'Europe/Berlin',
    how: 'reminder',
    state: 'scheduled',
    revision: 1,
    by: null,
    changedAt: AT,
    post: null,
    problem: null,
    ...part,
  };
}
const put = (scope: Scope, one: Scheduled): Op => [scope, 'scheduled', one.id, one];

/** The account of another is shown to me; the tool of mine is shared with Kay. */
async function openDevice(ops: readonly Op[], sharing: Sharing | null = { approve: true }, until: number | null = null) {
  const { device, server } = await deviceAs('user');
  const shown = {
    id: SEES,
    account: accountOf(9),
    name: 'Carla',
    vanity: null,
    mayImport: false,
    schedule: sharing,
    publishes: true,
    until,
  };
  server.pulls.push(
    answerOf({
      cookie: 'c2',
      scopes: [...SCOPES.user, SIGHT],
      reset: [SIGHT],
      ops: [
        own(SEES, { schedule: sharing }),
        own(WRITES, { side: 'owner', name: 'Kay', schedule: { approve: true } }),
        [SIGHT, 'shown', SEES, shown],
        ...ops,
      ],
    }),
  );
  await device.ask('sync.now', {});
  return Object.assign(device, { server });
}
const mine = { kind: 'account', account: MINE } as const;
const theirs = { kind: 'connection', connection: SEES } as const;

test('R56: the owner is told of all posts of one account, by their times, and who may have written them', async () => {
  const [late, soon, draft] = [post(2), post(1, { by: WRITES }), post(3, { at: null, zone: null, state: 'draft' })];
  const elsewhere = post(4, { account: accountOf(7) });
  const device = await openDevice([late, soon, draft, elsewhere].map((one) => put(SELF, one)));
  expect(await device.ask('schedule.get', { of: mine })).toEqual({
    account: MINE,
    name: 'Me Myself',
    hand: null,
    posts: [soon, late, draft],
    writers: [{ id: WRITES, name: 'Kay' }],
    publishes: false,
    hasEnded: false,
  });
  expect(await device.ask('schedule.get', { of: { kind: 'account', account: accountOf(9) as AccountId } })).toBeNull();
});

test.each([
  ['in an hour', AT + HOUR, true],
  ['unknown', null, true],
  ['now', AT, false],
  ['an hour ago', AT - HOUR, false],
])('R56: LinkedIn publishes for its owner as long as its permission lasts: its end is %s', async (_, until, publishes) => {
  const device = await openDevice([[SELF, 'publisher', MINE, { id: MINE, name: 'Me Myself', until }]]);
  expect(await device.ask('schedule.get', { of: mine })).toMatchObject({ publishes });
});

test('R57: where the tool is shared, it is told what one may do, with the owner’s posts and one’s own, and no other’s', async () => {
  const his = post(1, { account: accountOf(9) });
  const own = post(2, { account: accountOf(9), by: SEES, state: 'proposed' });
  const others = [post(3, { account: accountOf(9), by: WRITES }), post(4)];
  const device = await openDevice([his, own, ...others].map((one) => put(SIGHT, one)));
  expect(await device.ask('schedule.get', { of: theirs })).toEqual({
    account: accountOf(9),
    name: 'Carla',
    hand: { approve: true },
    posts: [his, own],
    writers: [],
    publishes: true,
    hasEnded: false,
  });
});

test.each([
  [AT + 1, false],
  [AT, true],
])('R57: whoever writes for an owner is told once LinkedIn’s permission has ended', async (until, hasEnded) => {
  const device = await openDevice([], { approve: true }, until);
  expect(await device.ask('schedule.get', { of: theirs })).toMatchObject({ publishes: !hasEnded, hasEnded });
});

test('I14, R57: of a connection that does not share the tool nothing is kept, whatever an answer holds', async () => {
  const device = await openDevice([put(SIGHT, post(1, { account: accountOf(9), text: 'Not for me' }))], null);
  expect(await device.ask('schedule.get', { of: theirs })).toBeNull();
  expect(await device.dump()).not.toContain('Not for me');
});

test('R57: once the sharing is taken back, nothing of it is left, in the same step, though no post is said to be gone', async () => {
  const device = await openDevice([put(SIGHT, post(1, { account: accountOf(9), text: 'Of last week' }))]);
  expect(await device.dump()).toContain('Of last week');
  device.server.pulls.push(answerOf({ cookie: 'c3', scopes: [...SCOPES.user, SIGHT], ops: [own(SEES, { schedule: null })] }));
  await device.ask('sync.now', {});
  expect(await device.dump()).not.toContain('Of last week');
  expect(await device.ask('schedule.get', { of: theirs })).toBeNull();
});

test('R56: what wants something of its owner: reminders that have come, what did not go out, what waits for his yes', async () => {
  const [due, failed, waits] = [
    post(5, { at: AT }),
    post(6, { at: AT - HOUR, state: 'failed', how: 'publish', problem: 'rejected' }),
    post(3, { state: 'proposed', by: WRITES }),
  ];
  const rest = [post(2), post(1, { how: 'publish' }), post(4, { state: 'draft' }), post(7, { at: AT - HOUR, how: 'publish' })];
  const device = await openDevice([waits, failed, due, ...rest].map((one) => put(SELF, one)));
  expect((await device.ask('home.get', {})).planned).toEqual([
    { post: due, accountName: 'Me Myself', why: 'due' },
    { post: failed, accountName: 'Me Myself', why: 'trouble' },
    { post: waits, accountName: 'Me Myself', why: 'proposed' },
  ]);
});

test('whoever is signed out is told of nothing', async () => {
  const device = await openDevice([put(SELF, post(5, { at: AT }))]);
  await device.ask('session.signOut', {});
  expect((await device.ask('home.get', {})).planned).toEqual([]);
  expect(await device.ask('schedule.get', { of: mine })).toBeNull();
});
