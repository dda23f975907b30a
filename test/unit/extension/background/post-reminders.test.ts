import { beforeAll, expect, test } from 'vitest';
import { createId, type ScheduledPostId } from '../../../../src/domain/id.ts';
import {
  postReminderId,
  postReminderWords,
  readPostReminder,
  REMINDER_ID,
} from '../../../../src/extension/background/notification.ts';
import { createPostReminders } from '../../../../src/extension/background/post-reminders.ts';
import type { Scheduled } from '../../../../src/protocol/schedule.ts';
import { installCatalogue } from '../../../component/catalogue.ts';
import { answerOf, ME, MINE, SELF, selfOps } from '../answers.ts';
import { createDevice, type Device } from '../device.ts';
import { createFakeServer } from '../fake-server.ts';

beforeAll(installCatalogue);

const BEGIN = Date.parse('2026-11-20T09:00:00Z');
const HOUR = 3_600_000;

function post(part: Partial<Scheduled> = {}): Scheduled {
  return {
    id: createId<ScheduledPostId>(),
    account: MINE,
    text: 'Hello',
    at: BEGIN + HOUR,
    zone: 'Europe/Berlin',
    how: 'reminder',
    state: 'scheduled',
    revision: 1,
    by: null,
    changedAt: BEGIN,
    post: null,
    problem: null,
    ...part,
  };
}

async function createWorld(posts: readonly Scheduled[]) {
  const clock = { now: BEGIN };
  const server = createFakeServer();
  let cookies = 0;
  let device: Device = createDevice({ fetch: server.fetch, now: () => clock.now });
  const signIn = () =>
    device.background.session.update((value) => ({ ...value, token: 't', person: ME, address: 'me@example.com' }));
  await signIn();
  const put = (one: Scheduled) => [SELF, 'scheduled', one.id, one] as never;
  const sync = async (ops: readonly never[]): Promise<void> => {
    server.pulls.push(answerOf({ cookie: `c${++cookies}`, ops: [...(cookies === 1 ? selfOps(null) : []), ...ops] }));
    server.state.time = clock.now;
    await device.background.sync.run();
  };
  await sync(posts.map(put));
  const check = () => createPostReminders(device.background).check();
  await check();
  return {
    told: () => device.told,
    device: () => device,
    /** The alarm rings at that time, though the server cannot be reached. */
    async ring(at: number) {
      clock.now = at;
      await check();
    },
    /** Another device did something. */
    async change(one: Scheduled) {
      await sync([put(one)]);
      await check();
    },
    signIn,
    /** All of it, for the first time since the sign-in. */
    async pull(all: readonly Scheduled[]) {
      cookies = 0;
      await sync(all.map(put));
      await check();
    },
    restart() {
      device = createDevice({ fetch: server.fetch, now: () => clock.now, name: device.name });
    },
  };
}

test('R56: at its time one is reminded of a post, by what the device holds, and the device wakes for the next one', async () => {
  const [first, second] = [post(), post({ at: BEGIN + 3 * HOUR })];
  const world = await createWorld([
    second,
    first,
    post({ how: 'publish' }),
    post({ state: 'draft' }),
    post({ state: 'proposed' }),
  ]);
  expect([world.told().shown, world.told().wake]).toEqual([0, BEGIN + HOUR]);
  await world.ring(BEGIN + HOUR);
  expect([...world.told().posts.values()].map((one) => one.post)).toEqual([first.id]);
  expect(world.told().wake).toBe(BEGIN + 3 * HOUR);
  await world.ring(BEGIN + 4 * HOUR);
  expect([world.told().posts.size, world.told().shown, world.told().wake]).toEqual([2, 2, null]);
});

test('once a post, however often the alarm rings and the worker starts anew', async () => {
  const world = await createWorld([post()]);
  await world.ring(BEGIN + HOUR);
  world.restart();
  await world.ring(BEGIN + 2 * HOUR);
  await world.ring(BEGIN + 30 * HOUR);
  expect(world.told().shown).toBe(0); // in the second life of the worker
});

test('what was settled on another device is not shown, and goes where it is shown', async () => {
  const one = post();
  const world = await createWorld([one]);
  await world.ring(BEGIN + HOUR);
  expect(world.told().posts.size).toBe(1);
  await world.change({ ...one, state: 'published', revision: 2 });
  expect(world.told().posts.size).toBe(0);
});

test('what is planned anew is due anew', async () => {
  const one = post();
  const world = await createWorld([one]);
  await world.ring(BEGIN + HOUR);
  await world.change({ ...one, revision: 2, at: BEGIN + 5 * HOUR });
  expect([world.told().posts.size, world.told().wake]).toEqual([0, BEGIN + 5 * HOUR]);
  await world.ring(BEGIN + 5 * HOUR);
  expect(world.told().shown).toBe(2);
});

test('after a sign-out nothing is seen and nothing wakes the device', async () => {
  const world = await createWorld([post(), post({ at: BEGIN + 9 * HOUR })]);
  await world.ring(BEGIN + HOUR);
  await world.device().ask('session.signOut', {});
  await world.ring(BEGIN + 2 * HOUR);
  expect([world.told().posts.size, world.told().wake]).toEqual([0, null]);
});

test('R56: who signs out and in again is not reminded anew, though the cache is empty at first', async () => {
  const one = post();
  const world = await createWorld([one]);
  await world.ring(BEGIN + HOUR);
  await world.device().ask('session.signOut', {});
  await world.ring(BEGIN + HOUR);
  await world.signIn();
  await world.ring(BEGIN + HOUR);
  expect(world.told().posts.size).toBe(0);
  await world.pull([one]);
  expect(world.told().shown).toBe(1);
});

test('nor when the clock was set back for a while', async () => {
  const world = await createWorld([post()]);
  for (const at of [HOUR, HOUR - 1, HOUR]) await world.ring(BEGIN + at);
  expect(world.told().shown).toBe(1);
});

test('its press leads to that post; another notification is another’s', async () => {
  const world = await createWorld([]);
  const about = { account: MINE, post: createId<ScheduledPostId>() };
  const { open } = createPostReminders(world.device().background);
  expect(await open(postReminderId(about))).toBe(true);
  expect(await open(REMINDER_ID)).toBe(false);
  expect(world.told().opened).toEqual([`#/schedule/${about.account}/${about.post}`]);
  expect(['post', 'post x y', `post ${MINE}`].map(readPostReminder)).toEqual([null, null, null]);
});

test('it says whose post it is and how it begins', () => {
  const { title, message } = postReminderWords({
    account: MINE,
    post: createId(),
    name: 'Ana',
    text: `One\n\n${'two '.repeat(90)}`,
  });
  expect(title).toBe('It is time for a planned post');
  expect(message).toMatch(/^Ana: One two two .*…\nPress here/);
  expect(message.length).toBeLessThan(180);
});
