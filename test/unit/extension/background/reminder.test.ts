import { beforeAll, describe, expect, test } from 'vitest';
import { monthsOf } from '../../../../src/domain/account-month.ts';
import { addDays, DAY_MS, dayAt } from '../../../../src/domain/day.ts';
import { type AccountId, createId } from '../../../../src/domain/id.ts';
import { badgeOf } from '../../../../src/extension/background/badge.ts';
import type { Background } from '../../../../src/extension/background/context.ts';
import { reminderWords } from '../../../../src/extension/background/notification.ts';
import { createReminders } from '../../../../src/extension/background/reminder.ts';
import { installCatalogue } from '../../../component/catalogue.ts';
import { createRandom } from '../../../model/random.ts';
import { createReading } from '../../domain/readings.ts';
import { accountOf, answerOf, ME, MINE, SELF, selfOps } from '../answers.ts';
import { createDevice, type Device } from '../device.ts';
import { createFakeServer } from '../fake-server.ts';

const BEGIN = Date.parse('2026-11-01T12:00:00Z');
const HOUR = 3_600_000;

type World = {
  readonly clock: { now: number };
  /** Its worker starts anew: nothing is left of it but what lies in its databases. */
  readonly restart: () => Device;
  /** An export of now: it comes with the next sync. */
  readonly bring: (account?: AccountId, age?: number) => void;
  /** What the alarm does. */
  readonly ring: () => Promise<void>;
  /** When somebody was reminded, in whichever life of the worker. */
  readonly reminded: () => number[];
  readonly device: () => Device;
  readonly signIn: () => Promise<void>;
};

async function createSimulation(accounts: readonly AccountId[] = [MINE]): Promise<World> {
  const clock = { now: BEGIN };
  const server = createFakeServer();
  const shown: number[] = [];
  let [device, cookies] = [createDevice({ fetch: server.fetch, now: () => clock.now }), 0];
  const own = accounts
    .slice(1)
    .map((id) => [SELF, 'account', id, { id, name: 'Book', vanity: 'book', confirmed: true }] as never);
  const signIn = async (): Promise<void> => {
    await device.background.session.update((value) => ({ ...value, token: 't', person: ME, address: 'me@example.com' }));
    server.pulls.push(answerOf({ cookie: 'first', ops: [...selfOps(null), ...own] }));
    await device.background.sync.run();
  };
  await signIn();
  const ring = async (): Promise<void> => {
    const before = device.told.reminded.length;
    server.state.time = clock.now;
    await device.background.sync.run();
    await createReminders(device.background).check();
    for (let more = before; more < device.told.reminded.length; more++) shown.push(clock.now);
  };
  return {
    clock,
    ring,
    signIn,
    reminded: () => shown,
    device: () => device,
    restart() {
      device = createDevice({ fetch: server.fetch, now: () => clock.now, name: device.name });
      return device;
    },
    bring(account = MINE, age = 0) {
      const capturedAt = clock.now - age;
      const reading = createReading(addDays(dayAt(capturedAt), -9), Array(9).fill(5), {
        capturedAt,
        hash: createId().replaceAll('-', '').repeat(2),
      });
      server.pulls.push(answerOf({ cookie: `c${++cookies}`, tiles: monthsOf(account, reading).map((month) => [SELF, month]) }));
    },
  };
}

type Plan = { readonly imports: readonly number[]; readonly off?: readonly [number, number]; readonly signedOut?: number };

/** 21 days, an alarm each few hours, a worker that starts anew by chance: the days with a reminder, and what the badge shows each evening. */
async function live({ imports, off, signedOut }: Plan, hours: number, seed: number): Promise<{ days: number[]; badges: string }> {
  const [world, random] = [await createSimulation(), createRandom(seed)];
  const badges: string[] = [];
  for (let hour = 0; hour < 21 * 24; hour += hours) {
    const day = Math.floor(hour / 24);
    const isMorning = hour % 24 < hours;
    world.clock.now = BEGIN + hour * HOUR;
    if (random.below(3) === 0) world.restart();
    if (isMorning && imports.includes(day)) world.bring();
    if (isMorning && off?.includes(day)) await world.device().ask('reminder.turn', { on: day !== off[0] });
    if (isMorning && day === signedOut) await world.device().ask('session.signOut', {});
    await world.ring();
    if (random.below(8) === 0) await world.ring(); // the browser restarts, and rings at once
    if (hour % 24 >= 24 - hours) badges.push(badgeOf(await world.device().ask('home.get', {})).text || '-');
  }
  return { days: world.reminded().map((at) => Math.floor((at - BEGIN) / DAY_MS)), badges: badges.join('') };
}

describe('over 21 simulated days, whenever the worker is killed and however often the alarm rings', () => {
  test.each<[string, Plan, readonly number[], string]>([
    ['one import, on the first day', { imports: [0] }, [7, 14], '-------!!!!!!!!!!!!!!'],
    ['none ever', { imports: [] }, [], '---------------------'],
    ['one each week', { imports: [0, 7, 14] }, [], '---------------------'],
    ['again after the first reminder', { imports: [0, 10] }, [7, 17], '-------!!!-------!!!!'],
    ['again the day after the reminder', { imports: [0, 8] }, [7, 15], '-------!-------!!!!!!'],
    ['the first on the fifth day', { imports: [5] }, [12, 19], '------------!!!!!!!!!'],
    ['switched off', { imports: [0], off: [0, 99] }, [], '-------!!!!!!!!!!!!!!'],
    [
      'switched off on the sixth day, and on again on the tenth',
      { imports: [0], off: [6, 10] },
      [10, 17],
      '-------!!!!!!!!!!!!!!',
    ],
    ['signed out on the twelfth day', { imports: [0], signedOut: 12 }, [7], '-------!!!!!---------'],
  ])('%s', async (_, plan, days, badges) => {
    for (const [seed, hours] of [1, 4, 6, 12].entries()) expect(await live(plan, hours, seed)).toEqual({ days, badges });
  });
});

/** All that a check asks of the world; the worker dies at the nth of it, just before it or just after. */
function mortal(
  background: Background,
  nth: number,
  when: 'before' | 'after',
): { background: Background; death: Promise<'died'> } {
  let calls = 0;
  let die: (how: 'died') => void = () => undefined;
  const death = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  const never = new Promise<never>(() => undefined);
  function end(): Promise<never> {
    die('died');
    return never;
  }
  function wrap<T extends object>(target: T): T {
    return new Proxy(target, {
      get(of, name) {
        const value = Reflect.get(of, name);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          const isLast = ++calls === nth;
          if (calls > nth || (isLast && when === 'before')) return end();
          const result = await value.apply(of, args);
          return isLast ? end() : result;
        };
      },
    });
  }
  const { session, cache, reminders, surfaces } = background;
  const wrapped = { session: wrap(session), cache: wrap(cache), reminders: wrap(reminders), surfaces: wrap(surfaces) };
  return { background: { ...background, ...wrapped }, death };
}

test('killed at any line it reminds once or not at all, and again a week later', async () => {
  const outcomes = new Set<number>();
  for (const when of ['before', 'after'] as const)
    for (let nth = 1, isOver = false; !isOver; nth++) {
      const world = await createSimulation();
      world.bring();
      await world.ring();
      world.clock.now += 8 * DAY_MS;
      await world.device().background.sync.run();
      const dying = mortal(world.device().background, nth, when);
      isOver = (await Promise.race([createReminders(dying.background).check(), dying.death])) !== 'died';
      const first = world.device().told.reminded.length;
      for (let hour = 0; hour < 7 * 24 - 6; hour += 6) {
        world.restart();
        await world.ring();
        world.clock.now += 6 * HOUR;
      }
      outcomes.add(first + world.reminded().length);
      world.clock.now += 12 * HOUR;
      await world.ring();
      expect(world.reminded().at(-1)).toBe(world.clock.now);
    }
  expect([...outcomes].sort()).toEqual([0, 1]);
});

test('two alarms at once, in two lives of the worker, remind once', async () => {
  const world = await createSimulation();
  world.bring();
  await world.ring();
  world.clock.now += 8 * DAY_MS;
  const lives = [world.device(), world.restart(), world.restart()];
  await Promise.all(lives.flatMap(({ background }) => [1, 2].map(() => createReminders(background).check())));
  expect(lives.flatMap(({ told }) => told.reminded)).toHaveLength(1);
});

test('put away, it stays away for a week; figures that come take a reminder away at once', async () => {
  const world = await createSimulation();
  world.bring();
  await world.ring();
  world.clock.now += 8 * DAY_MS;
  await world.ring();
  world.clock.now += 3 * DAY_MS;
  await createReminders(world.device().background).putAway();
  world.clock.now += 7 * DAY_MS - 1;
  await world.ring();
  expect(world.reminded()).toHaveLength(1);
  world.clock.now += 1;
  await world.ring();
  expect(world.reminded()).toHaveLength(2);
  const { told } = world.device();
  const before = told.forgotten;
  world.bring();
  await world.ring();
  expect(told.forgotten).toBe(before + 1);
});

test('several accounts are reminded of together, and the press leads to the steps for the oldest', async () => {
  const world = await createSimulation([MINE, accountOf(7)]);
  world.bring(MINE);
  world.bring(accountOf(7), 2 * DAY_MS);
  await world.ring();
  await world.ring();
  world.clock.now += 8 * DAY_MS;
  await world.ring();
  const { told, background } = world.device();
  expect(told.reminded).toEqual([{ account: accountOf(7), name: 'Book', capturedAt: BEGIN - 2 * DAY_MS, count: 2 }]);
  await createReminders(background).open();
  world.bring(accountOf(7));
  await world.ring();
  await createReminders(background).open();
  world.bring(MINE);
  await world.ring();
  await createReminders(background).open();
  expect(told.opened).toEqual([`#/import/${accountOf(7)}/steps`, `#/import/${MINE}/steps`, '#/']);
});

test('who signs out takes the reminder along, and is not reminded anew when he is back', async () => {
  const world = await createSimulation();
  world.bring();
  await world.ring();
  world.clock.now += 8 * DAY_MS;
  await world.ring();
  const device = world.device();
  const before = device.told.forgotten;
  await device.ask('session.signOut', {});
  expect(device.told.forgotten).toBe(before + 1);
  await world.signIn();
  world.bring(MINE, 8 * DAY_MS);
  await world.ring();
  expect(world.reminded()).toHaveLength(1);
});

test('the switch is remembered, on this device and for this person; and turning it off takes what is shown away', async () => {
  const world = await createSimulation();
  const reminds = async () => (await world.device().ask('home.get', {})).reminds;
  expect(await reminds()).toBe(true);
  await world.device().ask('reminder.turn', { on: false });
  expect(world.device().told.forgotten).toBe(1);
  world.restart();
  expect(await reminds()).toBe(false);
  await world.device().ask('reminder.turn', { on: true });
  expect(await reminds()).toBe(true);
  await world.device().ask('session.signOut', {});
  await expect(world.device().ask('reminder.turn', { on: true })).rejects.toThrow('signed-out');
});

describe('what it says', () => {
  beforeAll(installCatalogue);
  test.each([
    [1, 'The figures of Ana were fetched 8 days ago. Press here for the steps to a new export.'],
    [3, 'The figures of 3 accounts are old; the oldest were fetched 8 days ago. Press here for the steps to a new export.'],
  ])('of %s', (count, message) => {
    const reminder = { account: MINE, name: 'Ana', capturedAt: BEGIN, count };
    expect(reminderWords(reminder, BEGIN + 8 * DAY_MS)).toEqual({ title: 'Your LinkedIn figures are old', message });
  });
});
