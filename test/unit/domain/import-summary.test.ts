import { expect, test } from 'vitest';
import { monthsOf } from '../../../src/domain/account-month.ts';
import { summarizeImport } from '../../../src/domain/import-summary.ts';
import { ACCOUNT, createReading } from './readings.ts';

test('a first import is all new', () => {
  expect(summarizeImport(ACCOUNT, [], createReading('2026-01-30', [1, 2, 3]))).toMatchObject({
    newDays: 3,
    changedDays: 0,
    sameDays: 0,
    olderDays: 0,
    changesAnything: true,
  });
});

test('the same file again changes nothing', () => {
  const reading = createReading('2026-01-30', [1, 2, 3]);
  expect(summarizeImport(ACCOUNT, monthsOf(ACCOUNT, reading), reading)).toMatchObject({
    newDays: 0,
    changedDays: 0,
    sameDays: 3,
    olderDays: 0,
    changesAnything: false,
  });
});

test('a newer file that overlaps changes some days and adds others; an older one leaves what is held', () => {
  const older = createReading('2026-01-01', [1, 2, 3], { capturedAt: 1000 });
  const newer = createReading('2026-01-02', [2, 30, 4], { capturedAt: 2000, hash: 'b'.repeat(64) });
  expect(summarizeImport(ACCOUNT, monthsOf(ACCOUNT, older), newer)).toMatchObject({
    newDays: 1,
    changedDays: 1,
    sameDays: 1,
    olderDays: 0,
  });
  expect(summarizeImport(ACCOUNT, monthsOf(ACCOUNT, newer), older)).toMatchObject({
    newDays: 1,
    changedDays: 0,
    sameDays: 1,
    olderDays: 1,
  });
});
