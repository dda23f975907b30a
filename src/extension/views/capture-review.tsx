import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../protocol/entity.ts';
import { Notice } from '../components/notice.tsx';
import type { CaptureState, CaptureStore } from '../store/capture.ts';
import { t } from '../text.ts';
import { AccountChoice } from './account-choice.tsx';
import { CaptureFacts } from './capture-facts.tsx';
import { CaptureMissing } from './capture-missing.tsx';
import { pageWords } from './capture-words.ts';
import { FailureText } from './failure-text.tsx';
import { Press } from './press.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';

type CaptureReviewProps = {
  readonly store: CaptureStore;
  readonly read: Extract<CaptureState, { state: 'waits for a word' }>;
  readonly linkTo: LinkTo;
};

export function CaptureReview({ store, read, linkTo }: CaptureReviewProps): JSX.Element {
  const [isMine, setMine] = useState(false);
  const [isTried, setTried] = useState(false);
  const account = store.account.value;
  const owner = store.owner.value;
  const canSave = read.readings.length > 0 && account !== null && owner !== 'other';
  const needsTick = owner === 'new';

  function save(): void {
    setTried(true);
    if (!needsTick || isMine) void store.save();
  }

  return (
    <>
      <section class="card stack">
        <h2>{pageWords(read.capture.page)}</h2>
        <CaptureFacts read={read} />
        {read.readings.length > 0 && <Owner store={store} isMine={isMine} onMine={setMine} linkTo={linkTo} />}
      </section>
      <CaptureMissing capture={read.capture} />
      {read.failed !== null && <FailureText trouble={read.failed} />}
      {isTried && needsTick && !isMine && <Notice tone="warn">{t('capture_owner_ask')}</Notice>}
      <div class="row">
        {canSave && (
          <Press busy={read.saving} onPress={save}>
            {t(read.saving ? 'import_saving' : 'import_save')}
          </Press>
        )}
        <Press kind={canSave ? 'plain' : 'quiet'} onPress={store.discard}>
          {t('capture_discard')}
        </Press>
      </div>
    </>
  );
}

type OwnerProps = Pick<CaptureReviewProps, 'store' | 'linkTo'> & {
  readonly isMine: boolean;
  readonly onMine: (isMine: boolean) => void;
};

/** For which account; and whose page it was, where it says so. One of somebody else's accounts is never filled from it. */
function Owner({ store, isMine, onMine, linkTo }: OwnerProps): JSX.Element {
  const account = store.account.value;
  const accounts = store.accounts.value;
  if (!account)
    return (
      <Notice
        tone="warn"
        actions={
          <RouteLink class="button button-quiet button-s" to={linkTo({ at: 'new-account' })}>
            {t('next_add_profile')}
          </RouteLink>
        }
      >
        {t('capture_no_account')}
      </Notice>
    );
  return (
    <div class="stack-s">
      {accounts.length > 1 && (
        <AccountChoice label={t('capture_account')} accounts={accounts} chosen={account.id} onChosen={store.choose} />
      )}
      <OwnerWords store={store} account={account} isMine={isMine} onMine={onMine} />
    </div>
  );
}

type OwnerWordsProps = Omit<OwnerProps, 'linkTo'> & { readonly account: Account };

function OwnerWords({ store, account, isMine, onMine }: OwnerWordsProps): JSX.Element {
  const now = store.state.value;
  const vanity = ('capture' in now && now.capture.vanity) || '';
  switch (store.owner.value) {
    case 'same':
      return <p class="small soft">{t('capture_owner_same', vanity, account.name)}</p>;
    case 'unsaid':
      return <p class="small soft">{t('capture_owner_unsaid', account.name)}</p>;
    case 'other':
      return <Notice tone="danger">{t('capture_owner_other', vanity)}</Notice>;
    case 'new':
      return (
        <>
          <Notice tone="warn">{t('capture_owner_new', vanity, account.name)}</Notice>
          <label class="choice">
            <input type="checkbox" checked={isMine} onChange={(event) => onMine(event.currentTarget.checked)} />
            <span>{t('import_owner_tick', vanity, account.name)}</span>
          </label>
        </>
      );
  }
}
