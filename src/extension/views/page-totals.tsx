import type { JSX } from 'preact';
import type { PageWindow } from '../../domain/page-totals.ts';
import { formatAgo, formatWindow } from '../format.ts';
import { t } from '../text.ts';
import { FigureList } from './capture-facts.tsx';

/** What only LinkedIn's pages tell, each for its own days: beside the rest, and in none of its sums. */
export function PageTotals({
  windows,
  now,
}: {
  readonly windows: readonly PageWindow[];
  readonly now: number;
}): JSX.Element | null {
  if (windows.length === 0) return null;
  return (
    <section class="card stack-s page-totals">
      <h2>{t('page_totals_title')}</h2>
      <p class="small soft">{t('page_totals_lead')}</p>
      {windows.map((window) => (
        <section key={`${window.from} ${window.to}`}>
          <h3 class="small soft">
            {daysOf(window)} · {t('page_totals_read', formatAgo(window.at, now))}
          </h3>
          <FigureList numbers={window.totals} />
        </section>
      ))}
    </section>
  );
}

/** LinkedIn does not say which week its search appearances are of. */
function daysOf(window: PageWindow): string {
  const days = formatWindow(window);
  return window.totals.searchAppearances === undefined ? days : t('capture_likely_week', days);
}
