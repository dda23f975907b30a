import type { JSX } from 'preact';
import { Notice } from '../components/notice.tsx';
import type { CaptureStore } from '../store/capture.ts';
import { t } from '../text.ts';
import { CaptureReview } from './capture-review.tsx';
import { FailureText } from './failure-text.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { StepHeading } from './step-heading.tsx';
import { Waiting } from './waiting.tsx';

export type CapturePageProps = { readonly store: CaptureStore; readonly linkTo: LinkTo };

/** What was understood of one of LinkedIn's pages, whose it is, and one press to save it, or another to let it go. */
export function CapturePage({ store, linkTo }: CapturePageProps): JSX.Element {
  const now = store.state.value;
  return (
    <div class="sheet stack">
      <StepHeading step="capture">{t('capture_title')}</StepHeading>
      <div aria-live="polite" class="stack">
        {now.state === 'has failed' && <FailureText trouble={now.trouble} />}
        {now.state === 'is gone' && <Notice tone="warn">{t('capture_gone')}</Notice>}
        {now.state === 'was discarded' && <Notice>{t('capture_discarded')}</Notice>}
        {now.state === 'is saved' && <Notice tone="ok">{t('import_saved')}</Notice>}
        {now.state === 'waits for the server' && <Notice tone="warn">{t('import_waiting')}</Notice>}
      </div>
      {now.state === 'is looked for' && <Waiting />}
      {now.state === 'waits for a word' && <CaptureReview store={store} read={now} linkTo={linkTo} />}
      {'account' in now && (
        <div class="row">
          <RouteLink class="button" to={linkTo({ at: 'account', account: now.account })}>
            {t('import_to_account')}
          </RouteLink>
          <RouteLink class="button button-plain" to={linkTo({ at: 'accounts' })}>
            {t('accounts_title')}
          </RouteLink>
        </div>
      )}
    </div>
  );
}
