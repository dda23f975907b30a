import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountId } from '../../domain/id.ts';
import type { PageCapture } from '../../domain/page-capture.ts';
import type { Reading } from '../../domain/reading.ts';
import { readingsOf } from '../../linkedin/pages/page-readings.ts';
import type { Account } from '../../protocol/entity.ts';
import { mutate, type Outcome } from './act.ts';
import { type Request, type Trouble, troubleOf } from './request.ts';

export type ReadCapture = {
  readonly capture: PageCapture;
  /** By the server's clock, epoch milliseconds. */
  readonly at: number;
  readonly readings: readonly Reading[];
};

export type CaptureState =
  | { readonly state: 'is looked for' }
  | { readonly state: 'is gone' }
  | { readonly state: 'has failed'; readonly trouble: Trouble }
  | ({ readonly state: 'waits for a word'; readonly saving: boolean; readonly failed: Trouble | null } & ReadCapture)
  | { readonly state: 'is saved' | 'waits for the server'; readonly account: AccountId }
  | { readonly state: 'was discarded' };

/** Whose page it is, by what it says of who is signed in to LinkedIn: the account's; one without an address yet; another's; unsaid. */
export type CaptureOwner = 'same' | 'new' | 'other' | 'unsaid';

export type CaptureStore = {
  readonly state: ReadonlySignal<CaptureState>;
  /** Those it may be of: where the page says whose it is, no other. */
  readonly accounts: ReadonlySignal<readonly Account[]>;
  readonly account: ReadonlySignal<Account | null>;
  readonly owner: ReadonlySignal<CaptureOwner>;
  readonly choose: (account: AccountId) => void;
  /** Of an account without an address the person has said that this profile is his: the account takes it on. */
  readonly save: () => Promise<void>;
  readonly discard: () => void;
};

/** What the panel read, until the person has said what becomes of it. Looked for once: what comes later opens a page of its own. */
export function createCaptureStore(request: Request, own: ReadonlySignal<readonly Account[]>): CaptureStore {
  const state = signal<CaptureState>({ state: 'is looked for' });
  const chosen = signal<AccountId | null>(null);
  const vanity = computed(() => ('capture' in state.value ? state.value.capture.vanity : null));
  const accounts = computed(() => candidatesOf(own.value, vanity.value));
  const account = computed(() => accounts.value.find(({ id }) => id === chosen.value) ?? accounts.value[0] ?? null);
  const owner = computed(() => ownerOf(account.value, vanity.value));

  async function look(): Promise<CaptureState> {
    const pending = await request('capture.get', {});
    if (!pending) return { state: 'is gone' };
    const { capture, at } = pending;
    return { state: 'waits for a word', capture, at, readings: await readingsOf(capture, at), saving: false, failed: null };
  }

  async function save(): Promise<void> {
    const now = state.value;
    const target = account.value;
    if (now.state !== 'waits for a word' || now.saving || !target || owner.value === 'other') return;
    state.value = { ...now, saving: true, failed: null };
    const outcome = await saveAll(target, now.capture.vanity, now.readings).catch(troubleOf);
    if (outcome !== 'ok' && outcome !== 'waiting') {
      state.value = { ...now, saving: false, failed: outcome };
      return;
    }
    await request('capture.drop', {}).catch(troubleOf); // saved again it would change nothing
    state.value = { state: outcome === 'ok' ? 'is saved' : 'waits for the server', account: target.id };
  }

  async function saveAll({ id, name }: Account, shown: string | null, readings: readonly Reading[]): Promise<Outcome> {
    if (owner.value === 'new') {
      const outcome = await mutate(request, 'account.edit', { account: id, name, vanity: shown });
      if (outcome !== 'ok' && outcome !== 'waiting') return outcome;
    }
    let last: Outcome = 'ok';
    for (const reading of readings) {
      const outcome = await mutate(request, 'reading.import', { account: id, reading, confirms: shown });
      if (outcome !== 'ok' && outcome !== 'waiting') return outcome;
      if (outcome === 'waiting') last = outcome;
    }
    return last;
  }

  function discard(): void {
    state.value = { state: 'was discarded' };
    void request('capture.drop', {}).catch(troubleOf);
  }

  void look().then(
    (next) => {
      state.value = next;
    },
    (error: unknown) => {
      state.value = { state: 'has failed', trouble: troubleOf(error) };
    },
  );
  return { state, accounts, account, owner, choose: (id) => (chosen.value = id), save, discard };
}

function candidatesOf(accounts: readonly Account[], vanity: string | null): readonly Account[] {
  if (vanity === null) return accounts;
  const same = accounts.filter((account) => account.vanity === vanity);
  if (same.length > 0) return same;
  const unnamed = accounts.filter((account) => account.vanity === null);
  return unnamed.length > 0 ? unnamed : accounts;
}

function ownerOf(account: Account | null, vanity: string | null): CaptureOwner {
  if (vanity === null) return 'unsaid';
  if (account?.vanity === vanity) return 'same';
  return account?.vanity === null ? 'new' : 'other';
}
