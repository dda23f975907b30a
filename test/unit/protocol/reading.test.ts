import { describe, expect, test } from 'vitest';
import { monthsOf } from '../../../src/domain/account-month.ts';
import { accountMonthSchema } from '../../../src/protocol/account-month.ts';
import { accountNameSchema, addressSchema } from '../../../src/protocol/field.ts';
import { readingSchema } from '../../../src/protocol/reading.ts';
import { ACCOUNT, createReading } from '../domain/readings.ts';

test('a reading and its months pass the wire unchanged', () => {
  const reading = createReading('2026-01-30', [1, null, 3]);
  expect(readingSchema.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  for (const month of monthsOf(ACCOUNT, reading))
    expect(accountMonthSchema.parse(JSON.parse(JSON.stringify(month)))).toEqual(month);
});

describe('what is no reading is refused', () => {
  const good = createReading('2026-01-30', [1, 2]);
  test.each([
    ['a field that is not known', { ...good, role: 'admin' }],
    ['a day twice', { ...good, days: [good.days[0], good.days[0]] }],
    ['a day outside its window', { ...good, window: { from: '2026-01-30', to: '2026-01-30' } }],
    ['a window that ends before it begins', { ...good, window: { from: '2026-02-02', to: '2026-01-30' }, days: [] }],
    ['a fraction', { ...good, days: [{ ...good.days[0], impressions: 1.5 }] }],
    ['negative impressions', { ...good, days: [{ ...good.days[0], impressions: -1 }] }],
    ['the number that stands for unknown', { ...good, days: [{ ...good.days[0], engagements: -2_147_483_648 }] }],
    [
      'a link elsewhere',
      {
        ...good,
        posts: [{ id: 'share:1234567890', url: 'https://evil.example/', publishedOn: '2026-01-30', window: null, figures: {} }],
      },
    ],
  ])('%s', (_, value) => {
    expect(readingSchema.safeParse(value).success).toBe(false);
  });
});

test('negative engagements pass: LinkedIn gives them', () => {
  const good = createReading('2026-01-30', [1]);
  expect(readingSchema.safeParse({ ...good, days: [{ ...good.days[0], engagements: -28 }] }).success).toBe(true);
});

test('an address is normalized as it is parsed, and a broken one refused', () => {
  expect(addressSchema.parse(' Ana@North.Example ')).toBe('ana@north.example');
  expect(addressSchema.safeParse('ana@north').success).toBe(false);
});

test('a name has no unseen characters and no spaces at its ends', () => {
  expect(accountNameSchema.safeParse('José Ñandú 李').success).toBe(true);
  for (const name of ['', ' a', 'a\u202eb', 'a\nb', 'a\u200bb', 'x'.repeat(101)])
    expect(accountNameSchema.safeParse(name).success).toBe(false);
});
