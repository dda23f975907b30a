import axe from 'axe-core';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { draw } from '../draw.ts';
import { installCatalogue } from '../catalogue.ts';

installCatalogue();
const { SCENES } = await import('../../gallery/scenes.tsx');

/** Axe walks through every element, and a machine may be busy: one that is cut off would fail all that come after it. */
const PATIENCE = { timeout: 60_000 };

/** Contrast needs painting: tokens.test.ts and the browsers' journeys look at it. */
async function violationsIn(root: Element): Promise<string[]> {
  document.documentElement.lang = 'en';
  document.title = 'Sidelight';
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test.each(Object.keys(SCENES).filter((name) => name !== 'team-crowd'))(
  'axe finds nothing wrong with %s',
  PATIENCE,
  async (name) => {
    expect(await violationsIn(draw(SCENES[name]?.make()))).toEqual([]);
  },
);

test('axe finds a fault that was planted', async () => {
  const root = draw(
    <main>
      <button type="button" />
    </main>,
  );
  expect((await violationsIn(root)).map((one) => one.split(':')[0])).toContain('button-name');
  render(null, root);
});
