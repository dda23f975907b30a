import type { JSX } from 'preact';
import { FEWEST_POSTS, type WhenCell, type WhenChoice, type WhenGrid } from '../../domain/when-to-post.ts';
import { formatHour, formatHours, formatWeekday } from '../format.ts';
import { t, tCount } from '../text.ts';
import { wordOfFigure } from './post-words.ts';
import { formatMedian } from './when-words.ts';

type WhenTableProps = { readonly choice: WhenChoice; readonly rows: WhenGrid['rows'] };

/** A line a weekday, a cell for some hours: the median in words and as a shade, and the number of posts behind it. */
export function WhenTable({ choice, rows }: WhenTableProps): JSX.Element {
  const caption = t('when_caption', wordOfFigure(choice.figure), choice.timeZone);
  return (
    <figure class="stack-s">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={caption}>
        <table class={`when when-${choice.block}`}>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">{t('when_weekday')}</span>
              </th>
              {rows[0]?.map(({ hour }) => (
                <th key={hour} scope="col">
                  {choice.block === 1 ? formatHour(hour) : formatHours(hour, choice.block)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, weekday) => (
              <tr key={formatWeekday(weekday)}>
                <th scope="row">{formatWeekday(weekday)}</th>
                {row.map((cell) => (
                  <td key={cell.hour} class={`heat-${cell.level}`}>
                    <Cell cell={cell} choice={choice} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
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

function Cell({ cell, choice }: { readonly cell: WhenCell; readonly choice: WhenChoice }): JSX.Element {
  const { median, posts } = cell;
  if (posts === 0) return <span class="hidden">{t('when_no_posts')}</span>;
  return (
    <>
      {median === null ? (
        <>
          <span aria-hidden="true">·</span>
          <span class="hidden">{t('when_too_few')}</span>
        </>
      ) : (
        <b>{formatMedian(median, choice)}</b>
      )}{' '}
      <span class="when-posts" aria-hidden="true">
        {posts}
      </span>
      <span class="hidden">{tCount('when_of_posts', posts)}</span>
    </>
  );
}
