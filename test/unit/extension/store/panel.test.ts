import { afterEach, expect, test, vi } from 'vitest';
import { ExpectedFailure } from '../../../../src/domain/failure.ts';
import type { PageCapture } from '../../../../src/domain/page-capture.ts';
import type { MessageAnswers, MessageArgs, MessageName, PanelState } from '../../../../src/protocol/message.ts';
import { createPanelStore, type PanelStore } from '../../../../src/extension/store/panel.ts';
import type { Request } from '../../../../src/extension/store/request.ts';
import { captureOf } from '../page-captures.ts';

const SYNC = { state: 'idle', syncedAt: 1, waiting: 0, refused: [] } as const;
const SIGNED_IN: PanelState = {
  signedIn: true,
  memory: { group: null, length: 28, collapsed: false, on: true, introduced: false },
  groups: [],
  shows: { kind: 'nothing' },
  post: null,
  goals: [],
  seenBy: [],
  viewers: [],
  asks: [],
  sync: SYNC,
};

type Call = { readonly name: MessageName; readonly args: unknown };
type Bench = {
  readonly store: PanelStore;
  readonly calls: Call[];
  readonly changed: () => void;
  state: PanelState;
  failure: Error | null;
  page: PageCapture | null;
};

let life = new AbortController();
afterEach(() => life.abort());

function createBench(): Bench {
  life = new AbortController();
  const calls: Call[] = [];
  let changed = (): void => undefined;
  const bench = {
    calls,
    state: SIGNED_IN,
    failure: null as Error | null,
    page: null as PageCapture | null,
    changed: () => changed(),
  };
  const request: Request = async <N extends MessageName>(name: N, args: MessageArgs[N]) => {
    calls.push({ name, args });
    if (bench.failure) throw bench.failure;
    return (name === 'panel.get' ? bench.state : null) as MessageAnswers[N]; // all that these tests ask for
  };
  const onChanged = (_: AbortSignal, notify: () => void): void => {
    changed = notify;
  };
  return Object.assign(bench, {
    store: createPanelStore(
      { request, onChanged, signal: life.signal },
      { vanity: 'ana', post: null, readPage: () => bench.page },
    ),
  });
}

async function settle(bench: Bench): Promise<void> {
  await vi.waitFor(() => expect(bench.store.state.value ?? bench.store.trouble.value).not.toBeNull());
}

test('it asks for the profile or the post that is open, and again when another one is', async () => {
  const bench = createBench();
  await settle(bench);
  const post = 'activity:7431000000000000001';
  bench.store.show({ vanity: 'ana', post: null });
  bench.store.show({ vanity: 'ben', post: null });
  bench.store.show({ vanity: null, post });
  bench.store.show({ vanity: null, post });
  bench.store.show({ vanity: null, post: null });
  expect(bench.calls.map(({ args }) => args)).toEqual([
    { vanity: 'ana' },
    { vanity: 'ben' },
    { vanity: null, post },
    { vanity: null },
  ]);
});

test('open or closed is as it was left', async () => {
  const bench = createBench();
  expect(bench.store.collapsed.value).toBe(true);
  await settle(bench);
  expect(bench.store.collapsed.value).toBe(false);
  bench.store.collapse(true);
  expect(bench.calls.at(-1)).toEqual({ name: 'panel.remember', args: { collapsed: true } });
});

test('C-15: a sign-out leaves it closed and without figures, and opening it then is not remembered', async () => {
  const bench = createBench();
  await settle(bench);
  bench.state = { ...SIGNED_IN, signedIn: false };
  bench.changed();
  await vi.waitFor(() => expect(bench.store.state.value?.signedIn).toBe(false));
  expect(bench.store.collapsed.value).toBe(true);
  const before = bench.calls.length;
  bench.store.collapse(false);
  expect(bench.store.collapsed.value).toBe(false);
  expect(bench.calls).toHaveLength(before);
});

test('what is chosen shows at once, and is remembered', async () => {
  const bench = createBench();
  await settle(bench);
  bench.store.chooseLength(90);
  expect(bench.store.state.value?.memory.length).toBe(90);
  expect(bench.calls.at(-1)).toEqual({ name: 'panel.remember', args: { length: 90 } });
});

test('a failure is shown, and what was shown stays', async () => {
  const bench = createBench();
  await settle(bench);
  bench.failure = new ExpectedFailure('unavailable');
  await bench.store.refresh();
  expect(bench.store.trouble.value).toBe('unavailable');
  expect(bench.store.state.value).toEqual(SIGNED_IN);
  bench.failure = null;
  await bench.store.refresh();
  expect(bench.store.trouble.value).toBeNull();
});

test('moved to the side panel it says so until it is closed; where that fails it stays', async () => {
  const bench = createBench();
  await settle(bench);
  bench.store.openSidePanel();
  expect(bench.store.left.value).toBe(true);
  expect(bench.calls.at(-1)?.name).toBe('panel.openSidePanel');
  bench.store.close();
  expect(bench.store.left.value).toBe(false);
  bench.failure = new ExpectedFailure('unavailable');
  bench.store.openSidePanel();
  await vi.waitFor(() => expect(bench.store.trouble.value).toBe('unavailable'));
  expect(bench.store.left.value).toBe(false);
});

test('once its page is gone it asks and changes nothing', async () => {
  const bench = createBench();
  await settle(bench);
  bench.state = { ...SIGNED_IN, signedIn: false };
  const asked = bench.store.refresh();
  life.abort();
  await asked;
  expect(bench.store.state.value?.signedIn).toBe(true);
});

test('a page’s figures are offered, read at the press, and sent to be looked at', async () => {
  const bench = createBench();
  await settle(bench);
  expect(bench.store.offered.value).toBeNull();
  bench.store.offer('content');
  bench.page = captureOf();
  bench.store.add();
  expect(bench.calls.at(-1)).toEqual({ name: 'panel.capture', args: { capture: captureOf() } });
  await vi.waitFor(() => expect(bench.store.offerSaid.value).toBe('sent'));
  bench.store.offer('audience');
  expect([bench.store.offered.value, bench.store.offerSaid.value]).toEqual(['audience', null]);
});

const NOTHING = { figures: {}, posts: [], unclear: [] };
test.each<[string, Partial<PageCapture>, 'late' | 'failed' | null]>([
  ['shows nothing yet', { ...NOTHING, late: ['impressions'] }, 'late'],
  ['could not be loaded', { ...NOTHING, late: ['impressions'], failed: true }, 'failed'],
  ['could be loaded in part', { failed: true }, null],
  ['shows what is not clear', { ...NOTHING, unclear: [{ figure: 'saves', why: 'ambiguous' }] }, null],
  ['is in a language that is not known', { ...NOTHING, language: null, late: [] }, null],
  ['has labels of which none was seen', { ...NOTHING, late: [] }, null],
])('of a page that %s', async (_, part, said) => {
  const bench = createBench();
  await settle(bench);
  bench.store.offer('content');
  bench.page = captureOf(part);
  bench.store.add();
  expect(bench.store.offerSaid.value).toBe(said);
  expect(bench.calls.some(({ name }) => name === 'panel.capture')).toBe(said === null);
  if (said === null) return;
  bench.store.add({ anyway: true });
  expect(bench.calls.at(-1)?.name).toBe('panel.capture');
});

test('the address has changed since it was offered: nothing is read, and nothing is offered', async () => {
  const bench = createBench();
  await settle(bench);
  bench.store.offer('content');
  bench.store.add();
  expect(bench.store.offered.value).toBeNull();
  expect(bench.calls.some(({ name }) => name === 'panel.capture')).toBe(false);
});

test('figures that cannot be handed over are no small matter: it says so', async () => {
  const bench = createBench();
  await settle(bench);
  bench.store.offer('content');
  bench.page = captureOf();
  bench.failure = new ExpectedFailure('signed-out');
  bench.store.add();
  await vi.waitFor(() => expect(bench.store.trouble.value).toBe('signed-out'));
  expect(bench.store.offerSaid.value).toBeNull();
});
