import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AccountId, ConnectionId, ScheduledPostId } from '../../../../src/domain/id.ts';
import type { Sharing } from '../../../../src/domain/schedule.ts';
import { composedOf, createComposer, EMPTY_DESK } from '../../../../src/extension/store/composer.ts';
import { openDraft } from '../../../../src/extension/store/draft.ts';
import { createScheduleStore } from '../../../../src/extension/store/schedule.ts';
import type { Scheduled } from '../../../../src/protocol/schedule.ts';
import type { SchedulePage } from '../../../../src/protocol/schedule-page.ts';
import { createArea } from '../../../component/background.ts';

const ACCOUNT = '20000000-0000-4000-8000-000000000001' as AccountId;
const WRITER = '70000000-0000-4000-8000-000000000001' as ConnectionId;
const NOW = Date.UTC(2026, 10, 20, 9);
const TIME = { at: Date.UTC(2026, 10, 23, 9, 30), zone: 'Europe/Berlin' };

const HELD: Scheduled = {
  id: '60000000-0000-4000-8000-000000000001' as ScheduledPostId,
  account: ACCOUNT,
  text: 'Hello',
  ...TIME,
  how: 'reminder',
  state: 'scheduled',
  revision: 3,
  by: null,
  changedAt: NOW,
  post: null,
  problem: null,
};

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

type Sent = { readonly name: string; readonly args: { readonly post: string; readonly revision: number } };

async function open(post: Scheduled, hand: Sharing | null) {
  const page = { account: ACCOUNT, name: 'Ana', hand, posts: [post], writers: [], publishes: false, hasEnded: false };
  const sent: Sent[] = [];
  const request = async (name: string, message: unknown): Promise<never> => {
    if (name === 'schedule.get') return structuredClone(page) satisfies SchedulePage as never;
    sent.push(message as Sent); // whatever else is asked, it is a mutation
    return { state: 'decided', code: 'ok' } as never;
  };
  const draft = await openDraft(createArea(), 'schedule x', EMPTY_DESK, life.signal);
  let changed = (): void => undefined;
  const onChanged = (_: AbortSignal, listener: () => void): void => {
    changed = listener;
  };
  const deps = { request, onChanged, signal: life.signal };
  const store = createScheduleStore(deps, { kind: 'account', account: ACCOUNT }, createComposer(draft, 'Europe/Berlin'));
  await vi.waitFor(() => expect(store.answer.value.state).toBe('ready'));
  return {
    store,
    sent,
    page,
    changed: () => changed(),
    shown: () => ({ deed: store.undo.shown.value?.deed, isOffered: store.undo.shown.value?.back !== null }),
  };
}

describe('a deleted post', () => {
  const others: Scheduled = { ...HELD, state: 'draft', by: WRITER };
  test.each<[string, Scheduled, Sharing | null, boolean]>([
    ['the owner’s own', HELD, null, true],
    ['to the owner, what another hand wrote', others, null, false],
    [
      'to the owner, what another hand wrote until the sharing ended',
      { ...others, by: null, problem: 'sharing-ended' },
      null,
      true,
    ],
    ['to a writer, his own', others, { approve: false }, true],
    ['what is out', { ...HELD, state: 'published' }, null, false],
  ])('comes back where that is as it was before: %s', async (_, post, hand, isOffered) => {
    const { store, shown } = await open(post, hand);
    await store.remove(post);
    expect(shown()).toEqual({ deed: 'deleted', isOffered });
  });

  test('comes back by its own id, so that it stays of whom it came from', async () => {
    const { store, sent } = await open(HELD, null);
    await store.remove(HELD);
    await store.undo.run();
    expect(sent.map(({ args: { post, revision } }) => [post, revision])).toEqual([
      [HELD.id, 3],
      [HELD.id, undefined],
    ]);
    expect(sent[1]?.name).toBe('schedule.restore');
  });

  test('that was brought back from the desk goes again by the revision that it has then', async () => {
    const { store, sent, page, changed } = await open(HELD, null);
    store.composer.open(HELD);
    store.composer.edit({ text: 'Hello there' });
    page.posts = [];
    changed();
    await vi.waitFor(() => expect(store.answer.value).toMatchObject({ value: { posts: [] } }));
    store.composer.renew('itself');
    const [composed] = Object.values(store.composer.desk.value.kept);
    page.posts = [{ ...HELD, text: 'Hello there', revision: 5 }];
    if (composed) await store.save(composed, TIME);
    await store.undo.run();
    expect(sent.map(({ name, args: { post, revision } }) => [name, post, revision])).toEqual([
      ['schedule.restore', HELD.id, undefined],
      ['schedule.delete', HELD.id, 5],
    ]);
  });
});

describe('where one’s plans wait for the owner’s yes', () => {
  const own: Scheduled = { ...HELD, by: WRITER };
  const other = { ...TIME, at: TIME.at + 3_600_000 };

  test.each([
    ['taken off', null, own, { deed: 'taken-off', isOffered: false }],
    ['moved', other, own, { deed: 'proposed', isOffered: false }],
    ['not approved yet, moved', other, { ...own, state: 'proposed' }, { deed: 'proposed', isOffered: true }],
    ['not approved yet, taken off', null, { ...own, state: 'proposed' }, { deed: 'taken-off', isOffered: true }],
  ] as const)('no way back brings an approval again: %s', async (_, time, post, expected) => {
    const moved = await open(post, { approve: true });
    await moved.store.move(post, time);
    expect(moved.shown()).toEqual(expected);
    const saved = await open(post, { approve: true });
    saved.store.composer.open(post);
    await saved.store.save(composedOf(post, 'UTC'), time);
    expect(saved.shown()).toEqual(expected);
  });

  test('nor for one that is deleted', async () => {
    const { store, shown } = await open(own, { approve: true });
    await store.remove(own);
    expect(shown()).toEqual({ deed: 'deleted', isOffered: false });
  });

  test('elsewhere a move is told as such, and can be taken back', async () => {
    const { store, shown } = await open(own, { approve: false });
    await store.move(own, other);
    expect(shown()).toEqual({ deed: 'moved', isOffered: true });
  });
});
