import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ProfileAddress, parseProfileAddress } from '../../linkedin/location.ts';
import type { Outcome } from '../store/act.ts';
import type { Profile } from '../store/home.ts';
import { t, type TextKey } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { Press } from './press.tsx';

export type ProfileDraft = { readonly name: string; readonly address: string };

const BAD_ADDRESS: Readonly<Record<Extract<ProfileAddress, { ok: false }>['reason'], TextKey>> = {
  empty: 'profile_address_bad_empty',
  'not-linkedin': 'profile_address_bad_not_linkedin',
  'company-page': 'profile_address_bad_company_page',
  'own-alias': 'profile_address_bad_own_alias',
  'no-profile': 'profile_address_bad_no_profile',
};

export type ProfileFormProps = {
  readonly value: ProfileDraft;
  readonly onValue: (value: ProfileDraft) => void;
  readonly onSave: (profile: Profile) => void;
  readonly onCancel?: () => void;
  readonly outcome: Outcome | null;
  readonly busy: boolean;
};

/** Asked once for each account: a name, and which profile is one's own. An export's post addresses confirm it later. */
export function ProfileForm({ value, onValue, onSave, onCancel, outcome, busy }: ProfileFormProps): JSX.Element {
  const [isTried, setTried] = useState(false);
  const name = value.name.trim().replace(/\s+/g, ' ');
  const address = parseProfileAddress(value.address);
  const hasAddress = value.address.trim() !== '';
  const nameError = name === '' || name.length > 100 ? t('profile_name_bad') : null;
  const addressError = hasAddress && !address.ok ? t(BAD_ADDRESS[address.reason]) : null;

  function save(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (nameError !== null || addressError !== null) focusFirstError(event);
    else onSave({ name, vanity: address.ok ? address.vanity : null });
  }

  return (
    <form class="stack" onSubmit={save} noValidate>
      <Field
        label={t('profile_name')}
        value={value.name}
        onValue={(text) => onValue({ ...value, name: text })}
        hint={t('profile_name_hint')}
        error={isTried ? nameError : null}
        input={{ name: 'name', autocomplete: 'name' }}
      />
      <Field
        label={t('profile_address')}
        value={value.address}
        onValue={(text) => onValue({ ...value, address: text })}
        hint={t('profile_address_hint')}
        error={isTried ? addressError : null}
        input={{ name: 'profile', inputMode: 'url', autocomplete: 'off', spellcheck: false, placeholder: 'linkedin.com/in/…' }}
      />
      <OutcomeText outcome={outcome} done={t('profile_saved')} />
      <div class="row">
        <Press busy={busy}>{t('save')}</Press>
        {onCancel && (
          <Press kind="plain" onPress={onCancel}>
            {t('cancel')}
          </Press>
        )}
      </div>
    </form>
  );
}
