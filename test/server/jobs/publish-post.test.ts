import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/day.ts';
import type { ConnectionId, ScheduledPostId } from '../../../src/domain/id.ts';
import type { PostState, Problem } from '../../../src/domain/schedule.ts';
import { enqueueStranded } from '../../../src/server/jobs/publish-queue.ts';
import { erasePerson } from '../../../src/server/scopes/erasure.ts';
import type { LogEntry } from '../../../src/server/log.ts';
import type { LoopbackLinkedIn, Way } from '../linkedin/loopback.ts';
import { calm, createPublishingGround, type PublishingGround } from '../linkedin/publishing-ground.ts';
import { connect } from '../matrix/publishers.ts';
import { recordsOf } from '../records.ts';
import { act, createWorld } from '../world.ts';
import { createDesk, type Desk, HOUR } from './publish-desk.ts';
import { createPublishHandler } from '../../../src/server/jobs/publish-post.ts';

let ground: PublishingGround;
let linkedin: LoopbackLinkedIn;
let desk: Desk;
let run = 0;
beforeAll(async () => {
  ground = await createPublishingGround();
  ({ linkedin } = ground);
});
afterAll(() => ground.drop());
beforeEach(async () => {
  calm(linkedin);
  desk = await createDesk(ground.db, linkedin, `desk ${run++}`);
});

const kept = (post: ScheduledPostId) => linkedin.kept.filter(({ text }) => text === `Text ${post}`);
const asked = (post: ScheduledPostId) => linkedin.asked.filter((text) => text === `Text ${post}`).length;
function pass(ms: number): void {
  desk.world.clock.now += ms;
}

/** All that lies in a connection's scope. */
async function scopeOf(connection: ConnectionId) {
  const scope = `connection:${connection}`;
  const { rows: heads } = await sql`select * from scope where scope = ${scope}`.execute(ground.db);
  const { rows } = await sql<{ entity: string; value: object }>`
    select * from scope_row where scope = ${scope} order by entity, key`.execute(ground.db);
  return { heads, rows };
}

/** As it was given when LinkedIn was connected. */
async function sealedToken(): Promise<string> {
  const { rows } = await sql<{ token: string }>`
    select token from publisher where account_id = ${desk.carla.account}`.execute(ground.db);
  return rows[0]?.token ?? '';
}

/** How it stands, and how often LinkedIn was given it and has it. */
async function standing(post: ScheduledPostId): Promise<[PostState | undefined, Problem | null | undefined, number, number]> {
  const seen = await desk.seen(post);
  return [seen?.state, seen?.problem, asked(post), kept(post).length];
}

async function planned(way: Way = 'keep'): Promise<ScheduledPostId> {
  linkedin.rules.way = () => way;
  const post = await desk.plan(desk.carla);
  pass(HOUR);
  return post;
}

describe('R56: a post that LinkedIn publishes', () => {
  test('goes out at its time, and its owner learns under which number', async () => {
    const post = await planned();
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, 1, 1]);
    expect((await desk.seen(post))?.post).toBe(kept(post)[0]?.urn);
    expect(kept(post)[0]?.author).toBe(desk.author);
    expect(await desk.jobs(post)).toEqual([]);
  });

  test('so does one that another hand planned, and that one sees it too', async () => {
    const post = await desk.plan(desk.coach);
    pass(HOUR);
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, 1, 1]);
    expect(await recordsOf(desk.world, desk.coach.device, 'scheduled')).toMatchObject([{ id: post, state: 'published' }]);
  });

  test('whoever shares the tool knows that LinkedIn may publish, and who only sees the figures does not', async () => {
    const shown = () => recordsOf(desk.world, desk.coach.device, 'shown');
    const [until] = (await recordsOf(desk.world, desk.carla.device, 'publisher')).map((publisher) => publisher.until);
    expect(until).toBeGreaterThan(desk.world.clock.now);
    expect(await shown()).toMatchObject([{ publishes: true, until: Math.ceil((until ?? 0) / DAY_MS) * DAY_MS }]);
    const { connection } = desk;
    expect(await act(desk.world, desk.carla.device, 'connection.allowSchedule', { connection, sharing: null })).toBe('ok');
    expect(await shown()).toMatchObject([{ schedule: null, publishes: false, until: null }]);
  });

  test('not before its time, whatever the clock of the database says', async () => {
    const post = await desk.plan(desk.carla);
    pass(HOUR - 1000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['scheduled', null, 0, 0]);
    expect(await desk.jobs(post)).toEqual([{ seconds: 1 }]);
    pass(1000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, 1, 1]);
  });

  test('O-11: an hour after its time still, and then not any more', async () => {
    const [just, late] = [await planned(), await desk.plan(desk.carla)];
    pass(HOUR);
    await desk.work(just);
    expect(await standing(just)).toEqual(['published', null, 1, 1]);
    pass(HOUR + 1);
    await desk.work(late);
    expect(await standing(late)).toEqual(['missed', 'late', 0, 0]);
  });

  test('a job of an older revision does nothing', async () => {
    const post = await planned();
    const { rows } = await sql<{ payload: unknown }>`select payload from job where subject = ${post}`.execute(ground.db);
    const time = { at: desk.world.clock.now + HOUR, zone: 'UTC' };
    const moved = { post, account: desk.carla.account, revision: 1, text: `Text ${post}`, time, how: 'publish' } as const;
    expect(await act(desk.world, desk.carla.device, 'schedule.put', moved)).toBe('ok');
    pass(HOUR);
    await createPublishHandler(desk.world.context)['publish-post']?.(rows[0]?.payload);
    expect(await standing(post)).toEqual(['scheduled', null, 0, 0]);
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, 1, 1]);
  });
});

describe('what LinkedIn says', () => {
  test.each<[Way, PostState, Problem | null, number]>([
    ['expired', 'failed', 'expired', 0],
    ['forbidden', 'failed', 'rejected', 0],
    ['rejected', 'failed', 'rejected', 0],
  ])('%s: it has failed, and is not tried again', async (way, state, problem, count) => {
    const post = await planned(way);
    await desk.work(post);
    expect(await standing(post)).toEqual([state, problem, 1, count]);
    expect(await desk.jobs(post)).toEqual([]);
  });

  test('whoever runs the server reads in its log that LinkedIn refused, and nothing of the post', async () => {
    const logged: LogEntry[] = [];
    const post = await planned('rejected');
    const { rows } = await sql<{ payload: unknown }>`select payload from job where subject = ${post}`.execute(ground.db);
    const context = { ...desk.world.context, log: (entry: LogEntry) => void logged.push(entry) };
    await createPublishHandler(context)['publish-post']?.(rows[0]?.payload);
    expect(logged).toEqual([{ event: 'linkedin', status: 422 }]);
  });

  test('that its permission ran out the owner learns of the account, too', async () => {
    await desk.work(await planned('expired'));
    expect(await recordsOf(desk.world, desk.carla.device, 'publisher')).toMatchObject([{ until: desk.world.clock.now }]);
  });

  describe('R57: that its permission ran out no writer learns by the post of another', () => {
    test('his own scope is as it was, as if nobody else wrote', async () => {
      const agency = await desk.join('Agency');
      const post = await desk.plan(desk.coach);
      const before = await scopeOf(agency.connection);
      pass(HOUR);
      linkedin.rules.way = () => 'expired';
      await desk.work(post);
      expect(await desk.seen(post)).toMatchObject({ state: 'failed', problem: 'expired' });
      expect(await scopeOf(agency.connection)).toEqual(before);
      expect(await recordsOf(desk.world, desk.carla.device, 'publisher')).toMatchObject([{ until: desk.world.clock.now }]);
      const vanity = 'carla-anew';
      expect(
        await act(desk.world, desk.carla.device, 'account.edit', { account: desk.carla.account, name: 'Carla', vanity }),
      ).toBe('ok');
      const [was] = before.rows.filter(({ entity }) => entity === 'shown');
      expect(await recordsOf(desk.world, agency.device, 'shown')).toEqual([{ ...was?.value, vanity }]);
    });

    test('and his next post fares as it would have without it', async () => {
      const agency = await desk.join('Agency');
      linkedin.rules.way = () => 'expired';
      const course: unknown[] = [];
      for (const alone of [false, true]) {
        if (alone) await connect(desk.world, desk.carla, 'Carla', await sealedToken(), desk.author);
        const [coachs, agencys] = [await desk.plan(desk.coach), await desk.plan(agency)];
        pass(HOUR);
        if (!alone) await desk.work(coachs);
        await desk.work(agencys);
        const seen = await desk.seen(agencys);
        course.push([seen?.state, seen?.problem, seen?.revision, asked(agencys)]);
      }
      expect(course).toEqual([course[1], ['failed', 'expired', 3, 1]]);
    });
  });

  test('that the same is out already: it is not out twice', async () => {
    const [first, second] = [await planned(), await desk.plan(desk.carla, { text: 'The same' })];
    await desk.work(first);
    linkedin.kept.push({ urn: 'urn:li:share:1', author: desk.author, commentary: 'The same', text: 'The same', at: 0 });
    pass(HOUR);
    await desk.work(second);
    expect(await desk.seen(second)).toMatchObject({ state: 'failed', problem: 'duplicate', post: null });
  });

  test('that it is busy: it waits as long as it is told, and goes out once', async () => {
    const post = await planned('busy');
    await desk.work(post);
    expect(await standing(post)).toEqual(['scheduled', null, 1, 0]);
    expect(await desk.jobs(post)).toEqual([{ seconds: 30 }]);
    linkedin.rules.way = () => 'keep';
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, 2, 1]);
  });

  test('that it is busy until it is too late', async () => {
    const post = await planned('busy');
    pass(HOUR - 29_000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['failed', 'busy', 1, 0]);
    expect(await desk.jobs(post)).toEqual([]);
  });
});

describe.each<[Way, number]>([
  ['broken', 0],
  ['cut', 0],
  ['kept-broken', 1],
  ['lost', 1],
  ['silent', 1],
])('an answer that is no answer (%s)', (way, count) => {
  test('LinkedIn does not say: it is not known, and never sent again', async () => {
    const post = await planned(way);
    await desk.work(post);
    expect(await standing(post)).toEqual(['publishing', null, 1, count]);
    expect(await desk.jobs(post)).toEqual([{ seconds: 60 }]);
    pass(61_000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['unknown', null, 1, count]);
    expect(await desk.jobs(post)).toEqual([]);
  });

  test('LinkedIn may still be making it: it is not asked before a minute has gone by', async () => {
    linkedin.rules.mayRead = true;
    const post = await planned(way);
    await desk.work(post);
    pass(59_000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['publishing', null, 1, count]);
  });

  test('LinkedIn says: what is out is published, and what is not there is sent once more', async () => {
    linkedin.rules.mayRead = true;
    await desk.work(await planned()); // an empty list would say nothing
    const post = await planned(way);
    await desk.work(post);
    linkedin.rules.way = () => 'keep';
    pass(61_000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, count === 1 ? 1 : 2, 1]);
    expect((await desk.seen(post))?.post).toBe(kept(post)[0]?.urn);
  });
});

test('the next of the same hand does not wait until LinkedIn may be asked about one whose answer was lost', async () => {
  linkedin.rules.way = () => 'cut';
  const posts = [await desk.plan(desk.coach), await desk.plan(desk.coach), await desk.plan(desk.coach)];
  pass(HOUR);
  for (const post of posts) await desk.work(post);
  for (const post of posts) expect(await standing(post)).toEqual(['publishing', null, 1, 0]);
  pass(61_000);
  for (const post of posts) await desk.work(post);
  for (const post of posts) expect(await standing(post)).toEqual(['unknown', null, 1, 0]);
});

test('whoever holds a post while LinkedIn is asked about it waits no longer than while it is sent', async () => {
  const post = await planned('cut');
  await desk.work(post);
  pass(61_000);
  linkedin.rules.onRead = () => new Promise(() => undefined); // never answered
  await desk.work(post);
  expect(await standing(post)).toEqual(['unknown', null, 1, 0]);
});

describe('sent once more', () => {
  const broken = async (): Promise<ScheduledPostId> => {
    linkedin.rules.mayRead = true;
    await desk.work(await planned());
    const post = await planned('cut');
    await desk.work(post);
    pass(61_000);
    return post;
  };

  test('and lost again: it is not known, and not sent a third time', async () => {
    const post = await broken();
    for (let times = 0; times < 3; times++) {
      await desk.work(post);
      pass(61_000);
    }
    expect(await standing(post)).toEqual(['unknown', null, 2, 0]);
  });

  test('a duplicate then is our own, whose answer was lost', async () => {
    const post = await broken();
    linkedin.rules.way = () => {
      const text = `Text ${post}`;
      linkedin.kept.push({ urn: 'urn:li:share:77', author: desk.author, commentary: text, text, at: desk.world.clock.now });
      return 'keep';
    };
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, 2, 1]);
    expect((await desk.seen(post))?.post).toBe('urn:li:share:77');
  });

  test('not when it is too late by then', async () => {
    const post = await broken();
    pass(HOUR);
    await desk.work(post);
    expect(await standing(post)).toEqual(['missed', 'late', 1, 0]);
  });

  test('not for one who may not any more', async () => {
    linkedin.rules.mayRead = true;
    await desk.work(await planned());
    const post = await desk.plan(desk.coach);
    pass(HOUR);
    linkedin.rules.way = () => 'cut';
    await desk.work(post);
    const { connection } = desk;
    expect(await act(desk.world, desk.carla.device, 'connection.allowSchedule', { connection, sharing: null })).toBe('ok');
    pass(61_000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['draft', 'sharing-ended', 1, 0]);
    expect((await desk.seen(post))?.by).toBeNull();
  });

  test('not when whoever wrote it is erased', async () => {
    linkedin.rules.mayRead = true;
    await desk.work(await planned());
    const post = await desk.plan(desk.coach);
    pass(HOUR);
    linkedin.rules.way = () => 'cut';
    await desk.work(post);
    await erasePerson(ground.db, desk.coach.device.person, new Date(desk.world.clock.now));
    pass(61_000);
    await desk.work(post);
    expect(await standing(post)).toEqual(['draft', 'sharing-ended', 1, 0]);
  });

  test('what is not known its owner settles: only then it may go out anew', async () => {
    const post = await planned('cut');
    await desk.work(post);
    pass(61_000);
    await desk.work(post);
    const again = async (revision: number) => {
      const time = { at: desk.world.clock.now + HOUR, zone: 'UTC' };
      const args = { post, account: desk.carla.account, revision, text: `Text ${post}`, time, how: 'publish' } as const;
      return act(desk.world, desk.carla.device, 'schedule.put', args);
    };
    const revision = (await desk.seen(post))?.revision ?? 0;
    expect(await again(revision)).toBe('refused');
    expect(await act(desk.world, desk.carla.device, 'schedule.settle', { post, revision, outcome: 'not-published' })).toBe('ok');
    expect(await standing(post)).toEqual(['failed', 'not-there', 1, 0]);
    expect(await again(revision + 1)).toBe('ok');
    linkedin.rules.way = () => 'keep';
    pass(HOUR);
    await desk.work(post);
    expect(await standing(post)).toEqual(['published', null, 2, 1]);
  });
});

describe('without LinkedIn’s permission', () => {
  test('an account that was never connected', async () => {
    const post = await desk.plan(desk.coach, { account: desk.carla.account });
    await sql`delete from publisher where account_id = ${desk.carla.account}`.execute(ground.db);
    pass(HOUR);
    await desk.work(post);
    expect(await standing(post)).toEqual(['failed', 'not-connected', 0, 0]);
  });

  test('one whose permission has run out', async () => {
    const post = await planned();
    await sql`update publisher set granted_until = ${new Date(desk.world.clock.now)} where account_id = ${desk.carla.account}`.execute(
      ground.db,
    );
    await desk.work(post);
    expect(await standing(post)).toEqual(['failed', 'expired', 0, 0]);
  });

  test('a server whose application is gone, or has a new secret', async () => {
    const [one, other] = [await planned(), await planned()];
    for (const [post, app] of [
      [one, null],
      [other, { ...linkedin.app, clientSecret: 'a new one' }],
    ] as const) {
      const { context } = await createWorld(ground.db, `gone ${run}`, { linkedin: app, now: () => desk.world.clock.now });
      const { rows } = await sql<{ payload: unknown }>`select payload from job where subject = ${post}`.execute(ground.db);
      await createPublishHandler(context)['publish-post']?.(rows[0]?.payload);
    }
    expect(await standing(one)).toEqual(['failed', 'not-connected', 0, 0]);
    expect(await standing(other)).toEqual(['failed', 'expired', 0, 0]);
  });

  test('forgotten: what was planned becomes a reminder, and the server does nothing', async () => {
    const post = await planned();
    expect(await act(desk.world, desk.carla.device, 'publisher.forget', { account: desk.carla.account })).toBe('ok');
    expect(await desk.seen(post)).toMatchObject({ how: 'reminder', state: 'scheduled' });
    expect(await recordsOf(desk.world, desk.coach.device, 'shown')).toMatchObject([{ publishes: false }]);
    expect(await desk.jobs(post)).toEqual([]);
    await desk.work(post);
    expect(await standing(post)).toEqual(['scheduled', null, 0, 0]);
  });
});

test('one whose job was given up, or lost, gets another', async () => {
  const [one, other] = [await desk.plan(desk.carla), await planned('lost')];
  await desk.work(other);
  await sql`delete from job where subject = any(${[one, other]}::text[])`.execute(ground.db);
  pass(181_000);
  await enqueueStranded(ground.db, new Date(desk.world.clock.now));
  expect([await desk.jobs(one), await desk.jobs(other)]).toEqual([[{ seconds: 0 }], [{ seconds: 0 }]]);
  await enqueueStranded(ground.db, new Date(desk.world.clock.now));
  linkedin.rules.way = () => 'keep';
  await desk.work(one);
  await desk.work(other);
  expect(await standing(one)).toEqual(['published', null, 1, 1]);
  expect(await standing(other)).toEqual(['unknown', null, 1, 1]);
});
