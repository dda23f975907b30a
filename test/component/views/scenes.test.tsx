import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { expect, test } from 'vitest';
import { draw } from '../draw.ts';
import { installCatalogue } from '../catalogue.ts';

installCatalogue();
const { SCENES } = await import('../../gallery/scenes.tsx');

/** Axe walks through every element, and a machine may be busy: one that is cut off would fail all that come after it. */
const PATIENCE = { timeout: 60_000 };

/**
 * Of the whole document: what stands in a part of it axe finds by walking through all of it, once a rule. Contrast needs painting:
 * tokens.test.ts and the browsers' journeys look at it.
 */
async function violationsIn(scene: ComponentChild): Promise<string[]> {
  draw(scene);
  document.documentElement.lang = 'en';
  document.title = 'Sidelight';
  const rules = { 'color-contrast': { enabled: false } };
  const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test.each(Object.keys(SCENES))('axe finds nothing wrong with %s', PATIENCE, async (name) => {
  expect(await violationsIn(SCENES[name]?.make())).toEqual([]);
});

test('axe finds a fault that was planted', async () => {
  const fault = (
    <main>
      <button type="button" />
    </main>
  );
  expect((await violationsIn(fault)).map((one) => one.split(':')[0])).toContain('button-name');
  draw(null);
});
