import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/day.ts';
import type { GroupId } from '../../../src/domain/id.ts';
import { MOST_LABELLED } from '../../../src/domain/label.ts';
import { erasePerson } from '../../../src/server/scopes/erasure.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { eraseDeleted } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll, pullOnce } from '../holding.ts';
import { createSmallTeam } from '../small-team.ts';
import { act, type Seat, seat, type World } from '../world.ts';

const [ONE, OTHER] = ['activity:7400000000000000001', 'share:7400000000000000002'] as const;

let ground: Ground;
let world: World;
let group: GroupId;
let admin: Seat;
let analyst: Seat;
let user: Seat;
let other: Seat;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  ({ world, group, ann: admin, analyst, member: user, other } = await createSmallTeam(ground.db));
});

const onMember = (labels: string[], { by = admin, of = user } = {}) =>
  act(world, by.device, 'membership.label', { group, membership: of.membership, labels });
const onPost = (labels: string[], { by = analyst, of = user, posts = [ONE] as string[] } = {}) =>
  act(world, by.device, 'membership.labelPost', { group, membership: of.membership, posts, labels });
const onOwn = (labels: string[], { by = user, posts = [ONE] as string[] } = {}) =>
  act(world, by.device, 'post.label', { account: by.account, posts, labels });

/** What this person's devices are given, by member and post. */
async function labelsFor({ device }: Pick<Seat, 'device'>, entity: 'label' | 'ownLabel' = 'label'): Promise<string[]> {
  const { rows } = await pullAll(world, device);
  const found = [...rows].filter(([key]) => key.split(' ')[1] === entity);
  return found.map(([, value]) => {
    const { post, labels } = value as { post: string | null; labels: string[] };
    return `${post ?? 'member'}: ${labels.join(', ')}`;
  });
}

describe('a Group’s labels', () => {
  test('on a member are its Admins’ to write, on posts its Analysts’ too; both are told to them, and to no User', async () => {
    const quiet = await Promise.all([user, other].map(async ({ device }) => (await pullAll(world, device)).cookie));
    expect([
      await onMember(['Sales', 'Berlin']),
      await onPost(['Launch']),
      await onPost(['Reel'], { by: admin, of: admin }),
    ]).toEqual(Array(3).fill('ok'));
    expect([
      await onMember(['x'], { by: analyst }),
      await onMember(['x'], { by: user }),
      await onPost(['x'], { by: user }),
    ]).toEqual(Array(3).fill('refused'));
    for (const staff of [admin, analyst])
      expect((await labelsFor(staff)).sort()).toEqual([`${ONE}: Launch`, `${ONE}: Reel`, 'member: Sales, Berlin'].sort());
    for (const [at, { device }] of [user, other].entries()) expect(await pullOnce(world, device, quiet[at] ?? null)).toBeNull();
  });

  test('are all that is written: one press renews them, and none takes them away', async () => {
    await onMember(['Sales']);
    await onMember(['Berlin']);
    expect(await labelsFor(analyst)).toEqual(['member: Berlin']);
    await onMember([]);
    await onPost([]);
    expect(await labelsFor(analyst)).toEqual([]);
    expect((await sql`select 1 from member_label where group_id = ${group}`.execute(ground.db)).rows).toEqual([]);
  });

  test('of a post with several numbers stand at the first of them', async () => {
    await onPost(['By its share'], { posts: [OTHER] });
    await onPost(['Now one'], { posts: [ONE, OTHER] });
    expect(await labelsFor(admin)).toEqual([`${ONE}: Now one`]);
  });

  test('go with a member who leaves, and are not there when he comes back', async () => {
    await onMember(['Sales']);
    await onPost(['Launch']);
    await act(world, user.device, 'membership.leave', { group, membership: user.membership });
    expect(await labelsFor(admin)).toEqual([]);
    expect((await sql`select 1 from member_label where group_id = ${group}`.execute(ground.db)).rows).toEqual([]);
    await seat(world, admin.device, group, user, 'user');
    expect(await labelsFor(admin)).toEqual([]);
  });

  test('rest with a member’s plan and with the Group, and are as they were when it is back', async () => {
    await onMember(['Sales']);
    await onPost(['Launch']);
    const before = await labelsFor(admin);
    expect(before).toHaveLength(2);
    await changePlan(ground.db, user.device.person, 'free');
    expect(await labelsFor(admin)).toEqual([]);
    expect(await onMember(['x'])).toBe('refused');
    await changePlan(ground.db, user.device.person, 'business');
    expect(await labelsFor(admin)).toEqual(before);
    await act(world, admin.device, 'group.delete', { group });
    expect(await labelsFor(admin)).toEqual([]);
    await act(world, admin.device, 'group.restore', { group });
    expect(await labelsFor(analyst)).toEqual(before);
  });

  test('I3: are gone at the next pull from whoever becomes a User, and there for whoever becomes an Analyst', async () => {
    await onMember(['Sales']);
    const holding = await pullAll(world, analyst.device);
    await act(world, admin.device, 'membership.role', { group, membership: analyst.membership, role: 'user' });
    await act(world, admin.device, 'membership.role', { group, membership: other.membership, role: 'analyst' });
    await pullAll(world, analyst.device, holding);
    expect(JSON.stringify([...holding.rows])).not.toContain('Sales');
    expect(await labelsFor(other)).toEqual(['member: Sales']);
  });

  test('are erased with a Group that nobody brings back, and with a person who is', async () => {
    await onMember(['Sales']);
    await onMember(['Desk'], { of: other });
    await erasePerson(ground.db, other.device.person, new Date(world.clock.now));
    const left = async () =>
      (await sql<{ labels: string[] }>`select labels from member_label where group_id = ${group}`.execute(ground.db)).rows;
    expect(JSON.stringify(await left())).not.toContain('Desk');
    await act(world, admin.device, 'group.delete', { group });
    await eraseDeleted(ground.db, new Date(world.clock.now + 8 * DAY_MS));
    expect(JSON.stringify(await left())).not.toContain('Sales');
  });

  test('of one member have an end, which is his alone', async () => {
    await sql`insert into member_label (group_id, membership_id, post, labels)
      select ${group}, ${user.membership}, 'activity:' || (7100000000000000000 + n), '["Old"]'
      from generate_series(1, ${MOST_LABELLED}::int) n`.execute(ground.db);
    expect(await onPost(['One more'])).toBe('too-many');
    expect(await onPost(['One more'], { of: other })).toBe('ok');
    expect(await onPost(['Newer'], { posts: ['activity:7100000000000000001'] })).toBe('ok');
  });
});

describe('one’s own labels', () => {
  test('on one’s own posts are told to oneself alone, whoever sees the post', async () => {
    const quiet = await Promise.all([admin, analyst, other].map(async ({ device }) => (await pullAll(world, device)).cookie));
    expect(await onOwn(['Try again'])).toBe('ok');
    expect(await labelsFor(user, 'ownLabel')).toEqual([`${ONE}: Try again`]);
    for (const [at, { device }] of [admin, analyst, other].entries())
      expect(await pullOnce(world, device, quiet[at] ?? null)).toBeNull();
    expect(await onOwn([])).toBe('ok');
    expect(await labelsFor(user, 'ownLabel')).toEqual([]);
  });

  test('stand beside the Group’s, which an Analyst writes on the same post', async () => {
    await onOwn(['Mine'], { by: analyst });
    await onPost(['Ours'], { of: analyst });
    expect([await labelsFor(analyst, 'ownLabel'), await labelsFor(analyst), await labelsFor(admin)]).toEqual([
      [`${ONE}: Mine`],
      [`${ONE}: Ours`],
      [`${ONE}: Ours`],
    ]);
  });

  test('have an end', async () => {
    await sql`insert into own_label (account_id, post, labels)
      select ${user.account}, 'activity:' || (7100000000000000000 + n), '["Old"]'
      from generate_series(1, ${MOST_LABELLED}::int) n`.execute(ground.db);
    expect([await onOwn(['One more']), await onOwn([]), await onOwn(['x'], { by: other })]).toEqual(['too-many', 'ok', 'ok']);
  });
});

test.each([
  ['too many', ['1', '2', '3', '4', '5', '6']],
  ['one that is twice there, but for its accents', ['Émile', 'emile']],
  ['one that is too long', ['x'.repeat(31)]],
  ['an empty one', ['']],
  ['blanks about it', [' x']],
  ['a comma', ['a,b']],
  ['a sign that turns the others round', ['a\u202eb']],
])('labels with %s are not understood', async (_, labels) => {
  expect([await onMember(labels), await onPost(labels), await onOwn(labels)]).toEqual(Array(3).fill('bad-request'));
});
