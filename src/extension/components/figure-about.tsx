import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import type { Glance } from '../../domain/glance.ts';
import type { GlanceMetric } from '../../domain/metric.ts';
import { formatAgo, formatCount } from '../format.ts';
import { t } from '../text.ts';
import { helpOf, labelOf, unitOf } from './metric-word.ts';

export type FigureAboutProps = {
  readonly metric: GlanceMetric;
  readonly glance: Pick<Glance, 'members' | 'capturedAt' | 'newestCapturedAt'>;
  /** Members of whom it is known wholly. */
  readonly known: number;
  readonly now: number;
  /** What holds of it always, and is not said beside it. */
  readonly note?: ComponentChildren;
};

/** What a figure means, its unit, of how many it is known, and how old it is: by a press or a key, on any surface. */
export function FigureAbout({ metric, glance, known, now, note }: FigureAboutProps): JSX.Element {
  const { members } = glance;
  return (
    <details class="about no-print" name="about" onKeyDown={closeByEscape}>
      <summary aria-label={t('about_figure', labelOf(metric))}>
        <span aria-hidden="true">i</span>
      </summary>
      <div class="about-text">
        <p>{helpOf(metric)}</p>
        <p>{unitOf(metric)}</p>
        {note && <p>{note}</p>}
        {members > 1 && (
          <p>{t(isByDay(metric) ? 'glance_coverage_help' : 'about_known', formatCount(known), formatCount(members))}</p>
        )}
        <p>{ageWords(glance, now)}</p>
      </div>
    </details>
  );
}

function isByDay(metric: GlanceMetric): boolean {
  return metric !== 'followers' && metric !== 'posts' && metric !== 'reach';
}

function closeByEscape(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
  const about = event.currentTarget;
  if (event.key !== 'Escape' || !about.open) return;
  event.stopPropagation();
  about.open = false;
  about.querySelector('summary')?.focus();
}

function ageWords({ capturedAt, newestCapturedAt }: FigureAboutProps['glance'], now: number): string {
  if (capturedAt === null || newestCapturedAt === null) return t('glance_age_none');
  const [oldest, newest] = [formatAgo(capturedAt, now), formatAgo(newestCapturedAt, now)];
  return oldest === newest ? t('glance_age_title', newest) : t('about_ages', newest, oldest);
}
