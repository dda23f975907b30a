import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountId, GroupId } from '../../domain/id.ts';
import type { PageCapture } from '../../domain/page-capture.ts';
import type { PeriodLength } from '../../domain/period.ts';
import type { MessageArgs, PanelState, SubjectRef } from '../../protocol/message.ts';
import { createOffer, type OfferStore } from './offer.ts';
import { type StoreDeps, type Trouble, troubleOf } from './request.ts';

export type PanelStore = OfferStore & {
  /** Null: not known yet. */
  readonly state: ReadonlySignal<PanelState | null>;
  readonly trouble: ReadonlySignal<Trouble | null>;
  readonly collapsed: ReadonlySignal<boolean>;
  /** The person has just moved it to the browser's side panel: it says where it went, until it is closed. */
  readonly left: ReadonlySignal<boolean>;
  /** Epoch milliseconds, renewed with every answer and every minute. */
  readonly now: ReadonlySignal<number>;
  readonly show: (at: PanelAt) => void;
  readonly refresh: () => Promise<void>;
  readonly chooseGroup: (group: GroupId | null) => void;
  readonly chooseLength: (length: PeriodLength) => void;
  readonly collapse: (collapsed: boolean) => void;
  readonly introduce: () => void;
  readonly turn: (on: boolean) => void;
  readonly openDashboard: (subject: SubjectRef | null) => void;
  readonly openImport: (account: AccountId) => void;
  readonly openSidePanel: () => void;
  readonly close: () => void;
};

const MINUTE_MS = 60_000;

export type PanelAt = {
  /** Whose profile is open: '/in/<vanity>'. */
  readonly vanity: string | null;
  /** LinkedIn's number of the post whose page is open. */
  readonly post: string | null;
};

export type PanelPlace = PanelAt & {
  /** Null: there is nothing to read where it stands. */
  readonly readPage: () => PageCapture | null;
};

/** The panel's state: asked again whenever something changed, and each time it remembers something. */
export function createPanelStore(
  deps: StoreDeps,
  { readPage, ...at }: PanelPlace = { vanity: null, post: null, readPage: () => null },
): PanelStore {
  const state = signal<PanelState | null>(null);
  const trouble = signal<Trouble | null>(null);
  const collapsed = signal(true);
  const left = signal(false);
  const now = signal(Date.now());
  let [asks, shown] = [0, at];

  async function refresh(): Promise<void> {
    const mine = ++asks;
    const answer = await deps
      .request('panel.get', { vanity: shown.vanity, ...(shown.post !== null && { post: shown.post }) })
      .then(
        (value) => ({ value, failure: null }),
        (error: unknown) => ({ value: state.value, failure: troubleOf(error) }), // what is shown stays: it bears its own age
      );
    if (mine !== asks || deps.signal.aborted) return;
    batch(() => {
      const before = state.value;
      state.value = answer.value;
      trouble.value = answer.failure;
      now.value = Date.now();
      if (answer.value && before?.signedIn !== answer.value.signedIn)
        collapsed.value = !answer.value.signedIn || answer.value.memory.collapsed;
    });
  }

  function remember(memory: MessageArgs['panel.remember']): void {
    const before = state.value;
    if (before) state.value = { ...before, memory: { ...before.memory, ...memory } };
    tell(deps.request('panel.remember', memory).then(refresh));
  }

  /** Asked at once, while the press still counts as the person's own; the background switches the panel off. */
  function openSidePanel(): void {
    left.value = true;
    const work = deps.request('panel.openSidePanel', {}).catch((error: unknown) => {
      left.value = false;
      throw error;
    });
    tell(work.then(refresh));
  }

  function turn(on: boolean): void {
    left.value = false;
    remember({ on });
  }

  function tell(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!deps.signal.aborted) trouble.value = troubleOf(error);
    });
  }

  function show({ vanity, post }: PanelAt): void {
    if (vanity === shown.vanity && post === shown.post) return;
    shown = { vanity, post };
    void refresh();
  }

  /** Signed out it opens and closes only here: what one chose while signed in is kept. */
  function collapse(next: boolean): void {
    collapsed.value = next;
    if (state.value?.signedIn) remember({ collapsed: next });
  }

  const offer = createOffer({
    readPage,
    send: (capture) => deps.request('panel.capture', { capture }),
    onTrouble: (error) => tell(Promise.reject(error)),
  });
  deps.onChanged(deps.signal, () => void refresh());
  const minute = setInterval(() => {
    now.value = Date.now();
  }, MINUTE_MS);
  deps.signal.addEventListener('abort', () => clearInterval(minute), { once: true });
  void refresh();
  return {
    state,
    trouble,
    collapsed,
    left,
    now,
    ...offer,
    turn,
    openSidePanel,
    show,
    refresh,
    collapse,
    chooseGroup: (group) => remember({ group }),
    chooseLength: (length) => remember({ length }),
    introduce: () => remember({ introduced: true }),
    openImport: (account) => tell(deps.request('panel.openImport', { account })),
    openDashboard: (subject) => tell(deps.request('panel.openDashboard', { subject })),
    close: () => {
      left.value = false;
    },
  };
}
