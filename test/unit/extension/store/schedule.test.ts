import { assert, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AccountId, ConnectionId, ScheduledPostId } from '../../../../src/domain/id.ts';
import type { Sharing } from '../../../../src/domain/schedule.ts';
import { type Composed, type Composer, composedOf, createComposer } from '../../../../src/extension/store/composer.ts';
import { openDesk } from '../../../../src/extension/store/desk.ts';
import { createScheduleStore } from '../../../../src/extension/store/schedule.ts';
import type { MutateAnswer } from '../../../../src/protocol/message.ts';
import type { Scheduled } from '../../../../src/protocol/schedule.ts';
import type { ScheduleOf, SchedulePage } from '../../../../src/protocol/schedule-page.ts';
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

type Sent = {
  readonly name: string;
  readonly args: { readonly post: string; readonly revision: number; readonly through?: string };
};

type Area = ReturnType<typeof createArea>;

async function openComposer(area: Area): Promise<Composer> {
  return createComposer(await openDesk(area, 'schedule x', life.signal), 'Europe/Berlin');
}

async function open(
  post: Scheduled,
  hand: Sharing | null,
  { area = createArea(), of = { kind: 'account', account: ACCOUNT } }: { area?: Area; of?: ScheduleOf } = {},
) {
  const page = { account: ACCOUNT, name: 'Ana', hand, posts: [post], writers: [], publishes: false, hasEnded: false };
  const sent: Sent[] = [];
  let answered = Promise.resolve<MutateAnswer>({ state: 'decided', code: 'ok' });
  const request = async (name: string, message: unknown): Promise<never> => {
    if (name === 'schedule.get') return structuredClone(page) satisfies SchedulePage as never;
    sent.push(message as Sent); // whatever else is asked, it is a mutation
    return (await answered) as never;
  };
  let changed = (): void => undefined;
  const onChanged = (_: AbortSignal, listener: () => void): void => {
    changed = listener;
  };
  const deps = { request, onChanged, signal: life.signal };
  const store = createScheduleStore(deps, of, await openComposer(area));
  await vi.waitFor(() => expect(store.answer.value.state).toBe('ready'));
  return {
    store,
    sent,
    page,
    changed: () => changed(),
    /** From now on the server takes its time; gives the answer. */
    hold(): (answer: MutateAnswer) => void {
      let give: (answer: MutateAnswer) => void = () => undefined;
      answered = new Promise((resolve) => {
        give = resolve;
      });
      return give;
    },
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

  test.each([
    ['before it is deleted goes with it', 'Hello there', {}],
    ['while it is being deleted stays', 'Hello there, and everywhere', { [HELD.id]: { text: 'Hello there, and everywhere' } }],
  ])('what was typed %s', async (_, text, kept) => {
    const { store, page, hold } = await open(HELD, null);
    store.composer.open(HELD);
    store.composer.edit({ text: 'Hello there' });
    const answer = hold();
    const deleting = store.remove(HELD);
    if (text !== typedIn(store.composer).text) store.composer.edit({ text });
    page.posts = [];
    answer({ state: 'decided', code: 'ok' });
    await deleting;
    expect(Object.keys(store.composer.desk.value.kept)).toEqual(Object.keys(kept));
    expect(store.composer.desk.value.kept).toMatchObject(kept);
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

function typedIn(composer: Composer): Composed {
  const { open: post, kept } = composer.desk.value;
  const composed = post === null ? undefined : kept[post];
  assert(composed, 'nothing is open');
  return composed;
}

describe('R56: what is typed while the post is being saved', () => {
  test.each(['the same', 'another'] as const)('in %s tab stays, as an edit of what is saved by then', async (where) => {
    const area = createArea();
    const { store, sent, page, hold } = await open(HELD, null, { area });
    const { composer } = store;
    const typing = where === 'another' ? await openComposer(area) : composer;
    for (const one of new Set([composer, typing])) one.open(HELD);
    composer.edit({ text: 'Hello there' });
    const answer = hold();
    const saving = store.save(typedIn(composer), TIME);
    typing.edit({ text: 'Hello there, and everywhere' });
    page.posts = [{ ...HELD, text: 'Hello there', revision: 4 }];
    answer({ state: 'decided', code: 'ok' });
    expect(await saving).toBe('ok');
    for (const one of [composer, typing])
      expect(typedIn(one)).toMatchObject({ text: 'Hello there, and everywhere', revision: 4, sent: null });
    await store.save(typedIn(composer), TIME);
    expect(sent.map(({ args: { revision } }) => revision)).toEqual([3, 4]);
  });

  test('stays of a new one too, which is there from then on', async () => {
    const { store, page, hold } = await open(HELD, null);
    store.composer.write(null, null);
    store.composer.edit({ text: 'An idea' });
    const answer = hold();
    const saving = store.save(typedIn(store.composer), null);
    store.composer.edit({ day: '2026-11-24' });
    const { post: id } = typedIn(store.composer);
    page.posts = [HELD, { ...HELD, id, text: 'An idea', at: null, zone: null, state: 'draft', revision: 1 }];
    answer({ state: 'decided', code: 'ok' });
    await saving;
    expect(typedIn(store.composer)).toMatchObject({ text: 'An idea', day: '2026-11-24', revision: 1 });
  });

  test('is an edit of what was brought back, by the revision that it has then', async () => {
    const { store, page, hold } = await open(HELD, null);
    store.composer.open(HELD);
    store.composer.renew('itself');
    const answer = hold();
    const saving = store.save(typedIn(store.composer), TIME);
    store.composer.edit({ text: 'Hello there' });
    page.posts = [{ ...HELD, revision: 5 }];
    answer({ state: 'decided', code: 'ok' });
    await saving;
    expect(typedIn(store.composer)).toMatchObject({ text: 'Hello there', revision: 5, isGone: false });
  });

  test('is an edit of it where it waited, and the server has it only later; what is not typed on goes', async () => {
    const { store, page, hold, changed } = await open(HELD, null);
    store.composer.open(HELD);
    store.composer.edit({ text: 'Hello there' });
    hold()({ state: 'waiting' });
    expect(await store.save(typedIn(store.composer), TIME)).toBe('waiting');
    store.composer.edit({ text: 'Hello there, and everywhere' });
    page.posts = [{ ...HELD, text: 'Hello there', revision: 4 }];
    changed();
    await vi.waitFor(() => expect(typedIn(store.composer)).toMatchObject({ text: 'Hello there, and everywhere', revision: 4 }));
    hold()({ state: 'decided', code: 'ok' });
    await store.save(typedIn(store.composer), TIME);
    expect(store.composer.desk.value).toMatchObject({ open: null, kept: {} });
  });

  test('that somebody else has changed meanwhile is not an edit of his', async () => {
    const { store, page, hold, changed } = await open(HELD, null);
    store.composer.open(HELD);
    store.composer.edit({ text: 'Hello there' });
    hold()({ state: 'waiting' });
    await store.save(typedIn(store.composer), TIME);
    store.composer.edit({ text: 'Hello there, and everywhere' });
    page.posts = [{ ...HELD, text: 'Goodbye', revision: 4 }];
    changed();
    await vi.waitFor(() => expect(store.answer.value).toMatchObject({ value: { posts: [{ revision: 4 }] } }));
    expect(typedIn(store.composer)).toMatchObject({ text: 'Hello there, and everywhere', revision: 3 });
  });
});

test('R57: through which connection it goes is said of a new post only: an older server knows it of none', async () => {
  const { store, sent } = await open(
    { ...HELD, by: WRITER },
    { approve: false },
    { of: { kind: 'connection', connection: WRITER } },
  );
  await store.move(HELD, null);
  store.composer.write(null, null);
  store.composer.edit({ text: 'An idea' });
  const [composed] = Object.values(store.composer.desk.value.kept);
  if (composed) await store.save(composed, null);
  expect(sent.map(({ args: { revision, through } }) => [revision, through])).toEqual([
    [3, undefined],
    [0, WRITER],
  ]);
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
