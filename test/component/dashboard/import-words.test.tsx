import { beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { refusalWords, warningWords } from '../../../src/extension/views/import-words.ts';
import { REFUSAL_CODES } from '../../../src/linkedin/export/refusal.ts';
import { sentenceOf, sentenceOfRefusal } from '../../../src/linkedin/export/sentence.ts';
import type { ExportWarning, WarningCode } from '../../../src/linkedin/export/warning.ts';
import { installCatalogue } from '../catalogue.ts';

const [from, to] = ['2026-02-24' as Day, '2026-03-23' as Day];
const WARNINGS: { readonly [C in WarningCode]: Extract<ExportWarning, { code: C }> } = {
  'totals-differ': { code: 'totals-differ', stated: 5_242, summed: 4_242 },
  'total-missing': { code: 'total-missing', total: 'membersReached' },
  'last-day-partial': { code: 'last-day-partial', from: to, to },
  'captured-at-assumed': { code: 'captured-at-assumed', day: to },
  'posts-list-full': { code: 'posts-list-full', listed: 61 },
  'rows-left-out': { code: 'rows-left-out', sheet: 'posts', count: 2, rows: [46, 48] },
  'dates-ambiguous': { code: 'dates-ambiguous', from, to },
  'days-missing': { code: 'days-missing', count: 3 },
  'days-outside-range': { code: 'days-outside-range', count: 4 },
  'reposts-left-out': { code: 'reposts-left-out', count: 5 },
  'sheet-missing': { code: 'sheet-missing', sheet: 'followers' },
  'categories-unknown': { code: 'categories-unknown', count: 30 },
  'labels-unknown': { code: 'labels-unknown', count: 12 },
  'sheets-unknown': { code: 'sheets-unknown', count: 5 },
  'file-name-differs': { code: 'file-name-differs', from, to },
};

beforeAll(installCatalogue);

test('every warning has a sentence of its own, for people and for `npm run inspect`', () => {
  for (const words of [warningWords, sentenceOf]) {
    const sentences = Object.values(WARNINGS).map(words);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.{20,}$/);
  }
});

test('a warning of one is worded as one', () => {
  for (const warning of Object.values(WARNINGS))
    if ('count' in warning) {
      const one = { ...warning, count: 1, ...('rows' in warning ? { rows: [46] } : {}) } as ExportWarning; // the same with another count
      expect(warningWords(one)).not.toMatch(/\b(rows|days|sheets|reposts|figures have)\b/);
      expect(warningWords(one)).toMatch(/1|46/);
    }
});

test('rows that could not be read are named as a spreadsheet program numbers them, the first ten of them', () => {
  const rows = Array.from({ length: 10 }, (_, index) => index + 4);
  expect(warningWords({ code: 'rows-left-out', sheet: 'posts', count: 2, rows: [46, 48] })).toContain('rows 46 and 48');
  expect(warningWords({ code: 'rows-left-out', sheet: 'posts', count: 99, rows })).toContain('12, 13 and more');
});

test('every refusal says what to do, to people and in `npm run inspect`', () => {
  const todo = /choose|download|export|take|save|ask LinkedIn|Sidelight reads/i;
  for (const code of REFUSAL_CODES) {
    expect(refusalWords(code), code).toMatch(todo);
    expect(sentenceOfRefusal(code), code).toMatch(todo);
  }
  expect(new Set(REFUSAL_CODES.map(sentenceOfRefusal)).size).toBe(REFUSAL_CODES.length);
});
