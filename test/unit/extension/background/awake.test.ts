import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensurePoll, POLL_ALARM, pollDelay } from '../../../../src/extension/background/alarms.ts';
import { createLiveHold, HOLD_MS } from '../../../../src/extension/background/live-hold.ts';
import { VISIBLE_EVERY_MS } from '../../../../src/extension/messaging/on-changed.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the alarm is made at a start without one, and left alone where it stands', async () => {
  const standing = new Map<string, { delayInMinutes: number }>();
  const create = vi.fn((name: string, info: { delayInMinutes: number }) => void standing.set(name, info));
  const alarms = { get: async (name: string) => standing.get(name), create };
  await ensurePoll(alarms, 0.5);
  await ensurePoll(alarms, 0.9);
  expect(create.mock.calls).toEqual([[POLL_ALARM, { delayInMinutes: 5 }]]);
});

test.each([
  [0, 4],
  [0.5, 5],
  [1, 6],
])('a poll at chance %s comes after %s minutes', (random, minutes) => {
  expect(pollDelay(random)).toBeCloseTo(minutes);
});

test('one live stream is held as long as somebody looks, however many look, and no longer', () => {
  const signals: AbortSignal[] = [];
  const live = createLiveHold(async (signal) => void signals.push(signal));
  for (let at = 0; at < 10; at++) {
    live.onVisible();
    live.onVisible();
    vi.advanceTimersByTime(VISIBLE_EVERY_MS);
  }
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  vi.advanceTimersByTime(HOLD_MS);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  live.onVisible();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  live.stop();
});
