import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { t, tCount } from '../../../src/extension/text.ts';
import { catalogue, installCatalogue } from '../../component/catalogue.ts';

const root = resolve(import.meta.dirname, '../../..');
const extension = readdirSync(resolve(root, 'src/extension'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file !== 'text.ts')
  .map((file) => `src/extension/${file}`);
const sources = [...extension, 'manifest.json'].map((file) => readFileSync(resolve(root, file), 'utf8'));
const keys = Object.keys(catalogue);
/** What is asked for: `t('key'`, `tCount('key'`, with a template's holes as wildcards; and any literal that is a key, as tables of texts hold. */
const asked = sources.flatMap((source) =>
  [...source.matchAll(/\b(t|tCount)\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, name, plain, template]) => ({
    counted: name === 'tCount',
    pattern: new RegExp(`^${(plain ?? template ?? '').replace(/\$\{[^}]*\}/g, '[A-Za-z0-9_]+')}$`),
    plain,
  })),
);
/** Of itself text.ts asks for these; all else that it asks for, somebody named to it. */
const ownTexts = ['textLanguage', 'textDirection'];
const literals = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/'([A-Za-z0-9_]+)'|__MSG_(\w+)__/g)].map((match) => match[1] ?? match[2] ?? ''),
  ),
);

beforeAll(installCatalogue);

test('every text that is asked for is in the catalogue, in both forms where it counts', () => {
  const missing = asked.flatMap(({ plain, counted }) =>
    plain === undefined ? [] : (counted ? [`${plain}_one`, `${plain}_many`] : [plain]).filter((key) => !(key in catalogue)),
  );
  expect(missing).toEqual([]);
});

test('every text of the catalogue is asked for', () => {
  const idle = keys.filter((key) => {
    const base = key.replace(/_(one|many)$/, '');
    if (ownTexts.includes(key)) return false;
    return !literals.has(key) && !literals.has(base) && !asked.some(({ pattern }) => pattern.test(key) || pattern.test(base));
  });
  expect(idle).toEqual([]);
});

test('no text is empty, and what counts has its two forms', () => {
  expect(keys.filter((key) => catalogue[key]?.message.trim() === '')).toEqual([]);
  const single = keys.filter(
    (key) =>
      /_(one|many)$/.test(key) &&
      !(key.replace(/_(one|many)$/, '_one') in catalogue && key.replace(/_(one|many)$/, '_many') in catalogue),
  );
  expect(single).toEqual([]);
});

test('a text takes its substitutions, and a count its form', () => {
  expect(t('textLanguage')).toBe('en');
  expect(tCount('age_days', 1)).toBe('1 day old');
  expect(tCount('age_days', 1200)).toBe('1,200 days old');
});
