import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { CONNECTION_KINDS } from '../../domain/connection.ts';
import type { Connection } from '../../protocol/connection.ts';
import type { Account } from '../../protocol/entity.ts';
import { Notice } from '../components/notice.tsx';
import { type ConnectDraft, EMPTY_CONNECT, readTypedAddress, standingOf } from '../store/connections.ts';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';
import { AccountChoice } from './account-choice.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { Press } from './press.tsx';
import { StepHeading } from './step-heading.tsx';

export type NewConnectionProps = {
  readonly accounts: readonly Account[];
  /** What was sent before and not accepted. */
  readonly sent: readonly Connection[];
  readonly store: HomeStore;
  readonly value: ConnectDraft;
  readonly onValue: (value: ConnectDraft) => void;
  readonly onBack: () => void;
};

/** R51, R52, R55: one account, one person, one way: which way, to whom, and with one tick the other way too. */
export function NewConnection({ accounts, sent: before, store, value, onValue, onBack }: NewConnectionProps): JSX.Element {
  const [sent, setSent] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [standing, setStanding] = useState<ReturnType<typeof standingOf>>(null);
  const { last, running } = store.acts;
  const account = accounts.find(({ id }) => id === value.account) ?? accounts[0];
  const address = readTypedAddress(value.address);
  const outcome = last.value?.act === 'connect' ? last.value.outcome : null;

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (address === null || account === undefined) return focusFirstError(event);
    const wanted = { kind: value.kind, back: value.back, account: account.id, address };
    const now = standingOf(wanted, before);
    setSent(address);
    setStanding(now);
    if (now !== null) return;
    const became = await store.connections.connect(wanted);
    if (became !== 'ok' && became !== 'waiting') return;
    setTried(false);
    onValue({ ...EMPTY_CONNECT, kind: value.kind, account: account.id });
  }

  return (
    <div class="sheet stack">
      <div>
        <Press kind="link" onPress={onBack}>
          ← {t('back')}
        </Press>
        <StepHeading step="new-connection">{t('choose_connect')}</StepHeading>
        <p class="small soft">{t('connect_one_lead')}</p>
      </div>
      <form class="card stack" onSubmit={(event) => void send(event)} noValidate>
        <KindChoice value={value} onValue={onValue} />
        {account !== undefined && accounts.length > 1 && (
          <AccountChoice
            accounts={accounts}
            chosen={account.id}
            onChosen={(id) => onValue({ ...value, account: id })}
            label={t(value.kind === 'offer' ? 'connect_account_offer' : 'connect_account_request')}
          />
        )}
        <Field
          label={t('connect_address')}
          value={value.address}
          onValue={(text) => onValue({ ...value, address: text })}
          hint={t('connect_address_hint')}
          error={isTried && address === null ? t('connect_address_bad') : null}
          input={{ type: 'email', autocomplete: 'off' }}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={value.back}
            onChange={(event) => onValue({ ...value, back: event.currentTarget.checked })}
          />
          <span>{t(value.kind === 'offer' ? 'connect_back_offer' : 'connect_back_request')}</span>
        </label>
        <div aria-live="polite">
          {standing === null ? (
            <OutcomeText outcome={outcome} done={t('connect_sent', sent ?? '')} about="connect" />
          ) : (
            <Notice tone="warn">{t(`connect_${standing}`, sent ?? '')}</Notice>
          )}
        </div>
        <div>
          <Press busy={running.value === 'connect'}>{t('connect_send')}</Press>
        </div>
      </form>
      <p class="small soft">{t('connect_alone')}</p>
    </div>
  );
}

function KindChoice({ value, onValue }: Pick<NewConnectionProps, 'value' | 'onValue'>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="stack-s">
      <legend class="label">{t('connect_way')}</legend>
      {CONNECTION_KINDS.map((kind) => (
        <label key={kind} class="choice">
          <input
            type="radio"
            name={name}
            value={kind}
            checked={kind === value.kind}
            onChange={() => onValue({ ...value, kind })}
          />
          <span>
            <span class="strong">{t(`connect_${kind}`)}</span>
            <br />
            <span class="small soft">{t(`connect_${kind}_lead`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
