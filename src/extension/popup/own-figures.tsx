import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HomeAccount } from '../../protocol/message.ts';
import { createGlanceStore } from '../store/glance.ts';
import { Notice } from '../components/notice.tsx';
import { t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { GlanceSkeleton } from '../views/glance-skeleton.tsx';
import { OwnDashboard } from '../views/own-dashboard.tsx';
import { Press } from '../views/press.tsx';
import { hashOf, type LinkTo } from '../views/route.ts';
import { RouteLink } from '../views/route-link.tsx';
import type { PopupParts } from './parts.ts';

export type OwnFiguresProps = {
  readonly parts: PopupParts;
  readonly account: HomeAccount;
  readonly linkTo: LinkTo;
  readonly onBack: () => void;
};

/** One's own figures (I2) without leaving the popup; posts and the rest are in the tab. */
export function OwnFigures({ parts, account, linkTo, onBack }: OwnFiguresProps): JSX.Element {
  const [made] = useState(() => {
    const life = new AbortController();
    return { life, store: createGlanceStore({ ...parts.deps, signal: life.signal }, { kind: 'account', account: account.id }) };
  });
  useEffect(() => () => made.life.abort(), [made]);
  const answer = made.store.answer.value;
  return (
    <div class="stack">
      <nav class="between" aria-label={t('product')}>
        <Press kind="link" onPress={onBack}>
          ← {t('back')}
        </Press>
        <RouteLink class="quick" to={linkTo({ at: 'account', account: account.id })}>
          {t('accounts_open_tab')}
        </RouteLink>
      </nav>
      {(answer.state !== 'ready' || answer.value === null) && (
        <main>
          {answer.state === 'loading' && <GlanceSkeleton rows={0} narrow alone />}
          {answer.state === 'failed' && <FailureText trouble={answer.trouble} />}
          {answer.state === 'ready' && <Notice tone="accent">{t('figures_gone')}</Notice>}
        </main>
      )}
      {answer.state === 'ready' && answer.value !== null && (
        <OwnDashboard
          account={account}
          glance={answer.value.glance}
          now={parts.now.value}
          onPeriod={made.store.choose}
          dates={false}
          onImport={() => open(`dashboard.html${hashOf({ at: 'import', account: account.id })}`, '_blank')}
        />
      )}
    </div>
  );
}
