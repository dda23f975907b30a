import type { JSX } from 'preact';
import type { Glance } from '../../domain/glance.ts';
import { Notice } from '../components/notice.tsx';
import { formatDay, formatList } from '../format.ts';
import { t, tCount } from '../text.ts';

/** Named in the sentence; the rest behind "show names". */
const NAMED = 3;

/** Whose figures end early, and who is left out of the changes: by name, so that nobody reads a gap as a fall. */
export function GlanceNotes({ glance }: { readonly glance: Glance }): JSX.Element | null {
  const { period } = glance;
  if (!period || glance.members < 2) return null;
  const behind = glance.rows.filter((row) => row.behind).map((row) => row.name);
  const isAll = glance.leftOut.length === glance.members;
  if (behind.length === 0 && glance.leftOut.length === 0) return null;
  return (
    <div class="stack-s">
      {behind.length > 0 && <Named tone="warn" names={behind} words={(list) => t('glance_behind', list, formatDay(period.to))} />}
      {isAll ? (
        <Notice>{tCount('glance_no_comparison_all', glance.length)}</Notice>
      ) : (
        glance.leftOut.length > 0 && <Named names={glance.leftOut} words={(list) => t('glance_left_out', list)} />
      )}
    </div>
  );
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
