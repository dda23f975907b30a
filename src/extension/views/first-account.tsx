import type { JSX } from 'preact';
import type { Home } from '../../protocol/message.ts';
import { Notice } from '../components/notice.tsx';
import type { Draft } from '../store/draft.ts';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import { type ProfileDraft, ProfileForm } from './profile-form.tsx';
import { StepHeading } from './step-heading.tsx';
import { SyncNotice } from './sync-notice.tsx';
import { Waiting } from './waiting.tsx';

export type FirstAccountProps = {
  readonly home: Home;
  readonly store: HomeStore;
  readonly draft: Pick<Draft<ProfileDraft>, 'value' | 'edit'>;
  readonly onSignOut: () => void;
};

/** Right after the first sign-in: which LinkedIn profile is mine. An invitation that waits is named, so that one goes on. */
export function FirstAccount({ home, store, draft, onSignOut }: FirstAccountProps): JSX.Element {
  const { last, running } = store.acts;
  // Not fetched yet: what looks like no account may be one that is on its way.
  if (home.person === null) {
    return (
      <div class="stack">
        <SyncNotice sync={home.sync} onDismiss={(id) => void store.dismiss(id)} />
        <Waiting alone />
        <div>
          <Press kind="link" onPress={onSignOut}>
            {t('accounts_sign_out')}
          </Press>
        </div>
      </div>
    );
  }
  return (
    <div class="stack">
      <div class="stack-s">
        <StepHeading step="first-account">{t('profile_first_title')}</StepHeading>
        <p class="soft">{t('profile_first_lead')}</p>
      </div>
      <SyncNotice sync={home.sync} onDismiss={(id) => void store.dismiss(id)} />
      {home.invitations.map(({ id, group }) => (
        <Notice key={id} tone="accent">
          {t('profile_first_invitation', group.name)}
        </Notice>
      ))}
      <ProfileForm
        value={draft.value.value}
        onValue={(value) => draft.edit({ name: value.name, address: value.address })}
        onSave={(profile) => void store.createAccount(profile)}
        outcome={last.value?.act === 'account' && last.value.outcome !== 'ok' ? last.value.outcome : null}
        busy={running.value === 'account'}
      />
      <div>
        <Press kind="link" onPress={onSignOut}>
          {t('accounts_sign_out')}
        </Press>
      </div>
    </div>
  );
}
