import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { languageOf } from '../../domain/language.ts';
import type { HomeStore } from '../store/home.ts';
import { t, textLanguage } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';

/** Whether one gets the weekly mail: it goes to the address one signs in with, and is off until one wants it. */
export function DigestSwitch({ on, store }: { readonly on: boolean; readonly store: HomeStore }): JSX.Element {
  const hint = useId();
  const last = store.acts.last.value;
  return (
    <div>
      <label class="choice small soft">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={hint}
          disabled={store.acts.running.value === 'digest'}
          onChange={(event) => void store.digest(event.currentTarget.checked, languageOf(textLanguage()))}
        />
        <span>
          {t('digest_switch')}
          <span id={hint} class="tiny digest-hint">
            {t('digest_hint')}
          </span>
        </span>
      </label>
      {last?.act === 'digest' && <OutcomeText outcome={last.outcome === 'ok' ? null : last.outcome} />}
    </div>
  );
}
