import type { JSX } from 'preact';
import { EmptyState } from '../components/empty-state.tsx';
import { t } from '../text.ts';
import type { PanelViewProps } from './panel-props.ts';

/** The last word in the page: where the panel went (Firefox opens its sidebar by hand only), and the way back. */
export function PanelLeft({ onPage, onClose }: Pick<PanelViewProps, 'onPage' | 'onClose'>): JSX.Element {
  const actions = (
    <>
      <button type="button" class="button" onClick={(event) => event.isTrusted && onClose()}>
        {t('panel_left_close')}
      </button>
      <button type="button" class="button button-quiet" onClick={(event) => event.isTrusted && onPage()}>
        {t('panel_left_back')}
      </button>
    </>
  );
  return (
    <div class="panel-body">
      <h1 class="hidden">{t('product')}</h1>
      <EmptyState title={t('panel_left')} actions={actions}>
        {t('panel_left_lead')}
      </EmptyState>
    </div>
  );
}
