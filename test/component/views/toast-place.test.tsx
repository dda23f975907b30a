import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UNDO_MS } from '../../../src/domain/role.ts';
import { createUndo, type RoleChanged, type UndoStore } from '../../../src/extension/store/undo.ts';
import { UndoNotice } from '../../../src/extension/views/undo-notice.tsx';
import { membershipOf } from '../../unit/extension/answers.ts';
import { GROUP } from '../../gallery/invented.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say } from '../catalogue.ts';
import { byWords, draw, make, words } from '../draw.ts';

const CHANGE: RoleChanged = {
  group: GROUP,
  membership: membershipOf(2),
  name: 'Ben',
  from: 'user',
  to: 'analyst',
  isOwn: false,
  isWaiting: false,
};
const AFTER_A_PRESS_MS = 200;

let background: Background;

beforeEach(() => {
  vi.useFakeTimers();
  background = createBackground({ mutate: { state: 'decided', code: 'ok' } });
});
afterEach(() => {
  background.close();
  vi.useRealTimers();
});

function show(): { root: HTMLElement; store: UndoStore; said: () => string } {
  const store = createUndo(background.deps);
  const root = draw(
    <main>
      <button type="button">Next</button>
      <UndoNotice store={store} />
    </main>,
  );
  return { root, store, said: () => words(root.querySelector('[role="status"]')) };
}

function point(type: 'pointerdown' | 'pointerup' | 'pointercancel', element: Element | null): void {
  element?.dispatchEvent(new Event(type, { bubbles: true }));
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

test.each(['pointerup', 'pointercancel'] as const)(
  'while something is pressed no notice comes over it: it comes after the %s',
  async (end) => {
    const { root, store, said } = show();
    const next = root.querySelector('button');
    point('pointerdown', next);
    store.offer(CHANGE);
    await pass(AFTER_A_PRESS_MS);
    expect(said()).toBe('');
    point(end, next);
    await pass(0); // a click follows at once
    expect(said()).toBe('');
    await pass(AFTER_A_PRESS_MS);
    expect(said()).toContain('Ben');
  },
);

test('without a press it is there at once', async () => {
  const { store, said } = show();
  store.offer(CHANGE);
  await pass(0);
  expect(said()).toContain('Ben');
});

test('a press on the way back that began in the last second is done, and the notice stands until then', async () => {
  const { root, store, said } = show();
  store.offer(CHANGE);
  await pass(UNDO_MS - 100);
  const undo = byWords(root, 'button', say('undo'));
  point('pointerdown', undo);
  await pass(500);
  expect([store.shown.value, said()]).toEqual([null, expect.stringContaining('Ben')]);
  point('pointerup', undo);
  make(undo, 'click');
  await pass(AFTER_A_PRESS_MS);
  expect(background.mutations()).toEqual([
    { name: 'membership.undoRole', args: { group: GROUP, membership: CHANGE.membership } },
  ]);
  expect(said()).toContain(say('undo_done', ['Ben', say('role_user')]));
});
