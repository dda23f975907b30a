import type { JSX } from 'preact';
import { PAGE_FIGURES, type PageFigure, type PageNumbers } from '../../domain/page-capture.ts';
import type { Window } from '../../domain/reading.ts';
import { windowOf } from '../../linkedin/pages/page-readings.ts';
import { useProgressive } from '../components/progressive.ts';
import { NOT_KNOWN } from '../format.ts';
import type { ReadCapture } from '../store/capture.ts';
import { t, tCount } from '../text.ts';
import { figureWords } from './capture-words.ts';
import { formatDays, formatNumber } from './wording.ts';

type CaptureFactsProps = { readonly read: ReadCapture };

/** Each figure as it was understood, under the days that it is for. */
export function CaptureFacts({ read }: CaptureFactsProps): JSX.Element {
  const { capture } = read;
  const groups = groupsOf(read);
  return (
    <>
      {groups.map(({ key, words, numbers }) => (
        <section key={key} class="stack-s">
          <h3 class="small soft">{words}</h3>
          <FigureList numbers={numbers} />
        </section>
      ))}
      {capture.posts.length > 0 && <Listed read={read} />}
      {read.readings.length === 0 && <p>{t('capture_nothing')}</p>}
    </>
  );
}

export function FigureList({ numbers }: { readonly numbers: PageNumbers }): JSX.Element {
  return (
    <dl class="facts">
      {PAGE_FIGURES.map((figure) => {
        const value = numbers[figure];
        return value === undefined ? null : (
          <div key={figure}>
            <dt>{figureWords(figure)}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

type Group = { readonly key: string; readonly words: string; readonly numbers: PageNumbers };

function groupsOf({ capture, at }: ReadCapture): Group[] {
  const groups = new Map<string, Group>();
  for (const [figure, value] of Object.entries(capture.figures) as [PageFigure, number][]) {
    const words = daysOf(capture.page === 'post-summary' ? 'lifetime' : windowOf(capture, figure, at), figure);
    const known = groups.get(words);
    groups.set(words, { key: words, words, numbers: { ...known?.numbers, [figure]: value } });
  }
  return [...groups.values()];
}

/** LinkedIn does not say which week it means. */
function daysOf(window: Window | 'lifetime' | null, figure: PageFigure): string {
  if (window === 'lifetime') return t('capture_lifetime');
  if (window === null) return t('capture_no_days');
  const days = formatDays(window.from, window.to);
  return figure === 'searchAppearances' ? t('capture_likely_week', days) : days;
}

const COLUMNS = ['impressions', 'reactions', 'comments', 'reposts'] as const;

function Listed({ read: { capture, at } }: CaptureFactsProps): JSX.Element {
  const { shown, rest, showAll } = useProgressive(capture.posts.length, 10);
  return (
    <section class="stack-s">
      <h3 class="small soft">{daysOf(windowOf(capture, 'impressions', at), 'impressions')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={t('glance_posts')}>
        <table class="table listed">
          <thead>
            <tr>
              <th scope="col">{t('capture_post')}</th>
              {COLUMNS.map((figure) => (
                <th key={figure} scope="col">
                  {figureWords(figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {capture.posts.slice(0, shown).map(({ id, text, figures }) => (
              <tr key={id}>
                <th scope="row">{text ?? t('capture_post_unnamed')}</th>
                {COLUMNS.map((figure) => (
                  <td key={figure}>{figures[figure] === undefined ? NOT_KNOWN : formatNumber(figures[figure])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <button type="button" class="button button-plain" onClick={showAll}>
          {tCount('glance_show_all', capture.posts.length)}
        </button>
      )}
    </section>
  );
}
