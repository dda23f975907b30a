import { addDays, type Day } from './day.ts';
import type { Window } from './reading.ts';

/** The lengths, in days, that a person chooses from. */
export const PERIODS = [7, 28, 90, 365] as const;
export type PeriodLength = (typeof PERIODS)[number];

export function periodEnding(to: Day, length: number): Window {
  return { from: addDays(to, 1 - length), to };
}

/** The same number of days just before. */
export function periodBefore(period: Window, length: number): Window {
  return periodEnding(addDays(period.from, -1), length);
}
