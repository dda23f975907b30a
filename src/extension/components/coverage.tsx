import type { JSX } from 'preact';
import { formatCount } from '../format.ts';
import { t } from '../text.ts';

export type CoverageProps = { readonly known: number; readonly members: number };

/** Of how many members a figure is known wholly; nothing where it is of all. */
export function Coverage({ known, members }: CoverageProps): JSX.Element | null {
  if (known >= members) return null;
  if (members === 1)
    return (
      <span class="coverage" title={t('glance_some_days_help')}>
        {t('glance_some_days')}
      </span>
    );
  const title = t('glance_coverage_help', formatCount(known), formatCount(members));
  return (
    <span class="coverage" title={title}>
      {t('glance_coverage', formatCount(known), formatCount(members))}
    </span>
  );
}
