import type { JSX } from 'preact';
import { t } from '../text.ts';

export type GoesAndStaysProps = { readonly lead?: string; readonly goes: string; readonly stays: string };

/** Before an end: what is over with it, and what is not. */
export function GoesAndStays({ lead, goes, stays }: GoesAndStaysProps): JSX.Element {
  return (
    <div class="stack-s">
      {lead && <p class="strong">{lead}</p>}
      <dl class="outcomes">
        <div>
          <dt>{t('end_goes')}</dt>
          <dd>{goes}</dd>
        </div>
        <div>
          <dt>{t('end_stays')}</dt>
          <dd>{stays}</dd>
        </div>
      </dl>
    </div>
  );
}
