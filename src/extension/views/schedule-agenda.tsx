import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Day, Month } from '../../domain/day.ts';
import { monthOf } from '../../domain/day.ts';
import { wallAt } from '../../domain/zoned-time.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import { PostMark } from '../components/post-mark.tsx';
import { t } from '../text.ts';
import { Earlier } from './earlier.tsx';
import { MonthNav } from './month-nav.tsx';
import { firstWords, formatClock, formatDayOf, standingOf, stateWords } from './schedule-words.ts';

export type ScheduleAgendaProps = {
  readonly month: Month;
  readonly posts: readonly Scheduled[];
  readonly zone: string;
  readonly now: number;
  readonly onMonth: (month: Month) => void;
  readonly onPost: (post: Scheduled) => void;
};

/** A month where there is no room for a calendar: its days that have something, one after the other; those that are over behind a press. */
export function ScheduleAgenda({ month, posts, zone, now, onMonth, onPost }: ScheduleAgendaProps): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const today = wallAt(now, zone).day;
  const all = daysOf(posts, month, zone);
  const past = monthOf(today) === month ? all.filter(([day]) => day < today) : [];
  const days = isWhole ? all : all.slice(past.length);
  return (
    <div class="calendar">
      <MonthNav month={month} today={today} onMonth={onMonth} />
      {past.length > 0 && (
        <Earlier
          isOpen={isWhole}
          count={past.reduce((sum, [, here]) => sum + here.length, 0)}
          onTurn={() => setWhole(!isWhole)}
        />
      )}
      {all.length === 0 && <p class="small soft">{t('schedule_month_empty')}</p>}
      <ol class="agenda">
        {days.map(([day, here]) => (
          <li key={day} class="agenda-day">
            <h3 class="small">{formatDayOf(here[0]?.at ?? now, zone)}</h3>
            <ul class="stack-s">
              {here.map((post) => (
                <li key={post.id}>
                  <button type="button" class={`day-post day-post-${standingOf(post, now)}`} onClick={() => onPost(post)}>
                    <PostMark of={standingOf(post, now)} />
                    <span class="day-clock">{formatClock(post.at ?? now, zone)}</span>
                    <span class="day-words">{firstWords(post.text)}</span>
                    <span class="hidden">({stateWords(standingOf(post, now))})</span>
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function daysOf(posts: readonly Scheduled[], month: Month, zone: string): readonly (readonly [Day, readonly Scheduled[]])[] {
  const days = new Map<Day, Scheduled[]>();
  for (const post of [...posts].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    if (post.at === null) continue;
    const { day } = wallAt(post.at, zone);
    if (monthOf(day) === month) days.set(day, [...(days.get(day) ?? []), post]);
  }
  return [...days];
}
