import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/day.ts';
import type { AccountId } from '../../../src/domain/id.ts';
import { type Dated, NEVER_REMINDED, REMIND_AGAIN_MS, type ReminderMemory, stepReminder } from '../../../src/domain/reminder.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const [ANA, BOOK] = ['a', 'b'] as AccountId[] as [AccountId, AccountId];
/** So many days old. */
const aged = (days: number | null, id = ANA): Dated => ({ id, capturedAt: days === null ? null : NOW - days * DAY_MS });
const ago = (days: number): number => NOW - days * DAY_MS;
const LONG_SEEN: ReminderMemory = { on: true, at: null, seen: { [ANA]: ago(30), [BOOK]: ago(30) } };

describe('a reminder', () => {
  test.each<[string, Partial<ReminderMemory>, readonly Dated[], readonly AccountId[]]>([
    ['old figures', {}, [aged(8)], [ANA]],
    ['figures of just a week', {}, [aged(7)], []],
    ['new figures', {}, [aged(1)], []],
    ['an account that never had any', {}, [aged(null)], []],
    ['no account', {}, [], []],
    ['several, the oldest first, in one', {}, [aged(8), aged(20, BOOK)], [BOOK, ANA]],
    ['several, of which one is old', {}, [aged(1), aged(9, BOOK)], [BOOK]],
    ['switched off', { on: false }, [aged(8)], []],
    ['reminded six days ago', { at: ago(6) }, [aged(8)], []],
    ['reminded a week ago', { at: ago(7) }, [aged(20)], [ANA]],
    ['the first figures came yesterday, and were old then', { seen: { [ANA]: ago(1) } }, [aged(30)], []],
    ['the first figures came a week ago', { seen: { [ANA]: ago(7) } }, [aged(30)], [ANA]],
    ['figures that this device has never seen before', { seen: {} }, [aged(30)], []],
    ['a new account beside one of long ago', { seen: { [ANA]: ago(30) } }, [aged(9), aged(30, BOOK)], [ANA]],
  ])('%s', (_, memory, accounts, about) => {
    expect(stepReminder({ ...LONG_SEEN, ...memory }, accounts, NOW).about.map(({ id }) => id)).toEqual(about);
  });

  test('is remembered with the time, and what was never seen with its first', () => {
    const { memory } = stepReminder({ on: true, at: null, seen: { [ANA]: ago(9) } }, [aged(8), aged(2, BOOK)], NOW);
    expect(memory).toEqual({ on: true, at: NOW, seen: { [ANA]: ago(9), [BOOK]: NOW } });
    expect(stepReminder(NEVER_REMINDED, [aged(8)], NOW).memory).toEqual({ on: true, at: null, seen: { [ANA]: NOW } });
  });

  test('an account that is gone is forgotten', () => {
    expect(stepReminder(LONG_SEEN, [aged(1)], NOW).memory.seen).toEqual({ [ANA]: ago(30) });
  });

  test('a clock that was a year fast, and is put right, silences it for a week and not for a year', () => {
    const fast = { ...LONG_SEEN, at: NOW + 365 * DAY_MS, seen: { [ANA]: NOW + 365 * DAY_MS } };
    const { memory, about } = stepReminder(fast, [aged(8)], NOW);
    expect([about, memory.at, memory.seen[ANA]]).toEqual([[], NOW, NOW]);
    expect(stepReminder(memory, [aged(8)], NOW + REMIND_AGAIN_MS).about).toHaveLength(1);
  });
});

test('whatever happens and however often it is asked, two reminders are a week apart, and figures of none are new', () => {
  const event = fc.record({
    pause: fc.integer({ min: 0, max: 5 * DAY_MS }),
    what: fc.constantFrom('check', 'check', 'check', 'import', 'off', 'on', 'put away'),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let [memory, now, capturedAt, last]: [ReminderMemory, number, number, number | null] = [NEVER_REMINDED, NOW, NOW, null];
      for (const { pause, what } of events) {
        now += pause;
        if (what === 'import') capturedAt = now;
        else if (what === 'put away') memory = { ...memory, at: now };
        else if (what !== 'check') memory = { ...memory, on: what === 'on' };
        const step = stepReminder(memory, [{ id: ANA, capturedAt }], now);
        memory = step.memory;
        if (step.about.length === 0) continue;
        expect(memory.on).toBe(true);
        expect(now - capturedAt).toBeGreaterThan(7 * DAY_MS);
        if (last !== null) expect(now - last).toBeGreaterThanOrEqual(7 * DAY_MS);
        last = now;
      }
    }),
  );
});
