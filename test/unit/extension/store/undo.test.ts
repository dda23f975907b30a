import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UNDO_MS } from '../../../../src/domain/role.ts';
import { createUndo, type RoleChanged, type UndoStore } from '../../../../src/extension/store/undo.ts';
import type { MutateAnswer } from '../../../../src/protocol/message.ts';
import { GROUP, membershipOf } from '../answers.ts';

const CHANGE: RoleChanged = {
  group: GROUP,
  membership: membershipOf(2),
  name: 'Ben',
  from: 'user',
  to: 'analyst',
  isOwn: false,
  isWaiting: false,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(answer: MutateAnswer | Error = { state: 'decided', code: 'ok' }): {
  store: UndoStore;
  asked: unknown[];
  life: AbortController;
} {
  const life = new AbortController();
  const asked: unknown[] = [];
  const request = async (...args: readonly unknown[]): Promise<never> => {
    asked.push(args);
    if (answer instanceof Error) throw answer;
    return answer as never; // whatever was asked, it is a mutation
  };
  return { store: createUndo({ request, onChanged: () => undefined, signal: life.signal }), asked, life };
}

test('R42: a changed role is offered back for ten seconds, which are counted down', () => {
  const { store } = open();
  store.offer(CHANGE);
  expect([store.shown.value?.state, store.left.value]).toEqual(['offered', 10]);
  vi.advanceTimersByTime(3000);
  expect(store.left.value).toBe(7);
  vi.advanceTimersByTime(UNDO_MS - 3000);
  expect(store.shown.value).toBeNull();
});

test('the last change is the one that is offered, with its own ten seconds', () => {
  const { store } = open();
  store.offer(CHANGE);
  vi.advanceTimersByTime(6000);
  store.offer({ ...CHANGE, membership: membershipOf(3) });
  vi.advanceTimersByTime(6000);
  expect(store.shown.value?.change.membership).toBe(membershipOf(3));
});

test('undoing asks once, however often it is pressed, and says what became of it', async () => {
  const { store, asked } = open();
  store.offer(CHANGE);
  await Promise.all([store.undo(), store.undo()]);
  expect(asked).toEqual([['mutate', { name: 'membership.undoRole', args: { group: GROUP, membership: membershipOf(2) } }]]);
  expect(store.shown.value?.state).toBe('done');
  vi.advanceTimersByTime(UNDO_MS);
  expect(store.shown.value).toBeNull();
});

test('a press that began before the seconds ended is done; the server says whether it came too late', async () => {
  const { store, asked } = open();
  store.offer(CHANGE);
  const pressed = store.shown.value;
  vi.advanceTimersByTime(UNDO_MS);
  expect(store.shown.value).toBeNull();
  await store.undo(pressed);
  expect(asked).toHaveLength(1);
  expect(store.shown.value?.state).toBe('done');
});

test('a press on what was offered before the last change undoes nothing', async () => {
  const { store, asked } = open();
  store.offer(CHANGE);
  const pressed = store.shown.value;
  store.offer({ ...CHANGE, membership: membershipOf(3) });
  await store.undo(pressed);
  expect(asked).toEqual([]);
});

test.each([
  [{ state: 'decided', code: 'refused' }, 'refused'],
  [{ state: 'decided', code: 'last-admin' }, 'last-admin'],
  [{ state: 'waiting' }, 'waiting'],
  [Object.assign(new Error('offline'), { code: 'offline' }), 'offline'],
] as const)('what was not undone stays to be read: %j', async (answer, outcome) => {
  const { store } = open(answer);
  store.offer(CHANGE);
  await store.undo();
  vi.advanceTimersByTime(UNDO_MS * 10);
  expect(store.shown.value).toEqual({ change: CHANGE, state: 'not-done', outcome });
  store.forget();
  expect(store.shown.value).toBeNull();
});

test('what was forgotten meanwhile does not come back with its answer', async () => {
  const { store } = open();
  store.offer(CHANGE);
  const undoing = store.undo();
  store.forget();
  await undoing;
  expect(store.shown.value).toBeNull();
});

test('nothing runs on when the page is gone', () => {
  const { store, life } = open();
  store.offer(CHANGE);
  life.abort();
  expect(store.shown.value).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});
