import type { JSX } from 'preact';
import { Icon } from '../components/icon.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { t } from '../text.ts';
import type { PanelViewProps } from './panel-props.ts';

/** Nobody is signed in: nothing of anybody is here any more. */
export function PanelSignedOut({ place, onCollapse, onDashboard }: PanelViewProps): JSX.Element {
  const action = (
    <button type="button" class="button" onClick={(event) => event.isTrusted && onDashboard(null)}>
      {t('panel_sign_in')}
    </button>
  );
  return (
    <>
      <header class="panel-head">
        <h1 class="panel-title">{t('product')}</h1>
        {place === 'page' && (
          <button
            type="button"
            class="button button-icon"
            title={t('panel_collapse')}
            aria-label={t('panel_collapse')}
            aria-expanded
            onClick={(event) => event.isTrusted && onCollapse(true)}
          >
            <Icon name="collapse" />
          </button>
        )}
      </header>
      <div class="panel-body">
        <EmptyState title={t('panel_signed_out')} actions={action}>
          {t('panel_signed_out_lead')}
        </EmptyState>
      </div>
    </>
  );
}
