import { afterEach, expect, test, vi } from 'vitest';
import { createViewer } from '../../../../src/extension/store/viewer.ts';
import { createBackground } from '../../../component/background.ts';

const BEFORE = Date.parse('2026-11-20T12:00:00Z');
afterEach(() => vi.useRealTimers());

test('R56: told that something changed, the page looks at the clock again: a post may be due, though it lay behind others', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: BEFORE });
  const { deps, tell, close } = createBackground({ 'session.get': 'offline', 'home.get': 'offline', 'sight.get': 'offline' });
  const { now } = createViewer(deps);
  vi.setSystemTime(BEFORE + 2500);
  expect(now.value).toBe(BEFORE);
  tell();
  expect(now.value).toBe(BEFORE + 2500);
  close();
});
