import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../protocol/entity.ts';
import type { Draft } from '../store/draft.ts';
import { t } from '../text.ts';
import { type ProfileDraft, ProfileForm } from '../views/profile-form.tsx';
import { StepHeading } from '../views/step-heading.tsx';
import { goTo, type TabParts } from './parts.ts';

/** A name and a profile's address, for an account that is there or a new one. */
export function ProfilePlace({ parts, account }: { readonly parts: TabParts; readonly account: Account | null }): JSX.Element {
  const [value, setValue] = useState<ProfileDraft>({
    name: account?.name ?? '',
    address: account?.vanity ? `linkedin.com/in/${account.vanity}` : '',
  });
  const { home } = parts;
  const { last, running } = home.acts;
  return (
    <div class="sheet card stack">
      <StepHeading step={account?.id ?? 'new'}>{t(account === null ? 'profile_add_title' : 'profile_edit_title')}</StepHeading>
      <ProfileForm
        value={value}
        onValue={setValue}
        onSave={async (profile) => {
          const outcome = await (account === null ? home.createAccount(profile) : home.editAccount(account.id, profile));
          if (outcome === 'ok') goTo({ at: 'accounts' });
        }}
        onCancel={() => goTo({ at: 'accounts' })}
        outcome={last.value?.act === 'account' ? last.value.outcome : null}
        busy={running.value === 'account'}
      />
    </div>
  );
}

/** A tab stays open while one looks elsewhere, so what is typed may live in it. */
export function useProfileDraft(): Pick<Draft<ProfileDraft>, 'value' | 'edit'> {
  const [draft] = useState(() => {
    const value = signal<ProfileDraft>({ name: '', address: '' });
    function edit(part: Partial<ProfileDraft>): void {
      value.value = { ...value.value, ...part };
    }
    return { value, edit };
  });
  return draft;
}
