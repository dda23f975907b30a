/**
 * Who has left a team. His figures count nowhere any more, in no period: what the team's sums lose by it is lost on both sides of a
 * comparison, and is told as a change of membership. He is not named: what is kept is that somebody left, and when.
 */
import type { Contribution } from './contribution.ts';
import type { Day } from './day.ts';

export type Leaving = {
  readonly count: number;
  /** The first day that is looked at, the period before included. */
  readonly since: Day;
  /** When the last of them left. */
  readonly last: Day;
};

/** Who gave what, and of a team who has left; null: nobody since the days began that are looked at. */
export type TeamContribution = Contribution & { readonly left: Leaving | null };

/** Of the UTC days on which members left, those since a day; null: none. */
export function leavingSince(days: readonly Day[], since: Day): Leaving | null {
  const within = days.filter((day) => day >= since).sort();
  const last = within.at(-1);
  return last === undefined ? null : { count: within.length, since, last };
}
