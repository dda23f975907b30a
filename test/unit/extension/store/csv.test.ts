import { describe, expect, test } from 'vitest';
import { formatCell, formatCsv } from '../../../../src/extension/store/csv.ts';

/** As a program opens the file: RFC 4180. */
function parseCsv(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', '−'];
const BODIES = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","y")', 'SUM(1,2)', '"quoted"'];
/** F-13: what a spreadsheet would run, plain and behind blanks. */
const VECTORS = STARTS.flatMap((start) =>
  BODIES.flatMap((body) => [`${start}${body}`, `  ${start}${body}`, `\u00a0${start}${body}`]),
);

describe('F-13: no cell is a formula', () => {
  test('there are vectors enough', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(VECTORS)('%j begins with an apostrophe', (vector) => {
    const [[cell]] = parseCsv(formatCsv([[vector]])) as [[string]]; // one row of one cell went in
    expect(cell).toBe(`'${vector.replaceAll('\0', '')}`);
  });

  test.each(['Ana', 'ana@northwind.example', 'a=1', '2026-11-20T12:00:00.000Z', '', 'Müller-Lüdenscheidt', '1 + 1', "'quoted"])(
    '%j stays as it is',
    (text) => {
      expect(parseCsv(formatCsv([[text]]))).toEqual([[text]]);
    },
  );
});

describe('CSV by RFC 4180', () => {
  test('commas, quotes and line ends stay inside their cell', () => {
    const rows = [
      ['a,b', 'say "x"', 'two\r\nlines'],
      ['', 'c', 'd'],
    ];
    expect(parseCsv(formatCsv(rows))).toEqual(rows);
  });

  test('a number stays a number, also below zero, and nothing is an empty cell', () => {
    expect(formatCsv([[12, -3, null]])).toBe('12,-3,""\r\n');
    expect(formatCell(null)).toBe('""');
  });
});
