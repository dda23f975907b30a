/** When a time of the week comes next, by the clock of a zone. */
import { weekdayOf } from './calendar.ts';
import { addDays } from './day.ts';
import { readWall, type Wall, wallAt } from './zoned-time.ts';
import type { WeekTime } from './week-time.ts';

const DAYS_A_WEEK = 7;

/** After `now`, within eight days. */
export function nextTime({ weekday, hour }: WeekTime, now: number, zone: string): Wall {
  const today = wallAt(now, zone).day;
  const day = addDays(today, (weekday - weekdayOf(today) + DAYS_A_WEEK) % DAYS_A_WEEK);
  const wall = { day, minute: hour * 60 };
  return readWall(wall, zone).at > now ? wall : { ...wall, day: addDays(day, DAYS_A_WEEK) };
}
