import { expect, test } from 'vitest';
import { type AccountMonth, monthsOf } from '../../../../../src/domain/account-month.ts';
import type { Day } from '../../../../../src/domain/day.ts';
import type { ConnectionId } from '../../../../../src/domain/id.ts';
import type { Scope } from '../../../../../src/domain/visibility.ts';
import { figuresOf } from '../../../../../src/domain/figures.ts';
import { heldMonths } from '../../../../../src/extension/background/held-months.ts';
import type { PullResponse } from '../../../../../src/protocol/pull.ts';
import { idAt } from '../../../domain/posts.ts';
import { createReading } from '../../../domain/readings.ts';
import { AT, accountOf, answerOf, CANARY, idOf, ME, MINE, NAMES, SCOPES, SELF, tilesOf } from '../../answers.ts';
import { deviceAs } from '../../member-device.ts';

const [ONE, TWO, THEIRS] = [1, 2, 3].map((number) => idOf<ConnectionId>(6, number)) as [ConnectionId, ConnectionId, ConnectionId];
const sight = (id: ConnectionId): Scope => `connection:${id}`;
type Op = PullResponse['ops'][number];

function own(id: ConnectionId, part: object): Op {
  const sent = { never: false, mail: 'none', mayImport: false, at: AT, expiresAt: AT + 1, name: null, address: null };
  return [SELF, 'connection', id, { id, side: 'viewer', account: MINE, state: 'accepted', ...sent, ...part }];
}

function shown(id: ConnectionId, number: number, mayImport = false): Op {
  return [sight(id), 'shown', id, { id, account: accountOf(number), name: NAMES[number - 2] ?? '', vanity: null, mayImport }];
}

/** Two connections of one account, which is in the Group, too; and one of my own account, to somebody else. */
async function openDevice(role: 'user' | 'analyst') {
  const { device, server } = await deviceAs(role);
  const scopes: Scope[] = [...SCOPES[role], sight(ONE), sight(TWO)];
  server.pulls.push(
    answerOf({
      cookie: 'c2',
      scopes,
      reset: [sight(ONE), sight(TWO)],
      ops: [
        own(ONE, {}),
        own(TWO, { mayImport: true }),
        own(THEIRS, { side: 'owner', name: 'Kay' }),
        shown(ONE, 3),
        shown(TWO, 3, true),
      ],
      tiles: [...tilesOf(sight(ONE), accountOf(3), CANARY.user), ...tilesOf(sight(TWO), accountOf(3), CANARY.user)],
    }),
  );
  await device.ask('sync.now', {});
  return Object.assign(device, { server });
}

test('I13: an account is listed once, however many connections show it, by the one that gives most', async () => {
  const { connections } = await (await openDevice('analyst')).ask('home.get', {});
  expect(connections.shown).toMatchObject([{ id: TWO, account: accountOf(3), mayImport: true, lastDay: '2026-03-01' }]);
  expect(connections.shown[0]?.alsoIn).toEqual(['The Team']);
  expect(connections.viewers).toMatchObject([{ id: THEIRS, name: 'Kay' }]);
});

test('R33: to a User of the same Group it says nothing of the Group', async () => {
  const { connections } = await (await openDevice('user')).ask('home.get', {});
  expect(connections.shown).toMatchObject([{ alsoIn: [] }]);
});

test('R53: its page has that account’s figures, and what waits for the server is compared with them whole', async () => {
  const device = await openDevice('user');
  const subject = { kind: 'connection', connection: TWO } as const;
  const page = await device.ask('glance.get', { subject, choice: { span: 28, against: 'before' } });
  expect(page).toMatchObject({ name: NAMES[1], asking: null, glance: { members: 1 } });
  const out = await device.ask('out.get', { subject });
  expect(out?.members).toHaveLength(1);
  expect(figuresOf(await heldMonths(device.background, ME, accountOf(3))).capturedAt).not.toBeNull();
  expect(await device.ask('posts.unclear', { account: accountOf(3) })).toEqual([]);
  expect(await device.ask('history.get', { account: accountOf(3) })).toBeNull();
  const other = { kind: 'connection', connection: THEIRS } as const;
  expect(await device.ask('glance.get', { subject: other, choice: null })).toBeNull();
});

test('R35: the panel says who sees me singly', async () => {
  const device = await openDevice('user');
  expect((await device.ask('panel.get', { vanity: null })).viewers).toEqual([{ id: THEIRS, name: 'Kay' }]);
});

test('R53: where a post of that account is open on LinkedIn, the panel has its figures; of an account that is not shown, nothing', async () => {
  const device = await openDevice('user');
  const day = '2026-02-25' as Day;
  const post = idAt('activity', '18:00', { day });
  const url = `https://www.linkedin.com/feed/update/urn:li:${post}`;
  const posts = [{ id: post, url, publishedOn: day, window: null, figures: { impressions: 90 } }];
  const reading = { ...createReading('2026-02-20', Array(8).fill(12)), posts };
  const tell = (scope: Scope) =>
    monthsOf(accountOf(3), reading).map((month): [Scope, AccountMonth] => [scope, JSON.parse(JSON.stringify(month))]);
  const server = device.server;
  server.pulls.push(answerOf({ cookie: 'c3', scopes: [...SCOPES.user, sight(TWO)], tiles: tell(sight(TWO)) }));
  await device.ask('sync.now', {});
  expect((await device.ask('panel.get', { vanity: null, post })).post).toMatchObject({
    kind: 'connection',
    connection: TWO,
    name: NAMES[1],
    counts: [{ figures: { impressions: 90 } }],
  });
  server.pulls.push(answerOf({ cookie: 'c4', scopes: [...SCOPES.user], ops: [own(TWO, { state: 'ended' })] }));
  await device.ask('sync.now', {});
  expect((await device.ask('panel.get', { vanity: null, post })).post).toBeNull();
});
