import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCount, parseShare } from '../../../../src/linkedin/export/number.ts';
import type { Cell } from '../../../../src/linkedin/export/sheet.ts';

const COUNTS: readonly (readonly [cell: Cell | null, value: number | null])[] = [
  [100, 100],
  [-28, -28],
  [0, 0],
  [-0, 0],
  [100.5, null],
  [1e308, null],
  [2_000_000_001, null],
  ['10229', 10_229],
  ['0', 0],
  ['860742.0', 860_742],
  ['5242,0', 5_242],
  ['1,316', 1_316],
  ['1.316', 1_316],
  ['1 316', 1_316],
  ["1'316", 1_316],
  ['1’316', 1_316],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['10,00,000', 1_000_000],
  ['-28', -28],
  ['−28', -28],
  ['-1,316', -1_316],
  ['١٬٣١٦', 1_316],
  ['१०२', 102],
  ['१२,३४,५६७', 1_234_567],
  ['１，３１６', 1_316],
  ['1ʼ316', 1_316],
  ['๑๐๒', 102],
  ['12,34,567', 1_234_567],
  ['1,23,45', null],
  ['1.234,567', null],
  ['', null],
  [null, null],
  ['abc', null],
  ['1.2K', null],
  ['1,31', null],
  ['1.234,5', null],
  ['1,234.567', null],
  ['12,3456', null],
  ['NaN', null],
  ['Infinity', null],
  ['1e5', null],
  ['0x10', null],
  ['--5', null],
  ['(28)', null],
  ['481x', null],
];

test.each(COUNTS)('the cell %j is the count %j', (cell, value) => {
  expect(parseCount(cell)).toBe(value);
});

const SHARES: readonly (readonly [cell: Cell | null, share: number | 'below' | null])[] = [
  [0.126, 0.126],
  [0, 0],
  [1, 1],
  [1.2, null],
  [-0.1, null],
  ['12%', 0.12],
  ['2 %', 0.02],
  ['12,5 %', 0.125],
  ['12.5%', 0.125],
  ['%12', 0.12],
  ['0.126', 0.126],
  ['100%', 1],
  ['101%', null],
  ['< 1%', 'below'],
  ['<1 %', 'below'],
  ['menos de 1%', 'below'],
  ['moins de 1 %', 'below'],
  ['weniger als 1 %', 'below'],
  ['<1%', 'below'],
  ['< 1 %', 'below'],
  ['＜1％', 'below'],
  ['1%未満', 'below'],
  ["%1'den az", 'below'],
  ['أقل من ١٪', 'below'],
  ['१% से कम', 'below'],
  ['12％', 0.12],
  ['١٢٪', 0.12],
  ['١٢٫٥٪', 0.125],
  ['1%', 0.01],
  ['0%', 0],
  ['0.5%', 0.005],
  ['-5%', null],
  ['> 1%', null],
  ['< 2%', null],
  ['Percentage', null],
  ['%', null],
  ['12', null],
  [null, null],
];

test.each(SHARES)('the cell %j is the share %j', (cell, share) => {
  expect(parseShare(cell)).toBe(share);
});

test('a whole number is read back from every way of writing it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.constantFrom(',', '.', ' ', "'", '’'),
      (value, separator) => {
        const written = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
        expect(parseCount(written)).toBe(value + 0);
        expect(parseCount(String(value))).toBe(value + 0);
        expect(parseCount(value)).toBe(value + 0);
      },
    ),
  );
});

test('whatever the text, a count is a bounded whole number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' -−e%x") }), (text) => {
      const value = parseCount(text);
      expect(value === null || (Number.isInteger(value) && Math.abs(value) <= 2_000_000_000)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
