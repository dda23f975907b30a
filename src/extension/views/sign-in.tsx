import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isAddress, normalizeAddress } from '../../domain/invitation.ts';
import type { SessionState } from '../../protocol/session.ts';
import type { Draft } from '../store/draft.ts';
import { hostOf, isOnThisComputer } from '../store/server-address.ts';
import type { SessionStore } from '../store/session.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { PasteInvitation } from './paste-invitation.tsx';
import { Press } from './press.tsx';
import { StepHeading } from './step-heading.tsx';

/** What was typed, kept while the popup is closed. */
export type SignInDraft = { readonly address: string; readonly code: string; readonly paste: string };
export const EMPTY_SIGN_IN: SignInDraft = { address: '', code: '', paste: '' };

export type SignInProps = {
  readonly store: SessionStore;
  readonly draft: Draft<SignInDraft>;
  readonly session: SessionState;
  /** Takes up a server found in what was pasted: whether it is used now, or a tab asks for the permission first. */
  readonly onServer: (server: string) => Promise<'used' | 'tab' | 'failed'>;
};

export function SignIn(props: SignInProps): JSX.Element {
  return props.session.step === 'code' ? <CodeStep {...props} /> : <AddressStep {...props} />;
}

function AddressStep({ store, draft, session, onServer }: SignInProps): JSX.Element {
  const [isBad, setBad] = useState(false);
  const { address } = draft.value.value;

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    setBad(!isAddress(normalizeAddress(address)));
    if (!isAddress(normalizeAddress(address))) {
      focusFirstError(event);
      return;
    }
    if ((await store.requestCode(normalizeAddress(address))) === 'ok') store.acts.forget();
  }

  return (
    <div class="stack">
      <form class="stack" onSubmit={(event) => void send(event)} noValidate>
        <div class="stack-s">
          <StepHeading step="address" quiet>
            {t('signin_title')}
          </StepHeading>
          <p class="soft">{t('signin_lead')}</p>
        </div>
        <Field
          label={t('signin_address')}
          value={address}
          onValue={(value) => draft.edit({ address: value })}
          error={isBad ? t('signin_address_bad') : null}
          input={{ type: 'email', name: 'address', autocomplete: 'email', autofocus: true, spellcheck: false }}
        />
        <OutcomeText outcome={outcomeOf(store, 'requestCode')} />
        <Press wide busy={store.acts.running.value === 'requestCode'}>
          {t('signin_send')}
        </Press>
      </form>
      <PasteInvitation text={draft.value.value.paste} onText={(paste) => draft.edit({ paste })} onServer={onServer} />
      <div class="between">
        <p class="tiny faint">{t('signin_server', hostOf(session.server))}</p>
        {/* R60: for whoever has no account. */}
        <a class="quick tiny" href={`${session.server}/help`} target="_blank" rel="noreferrer">
          {t('help_outside')}
        </a>
      </div>
    </div>
  );
}

function CodeStep({ store, draft, session }: SignInProps): JSX.Element {
  const [isBad, setBad] = useState(false);
  const { code } = draft.value.value;
  const address = session.address ?? '';

  async function verify(event: Event): Promise<void> {
    event.preventDefault();
    const isWhole = /^\d{6}$/.test(code.replace(/\s/g, ''));
    setBad(!isWhole);
    if (!isWhole) focusFirstError(event);
    if (isWhole && (await store.verify(code)) === 'ok') await draft.clear();
  }

  async function forget(): Promise<void> {
    draft.edit({ code: '' });
    await store.forgetCode();
  }

  return (
    <form class="stack" onSubmit={(event) => void verify(event)} noValidate>
      <div class="stack-s">
        <StepHeading step="code" quiet>
          {t('code_title')}
        </StepHeading>
        <p class="soft">{t('code_lead', address)}</p>
        {isOnThisComputer(session.server) && <p class="small soft">{t('code_printed')}</p>}
      </div>
      <Field
        label={t('code_label')}
        value={code}
        onValue={(value) => draft.edit({ code: value })}
        error={isBad ? t('code_bad') : null}
        input={{
          class: 'input-code',
          name: 'code',
          inputMode: 'numeric',
          autocomplete: 'one-time-code',
          autofocus: true,
          maxLength: 12,
        }}
      />
      <OutcomeText outcome={outcomeOf(store, 'verify')} />
      <OutcomeText outcome={outcomeOf(store, 'requestCode')} done={t('code_sent', address)} />
      <Press wide busy={store.acts.running.value === 'verify'}>
        {t('code_verify')}
      </Press>
      <div class="between">
        <Press kind="link" onPress={() => void forget()}>
          {t('code_change')}
        </Press>
        <Press kind="link" busy={store.acts.running.value === 'requestCode'} onPress={() => void store.requestCode(address)}>
          {t('code_again')}
        </Press>
      </div>
    </form>
  );
}

function outcomeOf({ acts }: SessionStore, act: string) {
  return acts.last.value?.act === act ? acts.last.value.outcome : null;
}
