import type { JSX } from 'preact';
import { FEWEST_POSTS, type WhenCell, type WhenChoice, type WhenGrid } from '../../domain/when-to-post.ts';
import { useNarrow } from '../components/narrow.ts';
import { formatHour, formatHours, formatShortWeekday, formatWeekday } from '../format.ts';
import { t, tCount } from '../text.ts';
import { wordOfFigure } from './post-words.ts';
import { formatBriefMedian, formatMedian } from './when-words.ts';

type WhenTableProps = { readonly choice: WhenChoice; readonly rows: WhenGrid['rows'] };

/**
 * A line a weekday, a cell for some hours: the median in words and as a shade, and the number of posts behind it. Where it is narrow a line
 * has the week, so that all of it is seen at once.
 */
export function WhenTable({ choice, rows }: WhenTableProps): JSX.Element {
  const Grid = useNarrow() ? HoursDown : WeekdaysDown;
  const caption = t('when_caption', wordOfFigure(choice.figure), choice.timeZone);
  return (
    <figure class="stack-s">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={caption}>
        <Grid choice={choice} rows={rows} caption={caption} />
      </section>
      <figcaption class="tiny soft when-legend">
        <span>{caption}</span>
        <span class="when-shades" aria-hidden="true">
          {t('when_lower')}
          {[1, 2, 3, 4].map((level) => (
            <i key={level} class={`heat-${level}`} />
          ))}
          {t('when_higher')}
        </span>
        <span>{t('when_dot', FEWEST_POSTS)}</span>
      </figcaption>
    </figure>
  );
}

type GridProps = WhenTableProps & { readonly caption: string };

function WeekdaysDown({ choice, rows, caption }: GridProps): JSX.Element {
  return (
    <table class={`when when-${choice.block}`}>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{t('when_weekday')}</span>
          </th>
          {rows[0]?.map(({ hour }) => (
            <th key={hour} scope="col">
              {hoursOf(hour, choice)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, weekday) => (
          <tr key={formatWeekday(weekday)}>
            <th scope="row">{formatWeekday(weekday)}</th>
            {row.map((cell) => (
              <Cell key={cell.hour} cell={cell} say={(median) => formatMedian(median, choice)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HoursDown({ choice, rows, caption }: GridProps): JSX.Element {
  return (
    <table class="when when-down">
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{t('when_time')}</span>
          </th>
          {rows.map((_, weekday) => (
            <th key={formatWeekday(weekday)} scope="col">
              <span aria-hidden="true">{formatShortWeekday(weekday)}</span>
              <span class="hidden">{formatWeekday(weekday)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows[0]?.map(({ hour }, place) => (
          <tr key={hour}>
            <th scope="row">{hoursOf(hour, choice)}</th>
            {rows.map((row, weekday) => {
              const cell = row[place];
              return (
                cell && <Cell key={formatWeekday(weekday)} cell={cell} say={(median) => formatBriefMedian(median, choice)} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hoursOf(hour: number, { block }: WhenChoice): string {
  return block === 1 ? formatHour(hour) : formatHours(hour, block);
}

type CellProps = { readonly cell: WhenCell; readonly say: (median: number) => string };

function Cell({ cell, say }: CellProps): JSX.Element {
  return (
    <td class={`heat-${cell.level}`}>
      <Said cell={cell} say={say} />
    </td>
  );
}

function Said({ cell: { median, posts }, say }: CellProps): JSX.Element {
  if (posts === 0) return <span class="hidden">{t('when_no_posts')}</span>;
  return (
    <>
      {median === null ? (
        <>
          <span aria-hidden="true">·</span>
          <span class="hidden">{t('when_too_few')}</span>
        </>
      ) : (
        <b>{say(median)}</b>
      )}{' '}
      <span class="when-posts" aria-hidden="true">
        {posts}
      </span>
      <span class="hidden">{tCount('when_of_posts', posts)}</span>
    </>
  );
}
