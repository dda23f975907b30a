import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Weekday } from '../../domain/calendar.ts';
import { type Day, type Month, monthOf } from '../../domain/day.ts';
import type { ScheduledPostId } from '../../domain/id.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import { PostMark } from '../components/post-mark.tsx';
import { formatDay } from '../format.ts';
import { t, tCount } from '../text.ts';
import { firstWords, formatClock, formatLongDay, standingOf, stateWords } from './schedule-words.ts';

export type ScheduleCalendarProps = {
  readonly month: Month;
  /** What has a place in a calendar. */
  readonly posts: readonly Scheduled[];
  readonly zone: string;
  readonly now: number;
  readonly firstDay: Weekday;
  readonly selected: ScheduledPostId | null;
  readonly canMove: (post: Scheduled) => boolean;
  readonly onMonth: (month: Month) => void;
  readonly onDay: (day: Day) => void;
  readonly onPost: (post: Scheduled) => void;
  readonly onMove: (post: Scheduled, day: Day) => void;
};

/** So many posts a day are shown at once. */
const SHOWN = 3;
const POST_DATA = 'application/x-sidelight-post';

type ScheduleDayProps = ScheduleCalendarProps & {
  readonly day: Day;
  readonly today: Day;
  readonly here: readonly Scheduled[];
  readonly isCurrent: boolean;
  readonly onDayKey: (event: KeyboardEvent) => void;
  readonly onPostKey: (event: KeyboardEvent, post: Scheduled, day: Day) => void;
};

/** A day of the calendar: its number, which writes for it, and what is planned for it. */
export function ScheduleDay(props: ScheduleDayProps): JSX.Element {
  const { day, today, month, here, posts, isCurrent, canMove, onDay, onMove, onDayKey } = props;
  const [isWhole, setWhole] = useState(false);
  const [isOver, setOver] = useState(false);
  const isPast = day < today;
  const shown = isWhole || here.length <= SHOWN ? here : here.slice(0, SHOWN - 1);
  const classes = [
    'day',
    isPast && 'day-past',
    monthOf(day) !== month && 'day-other',
    day === today && 'day-today',
    isOver && 'day-over',
  ];

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const post = posts.find(({ id }) => id === event.dataTransfer?.getData(POST_DATA));
    if (post && canMove(post) && !here.includes(post)) onMove(post, day);
  }

  return (
    <td
      class={classes.filter(Boolean).join(' ')}
      aria-current={day === today ? 'date' : undefined}
      onDragOver={(event) => {
        if (isPast || !event.dataTransfer?.types.includes(POST_DATA)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <button
        type="button"
        class="day-number"
        data-at={day}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={isPast ? formatLongDay(day) : t('schedule_write_for', formatLongDay(day))}
        aria-disabled={isPast}
        onClick={() => !isPast && onDay(day)}
        onKeyDown={onDayKey}
      >
        {Number(day.slice(8))}
      </button>
      <ul class="day-posts">
        {shown.map((post) => (
          <li key={post.id}>
            <DayPost {...props} post={post} />
          </li>
        ))}
        {shown.length < here.length && (
          <li>
            <button
              type="button"
              class="day-more"
              aria-label={`${tCount('schedule_more', here.length - shown.length)}, ${formatDay(day)}`}
              onClick={() => setWhole(true)}
            >
              {tCount('schedule_more', here.length - shown.length)}
            </button>
          </li>
        )}
      </ul>
      {!isPast && (
        <span class="day-add" aria-hidden="true" onClick={() => onDay(day)}>
          +
        </span>
      )}
    </td>
  );
}

function DayPost({
  post,
  day,
  zone,
  now,
  selected,
  canMove,
  onPost,
  onPostKey,
}: ScheduleDayProps & { readonly post: Scheduled }): JSX.Element {
  const standing = standingOf(post, now);
  const clock = formatClock(post.at ?? now, zone); // what stands on a calendar has a time
  return (
    <button
      type="button"
      class={`day-post day-post-${standing}`}
      data-at={post.id}
      draggable={canMove(post)}
      aria-pressed={selected === post.id}
      aria-keyshortcuts={canMove(post) ? 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown' : undefined}
      title={firstWords(post.text)}
      onClick={() => onPost(post)}
      onKeyDown={(event) => onPostKey(event, post, day)}
      onDragStart={(event) => event.dataTransfer?.setData(POST_DATA, post.id)}
    >
      <PostMark of={standing} />
      <span class="day-clock">{clock}</span> <span class="day-words">{firstWords(post.text)}</span>{' '}
      <span class="hidden">({stateWords(standing)})</span>
    </button>
  );
}
