import axe from 'axe-core';
import CSSPropertyManager from 'happy-dom/lib/css/declaration/property-manager/CSSPropertyManager.js';
import type { ComponentChild } from 'preact';
import { expect, test, vi } from 'vitest';
import { draw } from '../draw.ts';
import { installCatalogue } from '../catalogue.ts';

installCatalogue();
axe.configure({ noHtml: true }); // of each element it passes, too
const { SCENES } = await import('../../gallery/scenes.tsx');

/** Where elements have it from: not from what is called EventTarget here. */
const LISTENER = prototypeWith('addEventListener', document.body);
const listen = LISTENER.addEventListener;
const CONTROLS = 'button, a[href], summary, input, select, textarea, label, [tabindex="0"]';

/**
 * What an element inherits happy-dom copies once for each that it stands in, by structuredClone, which took a third of all this file's time:
 * these are flat, and a copy by hand is the same.
 */
CSSPropertyManager.prototype.clone = function (this: CSSPropertyManager): CSSPropertyManager {
  return Object.assign(new CSSPropertyManager(), copyOf({ ...this }));
};

/** Axe walks through every element, and a machine may be busy: one that is cut off would fail all that come after it. */
const PATIENCE = { timeout: 60_000 };

/**
 * Of the whole document: what stands in a part of it axe finds by walking through all of it, once a rule. Contrast needs painting:
 * tokens.test.ts and the browsers' journeys look at it.
 */
async function findViolations(): Promise<string[]> {
  document.documentElement.lang = 'en';
  document.title = 'Sidelight';
  const rules = { 'color-contrast': { enabled: false } };
  const { violations } = await axe.run(document, { resultTypes: ['violations'], selectors: false, elementRef: true, rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ element }) => element?.outerHTML).join(' ')}`);
}

function copyOf<Plain extends object>(plain: Plain): Plain {
  const copy = { ...plain };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'object' && value !== null) copy[key] = copyOf(value);
  }
  return copy;
}

function prototypeWith(name: string, one: object): EventTarget {
  return Object.hasOwn(one, name) ? (one as EventTarget) : prototypeWith(name, Object.getPrototypeOf(one)); // whoever has it is one
}

/**
 * Draws it, and tells what listens to presses and no key reaches. What screen readers do not hear of repeats for a pointer what a control
 * beside it does.
 */
function unreachableIn(scene: ComponentChild): string[] {
  const pressed = new Set<EventTarget>();
  const add = vi.spyOn(LISTENER, 'addEventListener').mockImplementation(function (this: EventTarget, ...args) {
    if (args[0] === 'click') pressed.add(this);
    return listen.apply(this, args);
  });
  draw(scene);
  add.mockRestore();
  const elements = [...pressed].filter((one): one is Element => one instanceof Element && one.isConnected);
  return elements
    .filter((one) => !one.matches(`${CONTROLS}, [aria-hidden="true"]`))
    .map((one) => (one.cloneNode() as Element).outerHTML);
}

test.each(Object.keys(SCENES))('axe finds nothing wrong with %s, and keys reach all that is pressed', PATIENCE, async (name) => {
  expect(unreachableIn(SCENES[name]?.make())).toEqual([]);
  expect(await findViolations()).toEqual([]);
});

test('what is pressed and no key reaches is found, and a button is not', () => {
  const nothing = (): void => undefined;
  const fault = (
    <main>
      {/* biome-ignore lint/a11y: the fault */}
      <span class="planted" onClick={nothing} />
      <button type="button" onClick={nothing} />
    </main>
  );
  expect(unreachableIn(fault)).toEqual(['<span class="planted"></span>']);
});

test('axe finds a fault that was planted', async () => {
  const fault = (
    <main>
      <button type="button" />
    </main>
  );
  draw(fault);
  expect((await findViolations()).map((one) => one.split(':')[0])).toContain('button-name');
  draw(null);
});
