import { expect, test } from 'vitest';
import { type HistoryRefusal, parseHistory } from '../../../src/protocol/history.ts';
import { createReading } from '../domain/readings.ts';

const FILE = {
  sidelight: 'history',
  version: 1,
  account: { name: 'Ana', vanity: 'ana' },
  readings: [createReading('2026-01-01', [1, 2])],
  answers: [],
};
const TEXT = JSON.stringify(FILE);

test('a history is read as it was written', () => {
  expect(parseHistory(TEXT)).toEqual({ ok: true, file: FILE });
});

test.each<[string, string, HistoryRefusal]>([
  ['another program’s JSON', '{"data":[1,2,3]}', 'other-json'],
  ['a list', '[]', 'other-json'],
  ['what is no JSON', '{hello', 'other-json'],
  ['the figures that Sidelight saves for spreadsheets', JSON.stringify({ sidelight: 'figures', version: 1 }), 'other-json'],
  ['a later version', JSON.stringify({ ...FILE, version: 2, more: true }), 'history-newer'],
  ['one that was cut off', TEXT.slice(0, -20), 'history-broken'],
  ['one without a reading', JSON.stringify({ ...FILE, readings: [] }), 'history-broken'],
  ['one whose figures were changed into words', TEXT.replace('"impressions":1', '"impressions":"1"'), 'history-broken'],
  ['one with a day outside of its window', TEXT.replace('"day":"2026-01-01"', '"day":"2025-01-01"'), 'history-broken'],
  ['one with a field that nobody knows', JSON.stringify({ ...FILE, token: 'x' }), 'history-broken'],
])('%s is refused', (_, text, code) => {
  expect(text).not.toBe(TEXT);
  expect(parseHistory(text)).toEqual({ ok: false, code });
});
