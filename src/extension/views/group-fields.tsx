import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ABOUT_LIMIT, GROUP_NAME_LIMIT, PURPOSES } from '../../domain/group.ts';
import { Avatar } from '../components/avatar.tsx';
import { type GroupDraft, tidy } from '../store/wizard.ts';
import { t, type TextKey } from '../text.ts';
import { Field } from './field.tsx';
import { Press } from './press.tsx';

export type LogoAnswer =
  | { readonly ok: true; readonly logo: string }
  | { readonly ok: false; readonly reason: 'type' | 'size' | 'damaged' };

export type GroupFieldsProps = {
  readonly value: GroupDraft;
  readonly onValue: (part: Partial<GroupDraft>) => void;
  readonly onLogoFile: (file: File) => Promise<LogoAnswer>;
  /** Whether to say what is missing: after the first try to go on. */
  readonly isTried: boolean;
};

/** R18 to R20: name, logo, purpose and a few words. */
export function GroupFields({ value, onValue, onLogoFile, isTried }: GroupFieldsProps): JSX.Element {
  const missing = groupErrors(value);
  return (
    <>
      <Field
        label={t('group_name')}
        value={value.name}
        onValue={(name) => onValue({ name })}
        error={isTried && missing.name ? t('group_name_bad', GROUP_NAME_LIMIT) : null}
        input={{ name: 'group', autocomplete: 'off' }}
      />
      <PurposeChoice value={value} onValue={onValue} error={isTried && missing.purpose ? t('group_purpose_bad') : null} />
      <Field
        label={t('group_about')}
        value={value.about}
        onValue={(about) => onValue({ about })}
        error={missing.about ? t('group_about_bad', ABOUT_LIMIT) : null}
        input={{ autocomplete: 'off' }}
      />
      <LogoChoice name={value.name} logo={value.logo} onLogo={(logo) => onValue({ logo })} onFile={onLogoFile} />
    </>
  );
}

export function groupErrors({ name, purpose, about }: GroupDraft): {
  readonly name: boolean;
  readonly purpose: boolean;
  readonly about: boolean;
} {
  const title = tidy(name);
  return {
    name: title === '' || title.length > GROUP_NAME_LIMIT,
    purpose: purpose === null,
    about: tidy(about).length > ABOUT_LIMIT,
  };
}

type PurposeChoiceProps = Pick<GroupFieldsProps, 'value' | 'onValue'> & { readonly error: string | null };

function PurposeChoice({ value, onValue, error }: PurposeChoiceProps): JSX.Element {
  const id = useId();
  return (
    <fieldset class="stack-s" aria-describedby={error ? id : undefined}>
      <legend class="label">{t('group_purpose')}</legend>
      {PURPOSES.map((purpose) => (
        <label key={purpose} class="choice choice-card">
          <input type="radio" name="purpose" checked={value.purpose === purpose} onChange={() => onValue({ purpose })} />
          <span>
            <span class="strong">{t(`purpose_${purpose}`)}</span>
            <br />
            <span class="small soft">{t(`group_purpose_${purpose}_lead`)}</span>
          </span>
        </label>
      ))}
      <p class={error ? 'error' : 'hidden'} id={id} aria-live="polite">
        {error}
      </p>
    </fieldset>
  );
}

type LogoChoiceProps = {
  readonly name: string;
  readonly logo: string | null;
  readonly onLogo: (logo: string | null) => void;
  readonly onFile: GroupFieldsProps['onLogoFile'];
};

const LOGO_ERRORS: Readonly<Record<'type' | 'size' | 'damaged', TextKey>> = {
  type: 'logo_type',
  size: 'logo_size',
  damaged: 'logo_damaged',
};

function LogoChoice({ name, logo, onLogo, onFile }: LogoChoiceProps): JSX.Element {
  const [error, setError] = useState<string | null>(null);

  async function choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const answer = await onFile(file);
    input.value = '';
    setError(answer.ok ? null : t(LOGO_ERRORS[answer.reason]));
    if (answer.ok) onLogo(answer.logo);
  }

  return (
    <div class="field">
      <span class="label">{t('group_logo')}</span>
      <div class="logo-choice">
        {(name || logo) && <Avatar name={name} logo={logo} kind="group" />}
        <div class="row">
          <label class="button button-quiet drop-button">
            {t('group_logo_choose')}
            <input type="file" accept="image/png,image/jpeg,image/webp" onChange={(event) => void choose(event.currentTarget)} />
          </label>
          {logo !== null && (
            <Press kind="plain" onPress={() => onLogo(null)}>
              {t('group_logo_remove')}
            </Press>
          )}
        </div>
      </div>
      <p class="hint">{t('group_logo_hint')}</p>
      <p class={error ? 'error' : 'hidden'} aria-live="polite">
        {error}
      </p>
    </div>
  );
}
