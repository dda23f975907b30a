import { contributionOf, type ContributionWish } from '../../domain/contribution.ts';
import { dayAt } from '../../domain/day.ts';
import { lastDayOf } from '../../domain/glance.ts';
import { leavingSince, type TeamContribution } from '../../domain/leaving.ts';
import { comparisonOf, type PeriodChoice } from '../../domain/period.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import type { Reading } from '../cache/database.ts';
import { readRows } from '../cache/rows.ts';
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
export async function readContribution({ tx, view, subject, choice, wish }: Asked): Promise<TeamContribution | null> {
  const contributors = await readContributors(tx, view, subject, choice);
  const end = contributors && lastDayOf(contributors);
  if (!contributors || !end) return null;
  const comparison = comparisonOf(choice, end);
  const left = subject.kind === 'group' ? await readRows(tx, view, `team:${subject.group}`, 'left') : [];
  return {
    ...contributionOf(contributors, comparison, wish),
    left: leavingSince(
      left.map(({ at }) => dayAt(at)),
      comparison.previous.from,
    ),
  };
}
