import type { JSX } from 'preact';
import type { PageName } from '../../domain/page-capture.ts';
import type { OfferSaid } from '../store/offer.ts';
import { t, type TextKey } from '../text.ts';
import { pageWords } from './capture-words.ts';
import type { PanelViewProps } from './panel-props.ts';

type PanelOfferProps = { readonly page: PageName; readonly said: OfferSaid } & Pick<PanelViewProps, 'onAdd'>;

const SAID: Readonly<Record<NonNullable<OfferSaid>, TextKey>> = {
  sent: 'panel_offer_sent',
  late: 'panel_offer_late',
  failed: 'panel_offer_failed',
};

/** On a page of one's own analytics: one press reads its totals, once; what was understood is looked at elsewhere before it is kept. */
export function PanelOffer({ page, said, onAdd }: PanelOfferProps): JSX.Element {
  return (
    <section class="notice notice-accent panel-offer" aria-label={t('panel_offer_label')}>
      <p>{t('panel_offer', pageWords(page))}</p>
      <div>
        <button type="button" class="button button-s" onClick={(event) => event.isTrusted && onAdd()}>
          {t('panel_offer_add')}
        </button>
      </div>
      <div role="status">
        {said && <p>{t(SAID[said])}</p>}
        {said === 'late' && (
          <button type="button" class="link" onClick={(event) => event.isTrusted && onAdd({ anyway: true })}>
            {t('panel_offer_found')}
          </button>
        )}
      </div>
    </section>
  );
}
