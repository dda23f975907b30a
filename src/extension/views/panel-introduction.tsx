import type { JSX } from 'preact';
import { t } from '../text.ts';
import type { PanelViewProps } from './panel-props.ts';

/** Once, in one sentence: what LinkedIn's terms say, and the way that does not touch its pages. */
export function PanelIntroduction({
  onIntroduced,
  onSidePanel,
}: Pick<PanelViewProps, 'onIntroduced' | 'onSidePanel'>): JSX.Element {
  return (
    <div class="notice notice-accent panel-intro">
      <p>{t('panel_intro')}</p>
      <div class="row">
        <button type="button" class="button button-s" onClick={(event) => event.isTrusted && onIntroduced()}>
          {t('panel_intro_keep')}
        </button>
        <button type="button" class="button button-quiet button-s" onClick={(event) => event.isTrusted && onSidePanel()}>
          {t('panel_intro_side')}
        </button>
      </div>
    </div>
  );
}
