import type { JSX } from 'preact';
import type { ImportSummary } from '../../domain/import-summary.ts';
import type { FileKind } from '../store/import.ts';
import { type CountedKey, t, tCount } from '../text.ts';

type Fate = keyof ImportSummary['days'];
const FATES: readonly Fate[] = ['new', 'changed', 'same', 'older'];

const DAYS: Readonly<Record<Fate, CountedKey>> = {
  new: 'import_new_days',
  changed: 'import_changed_days',
  same: 'import_same_days',
  older: 'import_older_days',
};
const POSTS: Readonly<Record<Fate, CountedKey>> = {
  new: 'import_new_posts',
  changed: 'import_changed_posts',
  same: 'import_same_posts',
  older: 'import_older_posts',
};
const TEXTS: Readonly<Record<Fate, CountedKey>> = {
  new: 'import_new_texts',
  changed: 'import_changed_texts',
  same: 'import_same_texts',
  older: 'import_older_texts',
};

type ImportChangesProps = { readonly summary: ImportSummary; readonly kind: FileKind };

/** What saving the file would add, change and leave: every day and post of it counts in one line. */
export function ImportChanges({ summary, kind }: ImportChangesProps): JSX.Element {
  const lines = [...linesOf(summary.days, DAYS), ...linesOf(summary.posts, kind === 'archive' ? TEXTS : POSTS)];
  if (summary.totalsChange && summary.days.new + summary.days.changed === 0) lines.push(t('import_totals_change'));
  if (summary.unclear > 0) lines.push(tCount('import_unclear', summary.unclear));
  return (
    <>
      {!summary.changesAnything && <p>{t(isOlder(summary) ? 'import_nothing_newer' : 'import_nothing_new')}</p>}
      <ul class="points">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function linesOf(fates: ImportSummary['days'], words: Readonly<Record<Fate, CountedKey>>): string[] {
  return FATES.flatMap((fate) => (fates[fate] > 0 ? [tCount(words[fate], fates[fate])] : []));
}

function isOlder({ days, posts }: ImportSummary): boolean {
  return days.older + posts.older > 0;
}
