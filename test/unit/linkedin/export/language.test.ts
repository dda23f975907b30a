import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExportResult } from '../../../../src/linkedin/export/export-result.ts';
import { labelKey } from '../../../../src/linkedin/export/label.ts';
import type { Language } from '../../../../src/linkedin/export/language.ts';
import { POST_FIGURES, createPostWorkbook } from '../../../workbook/create-post-workbook.ts';
import { createWorkbook } from '../../../workbook/create-workbook.ts';
import { saidByReading } from '../../../workbook/said-by-reading.ts';
import { saidByFacts } from '../../../workbook/said.ts';

const MODULE = '../../../../src/linkedin/export/language.ts';
const { LANGUAGES } = await vi.importActual<typeof import('../../../../src/linkedin/export/language.ts')>(MODULE);
const FOLDER = resolve(import.meta.dirname, '../../../../src/linkedin/export');
const WHOLE = '2026-03-25T00:00:00Z';

/** A file, read by readers that have these languages alone. */
async function readWith(
  languages: readonly Language[],
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<ExportResult> {
  vi.doMock(MODULE, () => ({ LANGUAGES: languages }));
  vi.resetModules();
  const { readExport } = await import('../../../../src/linkedin/export/read-export.ts');
  return readExport(bytes, fileName);
}

function wordsOf({ metrics, unkept, fields, categories, sheets, signs }: Language): string[] {
  return [metrics, fields, categories, sheets].flatMap((group) => Object.values(group).flat()).concat(unkept, signs);
}

function readAsUsual(): void {
  vi.doUnmock(MODULE);
  vi.resetModules();
}

beforeEach(readAsUsual);
afterAll(readAsUsual);

describe('a language is one entry of one file: shown with Portuguese', () => {
  const without = LANGUAGES.filter(({ locale }) => locale !== 'pt-BR');

  test.each(['A', 'B', 'C'] as const)(
    'without its entry a workbook of generation %s is read by its shape, and the names of its readers are said to be unknown',
    async (generation) => {
      const made = createWorkbook({ locale: 'pt-BR', generation, seed: 8, created: WHOLE });
      const result = await readWith(without, made);
      const { shares, ...figures } = saidByReading(result.reading);
      const { shares: all, ...facts } = saidByFacts(made.facts);
      expect(figures).toEqual(facts);
      // What Portuguese and Spanish call by one word is known; the rest is counted.
      expect(shares.length).toBeLessThan(all.length);
      expect(result.warnings).toEqual([{ code: 'categories-unknown', count: all.length - shares.length }]);
      expect(result).toMatchObject({ generation, locale: null, demographicRows: all.length, totalsAgree: true });
    },
  );

  test.each(['A', 'B', 'C'] as const)('with it generation %s is read whole, without a warning', async (generation) => {
    const made = createWorkbook({ locale: 'pt-BR', generation, seed: 8, created: WHOLE });
    const result = await readWith([...without, ...LANGUAGES.filter(({ locale }) => locale === 'pt-BR')], made);
    expect(saidByReading(result.reading)).toEqual(saidByFacts(made.facts));
    expect(result).toMatchObject({ generation, locale: 'pt-BR', warnings: [] });
  });

  test('without its entry a single post is found, and what is not known is left out and counted; with it everything is read', async () => {
    const made = createPostWorkbook({ locale: 'pt-BR' });
    const [poor, rich] = [await readWith(without, made), await readWith(LANGUAGES, made)];
    expect(poor.reading.posts[0]).toMatchObject({ id: 'ugcPost:7431000000000000001', publishedOn: '2026-02-24', figures: {} });
    expect(poor.warnings.map(({ code }) => code)).toEqual(['categories-unknown', 'labels-unknown']);
    expect(rich.reading.posts[0]).toMatchObject({ publishedOn: '2026-02-24', figures: POST_FIGURES });
    expect(rich.warnings).toEqual([]);
  });
});

test('no other file of the readers holds a word of a language', () => {
  const english = new Set(LANGUAGES.filter(({ locale }) => locale === 'en-US').flatMap(wordsOf));
  const words = LANGUAGES.flatMap(wordsOf).filter((word) => !english.has(word));
  expect(words).toContain('usuários alcançados');
  const files = readdirSync(FOLDER).filter((name) => name !== 'language.ts');
  expect(files.length).toBeGreaterThan(20);
  for (const name of files) {
    const text = readFileSync(resolve(FOLDER, name), 'utf8').toLowerCase();
    const quoted = new Set([...text.matchAll(/(['"`])((?:(?!\1).)*)\1/g)].map(([, , literal]) => literal));
    expect(
      words.filter((word) => quoted.has(word) || (/[^a-z-]/.test(word) && text.includes(word))),
      name,
    ).toEqual([]);
  }
});

test('words stand as labels are compared, and none names two things', () => {
  const meanings = new Map<string, Set<string>>();
  for (const { metrics, unkept, categories, sheets } of LANGUAGES)
    for (const [name, words] of [...Object.entries({ ...metrics, ...categories, ...sheets }), ['unkept', unkept] as const])
      for (const word of words) meanings.set(word, (meanings.get(word) ?? new Set()).add(name));
  expect([...meanings].filter(([, names]) => names.size > 1)).toEqual([]);
  expect(LANGUAGES.flatMap(wordsOf).filter((word) => labelKey(word) !== word)).toEqual([]);
});
