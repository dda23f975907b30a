import { type ReadonlySignal, signal } from '@preact/signals';
import type { ContributionWish } from '../../domain/contribution.ts';
import type { PeriodChoice } from '../../domain/period.ts';
import type { MessageAnswers, SubjectRef } from '../../protocol/message.ts';
import { type Asked, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** With the choice that it was asked for: its words belong to these figures, not to those that are still on their way. */
export type ToldContribution = NonNullable<MessageAnswers['contribution.get']> & { readonly choice: PeriodChoice };

export type ContributionStore = {
  /** Null inside: nothing is known, or there is no such subject that one may see. */
  readonly answer: ReadonlySignal<Asked<ToldContribution | null>>;
  readonly wish: ReadonlySignal<ContributionWish>;
  /** Another figure, another member's posts, or those who joined the other way. */
  readonly want: (change: Partial<ContributionWish>) => void;
  /** The period that the glance beside it shows. */
  readonly look: (choice: PeriodChoice) => void;
};

const USUAL: ContributionWish = { metric: 'impressions', joiners: 'count', chosen: null };

/** Who gave what to a figure of a period. What was last told stays until the next answer is there: it bears its own days and words. */
export function createContributionStore(deps: StoreDeps, subject: SubjectRef, first: PeriodChoice): ContributionStore {
  const choice = signal(first);
  const wish = signal(USUAL);
  const { answer, refresh } = createAsked(deps, async () => {
    const asked = { subject, choice: choice.value, wish: wish.value };
    const told = await deps.request('contribution.get', asked);
    return told && { ...told, choice: asked.choice };
  });

  function want(change: Partial<ContributionWish>): void {
    wish.value = { ...wish.value, ...change };
    void refresh();
  }

  function look(next: PeriodChoice): void {
    if (JSON.stringify(next) === JSON.stringify(choice.value)) return;
    choice.value = next;
    void refresh();
  }

  return { answer, wish, want, look };
}
