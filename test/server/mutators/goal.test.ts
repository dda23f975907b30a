import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GoalOf } from '../../../src/domain/goal.ts';
import type { GroupId } from '../../../src/domain/id.ts';
import { RESTORE_MS } from '../../../src/domain/group.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { eraseDeleted } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll, pullOnce } from '../holding.ts';
import { createSmallTeam } from '../small-team.ts';
import { act, createAccount, createGroup, type Seat, seat, signIn, type World } from '../world.ts';

let ground: Ground;
let world: World;
let group: GroupId;
let ann: Seat;
let analyst: Seat;
let member: Seat;
let other: Seat;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  run++;
  ({ world, group, ann, analyst, member, other } = await createSmallTeam(ground.db));
});

const WISH = { amount: 3000, period: 'month' } as const;
const setOwn = ({ device, account }: Seat = member, wish: typeof WISH | null = WISH) =>
  act(world, device, 'account.setGoal', { account, metric: 'impressions', wish });
const setFor = ({ membership }: Seat = member, by = ann, wish: typeof WISH | null = WISH) =>
  act(world, by.device, 'membership.setGoal', { group, membership, metric: 'posts', wish });
const setAll = (by = ann) => act(world, by.device, 'group.setGoal', { group, metric: 'followers', wish: WISH });

const own: () => GoalOf = () => ({ kind: 'account', account: member.account });
const forHim: () => GoalOf = () => ({ kind: 'member', group, membership: member.membership });
const all: () => GoalOf = () => ({ kind: 'group', group });

/** By scope: whose goals a person holds. */
async function goalsOf({ device }: Seat): Promise<Record<string, GoalOf[]>> {
  const held: Record<string, GoalOf[]> = {};
  for (const [key, value] of (await pullAll(world, device)).rows) {
    const [scope = '', entity] = key.split(' ');
    if (entity === 'goal') held[scope] = [...(held[scope] ?? []), (value as { of: GoalOf }).of];
  }
  return held;
}
const self = ({ device }: Seat) => `self:${device.person}`;
const team = () => `team:${group}`;

describe('who learns of a goal', () => {
  test('of one’s own: oneself, and Admins and Analysts of one’s Groups; no other User', async () => {
    const before = await pullAll(world, other.device);
    expect(await setOwn()).toBe('ok');
    expect(await goalsOf(member)).toEqual({ [self(member)]: [own()] });
    for (const one of [ann, analyst]) expect(await goalsOf(one)).toEqual({ [team()]: [own()] });
    expect(await pullOnce(world, other.device, before.cookie)).toBeNull();
  });

  test('of one that an Admin sets for a member: he, with who set it by his membership alone, and the team', async () => {
    const before = await pullAll(world, other.device);
    expect(await setFor()).toBe('ok');
    const held = await pullAll(world, member.device);
    expect(held.rows.get(`${self(member)} goal member ${member.membership} posts`)).toEqual({
      of: forHim(),
      metric: 'posts',
      ...WISH,
      by: ann.membership,
      at: world.clock.now,
    });
    for (const one of [ann, analyst]) expect(await goalsOf(one)).toEqual({ [team()]: [forHim()] });
    expect(await pullOnce(world, other.device, before.cookie)).toBeNull();
  });

  test('R33: of the Group’s no User is told, not even that something has moved', async () => {
    const before = await Promise.all([member, other].map(({ device }) => pullAll(world, device)));
    expect(await setAll()).toBe('ok');
    for (const [at, { device }] of [member, other].entries())
      expect(await pullOnce(world, device, before[at]?.cookie ?? null)).toBeNull();
    for (const one of [ann, analyst]) expect(await goalsOf(one)).toEqual({ [team()]: [all()] });
  });

  test('one’s own is told to every Group that one is in, and only there', async () => {
    const device = await signIn(world, `elsewhere${run}`);
    const elsewhere = await createGroup(world, device, await createAccount(world, device, 'Elsewhere'), 'Elsewhere');
    await seat(world, device, elsewhere.group, member, 'user');
    await setOwn();
    await setFor();
    expect(await goalsOf({ ...elsewhere.seat, device })).toEqual({ [`team:${elsewhere.group}`]: [own()] });
  });
});

test('setting it again changes it, and taking it away leaves nothing of it; what stays as it is moves nobody', async () => {
  await setOwn();
  const { cookie } = await pullAll(world, member.device);
  const again = { account: member.account, metric: 'impressions', wish: { ...WISH, amount: 9 } } as const;
  expect(await act(world, member.device, 'account.setGoal', again)).toBe('ok');
  expect(await goalsOf(member)).toEqual({ [self(member)]: [own()] });
  expect(JSON.stringify((await pullOnce(world, member.device, cookie))?.ops)).toContain('"amount":9');
  expect(await setOwn(member, null)).toBe('ok');
  await setFor();
  expect(await setFor(member, ann, null)).toBe('ok');
  for (const one of [member, ann]) expect(await goalsOf(one)).toEqual({});
  const { cookie: settled } = await pullAll(world, member.device);
  expect([await setOwn(member, null), await setFor(member, ann, null)]).toEqual(['ok', 'ok']);
  expect(await pullOnce(world, member.device, settled)).toBeNull();
});

describe('a goal follows its membership', () => {
  beforeEach(async () => {
    await setOwn();
    await setFor();
    await setAll();
  });

  test('who leaves keeps his own, and nothing of the Group’s; the team holds neither', async () => {
    await act(world, member.device, 'membership.leave', { group, membership: member.membership });
    expect(await goalsOf(member)).toEqual({ [self(member)]: [own()] });
    expect(await goalsOf(analyst)).toEqual({ [team()]: [all()] });
  });

  test('while it rests with his plan, neither does; with the plan they are back', async () => {
    await changePlan(world.db, member.device.person, 'free', new Date(world.clock.now));
    expect(await goalsOf(member)).toEqual({ [self(member)]: [own()] });
    expect(await goalsOf(ann)).toEqual({ [team()]: [all()] });
    expect(await setOwn(member, null)).toBe('ok');
    expect(await setOwn()).toBe('ok');
    expect(await goalsOf(ann)).toEqual({ [team()]: [all()] });
    await changePlan(world.db, member.device.person, 'business', new Date(world.clock.now));
    expect(await goalsOf(member)).toEqual({ [self(member)]: [own(), forHim()] });
    expect(await goalsOf(ann)).toEqual({ [team()]: expect.arrayContaining([own(), forHim(), all()]) });
  });

  test('with a deleted Group they are gone, with a restored one back, and erased with an erased one', async () => {
    await act(world, ann.device, 'group.delete', { group });
    expect(await goalsOf(member)).toEqual({ [self(member)]: [own()] });
    await act(world, ann.device, 'group.restore', { group });
    expect(await goalsOf(member)).toEqual({ [self(member)]: [own(), forHim()] });
    expect((await goalsOf(ann))[team()]).toHaveLength(3);
    await act(world, ann.device, 'group.delete', { group });
    await eraseDeleted(ground.db, new Date(world.clock.now + RESTORE_MS + 1000));
    for (const table of ['group_goal', 'member_goal'] as const)
      expect(await ground.db.selectFrom(table).selectAll().where('group_id', '=', group).execute()).toEqual([]);
  });

  test('somebody new is told of those that are there by his role, and brings his own', async () => {
    const late = await signIn(world, `late${run}`);
    const account = await createAccount(world, late, 'Late');
    await act(world, late, 'account.setGoal', { account, metric: 'posts', wish: WISH });
    const joined = await seat(world, ann.device, group, { device: late, account }, 'analyst');
    expect(await goalsOf(joined)).toEqual({
      [`self:${late.person}`]: [{ kind: 'account', account }],
      [team()]: expect.arrayContaining([own(), forHim(), all(), { kind: 'account', account }]),
    });
  });
});
