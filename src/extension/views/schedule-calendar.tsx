import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addMonths, weekdayOf, weeksFrom, weeksOf } from '../../domain/calendar.ts';
import { addDays, type Day, monthOf } from '../../domain/day.ts';
import { wallAt } from '../../domain/zoned-time.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import { Earlier } from './earlier.tsx';
import { MonthNav } from './month-nav.tsx';
import { ScheduleDay, type ScheduleCalendarProps } from './schedule-day.tsx';
import { formatMonth, formatShortWeekday } from './schedule-words.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * A month; the one that is now from this week on, with what is over behind a press. By keyboard: arrows go from day to day, Page Up and Page Down by months, Enter writes for that day; Shift and an arrow move the
 * post that has the focus. By pointer: a press, or a post is drawn to another day.
 */
export function ScheduleCalendar(props: ScheduleCalendarProps): JSX.Element {
  const { month, posts, zone, now, firstDay, onMonth } = props;
  const today = wallAt(now, zone).day;
  const [at, setAt] = useState<Day>(monthOf(today) === month ? today : (`${month}-01` as Day)); // a month's first day
  const table = useRef<HTMLTableElement>(null);
  const follow = useRef<string | null>(null);
  const byDay = useMemo(() => postsByDay(posts, zone), [posts, zone]);
  const [isWhole, setWhole] = useState(false);
  const isNow = monthOf(today) === month;
  const past = isNow ? weeksOf(month, firstDay).filter((week) => week.every((day) => day < today)) : [];
  const weeks = isNow ? [...(isWhole ? past : []), ...weeksFrom(today, firstDay)] : weeksOf(month, firstDay);
  const isShown = monthOf(at) === month && weeks.some((week) => week.includes(at));
  const current = isShown ? at : isNow ? today : (`${month}-01` as Day); // as above

  // Whatever the keys moved keeps the focus, wherever it is drawn now.
  useLayoutEffect(() => {
    if (follow.current === null) return;
    const found = table.current?.querySelector<HTMLElement>(`[data-at="${follow.current}"]`);
    if (!found) return;
    follow.current = null;
    found.focus();
  });

  function goTo(day: Day): void {
    follow.current = day;
    setAt(day);
    if (past.some((week) => week.includes(day))) setWhole(true);
    if (monthOf(day) !== month) onMonth(monthOf(day));
  }

  function onDayKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const week = (weekdayOf(current) - firstDay + 7) % 7;
    const day =
      step !== undefined
        ? addDays(current, isBackwards(event) ? -step : step)
        : event.key === 'PageUp' || event.key === 'PageDown'
          ? addMonths(current, event.key === 'PageUp' ? -1 : 1)
          : event.key === 'Home' || event.key === 'End'
            ? addDays(current, event.key === 'Home' ? -week : 6 - week)
            : null;
    if (day === null || event.shiftKey) return;
    event.preventDefault();
    goTo(day);
  }

  function onPostKey(event: KeyboardEvent, post: Scheduled, day: Day): void {
    const step = STEPS[event.key];
    if (step === undefined || !event.shiftKey || !props.canMove(post)) return;
    event.preventDefault();
    const next = addDays(day, isBackwards(event) ? -step : step);
    if (next < today) return;
    follow.current = post.id;
    props.onMove(post, next);
    if (monthOf(next) !== month) onMonth(monthOf(next));
  }

  return (
    <div class="calendar">
      <MonthNav month={month} today={today} onMonth={onMonth} />
      {past.length > 0 && <Earlier isOpen={isWhole} count={countIn(past, byDay)} onTurn={() => setWhole(!isWhole)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: days are walked through by arrows, as in a grid */}
      <table class="calendar-grid" role="grid" aria-label={formatMonth(month)} ref={table}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {formatShortWeekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <ScheduleDay
                  key={day}
                  {...props}
                  day={day}
                  today={today}
                  here={byDay.get(day) ?? []}
                  isCurrent={day === current}
                  onDayKey={onDayKey}
                  onPostKey={onPostKey}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function postsByDay(posts: readonly Scheduled[], zone: string): ReadonlyMap<Day, readonly Scheduled[]> {
  const days = new Map<Day, Scheduled[]>();
  for (const post of [...posts].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    if (post.at === null) continue;
    const { day } = wallAt(post.at, zone);
    days.set(day, [...(days.get(day) ?? []), post]);
  }
  return days;
}

function countIn(weeks: readonly (readonly Day[])[], byDay: ReadonlyMap<Day, readonly Scheduled[]>): number {
  return weeks.flat().reduce((sum, day) => sum + (byDay.get(day)?.length ?? 0), 0);
}

/** From right to left the day after stands on the left. */
function isBackwards(event: KeyboardEvent): boolean {
  const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  return isSideways && event.target instanceof Element && getComputedStyle(event.target).direction === 'rtl';
}
