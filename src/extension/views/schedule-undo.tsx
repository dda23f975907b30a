import type { JSX } from 'preact';
import type { PostDeed, PostUndo, ScheduleStore } from '../store/schedule.ts';
import { t, type TextKey } from '../text.ts';
import { formatWhen } from './schedule-words.ts';
import { Toast } from './toast.tsx';
import { ToastPlace } from './toast-place.tsx';

const DONE: Readonly<Record<PostDeed, TextKey>> = {
  drafted: 'schedule_did_drafted',
  saved: 'schedule_did_saved',
  planned: 'schedule_did_planned',
  proposed: 'schedule_did_proposed',
  moved: 'schedule_did_moved',
  'taken-off': 'schedule_did_taken_off',
  deleted: 'schedule_did_deleted',
};

export type ScheduleUndoProps = { readonly undo: ScheduleStore['undo']; readonly zone: string; readonly now: number };

/** What was just done to a post, and for ten seconds the way back. */
export function ScheduleUndo({ undo, zone, now }: ScheduleUndoProps): JSX.Element {
  const shown = undo.shown.value;
  return (
    <ToastPlace>
      {shown && (
        <Toast
          key={`${shown.deed} ${shown.at}`}
          words={shown.state === 'done' ? t('schedule_undone') : deedWords(shown, zone, now)}
          state={shown.state}
          outcome={shown.outcome}
          refused={t('schedule_undo_refused')}
          left={undo.left.value}
          onUndo={shown.back && (() => void undo.run(shown))}
          onClose={undo.forget}
        />
      )}
    </ToastPlace>
  );
}

function deedWords({ deed, at }: PostUndo, zone: string, now: number): string {
  return at === null ? t(DONE[deed]) : t(DONE[deed], formatWhen(at, zone, now));
}
