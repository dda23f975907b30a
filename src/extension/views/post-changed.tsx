import type { JSX } from 'preact';
import type { Scheduled } from '../../protocol/schedule.ts';
import { Notice } from '../components/notice.tsx';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import { formatWhen, stateWords } from './schedule-words.ts';

export type PostChangedProps = {
  /** As it stands now; null: it is there no more. */
  readonly held: Scheduled | null;
  readonly zone: string;
  readonly now: number;
  /** What was typed goes in the place of what stands there now. */
  readonly onKeep: (revision: number) => void;
  /** What stands there now goes in the place of what was typed. */
  readonly onTake: () => void;
  /** What was typed becomes a post again. */
  readonly onRenew: () => void;
};

/** Somebody changed the post while it was being written: both are there, and one chooses. */
export function PostChanged({ held, zone, now, onKeep, onRenew, onTake }: PostChangedProps): JSX.Element {
  if (!held) {
    return (
      <Notice
        tone="warn"
        actions={
          <Press kind="quiet" small onPress={onRenew}>
            {t('schedule_gone_renew')}
          </Press>
        }
      >
        {t('schedule_gone')}
      </Notice>
    );
  }
  return (
    <Notice tone="warn">
      <p class="strong">{t('schedule_changed')}</p>
      <p class="small">
        {held.at === null ? stateWords(held.state) : `${stateWords(held.state)} · ${formatWhen(held.at, zone, now)}`}
      </p>
      <blockquote class="changed-text" dir="auto">
        {held.text}
      </blockquote>
      <div class="row">
        <Press kind="quiet" small onPress={() => onKeep(held.revision)}>
          {t('schedule_keep_mine')}
        </Press>
        <Press kind="quiet" small onPress={onTake}>
          {t('schedule_take_theirs')}
        </Press>
      </div>
    </Notice>
  );
}
