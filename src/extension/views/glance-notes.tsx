import type { JSX } from 'preact';
import type { Glance, GlanceRow } from '../../domain/glance.ts';
import { Notice } from '../components/notice.tsx';
import { formatDay, formatList, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';

/** Named in the sentence; the rest behind "show names". */
const NAMED = 3;

/** Whose figures end early, and who is left out of the changes: by name, so that nobody reads a gap as a fall. */
export function GlanceNotes({ glance }: { readonly glance: Glance }): JSX.Element | null {
  const { period } = glance;
  if (!period || glance.members < 2) return null;
  const missing = namesOf(glance.rows.filter((row) => row.health.lastDay === null));
  const held = glance.rows.filter((row) => row.health.lastDay !== null);
  const behind = namesOf(held.filter((row) => row.behind));
  const leftOut = namesOf(held.filter((row) => row.figures.impressions.change === null));
  if (missing.length + behind.length + leftOut.length === 0) return null;
  return (
    <div class="stack-s">
      {missing.length > 0 && <Named names={missing} words={(list) => t('glance_missing', list)} />}
      {behind.length > 0 && <Named tone="warn" names={behind} words={(list) => t('glance_behind', list, formatDay(period.to))} />}
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

type NamedProps = { readonly tone?: 'warn'; readonly names: readonly string[]; readonly words: (list: string) => string };

function Named({ tone, names, words }: NamedProps): JSX.Element {
  if (names.length <= NAMED) return <Notice tone={tone}>{words(formatList(names))}</Notice>;
  const rest = names.length - NAMED + 1;
  return (
    <Notice tone={tone}>
      {words(formatList([...names.slice(0, NAMED - 1), tCount('glance_others', rest)]))}
      <details>
        <summary>{t('glance_all_names')}</summary>
        {formatList(names)}
      </details>
    </Notice>
  );
}
