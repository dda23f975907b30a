import { DAY_MS, dayAt, parseDay } from './day.ts';
import type { Reading } from './reading.ts';

/** LinkedIn opened on this day: nothing that it tells of is older. */
export const FIRST_DAY = parseDay('2003-05-05');

/**
 * Whether all that a reading tells of lies where something can be known: none of it before LinkedIn, none after tomorrow (one of the two
 * clocks may be slow). A single fact of the year 2999 would be a team's newest month, beside which everybody's real ones are too old.
 */
export function isPlausible({ window, followers, posts }: Reading, now: number): boolean {
  const last = dayAt(now + DAY_MS);
  const days = [
    ...[window, ...posts.flatMap((post) => post.window ?? [])].flatMap(({ from, to }) => [from, to]),
    ...posts.map(({ publishedOn }) => publishedOn),
    ...(followers ? [followers.day] : []),
  ]; // its own days lie in its window
  return days.every((day) => day >= FIRST_DAY && day <= last);
}
