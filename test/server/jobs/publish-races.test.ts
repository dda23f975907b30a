import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ScheduledPostId } from '../../../src/domain/id.ts';
import type { Db } from '../../../src/server/db/database.ts';
import { createPublishHandler } from '../../../src/server/jobs/publish-post.ts';
import { PUBLISH_POST } from '../../../src/server/jobs/publish-queue.ts';
import { erasePerson } from '../../../src/server/scopes/erasure.ts';
import { createGate, type Gate } from '../gate.ts';
import { somebodyWaits } from '../ground.ts';
import type { Way } from '../linkedin/loopback.ts';
import { calm, createPublishingGround, holdAnswer, type PublishingGround } from '../linkedin/publishing-ground.ts';
import { act } from '../world.ts';
import { createDesk, type Desk, HOUR } from './publish-desk.ts';

let ground: PublishingGround;
let desk: Desk;
let post: ScheduledPostId;
let run = 0;
beforeAll(async () => {
  ground = await createPublishingGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  calm(ground.linkedin);
  desk = await createDesk(ground.db, ground.linkedin, `races ${run++}`);
  post = await desk.plan(desk.coach);
  desk.world.clock.now += HOUR;
});

const asked = (of = post): number => ground.linkedin.asked.filter((text) => text === `Text ${of}`).length;

const written = (revision: number, at: number | null) =>
  ({
    post,
    account: desk.carla.account,
    revision,
    text: 'Written anew',
    time: at === null ? null : { at, zone: 'UTC' },
    how: 'publish',
  }) as const;

/** What somebody does in that moment; what it is answered when it comes before, between, or while it is sent; and what is left then. */
type Deed = {
  readonly does: () => Promise<unknown>;
  readonly before: readonly [code: unknown, state: string | null];
  readonly between: readonly [code: unknown, state: string | null, sent: number];
  readonly during: readonly [code: unknown, state: string | null];
};

const DEEDS: Readonly<Record<string, Deed>> = {
  'its writer edits it': {
    does: () => act(desk.world, desk.coach.device, 'schedule.put', written(1, desk.world.clock.now + HOUR)),
    before: ['ok', 'scheduled'],
    between: ['changed', 'published', 1],
    during: ['changed', 'published'],
  },
  'its owner takes it off the calendar': {
    does: () => act(desk.world, desk.carla.device, 'schedule.put', written(1, null)),
    before: ['ok', 'draft'],
    between: ['changed', 'published', 1],
    during: ['changed', 'published'],
  },
  'its owner deletes it': {
    does: () => act(desk.world, desk.carla.device, 'schedule.delete', { post, revision: 1 }),
    before: ['ok', null],
    between: ['changed', 'published', 1],
    during: ['changed', 'published'],
  },
  'its owner takes the sharing back': {
    does: () => act(desk.world, desk.carla.device, 'connection.allowSchedule', { connection: desk.connection, sharing: null }),
    before: ['ok', 'draft'],
    between: ['ok', 'draft', 0],
    during: ['ok', 'published'],
  },
  'its owner ends the connection': {
    does: () => act(desk.world, desk.carla.device, 'connection.end', { connection: desk.connection }),
    before: ['ok', 'draft'],
    between: ['ok', 'draft', 0],
    during: ['ok', 'published'],
  },
  'its writer ends the connection': {
    does: () => act(desk.world, desk.coach.device, 'connection.end', { connection: desk.connection }),
    before: ['ok', 'draft'],
    between: ['ok', 'draft', 0],
    during: ['ok', 'published'],
  },
  'its writer is erased': {
    does: () => erasePerson(ground.db, desk.coach.device.person, new Date(desk.world.clock.now)),
    before: [{ last: [] }, 'draft'],
    between: [{ last: [] }, 'draft', 0],
    during: [{ last: [] }, 'published'],
  },
  'LinkedIn’s permission is given up': {
    does: () => act(desk.world, desk.carla.device, 'publisher.forget', { account: desk.carla.account }),
    before: ['ok', 'scheduled'],
    between: ['ok', 'failed', 0],
    during: ['ok', 'published'],
  },
};

async function payload(of = post): Promise<unknown> {
  const { rows } = await sql<{ payload: unknown }>`select payload from job where subject = ${of}`.execute(ground.db);
  return rows[0]?.payload;
}

/** Its nth transaction begins when the gate has opened. */
function withGate(db: Db, nth: number, gate: Gate, reached: () => void): Db {
  let count = 0;
  const transaction = () => ({
    async execute<T>(work: Parameters<ReturnType<Db['transaction']>['execute']>[0]): Promise<T> {
      if (++count === nth) {
        reached();
        await gate.passed;
      }
      return (await db.transaction().execute(work)) as T; // of the same work
    },
  });
  return new Proxy(db, { get: (target, key) => (key === 'transaction' ? transaction : Reflect.get(target, key)) });
}

const handle = (db: Db, given: unknown) => createPublishHandler({ ...desk.world.context, db })[PUBLISH_POST]?.(given);
const stateOf = async () => (await desk.seen(post))?.state ?? null;

describe.each(Object.keys(DEEDS))('A-12: %s', (name) => {
  const { does, before, between, during } = DEEDS[name] as Deed; // by its own name

  test('before it is claimed: it is not sent, also by a job that is on its way', async () => {
    const late = await payload();
    const code = await does();
    await handle(ground.db, late);
    expect([code, await stateOf(), asked()]).toEqual([...before, 0]);
  });

  test('between the claim and the sending', async () => {
    const [gate, reached] = [createGate(), createGate()];
    const handled = handle(withGate(ground.db, 2, gate, reached.open), await payload());
    await reached.passed;
    const code = await does();
    gate.open();
    await handled;
    expect([code, await stateOf(), asked()]).toEqual(between);
  });

  test('while it is sent: it is answered when it is known what became of it', async () => {
    const { reached, gate } = holdAnswer(ground.linkedin);
    const handled = handle(ground.db, await payload());
    await reached;
    let isAnswered = false;
    const code = does().finally(() => {
      isAnswered = true;
    });
    await somebodyWaits(ground.db);
    expect(isAnswered).toBe(false);
    gate.open();
    await handled;
    expect([await code, await stateOf(), asked()]).toEqual([...during, 1]);
  });
});

test.each(['another', 'his own'])(
  'its owner is erased while it is sent, by the hand of %s: nothing of it is left',
  async (hand) => {
    if (hand === 'his own') post = await desk.plan(desk.carla);
    desk.world.clock.now += HOUR;
    const { reached, gate } = holdAnswer(ground.linkedin);
    const handled = handle(ground.db, await payload());
    await reached;
    const erased = erasePerson(ground.db, desk.carla.device.person, new Date(desk.world.clock.now));
    await somebodyWaits(ground.db);
    gate.open();
    await handled;
    expect(await erased).toEqual({ last: [] });
    const { rows } = await sql`select 1 from scheduled_post where scheduled_post_id = ${post}`.execute(ground.db);
    expect(rows).toEqual([]);
  },
);

test('two workers with one job send it once', async () => {
  const job = await payload();
  await Promise.all([handle(ground.db, job), handle(ground.db, job), handle(ground.db, job)]);
  expect([await stateOf(), asked()]).toEqual(['published', 1]);
});

test('what LinkedIn said is not lost when the database fails as it is written down', async () => {
  const { reached, gate } = holdAnswer(ground.linkedin);
  const handled = handle(ground.db, await payload());
  await reached;
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`.execute(ground.db);
  gate.open();
  await handled;
  expect([await stateOf(), asked()]).toEqual(['published', 1]);
});

test('A-12: who takes the sharing back waits for the one post that is on its way; no other begins before, in any process', async () => {
  const other = await desk.plan(desk.coach);
  desk.world.clock.now += HOUR;
  await sql`update scheduled_post set publish_at = ${new Date(desk.world.clock.now)}
    where scheduled_post_id = any(${[post, other]}::uuid[])`.execute(ground.db);
  const { reached, gate } = holdAnswer(ground.linkedin);
  const first = handle(ground.db, await payload());
  await reached;
  const taken = act(desk.world, desk.carla.device, 'connection.allowSchedule', { connection: desk.connection, sharing: null });
  await somebodyWaits(ground.db);
  await Promise.all([handle(ground.db, await payload(other)), handle(ground.db, await payload(other))]);
  expect([asked(other), (await desk.seen(other))?.state, (await desk.jobs(other)).length > 0]).toEqual([0, 'scheduled', true]);
  gate.open();
  await first;
  expect(await taken).toBe('ok');
  const late = { post: other, revision: 1 };
  await handle(ground.db, late);
  expect([await stateOf(), asked(), (await desk.seen(other))?.state, asked(other)]).toEqual(['published', 1, 'draft', 0]);
});

test('of one hand the next is sent once the one before is out', async () => {
  const other = await desk.plan(desk.coach, { time: { at: desk.world.clock.now + 1, zone: 'UTC' } });
  desk.world.clock.now += 1;
  const { reached, gate } = holdAnswer(ground.linkedin);
  const first = handle(ground.db, await payload());
  await reached;
  await desk.work(other);
  gate.open();
  await first;
  await desk.work(other);
  expect([await stateOf(), (await desk.seen(other))?.state, asked(), asked(other)]).toEqual(['published', 'published', 1, 1]);
});

describe('R57: of several hands', () => {
  test('no post waits for another’s, and who takes the tool back from one does not either', async () => {
    const agency = await desk.join('Agency');
    const others = [await desk.plan(agency), await desk.plan(desk.carla)];
    desk.world.clock.now += HOUR;
    await dueNow(post, ...others);
    const { reached, gate } = holdAnswer(ground.linkedin, `Text ${post}`);
    const first = handle(ground.db, await payload());
    await reached;
    for (const other of others) await desk.work(other);
    const seen = await Promise.all(others.map((other) => desk.seen(other)));
    const published = { state: 'published', revision: 3, changedAt: desk.world.clock.now };
    expect(seen).toMatchObject([published, published]);
    const { connection } = agency;
    expect(await act(desk.world, desk.carla.device, 'connection.allowSchedule', { connection, sharing: null })).toBe('ok');
    expect(await act(desk.world, agency.device, 'connection.end', { connection })).toBe('ok');
    expect((await desk.seen(post))?.state).toBe('publishing');
    gate.open();
    await first;
    expect((await desk.seen(post))?.state).toBe('published');
  });

  test('what LinkedIn refuses at once is refused to each', async () => {
    const agency = await desk.join('Agency');
    const other = await desk.plan(agency);
    desk.world.clock.now += HOUR;
    await dueNow(post, other);
    const both = createGate();
    let came = 0;
    ground.linkedin.rules.way = async (): Promise<Way> => {
      if (++came === 2) both.open();
      await both.passed;
      return 'expired';
    };
    await Promise.all([handle(ground.db, await payload()), handle(ground.db, await payload(other))]);
    const failed = { state: 'failed', problem: 'expired', revision: 3 };
    expect([await desk.seen(post), await desk.seen(other)]).toMatchObject([failed, failed]);
  });
});

async function dueNow(...posts: readonly ScheduledPostId[]): Promise<void> {
  await sql`update scheduled_post set publish_at = ${new Date(desk.world.clock.now)}
    where scheduled_post_id = any(${posts}::uuid[])`.execute(ground.db);
}

test('posts of more than four accounts at once are sent all the same, four at a time', async () => {
  const desks = [desk];
  for (let n = 0; n < 5; n++) desks.push(await createDesk(ground.db, ground.linkedin, `beside ${run} ${n}`));
  const posts = [post];
  for (const one of desks.slice(1)) posts.push(await one.plan(one.carla));
  for (const one of desks) one.world.clock.now = desk.world.clock.now + HOUR / 2;
  await sql`update scheduled_post set publish_at = ${new Date(desk.world.clock.now)}
    where scheduled_post_id = any(${posts}::uuid[])`.execute(ground.db);
  const waiting: (() => void)[] = [];
  let [left, most] = [posts.length, 0];
  ground.linkedin.rules.onKept = async () => {
    const released = new Promise<void>((resolve) => waiting.push(resolve));
    most = Math.max(most, waiting.length);
    if (waiting.length === Math.min(4, left)) {
      left -= waiting.length;
      for (const release of waiting.splice(0)) release();
    }
    await released;
  };
  const { rows } = await sql<{ payload: unknown }>`select payload from job where subject = any(${posts}::text[])`.execute(
    ground.db,
  );
  const handler = createPublishHandler(desk.world.context);
  await Promise.all(rows.map(({ payload: given }) => handler[PUBLISH_POST]?.(given)));
  const states = await Promise.all(desks.map(async (one, n) => (await one.seen(posts[n] as ScheduledPostId))?.state));
  expect(states).toEqual(posts.map(() => 'published'));
  expect(most).toBe(4);
});
