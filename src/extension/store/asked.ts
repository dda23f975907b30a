import { type ReadonlySignal, signal } from '@preact/signals';
import { type StoreDeps, type Trouble, troubleOf } from './request.ts';

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly trouble: Trouble };

export type AskedStore<T> = {
  readonly answer: ReadonlySignal<Asked<T>>;
  readonly refresh: () => Promise<void>;
  /** What is shown is another person's from now on: nothing of it stays. */
  readonly forget: () => void;
};

/** Asks now and whenever the background says that something changed. An answer that is overtaken by a later one is dropped. */
export function createAsked<T>(deps: StoreDeps, ask: () => Promise<T>): AskedStore<T> {
  const answer = signal<Asked<T>>({ state: 'loading' });
  let asks = 0;

  async function refresh(): Promise<void> {
    const mine = ++asks;
    const next = await ask().then(
      (value): Asked<T> => ({ state: 'ready', value }),
      (error): Asked<T> => ({ state: 'failed', trouble: troubleOf(error) }),
    );
    if (mine !== asks || deps.signal.aborted) return;
    // What is shown stays when asking again fails: it bears its own age.
    if (next.state !== 'failed' || answer.value.state !== 'ready') answer.value = next;
  }

  function forget(): void {
    asks++;
    answer.value = { state: 'loading' };
  }

  deps.onChanged(deps.signal, () => void refresh());
  void refresh();
  return { answer, refresh, forget };
}
