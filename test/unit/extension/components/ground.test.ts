import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../../src/extension');

type Rule = { readonly place: string; readonly body: string };

const RULES = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .flatMap((path) => rulesIn(path, readFileSync(join(root, path), 'utf8')));

function rulesIn(path: string, css: string): Rule[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    place: `${path}: ${selector.trim().replace(/\s+/g, ' ')}`,
    body,
  }));
}

function placesOf(isAmong: (body: string) => boolean): string[] {
  return RULES.filter(({ body }) => isAmong(body)).map(({ place }) => place);
}

test('figures are of one width from the ground up, so that they stand below each other in every column', () => {
  expect(RULES.length).toBeGreaterThan(500);
  expect(RULES.find(({ place }) => place === 'components/ground.css: body')?.body).toMatch(
    /\n {2}font:[^;]+;\n {2}font-variant-numeric: tabular-nums;/, // 'font' would take it back
  );
});

test('no rule takes that from what stands in it: `font` sets all of a font anew', () => {
  const resets = (body: string): boolean =>
    /(^|\s)font:(?!\s*inherit)/.test(body) && !/(^|\s)font:[^;]+;\s*font-variant-numeric: (inherit|tabular-nums);/.test(body);
  expect(placesOf(resets)).toEqual([]);
  expect(placesOf((body) => /font-variant(-numeric)?:(?!\s*(inherit|tabular-nums);)|font-feature-settings/.test(body))).toEqual(
    [],
  );
});
