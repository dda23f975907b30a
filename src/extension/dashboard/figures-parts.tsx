import type { ComponentChildren, JSX } from 'preact';
import type { MessageAnswers, SubjectRef } from '../../protocol/message.ts';
import { useNarrow } from '../components/narrow.ts';
import { useArrival } from '../components/together.tsx';
import { createAsked } from '../store/asked.ts';
import { createGlanceStore, type GlanceStore } from '../store/glance.ts';
import { GlanceSkeleton } from '../views/glance-skeleton.tsx';
import { PageTotals } from '../views/page-totals.tsx';
import { SyncNotice } from '../views/sync-notice.tsx';
import { useLife } from './life.ts';
import { NotThere } from './not-there.tsx';
import type { TabParts } from './parts.ts';

type Seen = NonNullable<MessageAnswers['glance.get']>;

export function useGlance(parts: TabParts, subject: SubjectRef): GlanceStore {
  return useLife((life) => createGlanceStore({ ...parts.deps, signal: life }, subject));
}

type FiguresProps = {
  readonly parts: TabParts;
  readonly store: GlanceStore;
  readonly children: (seen: Seen) => ComponentChildren;
};

/** Shown once it is known, too, what is to be said above them. */
export function Figures({ parts, store, children }: FiguresProps): JSX.Element {
  const narrow = useNarrow();
  const answer = store.answer.value;
  if (answer.state === 'loading' || parts.home.answer.value.state === 'loading')
    return (
      <main class="shell-main">
        <GlanceSkeleton alone narrow={narrow} />
      </main>
    );
  if (answer.state === 'ready' && answer.value !== null) return <div class="shell-main">{children(answer.value)}</div>;
  return <NotThere answer={answer} />;
}

export function FromPages({ parts, subject }: { readonly parts: TabParts; readonly subject: SubjectRef }): JSX.Element | null {
  const told = useLife((life) =>
    createAsked({ ...parts.deps, signal: life }, () => parts.deps.request('pageTotals.get', { subject })),
  ).answer.value;
  useArrival(told);
  return told.state === 'ready' && told.value !== null ? <PageTotals windows={told.value} now={parts.now.value} /> : null;
}

export function Notices({ parts }: { readonly parts: TabParts }): JSX.Element | null {
  const home = parts.home.answer.value;
  return home.state === 'ready' ? <SyncNotice sync={home.value.sync} onDismiss={(id) => void parts.home.dismiss(id)} /> : null;
}
