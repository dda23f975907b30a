import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { HELP_LIMIT, HELP_TOPICS, type HelpTopic } from '../../domain/help.ts';
import type { HelpStore } from '../store/help.ts';
import { t, type TextKey } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { Press } from './press.tsx';

export type HelpFormProps = { readonly store: HelpStore; readonly addresses: readonly string[]; readonly about: HelpTopic };

const TOPIC_WORDS: Readonly<Record<HelpTopic, TextKey>> = {
  figures: 'help_topic_figures',
  group: 'help_topic_group',
  seats: 'help_topic_seats',
  'sign-in': 'help_topic_sign_in',
  other: 'help_topic_other',
};

/** A question to the operator, by mail. What could not be sent stays in the field. */
export function HelpForm({ store, addresses, about }: HelpFormProps): JSX.Element {
  const [topic, setTopic] = useState<HelpTopic>(about);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { draft, acts } = store;
  const { text } = draft.value.value;
  const address = addresses.find((one) => one === chosen) ?? addresses[0] ?? '';
  const isWritten = text.trim() !== '' && text.length <= HELP_LIMIT;

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isWritten) return focusFirstError(event);
    const outcome = await store.ask({ topic, text: text.trim(), address });
    if (outcome === 'ok' || outcome === 'waiting') setTried(false);
  }

  return (
    <form class="card stack" onSubmit={(event) => void send(event)} noValidate>
      <h2>{t('help_ask')}</h2>
      <Choice label={t('help_topic')} value={topic} onValue={(value) => setTopic(value as HelpTopic)} options={topics()} />
      <Field
        label={t('help_text')}
        value={text}
        onValue={(value) => draft.edit({ text: value })}
        hint={t('help_text_hint')}
        error={isTried && !isWritten ? t('help_text_bad', HELP_LIMIT.toLocaleString()) : null}
        lines={6}
      />
      {addresses.length > 1 ? (
        <Choice label={t('help_address')} value={address} onValue={setChosen} options={addresses.map((one) => [one, one])} />
      ) : (
        <p class="small soft">
          {t('help_address')}: {address}
        </p>
      )}
      <OutcomeText outcome={acts.last.value?.outcome ?? null} done={t('help_sent', address)} about="help" />
      <div>
        <Press busy={acts.running.value !== null}>{t('help_send')}</Press>
      </div>
    </form>
  );
}

function topics(): [string, string][] {
  return HELP_TOPICS.map((topic) => [topic, t(TOPIC_WORDS[topic])]);
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
};

function Choice({ label, value, onValue, options }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="select" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
