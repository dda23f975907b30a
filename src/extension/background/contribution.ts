import { type Contribution, contributionOf, type ContributionWish } from '../../domain/contribution.ts';
import { lastDayOf } from '../../domain/glance.ts';
import { comparisonOf, type PeriodChoice } from '../../domain/period.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import type { Reading } from '../cache/database.ts';
import type { View } from '../cache/visible.ts';
import { readContributors } from './subject.ts';

type Asked = {
  readonly tx: Reading;
  readonly view: View;
  readonly subject: SubjectRef;
  readonly choice: PeriodChoice;
  readonly wish: ContributionWish;
};

/** Null: no such subject that one may see, or no complete day is known of anybody. */
export async function readContribution({ tx, view, subject, choice, wish }: Asked): Promise<Contribution | null> {
  const contributors = await readContributors(tx, view, subject, choice);
  const end = contributors && lastDayOf(contributors);
  return contributors && end ? contributionOf(contributors, comparisonOf(choice, end), wish) : null;
}
