import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useInSteps } from '../../../src/extension/components/in-steps.ts';

type Entry = { readonly id: string; readonly text: string };

const host = document.createElement('div');
const frames = new Map<number, FrameRequestCallback>();
let asked = 0;

beforeEach(() => {
  frames.clear();
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
    asked += 1;
    frames.set(asked, frame);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (number: number) => frames.delete(number));
});
afterEach(() => {
  render(null, host);
  vi.unstubAllGlobals();
});

function Lines({ list }: { readonly list: readonly Entry[] }) {
  return <>{useInSteps(list, 2).map(({ id, text }) => `${id}${text} `)}</>;
}

function show(list: readonly Entry[]): string {
  act(() => render(<Lines list={list} />, host));
  return host.textContent?.trim() ?? '';
}

function nextFrame(): string {
  const due = [...frames.values()];
  frames.clear();
  act(() => {
    for (const frame of due) frame(0);
  });
  return host.textContent?.trim() ?? '';
}

const listOf = (ids: string, text: string): Entry[] => [...ids].map((id) => ({ id, text }));

test('what is there at first is drawn at once', () => {
  expect(show(listOf('abcde', '1'))).toBe('a1 b1 c1 d1 e1');
  expect(frames.size).toBe(0);
});

test('another list comes in steps, from the next frame on and in its own order; meanwhile the rest is as it was, and nobody is there twice', () => {
  show(listOf('abcde', '1'));
  expect(show(listOf('ecadb', '2'))).toBe('a1 b1 c1 d1 e1');
  expect(nextFrame()).toBe('e2 c2 a1 b1 d1');
  expect(nextFrame()).toBe('e2 c2 a2 d2 b1');
  expect(nextFrame()).toBe('e2 c2 a2 d2 b2');
  expect(frames.size).toBe(0);
});

test('who is in the new list no more goes at once; who is new comes in his turn', () => {
  show(listOf('abcd', '1'));
  expect(show(listOf('axcy', '2'))).toBe('a1 c1');
  expect(nextFrame()).toBe('a2 x2 c1');
  expect(nextFrame()).toBe('a2 x2 c2 y2');
});

test('where hardly anybody of those before is left, the first come at once: no table stands empty for a frame', () => {
  show(listOf('abcd', '1'));
  expect(show(listOf('axyz', '2'))).toBe('a2 x2');
  expect(nextFrame()).toBe('a2 x2 y2 z2');
});

test('a list that changes again before it is whole begins anew', () => {
  show(listOf('abcdef', '1'));
  show(listOf('abcdef', '2'));
  nextFrame();
  expect(show(listOf('fedcba', '3'))).toBe('a2 b2 c1 d1 e1 f1');
  expect(nextFrame()).toBe('f3 e3 a2 b2 c1 d1');
  nextFrame();
  expect(nextFrame()).toBe('f3 e3 d3 c3 b3 a3');
});

test('what has not changed at the beginning takes no step of its own', () => {
  const list = listOf('abcd', '1');
  show(list);
  expect(show([...list, ...listOf('efg', '2')])).toBe('a1 b1 c1 d1');
  expect(nextFrame()).toBe('a1 b1 c1 d1 e2 f2');
  expect(nextFrame()).toBe('a1 b1 c1 d1 e2 f2 g2');
});
