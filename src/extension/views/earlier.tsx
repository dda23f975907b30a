import type { JSX } from 'preact';
import { t, tCount } from '../text.ts';

type EarlierProps = { readonly isOpen: boolean /** Of posts in it. */; readonly count: number; readonly onTurn: () => void };

/** The days of this month that are over: behind a press, since one plans ahead. */
export function Earlier({ isOpen, count, onTurn }: EarlierProps): JSX.Element {
  return (
    <button type="button" class="link small earlier" aria-expanded={isOpen} onClick={onTurn}>
      {[t('schedule_earlier'), ...(count > 0 ? [tCount('posts_count', count)] : [])].join(' · ')}
    </button>
  );
}
