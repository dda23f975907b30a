import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import type { Board } from '../../../src/domain/leaderboard.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll, pullOnce } from '../holding.ts';
import { recordsOf } from '../records.ts';
import { createSmallTeam } from '../small-team.ts';
import { act, type Seat, type World } from '../world.ts';

let ground: Ground;
let world: World;
let group: GroupId;
let ann: Seat;
let analyst: Seat;
let member: Seat;
let other: Seat;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  ({ world, group, ann, analyst, member, other } = await createSmallTeam(ground.db));
});

const BOARD: Board = { metric: 'impressions', length: 28 };
const order = (board: Board | null, by = ann) => act(world, by.device, 'group.setLeaderboard', { group, board });
const list = (listed: boolean, seat = member) =>
  act(world, seat.device, 'membership.list', { group, membership: seat.membership, listed });
const boardsOf = ({ device }: Seat) => recordsOf(world, device, 'leaderboard');

test('there is none at first; an Admin switches it on, changes it and switches it off, and Admins and Analysts are told', async () => {
  expect(await boardsOf(ann)).toEqual([]);
  for (const board of [BOARD, { metric: 'posts', length: 7 } as const]) {
    expect(await order(board)).toBe('ok');
    for (const one of [ann, analyst]) expect(await boardsOf(one)).toEqual([board]);
  }
  expect(await order(null)).toBe('ok');
  for (const one of [ann, analyst]) expect(await boardsOf(one)).toEqual([]);
});

test('R33: no User is told that there is one, nor that something has moved', async () => {
  const { cookie } = await pullAll(world, member.device);
  expect(await order(BOARD)).toBe('ok');
  expect(await pullOnce(world, member.device, cookie)).toBeNull();
});

test('whether one is in it one says oneself, whether or not there is one; no other User learns of it', async () => {
  const answers: unknown[] = [];
  for (const board of [null, BOARD]) {
    await order(board);
    const before = await Promise.all([member, other].map(({ device }) => pullAll(world, device)));
    expect(await list(board === BOARD)).toBe('ok');
    const { cookie: _, ...answer } = (await pullOnce(world, member.device, before[0]?.cookie ?? null)) ?? { cookie: null };
    answers.push(JSON.parse(JSON.stringify(answer).replace(/"listed":(true|false)/, '"listed":null')));
    expect(await pullOnce(world, other.device, before[1]?.cookie ?? null)).toBeNull();
    const [own] = await recordsOf(world, member.device, 'membership');
    expect(own?.listed).toBe(board === BOARD);
    const seen = (await recordsOf(world, analyst.device, 'member')).find(({ id }) => id === member.membership);
    expect(seen?.listed).toBe(board === BOARD);
  }
  expect(answers[0]).toEqual(answers[1]);
});

test('it comes back with a deleted Group; what one has said of oneself does, too', async () => {
  await order(BOARD);
  await list(false);
  await act(world, ann.device, 'group.delete', { group });
  expect(await boardsOf(ann)).toEqual([]);
  await act(world, ann.device, 'group.restore', { group });
  expect(await boardsOf(ann)).toEqual([BOARD]);
  expect(await recordsOf(world, member.device, 'membership')).toMatchObject([{ listed: false }]);
});
