import type { JSX } from 'preact';
import type { Glance, GlanceRow } from '../../domain/glance.ts';
import { Notice } from '../components/notice.tsx';
import { formatDay, formatList, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';

/** Named in the sentence; the rest behind "show names". */
const NAMED = 3;
const BEHIND_NAMED = 2;

/** Whose figures end before the period does: by name where they are few, else those that end more than a week before, counted; null: nobody's. */
export function behindWords({ period, members, rows }: Glance): string | null {
  if (!period || members < 2) return null;
  const late = rows.filter(({ health }) => health.lastDay !== null && health.lastDay < period.to);
  if (late.length > 0 && late.length <= BEHIND_NAMED)
    return late.map(({ name, health }) => t('glance_only_to', name, formatDay(health.lastDay ?? period.to))).join(' · ');
  const behind = late.filter((row) => row.behind);
  return behind.length > 0 ? tCount('glance_behind', behind.length) : null;
}

/** Who has no figures, and who is left out of the changes: by name, so that nobody reads a gap as a fall. */
export function GlanceNotes({ glance }: { readonly glance: Glance }): JSX.Element | null {
  const { period } = glance;
  if (!period || glance.members < 2) return null;
  const missing = namesOf(glance.rows.filter((row) => row.health.lastDay === null));
  const held = glance.rows.filter((row) => row.health.lastDay !== null);
  const leftOut = namesOf(held.filter((row) => row.figures.impressions.change === null));
  if (missing.length + leftOut.length === 0) return null;
  return (
    <div class="stack-s">
      {missing.length > 0 && <Named names={missing} words={(list) => t('glance_missing', list)} />}
      {leftOut.length === held.length ? (
        <Notice>{t('glance_no_comparison_all', glance.previous ? formatWindow(glance.previous) : '')}</Notice>
      ) : (
        leftOut.length > 0 && <Named names={leftOut} words={(list) => t('glance_left_out', list)} />
      )}
    </div>
  );
}

function namesOf(rows: readonly GlanceRow[]): string[] {
  return rows.map((row) => row.name);
}

type NamedProps = { readonly names: readonly string[]; readonly words: (list: string) => string };

function Named({ names, words }: NamedProps): JSX.Element {
  if (names.length <= NAMED) return <Notice>{words(formatList(names))}</Notice>;
  const rest = names.length - NAMED + 1;
  return (
    <Notice>
      {words(formatList([...names.slice(0, NAMED - 1), tCount('glance_others', rest)]))}
      <details>
        <summary>{t('glance_all_names')}</summary>
        {formatList(names)}
      </details>
    </Notice>
  );
}
