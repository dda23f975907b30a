import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PeriodChoice } from '../../domain/period.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import { useArrival } from '../components/together.tsx';
import { createContributionStore } from '../store/contribution.ts';
import { ContributionCard } from '../views/contribution-card.tsx';
import { FailureText } from '../views/failure-text.tsx';
import { MovesSkeleton } from '../views/glance-skeleton.tsx';
import { useLife } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

export type ContributionPlaceProps = {
  readonly parts: TabParts;
  readonly subject: SubjectRef;
  /** Of the glance beside it. */
  readonly choice: PeriodChoice;
  readonly onPeriod: (choice: PeriodChoice) => void;
};

/** Who gave what to the figures of the glance beside it. Nothing where nothing is known. */
export function ContributionPlace({ parts, subject, choice, onPeriod }: ContributionPlaceProps): JSX.Element | null {
  const store = useLife((life) => createContributionStore({ ...parts.deps, signal: life }, subject, choice));
  useEffect(() => store.look(choice), [choice]);
  const answer = store.answer.value;
  useArrival(answer);
  if (answer.state === 'loading') return <MovesSkeleton />;
  if (answer.state === 'failed')
    return (
      <div class="card">
        <FailureText trouble={answer.trouble} />
      </div>
    );
  if (answer.value === null) return null;
  return (
    <ContributionCard
      told={answer.value}
      left={answer.value.left}
      choice={answer.value.choice}
      wish={store.wish.value}
      onWish={store.want}
      onPeriod={onPeriod}
      memberLink={subject.kind === 'group' ? (membership) => linkTo({ at: 'member', group: subject.group, membership }) : null}
    />
  );
}
