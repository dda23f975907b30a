import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountId, ConnectionId, ScheduledPostId } from '../../../src/domain/id.ts';
import { OPEN_POSTS, PUTS_A_DAY, type Sharing } from '../../../src/domain/schedule.ts';
import type { Scope } from '../../../src/domain/visibility.ts';
import type { MutationArgs } from '../../../src/protocol/mutation.ts';
import type { Scheduled } from '../../../src/protocol/schedule.ts';
import { forgetPosts } from '../../../src/server/scopes/upkeep.ts';
import { erasePerson } from '../../../src/server/scopes/erasure.ts';
import { createGate } from '../gate.ts';
import { countWaiting, createGround, type Ground, somebodyWaits } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { connect as connectLinkedIn } from '../matrix/publishers.ts';
import { recordsOf } from '../records.ts';
import { act, createAccount, createGroup, createWorld, type Device, join, signIn, type World } from '../world.ts';

type Person = { readonly device: Device; readonly account: AccountId };

let ground: Ground;
let world: World;
let carla: Person;
let coach: Person;
let agency: Person;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `schedules ${run++}`);
  carla = await enter('Carla');
  await connectLinkedIn(world, carla, 'Carla at LinkedIn');
  coach = await enter('Coach');
  agency = await enter('Agency');
});

const HOUR = 3_600_000;
const ZONE = 'Europe/Berlin';

async function enter(name: string): Promise<Person> {
  const device = await signIn(world, `${name.toLowerCase()}${run}`);
  return { device, account: await createAccount(world, device, name) };
}

async function connect(viewer: Person, sharing: Sharing | null = null): Promise<ConnectionId> {
  const connection = world.id<ConnectionId>();
  const send = { connection, kind: 'offer', account: carla.account, address: viewer.device.address, back: null } as const;
  expect(await act(world, carla.device, 'connection.send', send)).toBe('ok');
  expect(await act(world, viewer.device, 'connection.accept', { connection, account: viewer.account })).toBe('ok');
  if (sharing) expect(await share(connection, sharing)).toBe('ok');
  return connection;
}

const share = (connection: ConnectionId, sharing: Sharing | null) =>
  act(world, carla.device, 'connection.allowSchedule', { connection, sharing });

function written(part: Partial<MutationArgs['schedule.put']> = {}): MutationArgs['schedule.put'] {
  const time = { at: world.clock.now + HOUR, zone: ZONE };
  return { post: world.id(), account: carla.account, revision: 0, text: 'Of the week', time, how: 'publish', ...part };
}
const put = ({ device }: Person, args: MutationArgs['schedule.put']) => act(world, device, 'schedule.put', args);

const restore = ({ device }: Person, { post, text, time, how }: MutationArgs['schedule.put']) =>
  act(world, device, 'schedule.restore', { post, text, time, how });

async function putNew(person: Person, part: Partial<MutationArgs['schedule.put']> = {}): Promise<ScheduledPostId> {
  const args = written(part);
  expect(await put(person, args)).toBe('ok');
  return args.post;
}

/** What stands in one scope. */
async function postsIn({ device }: Person, scope: 'self' | ConnectionId): Promise<Scheduled[]> {
  const { rows } = await pullAll(world, device);
  const place = scope === 'self' ? `self:${device.person}` : `connection:${scope}`;
  return [...rows].filter(([key]) => key.startsWith(`${place} scheduled `)).map(([, value]) => value as Scheduled);
}
const idsIn = async (person: Person, scope: 'self' | ConnectionId) => (await postsIn(person, scope)).map(({ id }) => id).sort();

async function jobsOf(post: ScheduledPostId): Promise<{ payload: unknown; early: boolean }[]> {
  const { rows } = await sql<{ payload: unknown; early: boolean }>`
    select payload, run_at < now() + interval '59 minutes' as early from job where subject = ${post}`.execute(ground.db);
  return rows;
}
async function logOf(): Promise<(string | null)[][]> {
  const log = (await recordsOf(world, carla.device, 'access')).filter(({ kind }) => kind !== 'began');
  return log.map(({ kind, post }) => [kind, post]);
}
const tick = () => {
  world.clock.now += 1000;
};

describe('R56: one’s own posts', () => {
  test('are written, planned, moved, taken off the calendar and deleted; the server has a job exactly while it is to publish one', async () => {
    const args = written({ time: null });
    expect(await put(carla, args)).toBe('ok');
    const base = {
      id: args.post,
      account: carla.account,
      text: 'Of the week',
      how: 'publish',
      by: null,
      post: null,
      problem: null,
    };
    expect(await postsIn(carla, 'self')).toEqual([
      { ...base, at: null, zone: null, state: 'draft', revision: 1, changedAt: world.clock.now },
    ]);
    expect(await jobsOf(args.post)).toEqual([]);

    const at = world.clock.now + HOUR;
    expect(await put(carla, { ...args, revision: 1, time: { at, zone: ZONE } })).toBe('ok');
    expect(await postsIn(carla, 'self')).toMatchObject([{ at, zone: ZONE, state: 'scheduled', revision: 2 }]);
    expect(await jobsOf(args.post)).toEqual([{ payload: { post: args.post, revision: 2 }, early: false }]);

    expect(await put(carla, { ...args, revision: 2, time: { at: at - 0.9 * HOUR, zone: ZONE } })).toBe('ok');
    expect(await jobsOf(args.post)).toEqual([{ payload: { post: args.post, revision: 3 }, early: true }]);
    expect(await put(carla, { ...args, revision: 3, time: { at, zone: ZONE }, how: 'reminder' })).toBe('ok');
    expect(await jobsOf(args.post)).toEqual([]);
    expect(await put(carla, { ...args, revision: 4, time: { at, zone: ZONE } })).toBe('ok');
    expect(await put(carla, { ...args, revision: 5, time: null, text: 'Of the month' })).toBe('ok');
    expect(await jobsOf(args.post)).toEqual([]);
    expect(await postsIn(carla, 'self')).toMatchObject([{ at: null, zone: null, state: 'draft', text: 'Of the month' }]);

    expect(await act(world, carla.device, 'schedule.delete', { post: args.post, revision: 6 })).toBe('ok');
    expect(await postsIn(carla, 'self')).toEqual([]);
    const { rows } = await sql<{ text: string }>`select text from scheduled_post where scheduled_post_id = ${args.post}`.execute(
      ground.db,
    );
    expect(rows).toEqual([{ text: '' }]);
    for (const revision of [0, 7]) expect(await put(carla, { ...args, revision })).toBe('refused');
  });

  test('of two devices the second is told that there is another one by now, and loses nothing by it', async () => {
    const args = written();
    await put(carla, args);
    expect(await put(carla, { ...args, revision: 1, text: 'First' })).toBe('ok');
    expect(await put(carla, { ...args, revision: 1, text: 'Second' })).toBe('changed');
    expect(await put(carla, { ...args, text: 'Third' })).toBe('changed');
    expect(await act(world, carla.device, 'schedule.delete', { post: args.post, revision: 1 })).toBe('changed');
    expect(await postsIn(carla, 'self')).toMatchObject([{ text: 'First', revision: 2 }]);
    expect(await jobsOf(args.post)).toMatchObject([{ payload: { revision: 2 } }]);
  });

  test('where LinkedIn’s permission is gone, a draft that was to be published is planned as a reminder', async () => {
    const args = written({ time: null });
    await put(carla, args);
    expect(await act(world, carla.device, 'publisher.forget', { account: carla.account })).toBe('ok');
    expect(await put(carla, { ...args, revision: 1, time: { at: world.clock.now + HOUR, zone: ZONE } })).toBe('ok');
    expect(await postsIn(carla, 'self')).toMatchObject([{ state: 'scheduled', how: 'reminder' }]);
    expect(await jobsOf(args.post)).toEqual([]);
  });

  test('a time that has gone by makes a draft that says so, and no job', async () => {
    const post = await putNew(carla, { time: { at: world.clock.now, zone: ZONE } });
    expect(await postsIn(carla, 'self')).toMatchObject([{ state: 'draft', problem: 'past', at: world.clock.now }]);
    expect(await jobsOf(post)).toEqual([]);
  });

  test('what is being published is neither edited nor deleted, and what went out not edited', async () => {
    const args = written();
    await put(carla, args);
    await sql`update scheduled_post set state = 'publishing' where scheduled_post_id = ${args.post}`.execute(ground.db);
    const based = { post: args.post, revision: 1 };
    expect(await put(carla, { ...args, revision: 1 })).toBe('refused');
    expect(await act(world, carla.device, 'schedule.delete', based)).toBe('refused');
    await sql`update scheduled_post set state = 'published' where scheduled_post_id = ${args.post}`.execute(ground.db);
    expect(await put(carla, { ...args, revision: 1 })).toBe('refused');
    expect(await act(world, carla.device, 'schedule.delete', based)).toBe('ok');
  });

  test('the owner says what became of a reminder, once it has come', async () => {
    const [out, not] = [await putNew(carla, { how: 'reminder' }), await putNew(carla, { how: 'reminder' })];
    const settle = (post: ScheduledPostId, outcome: 'published' | 'not-published') =>
      act(world, carla.device, 'schedule.settle', { post, revision: 1, outcome });
    expect(await settle(out, 'published')).toBe('refused');
    world.clock.now += HOUR;
    expect([await settle(out, 'published'), await settle(not, 'not-published')]).toEqual(['ok', 'ok']);
    const states = new Map((await postsIn(carla, 'self')).map(({ id, state, zone }) => [id, [state, zone]]));
    expect([states.get(out), states.get(not)]).toEqual([
      ['published', ZONE],
      ['draft', null],
    ]);
  });

  test('have a limit, of each hand apart', async () => {
    const connection = await connect(coach, { approve: false });
    await sql`
      insert into scheduled_post (scheduled_post_id, account_id, text, how, state, revision, changed_at)
      select gen_random_uuid(), ${carla.account}, 'One of many', 'reminder', 'draft', 1, now()
      from generate_series(1, ${OPEN_POSTS}::int)`.execute(ground.db);
    expect(await put(carla, written({ time: null }))).toBe('too-many');
    expect(await put(coach, written({ time: null }))).toBe('ok');
    await sql`update scheduled_post set connection_id = ${connection}, origin = ${connection}
      where account_id = ${carla.account}`.execute(ground.db);
    expect(await put(carla, written({ time: null }))).toBe('ok');
    expect(await put(coach, written({ time: null }))).toBe('too-many');
  });
});

test('what another hand puts in a day has an end, that of its owner has none', async () => {
  await connect(coach, { approve: false });
  const args = written({ time: null });
  expect(await put(coach, args)).toBe('ok');
  await sql`update rate set hits = ${PUTS_A_DAY}`.execute(ground.db);
  expect(await put(coach, { ...args, revision: 1 })).toBe('too-many');
  expect(await put(carla, { ...args, revision: 1 })).toBe('ok');
});

test('what went out stays for 90 days, what is left of a deleted one as long; then both are gone, everywhere, and nothing else', async () => {
  const connection = await connect(coach, { approve: false });
  const [out, kept, gone] = [await putNew(carla, { how: 'reminder' }), await putNew(carla, { time: null }), written()];
  world.clock.now += HOUR;
  await put(carla, { ...gone, time: null });
  await act(world, carla.device, 'schedule.delete', { post: gone.post, revision: 1 });
  await act(world, carla.device, 'schedule.settle', { post: out, revision: 1, outcome: 'published' });
  const at = world.clock.now + 90 * 24 * HOUR;
  await forgetPosts(ground.db, new Date(at));
  expect(await idsIn(coach, connection)).toEqual([out, kept].sort());
  await forgetPosts(ground.db, new Date(at + 1));
  expect([await idsIn(carla, 'self'), await idsIn(coach, connection)]).toEqual([[kept], [kept]]);
  const { rows } = await sql`select scheduled_post_id as id from scheduled_post where account_id = ${carla.account}`.execute(
    ground.db,
  );
  expect(rows).toEqual([{ id: kept }]);
  expect(await restore(carla, gone)).toBe('refused');
});

describe('what went out long ago is forgotten', () => {
  const old = async (): Promise<{ readonly out: ScheduledPostId; readonly at: Date }> => {
    const out = await putNew(carla, { how: 'reminder' });
    world.clock.now += HOUR;
    await act(world, carla.device, 'schedule.settle', { post: out, revision: 1, outcome: 'published' });
    return { out, at: new Date(world.clock.now + 90 * 24 * HOUR + 1) };
  };

  test('also where the tool is shared in this moment: it does not come back with whom it is shared', async () => {
    const connection = await connect(coach);
    const { at } = await old();
    const [shared, forgotten] = await besideHeldScope(
      `connection:${connection}`,
      () => share(connection, { approve: false }),
      () => forgetPosts(ground.db, at),
    );
    expect([shared, forgotten]).toEqual(['ok', undefined]);
    expect([await idsIn(carla, 'self'), await idsIn(coach, connection)]).toEqual([[], []]);
  });

  test('and what else has its hour is done, too, when its owner is erased in this moment', async () => {
    const { out, at } = await old();
    const [erased, forgotten] = await besideHeldScope(
      `self:${carla.device.person}`,
      () => erasePerson(ground.db, carla.device.person, at),
      () => forgetPosts(ground.db, at),
    );
    expect([erased, forgotten]).toEqual([{ last: [] }, undefined]);
    const { rows } = await sql`select from scheduled_post where scheduled_post_id = ${out}`.execute(ground.db);
    expect(rows).toEqual([]);
  });
});

/** The first is about to write into the scope when the second begins; then both go on, unless the second is done by then. */
async function besideHeldScope<A, B>(scope: Scope, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const [held, gate] = [createGate(), createGate()];
  const holding = ground.db.transaction().execute(async (tx) => {
    await sql`select from scope where scope = ${scope} for update`.execute(tx);
    held.open();
    await gate.passed;
  });
  await held.passed;
  const one = first();
  await somebodyWaits(ground.db);
  let isDone = false;
  const other = second().finally(() => {
    isDone = true;
  });
  other.catch(() => undefined); // it is awaited below
  while (!isDone && (await countWaiting(ground.db)) < 2);
  gate.open();
  await holding;
  return Promise.all([one, other]);
}

describe('R57: the tool is shared with one who sees the account', () => {
  test('it is off at first, given and taken back by the owner alone, and each step is in his log', async () => {
    const connection = await connect(coach);
    expect(await put(coach, written())).toBe('refused');
    expect(await act(world, coach.device, 'connection.allowSchedule', { connection, sharing: { approve: false } })).toBe(
      'refused',
    );
    expect(await act(world, agency.device, 'connection.allowSchedule', { connection, sharing: null })).toBe('refused');
    await putNew(carla);
    expect(await postsIn(coach, connection)).toEqual([]);
    for (const sharing of [{ approve: false }, { approve: false }, { approve: true }, { approve: false }, null, null]) {
      expect(await share(connection, sharing)).toBe('ok');
      const [shown] = await recordsOf(world, coach.device, 'shown');
      const sides = [carla, coach].map(async ({ device }) => (await recordsOf(world, device, 'connection'))[0]?.schedule);
      expect([shown?.schedule, ...(await Promise.all(sides))]).toEqual([sharing, sharing, sharing]);
      expect(await postsIn(coach, connection)).toHaveLength(sharing ? 1 : 0);
      tick();
    }
    expect(await logOf()).toEqual(
      ['schedule-allowed', 'approval-asked', 'approval-dropped', 'schedule-stopped'].map((kind) => [kind, null]),
    );
    expect(await put(coach, written())).toBe('refused');
  });

  test('he writes, plans and deletes what is his own alone, and sees the owner’s; the owner sees who did what', async () => {
    const connection = await connect(coach, { approve: false });
    const own = await putNew(carla, { text: 'The owner’s' });
    tick();
    const args = written({ text: 'The coach’s', time: null });
    const steps: Partial<MutationArgs['schedule.put']>[] = [
      {},
      { time: written().time },
      { text: 'Another text', time: written().time },
      { time: { at: world.clock.now + 2 * HOUR, zone: ZONE } },
      { time: null },
    ];
    for (const [revision, step] of steps.entries()) {
      expect(await put(coach, { ...args, ...step, revision })).toBe('ok');
      tick();
    }
    expect(await idsIn(coach, connection)).toEqual([own, args.post].sort());
    expect(await postsIn(coach, connection)).toEqual(await postsIn(carla, 'self'));
    expect((await postsIn(carla, 'self')).find(({ id }) => id === args.post)?.by).toBe(connection);

    expect(await put(coach, { ...written(), post: own, revision: 1 })).toBe('refused');
    expect(await act(world, coach.device, 'schedule.delete', { post: own, revision: 1 })).toBe('refused');
    for (const name of ['schedule.approve', 'schedule.decline'] as const)
      expect(await act(world, coach.device, name, { post: args.post, revision: 5 })).toBe('refused');
    expect(await act(world, coach.device, 'schedule.settle', { post: args.post, revision: 5, outcome: 'published' })).toBe(
      'refused',
    );
    expect(await act(world, coach.device, 'schedule.delete', { post: args.post, revision: 5 })).toBe('ok');
    expect(await idsIn(coach, connection)).toEqual([own]);
    expect(await logOf()).toEqual([
      ['schedule-allowed', null],
      ...['drafted', 'scheduled', 'edited', 'moved', 'unscheduled', 'deleted'].map((kind) => [kind, args.post]),
    ]);
  });

  test('where the owner is asked, nothing is planned before his yes, and an edit of it waits again', async () => {
    const connection = await connect(coach, { approve: true });
    const args = written();
    expect(await put(coach, args)).toBe('ok');
    expect(await postsIn(carla, 'self')).toMatchObject([{ state: 'proposed', by: connection }]);
    expect(await jobsOf(args.post)).toEqual([]);
    expect(await act(world, carla.device, 'schedule.approve', { post: args.post, revision: 1 })).toBe('ok');
    expect(await postsIn(coach, connection)).toMatchObject([{ state: 'scheduled', by: connection }]);
    expect(await jobsOf(args.post)).toHaveLength(1);
    expect(await put(coach, { ...args, revision: 2, text: 'Something else' })).toBe('ok');
    expect(await jobsOf(args.post)).toEqual([]);
    expect(await act(world, carla.device, 'schedule.approve', { post: args.post, revision: 2 })).toBe('changed');
    expect(await act(world, carla.device, 'schedule.decline', { post: args.post, revision: 3 })).toBe('ok');
    expect(await postsIn(coach, connection)).toMatchObject([{ state: 'draft', problem: 'declined', text: 'Something else' }]);
    expect(await act(world, carla.device, 'schedule.approve', { post: args.post, revision: 4 })).toBe('refused');
  });

  test('what the owner puts is his from then on', async () => {
    const connection = await connect(coach, { approve: true });
    const args = written();
    await put(coach, args);
    expect(await put(carla, { ...args, revision: 1, text: 'As I would say it' })).toBe('ok');
    expect(await postsIn(coach, connection)).toMatchObject([{ state: 'scheduled', by: null, text: 'As I would say it' }]);
    expect(await put(coach, { ...args, revision: 2 })).toBe('refused');
  });

  test('of two who write for one owner neither learns of the other, not even when the owner has taken a post over', async () => {
    const [first, second] = [await connect(coach, { approve: false }), await connect(agency, { approve: false })];
    const before = await pullAll(world, agency.device);
    const args = written();
    await put(coach, args);
    await put(carla, { ...args, revision: 1, text: 'Taken over' });
    expect(await put(agency, { ...args, revision: 2 })).toBe('refused');
    expect(await act(world, agency.device, 'schedule.delete', { post: args.post, revision: 2 })).toBe('refused');
    const theirs = await putNew(coach);
    await share(first, null);
    await act(world, coach.device, 'connection.end', { connection: first });
    await erasePerson(ground.db, coach.device.person, new Date(world.clock.now));
    expect(await postsIn(carla, 'self')).toHaveLength(2);
    const after = await pullAll(world, agency.device, { ...before, rows: new Map(before.rows) });
    expect(after.cookie).toBe(before.cookie);
    expect(await idsIn(agency, second)).toEqual([]);
    expect(await put(agency, { ...written(), post: theirs })).toBe('refused');
  });

  test('nor when the owner has deleted what he had taken over and brings it back, on whichever device', async () => {
    const [, second] = [await connect(coach, { approve: false }), await connect(agency, { approve: false })];
    const before = await pullAll(world, agency.device);
    const args = written({ time: null });
    const gone = { post: args.post, revision: 2 };
    await put(coach, args);
    await put(carla, { ...args, revision: 1, text: 'Taken over' });
    expect(await act(world, carla.device, 'schedule.delete', gone)).toBe('ok');
    expect(await put(carla, { ...args, ...gone })).toBe('refused'); // a device that had it open
    expect(await restore(carla, { ...args, text: 'Again' })).toBe('ok');
    expect(await restore(carla, { ...args, text: 'And again' })).toBe('changed');
    expect(await postsIn(carla, 'self')).toMatchObject([{ id: args.post, text: 'Again', by: null, revision: 4, state: 'draft' }]);
    expect(await put(carla, { ...args, revision: 4, time: { at: world.clock.now + HOUR, zone: ZONE } })).toBe('ok');
    expect(await jobsOf(args.post)).toMatchObject([{ payload: { revision: 5 } }]);
    const after = await pullAll(world, agency.device, { ...before, rows: new Map(before.rows) });
    expect([after.cookie, await idsIn(agency, second)]).toEqual([before.cookie, []]);
  });

  test('who wrote a post brings it back as his, not as the owner’s; any other id he is answered alike', async () => {
    const connection = await connect(coach, { approve: true });
    await connect(agency, { approve: false });
    const [own, args, taken] = [await putNew(carla), written(), written()];
    await act(world, carla.device, 'schedule.delete', { post: own, revision: 1 });
    for (const one of [args, taken]) await put(coach, one);
    expect(await put(carla, { ...taken, revision: 1 })).toBe('ok');
    for (const { post, revision } of [args, { ...taken, revision: 1 }])
      expect(await act(world, carla.device, 'schedule.delete', { post, revision: revision + 1 })).toBe('ok');
    for (const post of [own, taken.post, world.id<ScheduledPostId>()])
      expect(await restore(coach, { ...args, post })).toBe('refused');
    for (const { post } of [args, taken]) expect(await restore(agency, { ...args, post })).toBe('refused');
    expect(await restore(coach, args)).toBe('ok');
    expect(await postsIn(coach, connection)).toMatchObject([{ id: args.post, state: 'proposed', by: connection, revision: 3 }]);
    expect(await idsIn(carla, 'self')).toEqual([args.post]);
    await act(world, coach.device, 'schedule.delete', { post: args.post, revision: 3 });
    await share(connection, null);
    expect(await restore(coach, args)).toBe('refused');
  });

  test('of two connections to one account a new post goes through that which is named; any other is answered alike', async () => {
    const [first, second] = [await connect(coach, { approve: true }), world.id<ConnectionId>()];
    const theirs = await connect(agency, { approve: false });
    const spare = await createAccount(world, coach.device, 'Coach’s other');
    const send = { connection: second, kind: 'request', account: spare, address: carla.device.address, back: null } as const;
    expect(await act(world, coach.device, 'connection.send', send)).toBe('ok');
    expect(await act(world, carla.device, 'connection.accept', { connection: second, account: carla.account })).toBe('ok');
    expect(await put(coach, written({ through: second }))).toBe('refused'); // not shared yet
    await share(second, { approve: false });
    for (const through of [first, second]) expect(await put(coach, written({ through }))).toBe('ok');
    expect([await postsIn(coach, first), await postsIn(coach, second)]).toMatchObject([
      [{ state: 'proposed', by: first }],
      [{ state: 'scheduled', by: second }],
    ]);
    for (const through of [theirs, world.id<ConnectionId>()]) expect(await put(coach, written({ through }))).toBe('refused');
    expect(await put(carla, written({ through: first }))).toBe('refused');
  });

  test('no role in a Group gives anything of it', async () => {
    const { group } = await createGroup(world, carla.device, carla.account);
    const post = await putNew(carla);
    for (const role of ['admin', 'analyst', 'user'] as const) {
      const { device } = await join(world, carla.device, group, `${role}${run}`, role);
      expect(await act(world, device, 'schedule.put', written())).toBe('refused');
      expect(await act(world, device, 'schedule.delete', { post, revision: 1 })).toBe('refused');
      expect([...(await pullAll(world, device)).rows.keys()].filter((key) => key.includes(' scheduled '))).toEqual([]);
    }
  });
});

describe('R57, A-12: what was written through a connection goes out no more once', () => {
  const ENDS: readonly [string, (connection: ConnectionId) => Promise<unknown>][] = [
    ['the sharing is taken back', (connection) => share(connection, null)],
    ['the owner ends the connection', (connection) => act(world, carla.device, 'connection.end', { connection })],
    ['the other one ends it', (connection) => act(world, coach.device, 'connection.end', { connection })],
    ['the other one is erased', () => erasePerson(ground.db, coach.device.person, new Date(world.clock.now))],
  ];
  test.each(ENDS)('%s: it is the owner’s draft, approved or not, and has no job', async (_, end) => {
    const connection = await connect(coach, { approve: true });
    const [approved, waiting, draft] = [await putNew(coach), await putNew(coach), await putNew(coach, { time: null })];
    expect(await act(world, carla.device, 'schedule.approve', { post: approved, revision: 1 })).toBe('ok');
    const own = await putNew(carla);
    await end(connection);
    const posts = new Map((await postsIn(carla, 'self')).map((post) => [post.id, post]));
    for (const id of [approved, waiting, draft])
      expect([posts.get(id), await jobsOf(id)]).toMatchObject([{ state: 'draft', by: null, problem: 'sharing-ended' }, []]);
    expect(posts.get(approved)).toMatchObject({ revision: 3, text: 'Of the week', zone: ZONE });
    expect([posts.get(own)?.state, (await jobsOf(own)).length]).toEqual(['scheduled', 1]);
  });

  test('from the device of whoever wrote it all posts go, with the next answer', async () => {
    const connection = await connect(coach, { approve: false });
    await putNew(coach);
    await putNew(carla);
    const held = await pullAll(world, coach.device);
    await share(connection, null);
    const after = await pullAll(world, coach.device, held);
    expect([...after.rows.keys()].filter((key) => key.includes(' scheduled '))).toEqual([]);
  });

  test('what the owner himself has taken over stays as he has put it', async () => {
    const connection = await connect(coach, { approve: true });
    const args = written();
    await put(coach, args);
    await put(carla, { ...args, revision: 1 });
    await share(connection, null);
    expect(await postsIn(carla, 'self')).toMatchObject([{ state: 'scheduled', by: null, revision: 2 }]);
    expect(await jobsOf(args.post)).toHaveLength(1);
  });

  test('the owner is erased: his posts and their jobs go with him', async () => {
    await connect(coach, { approve: false });
    const [own, theirs] = [await putNew(carla), await putNew(coach)];
    await erasePerson(ground.db, carla.device.person, new Date(world.clock.now));
    const { rows } = await sql`select from scheduled_post where account_id = ${carla.account}`.execute(ground.db);
    expect([rows, await jobsOf(own), await jobsOf(theirs)]).toEqual([[], [], []]);
    expect([...(await pullAll(world, coach.device)).rows.keys()].filter((key) => key.includes(' scheduled '))).toEqual([]);
  });
});
