import type { JSX } from 'preact';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';

/** Whether this device reminds one, once a week, of figures that are old. */
export function ReminderSwitch({ on, store }: { readonly on: boolean; readonly store: HomeStore }): JSX.Element {
  return (
    <label class="choice small soft">
      <input type="checkbox" checked={on} onChange={(event) => void store.remind(event.currentTarget.checked)} />
      <span>{t('remind_switch')}</span>
    </label>
  );
}
