import { type ReadonlySignal, signal } from '@preact/signals';
import type { PeriodChoice } from '../../domain/period.ts';
import type { MessageAnswers, SubjectRef } from '../../protocol/message.ts';
import { type Asked, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

export type GlanceStore = {
  /** Null inside: there is no such subject that one may see. */
  readonly answer: ReadonlySignal<Asked<MessageAnswers['glance.get']>>;
  /** Null: what was chosen last, wherever. */
  readonly choice: ReadonlySignal<PeriodChoice | null>;
  /** Shown here now, and at first wherever figures are looked at from now on. */
  readonly choose: (choice: PeriodChoice) => void;
  readonly refresh: () => Promise<void>;
};

/** One subject's glance for a period. The figures of the last period stay until those of the new one are there. */
export function createGlanceStore(deps: StoreDeps, subject: SubjectRef): GlanceStore {
  const choice = signal<PeriodChoice | null>(null);
  let isRemembered = true;
  const { answer, refresh } = createAsked(deps, async () => {
    if (!isRemembered && choice.value) await deps.request('period.remember', { choice: choice.value });
    isRemembered = true;
    return deps.request('glance.get', { subject, choice: choice.value });
  });

  function choose(next: PeriodChoice): void {
    choice.value = next;
    isRemembered = false;
    void refresh();
  }

  return { answer, choice, choose, refresh };
}
