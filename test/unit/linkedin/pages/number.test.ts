import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_LANGUAGES, type PageLanguage } from '../../../../src/domain/page-capture.ts';
import { isInexact, isPercent, parseCount } from '../../../../src/linkedin/pages/number.ts';
import { writeNumber } from '../../../pages/invented-page.ts';

test.each<[PageLanguage, string, number | null]>([
  ['en-US', '0', 0],
  ['en-US', '964', 964],
  ['en-US', '12480', 12_480],
  ['en-US', '12,480', 12_480],
  ['en-US', '1,234,567', 1_234_567],
  ['en-US', '12.480', null],
  ['en-US', '12 480', null],
  ['en-US', '1,23,456', null],
  ['en-US', '12,48', null],
  ['en-US', ',480', null],
  ['en-US', '12,480,', null],
  ['en-US', '0,480', null],
  ['en-US', '007', null],
  ['en-US', '-3', null],
  ['en-US', '1e3', null],
  ['en-US', '2,147,483,648', null],
  ['en-US', '1.2K', null],
  ['en-US', '12,480 people', null],
  ['en-US', '', null],
  ['de', '12.480', 12_480],
  ['de', '12,480', null],
  ['de', '12\u00A0480', 12_480],
  ['fr', '12\u202F480', 12_480],
  ['fr', '12\u00A0480', 12_480],
  ['fr', '12 480', 12_480],
  ['fr', '12\u202F480\u00A0000', null],
  ['fr', '12,5', null],
  ['es', '12.480', 12_480],
  ['pt-BR', '12.480', 12_480],
  ['pt-BR', '12,4 mil', null],
])('%s: %j is %j', (language, line, value) => {
  expect(parseCount(line, language)).toBe(value);
});

test('every number comes back as the language writes it, and never as another one', () => {
  fc.assert(
    fc.property(
      fc.nat(2_147_483_647),
      fc.constantFrom(...PAGE_LANGUAGES),
      fc.constantFrom(...PAGE_LANGUAGES),
      (value, wrote, read) => {
        expect(parseCount(writeNumber(value, wrote), wrote)).toBe(value);
        expect([value, null]).toContain(parseCount(writeNumber(value, wrote), read));
      },
    ),
  );
});

test.each(['1.2K', '12,4 Tsd.', '3 Mio.', '1,2 k', '12 mil', '1,4 mi', '500+', '3M', '12.480,5', '3,', ',207'])(
  '%s is a number that cannot be taken',
  (line) => {
    expect(isInexact(line)).toBe(true);
  },
);

test.each(['3d', '2w', '5m', '1mo', '12.11.2026', 'K', '1st', '', '18%', 'Past 7 days'])('%s is no number', (line) => {
  expect(isInexact(line)).toBe(false);
});

test.each([
  ['18%', true],
  ['+18.2%', true],
  ['▲ 18 %', true],
  ['< 1%', true],
  ['−4,5\u00A0%', true],
  ['18', false],
  ['18% vs. before', false],
])('%j is a percentage: %j', (line, is) => {
  expect(isPercent(line)).toBe(is);
});
