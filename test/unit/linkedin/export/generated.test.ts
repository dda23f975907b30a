import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { readingSchema } from '../../../../src/protocol/reading.ts';
import { anyWorkbook } from '../../../workbook/any-workbook.ts';
import type { AnyWorkbook } from '../../../workbook/any-workbook.ts';
import { createWorkbook } from '../../../workbook/create-workbook.ts';
import type { CreatedWorkbook } from '../../../workbook/create-workbook.ts';
import { readByOracle } from '../../../workbook/oracle.ts';
import { PROGRAMS } from '../../../workbook/program.ts';
import { saidByReading } from '../../../workbook/said-by-reading.ts';
import { saidByFacts, saidByOracle } from '../../../workbook/said.ts';
import { FOREIGN_LOCALES, LOCALES } from '../../../workbook/wording.ts';
import type { Locale } from '../../../workbook/wording.ts';

const FILES = 500;
const files = Array.from({ length: FILES }, (_, seed) => anyWorkbook(seed));

function isForeign(locale: Locale): boolean {
  return !LOCALES.some((known) => known === locale);
}

/** What has to be told of a file, and nothing else is. */
function warningsOf({ locale }: AnyWorkbook, { facts, created }: CreatedWorkbook): string[] {
  const listed = ['engagements', 'impressions'] as const;
  const isFull = listed.some((key) => facts.posts.filter((post) => post[key] !== undefined).length === 50);
  const codes = {
    'last-day-partial': true, // made on its last day, or taken to be
    'captured-at-assumed': created === null,
    'posts-list-full': isFull,
    'categories-unknown': isForeign(locale) && facts.demographics.length > 0,
  };
  return Object.entries(codes).flatMap(([code, isDue]) => (isDue ? [code] : []));
}

async function expectRead(chosen: AnyWorkbook): Promise<void> {
  const made = createWorkbook(chosen);
  const { facts, bytes } = made;
  const result = await readExport(bytes, made.fileName);
  const foreign = isForeign(chosen.locale);
  const said = saidByReading(result.reading);
  const what = JSON.stringify(chosen);
  expect(said, what).toEqual({ ...saidByFacts(facts), ...(foreign ? { shares: [] } : {}) });
  expect(said, what).toEqual({ ...saidByOracle(readByOracle(bytes)), ...(foreign ? { shares: [] } : {}) });
  expect(result.demographicRows, what).toBe(facts.demographics.length);
  expect(foreign || result.reading.demographics.map(({ category }) => category), what).toEqual(
    foreign || facts.demographics.map(({ category }) => category),
  );
  expect(result.warnings.map(({ code }) => code).sort(), what).toEqual(warningsOf(chosen, made).sort());
  expect(
    { locale: result.locale, totalsAgree: result.totalsAgree, owner: result.owner?.replace(' ', ''), vanity: result.vanity },
    what,
  ).toEqual({
    locale: foreign ? null : chosen.locale,
    totalsAgree: true,
    owner: 'TestMember',
    vanity: facts.posts.some(({ id }) => !id.startsWith('activity')) ? 'test-member' : null,
  });
  expect(result.generation, what).toBe(chosen.generation);
  expect(readingSchema.safeParse(result.reading).success, what).toBe(true);
}

test(`${FILES} generated files say what the facts and an independent oracle say, every total, day, post, follower and reader`, {
  timeout: 300_000,
}, async () => {
  for (const chosen of files) await expectRead(chosen);
});

test('these files hold every language with every generation and every program, lengths from 7 to 400 days', () => {
  const seen = new Set(
    files.flatMap(({ locale, generation, quirks }) => [`${locale} ${generation}`, `${locale} ${quirks.program}`]),
  );
  for (const locale of [...LOCALES, ...FOREIGN_LOCALES])
    for (const other of ['A', 'B', 'C', ...PROGRAMS]) expect(seen).toContain(`${locale} ${other}`);
  const lengths = files.map(({ days }) => days);
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([7, 400]);
});
