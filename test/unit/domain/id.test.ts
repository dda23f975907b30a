import { expect, test } from 'vitest';
import { createId, isId } from '../../../src/domain/id.ts';

test('an id is a random UUID and none that tells of a time, a computer or a number', () => {
  for (let count = 0; count < 100; count++) expect(isId(createId())).toBe(true);
  const telling = [
    '01890a5d-ac96-774b-bcce-b302099a8057', // of version 7: ordered by time
    '2c1d43b8-e6d7-11ee-9b3e-0242ac120002', // of version 1: time and computer
    '00000000-0000-0000-0000-000000000001',
    '6F1C2B3A-0000-4000-8000-000000000001', // two texts for one id
    '42',
    '',
  ];
  expect(telling.filter(isId)).toEqual([]);
});

test('two ids have nothing in common, whenever they were made', () => {
  const heads = Array.from({ length: 200 }, () => createId().slice(0, 8));
  expect(new Set(heads).size).toBeGreaterThan(195);
  expect(heads).not.toEqual([...heads].sort());
});
