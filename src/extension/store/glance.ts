import { type ReadonlySignal, signal } from '@preact/signals';
import type { PeriodLength } from '../../domain/period.ts';
import type { MessageAnswers, SubjectRef } from '../../protocol/message.ts';
import { type Asked, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

export type GlanceStore = {
  /** Null inside: there is no such subject that one may see. */
  readonly answer: ReadonlySignal<Asked<MessageAnswers['glance.get']>>;
  readonly length: ReadonlySignal<PeriodLength>;
  readonly choose: (length: PeriodLength) => void;
  readonly refresh: () => Promise<void>;
};

/** One subject's glance for a period. The figures of the last period stay until those of the new one are there. */
export function createGlanceStore(deps: StoreDeps, subject: SubjectRef, first: PeriodLength = 28): GlanceStore {
  const length = signal<PeriodLength>(first);
  const { answer, refresh } = createAsked(deps, () => deps.request('glance.get', { subject, length: length.value }));

  function choose(next: PeriodLength): void {
    length.value = next;
    void refresh();
  }

  return { answer, length, choose, refresh };
}
