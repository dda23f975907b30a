import { expect, test } from 'vitest';
import { LAST_TIME, POST_LIMIT } from '../../../src/domain/schedule.ts';
import { MUTATION_SCHEMAS } from '../../../src/protocol/mutation.ts';
import { postTextSchema, zoneSchema } from '../../../src/protocol/schedule.ts';

const ID = '00000000-0000-4000-8000-000000000001';

test.each([
  ['one letter', 'a', true],
  ['lines, tabs and signs of all kinds', 'How we hired\n\n\t• ten people 🎉 “quickly”\u200d', true],
  ['as long as may be', 'a'.repeat(POST_LIMIT), true],
  ['one too long', 'a'.repeat(POST_LIMIT + 1), false],
  ['as long as LinkedIn may count a sign', '🎉'.repeat(POST_LIMIT / 2), true],
  ['nothing', '', false],
  ['blanks alone', ' \n', false],
  ['blanks at its end', 'a ', false],
  ['a line’s other end', 'a\r\nb', false],
  ['half of a letter', 'a\ud83c', false],
  ['what no database takes', 'a\0b', false],
])('a text of %s', (_, text, isOne) => {
  expect(postTextSchema.safeParse(text).success).toBe(isOne);
});

test.each([
  ['Europe/Berlin', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Etc/GMT+5', true],
  ['UTC', true],
  ['', false],
  ['<b>', false],
])('a zone named %s', (zone, isOne) => {
  expect(zoneSchema.safeParse(zone).success).toBe(isOne);
});

test('what is put says what it was made from, and is planned for no time that the server could not keep', () => {
  const put = { post: ID, account: ID, revision: 0, text: 'A post', time: null, how: 'reminder' };
  const schema = MUTATION_SCHEMAS['schedule.put'];
  const at = (time: number) => schema.safeParse({ ...put, time: { at: time, zone: 'UTC' } }).success;
  expect([schema.safeParse(put).success, at(LAST_TIME), at(LAST_TIME + 1), at(-1), at(0.5)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(schema.safeParse({ ...put, revision: -1 }).success).toBe(false);
  expect(schema.safeParse({ ...put, state: 'scheduled' }).success).toBe(false);
});
