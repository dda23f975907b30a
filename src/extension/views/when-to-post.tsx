import type { JSX } from 'preact';
import { FEWEST_DAYS, FEWEST_POSTS, type WhenCell, type WhenGrid } from '../../domain/when-to-post.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { formatHours, formatWeekday } from '../format.ts';
import type { WhenStore } from '../store/when.ts';
import { t, tCount } from '../text.ts';
import { WhenControls, type WhenProps } from './when-controls.tsx';
import { WhenTable } from './when-table.tsx';
import { formatMedian } from './when-words.ts';

const MOST_NAMED = 3;

/** At which times of the week posts did best, with the posts behind each; "not enough data" is an answer, too. */
export function WhenToPost({ when, of }: WhenProps): JSX.Element {
  if (when.authors.value.length === 0)
    return (
      <div class="card">
        <EmptyState title={t('glance_posts_none')} small>
          {t('glance_posts_none_lead')}
        </EmptyState>
      </div>
    );
  const grid = when.grid.value;
  return (
    <section class="card stack">
      <div class="stack-s">
        {of === 'one' && <h2>{t('when_title')}</h2>}
        <p class="small soft">{t('when_lead', FEWEST_DAYS)}</p>
      </div>
      <WhenControls when={when} of={of} />
      <Answer when={when} grid={grid} />
      <WhenTable choice={when.choice.value} rows={grid.rows} />
      <Counted grid={grid} />
    </section>
  );
}

function Answer({ when, grid }: { readonly when: WhenStore; readonly grid: WhenGrid }): JSX.Element {
  if (grid.best.length === 0) return <p class="when-answer">{t('when_not_enough', FEWEST_POSTS)}</p>;
  return (
    <div class="when-answer">
      <p class="small soft">{t('when_best')}</p>
      <ol class="when-best">
        {grid.best.slice(0, MOST_NAMED).map((cell) => (
          <li key={`${cell.weekday} ${cell.hour}`}>
            <b>{timeOf(cell, when)}</b> <span>{formatMedian(cell.median ?? 0, when.choice.value)}</span>{' '}
            <span class="small soft">{tCount('when_of_posts', cell.posts)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function timeOf({ weekday, hour }: WhenCell, { choice }: WhenStore): string {
  return `${formatWeekday(weekday)} ${formatHours(hour, choice.value.block)}`;
}

/** How many posts are in the table, and of those that are not, why. */
function Counted({ grid }: { readonly grid: WhenGrid }): JSX.Element {
  const { noTime, noFigure, tooShort, noUsual } = grid.leftOut;
  const said = [
    tCount('when_counted', grid.counted),
    grid.byMaking > 0 && tCount('when_by_making', grid.byMaking),
    tooShort > 0 && tCount('when_too_short', tooShort, FEWEST_DAYS),
    noFigure > 0 && tCount('when_no_figure', noFigure),
    noTime > 0 && tCount('when_no_time', noTime),
    noUsual > 0 && tCount('when_no_usual', noUsual, FEWEST_POSTS),
  ];
  return (
    <ul class="small soft when-counted">
      {said.filter(Boolean).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
