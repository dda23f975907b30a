import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll, pullOnce } from '../holding.ts';
import { act, createAccount, createGroup, createWorld, invite, join, type Seat, signIn, type World } from '../world.ts';

let ground: Ground;
let world: World;
let group: GroupId;
let admin: Seat;
let user: Seat;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'records');
  const device = await signIn(world, 'admin');
  ({ group, seat: admin } = await createGroup(world, device, await createAccount(world, device, 'Admin')));
  user = await join(world, device, group, 'user', 'user');
});
afterAll(() => ground.drop());

/** Each field that crosses the wire, written down once more: one that is added has to be added here, by somebody who thinks of it. */
const FIELDS = {
  person: ['addresses', 'digest', 'graceUntil', 'id', 'own', 'plan'],
  account: ['confirmed', 'id', 'name', 'vanity'],
  membership: ['account', 'asked', 'group', 'id', 'joinedAt', 'listed', 'raisedFrom', 'role', 'since', 'suspended'],
  group: ['about', 'id', 'logo', 'name', 'purpose'],
  staff: ['id', 'name', 'role', 'staffSince'],
  member: ['account', 'id', 'joinedAt', 'listed', 'name', 'role', 'since', 'vanity'],
  left: ['at', 'id'],
  label: ['id', 'labels', 'post'],
  ownLabel: ['id', 'labels', 'post'],
  sent: ['address', 'expiresAt', 'id', 'mail', 'needsPlan', 'never', 'role', 'sentAt', 'state'],
  asked: ['at', 'id'],
  leaderboard: ['length', 'metric'],
  goal: ['amount', 'at', 'by', 'metric', 'of', 'period'],
  party: ['id', 'name'],
  entry: ['action', 'at', 'by', 'detail', 'hash', 'id', 'previous', 'seq', 'subject'],
};

test('each record holds the fields that it is to hold, and no other', async () => {
  await invite(world, admin.device, group, 'waiting@x.test', 'user');
  const gone = await join(world, admin.device, group, 'gone', 'user');
  await act(world, gone.device, 'membership.leave', { group, membership: gone.membership });
  await act(world, admin.device, 'membership.askFigures', { group, membership: user.membership });
  await act(world, admin.device, 'group.setLeaderboard', { group, board: { metric: 'posts', length: 28 } });
  await act(world, admin.device, 'group.setGoal', { group, metric: 'posts', wish: { amount: 4, period: 'month' } });
  await act(world, admin.device, 'membership.label', { group, membership: user.membership, labels: ['One'] });
  const posts = ['activity:7400000000000000001'];
  await act(world, admin.device, 'membership.labelPost', { group, membership: user.membership, posts, labels: ['Two'] });
  await act(world, admin.device, 'post.label', { account: admin.account, posts, labels: ['Mine'] });
  const found = new Map<string, Set<string>>();
  for (const [key, value] of (await pullAll(world, admin.device)).rows) {
    const [, entity = ''] = key.split(' ');
    found.set(
      entity,
      (found.get(entity) ?? new Set()).add(
        Object.keys(value as object)
          .sort()
          .join(' '),
      ),
    );
  }
  const wanted = Object.entries(FIELDS).map(([entity, fields]) => [entity, new Set([fields.join(' ')])] as const);
  expect(new Map([...found].sort())).toEqual(new Map([...wanted].sort()));
});

test('R34: a User cannot tell who was demoted from who left or was removed: each time it is the same tombstone', async () => {
  const answers: string[] = [];
  const leave = (seat: Seat) => act(world, seat.device, 'membership.leave', { group, membership: seat.membership });
  const remove = (seat: Seat) => act(world, admin.device, 'membership.remove', { group, membership: seat.membership });
  const demote = (seat: Seat) =>
    act(world, admin.device, 'membership.role', { group, membership: seat.membership, role: 'user' });
  for (const [at, end] of [leave, remove, demote].entries()) {
    const seat = await join(world, admin.device, group, `analyst${at}`, 'analyst');
    const { cookie } = await pullAll(world, user.device);
    world.clock.now += 1000;
    expect(await end(seat)).toBe('ok');
    const answer = await pullOnce(world, user.device, cookie);
    answers.push(JSON.stringify({ ...answer, cookie: null }).replaceAll(seat.membership, 'whoever'));
  }
  expect(answers[0]).toContain(`["card:${group}","staff","whoever",null]`);
  expect(new Set(answers).size).toBe(1);
});
