import { act } from 'preact/test-utils';
import type { JSX } from 'preact';
import { expect, test } from 'vitest';
import { Together, useArrival } from '../../../src/extension/components/together.tsx';
import { draw, redraw, words } from '../draw.ts';

type State = 'loading' | 'ready' | 'failed';

function Part({ name, state }: { readonly name: string; readonly state: State }): JSX.Element | null {
  useArrival({ state });
  return state === 'loading' ? null : <p>{name}</p>;
}

function page(one: State, two: State): JSX.Element {
  return (
    <Together waiting={<i>waiting</i>}>
      <p>known</p>
      <Part name="one" state={one} />
      <Part name="two" state={two} />
    </Together>
  );
}

/** What is on the screen. */
function shown(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement; // a clone is of the same kind
  for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
  return words(copy);
}

test('parts are shown at once, with the last of them, whether it came or failed', () => {
  const root = draw(page('loading', 'loading'));
  expect(shown(root)).toBe('waiting');
  redraw(root, page('ready', 'loading'));
  expect(shown(root)).toBe('waiting');
  redraw(root, page('ready', 'failed'));
  expect(shown(root)).toBe('knownonetwo');
});

test('what was shown once is not hidden again when a part is asked for anew', () => {
  const root = draw(page('ready', 'ready'));
  expect(shown(root)).toBe('knownonetwo');
  redraw(root, page('ready', 'loading'));
  expect(shown(root)).toBe('knownone');
});

test('a part that is gone is waited for no more', () => {
  const root = draw(page('ready', 'loading'));
  redraw(
    root,
    <Together waiting={<i>waiting</i>}>
      <p>known</p>
      <Part name="one" state="ready" />
    </Together>,
  );
  void act(() => undefined);
  expect(shown(root)).toBe('knownone');
});
