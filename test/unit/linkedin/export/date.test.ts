import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/domain/day.ts';
import { DATE_ORDERS, datesIn, parseDate } from '../../../../src/linkedin/export/date.ts';
import type { Cell } from '../../../../src/linkedin/export/sheet.ts';

const DATES: readonly (readonly [cell: Cell | null, mdy: string | null, dmy: string | null])[] = [
  ['3/4/2026', '2026-03-04', '2026-04-03'],
  ['03/04/2026', '2026-03-04', '2026-04-03'],
  ['3.4.2026', '2026-03-04', '2026-04-03'],
  ['3-4-2026', '2026-03-04', '2026-04-03'],
  ['24/2/2026', null, '2026-02-24'],
  ['2/24/2026', '2026-02-24', null],
  ['2/30/2026', null, null],
  ['2/29/2024', '2024-02-29', null],
  ['0/1/2026', null, null],
  ['2026-02-24', '2026-02-24', '2026-02-24'],
  ['2026/2/24', '2026-02-24', '2026-02-24'],
  ['2026. 2. 24.', '2026-02-24', '2026-02-24'],
  ['2026年2月24日', '2026-02-24', '2026-02-24'],
  ['Feb 25, 2026', '2026-02-25', '2026-02-25'],
  ['February 5, 2026', '2026-02-05', '2026-02-05'],
  ['25 févr. 2026', '2026-02-25', '2026-02-25'],
  ['25. Februar 2026', '2026-02-25', '2026-02-25'],
  ['25 de fev. de 2026', '2026-02-25', '2026-02-25'],
  ['25 de febrero de 2026', '2026-02-25', '2026-02-25'],
  ['25 lut 2026', '2026-02-25', '2026-02-25'],
  ['25 Şubat 2026', '2026-02-25', '2026-02-25'],
  ['25 февр. 2026 г.', '2026-02-25', '2026-02-25'],
  ['25 फ़र॰ 2026', null, null],
  ['25 फ़रवरी 2026', '2026-02-25', '2026-02-25'],
  ['25 กุมภาพันธ์ 2026', '2026-02-25', '2026-02-25'],
  ['25 Nothing 2026', null, null],
  [46_077, '2026-02-24', '2026-02-24'],
  [46_077.5, null, null],
  [12, null, null],
  [999_999, null, null],
  ['Total followers on 3/4/2026', null, null],
  ['3/4/26', null, null],
  ['3/4', null, null],
  ['13/13/2026', null, null],
  ['1/1/1999', null, null],
  ['5/4/2003', null, null],
  ['5/5/2003', '2003-05-05', '2003-05-05'],
  ['2026-02-24 00:00:00', '2026-02-24', '2026-02-24'],
  ['2026-02-24T00:00:00.000Z', '2026-02-24', '2026-02-24'],
  ['2026-02-24 07:30:00', null, null],
  ['24. 2. 2026', null, '2026-02-24'],
  ['24.02.2026.', null, '2026-02-24'],
  ['2026. 02. 24.', '2026-02-24', '2026-02-24'],
  ['2026년 2월 24일', '2026-02-24', '2026-02-24'],
  ['٢٤/٢/٢٠٢٦', null, '2026-02-24'],
  ['२४/२/२०२६', null, '2026-02-24'],
  ['', null, null],
  [null, null, null],
  ['3/4/2026 - 3/5/2026', null, null],
];

test.each(DATES)('the cell %j is %j, or with the day first %j', (cell, mdy, dmy) => {
  expect([parseDate(cell, 'mdy'), parseDate(cell, 'dmy')]).toEqual([mdy, dmy]);
});

test('serial dates that count from 1904 are read so', () => {
  expect(parseDate(44_615, 'mdy', true)).toBe('2026-02-24');
});

test('every day is read back in both orders', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12_177, max: 47_000 }),
      fc.constantFrom('/', '.', '-'),
      fc.boolean(),
      (number, separator, padded) => {
        const day = dayOf(number);
        const [year = '', month = '', date = ''] = day.split('-').map((part) => (padded ? part : String(Number(part))));
        expect(parseDate([month, date, year].join(separator), 'mdy')).toBe(day);
        expect(parseDate([date, month, year].join(separator), 'dmy')).toBe(day);
        for (const order of DATE_ORDERS) expect(parseDate(day, order)).toBe(day);
      },
    ),
  );
});

test.each([
  ['2/24/2026 - 3/23/2026', ['2026-02-24', '2026-03-23']],
  ['2/24/2026-3/23/2026', ['2026-02-24', '2026-03-23']],
  ['2026-02-24 – 2026-03-23', ['2026-02-24', '2026-03-23']],
  ['Total followers on 3/23/2026:', ['2026-03-23']],
  ['Overall Performance', []],
])('in the text %j stand %j', (text, days) => {
  expect(datesIn(text, 'mdy')).toEqual(days);
});

test.each(['en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'tr', 'ru', 'id', 'sv'])(
  'a date with the name of its month is read in %s, for every month',
  (language) => {
    for (const month of ['short', 'long'] as const)
      for (let number = 1; number <= 12; number += 1) {
        const time = Date.UTC(2026, number - 1, 15);
        const text = new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(time);
        expect(parseDate(text, 'mdy'), text).toBe(new Date(time).toISOString().slice(0, 10));
      }
  },
);
