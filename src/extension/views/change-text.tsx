import type { JSX } from 'preact';
import { formatChange } from './wording.ts';
import { t } from '../text.ts';

/** A change with its sign in words and colour; nothing where there is nothing to compare. */
export function ChangeText({ change }: { readonly change: number | null }): JSX.Element | null {
  if (change === null) return null;
  const tone = change > 0 ? 'rise' : change < 0 ? 'fall' : 'soft';
  return (
    <span class="change-text" title={t('change_of', formatChange(change))}>
      <span class="hidden">{t('change_of', '')}</span>
      <span class={`number small strong ${tone}`}>{formatChange(change)}</span>
      <span class="tiny soft" aria-hidden="true">
        {t('glance_impressions')}
      </span>
    </span>
  );
}
