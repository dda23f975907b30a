import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { timeOfPost } from '../../../src/domain/post-time.ts';
import { DAY, idAt } from './posts.ts';

const at = (time: string, day: string = DAY): number => Date.parse(`${day}T${time}:00Z`);

test.each([
  ['an activity tells the publication', [idAt('activity', '18:00')], { at: at('18:00'), isPublication: true }],
  [
    'an activity goes before what the post was made as',
    [idAt('activity', '18:00'), idAt('share', '20:00'), idAt('ugcPost', '09:00')],
    { at: at('18:00'), isPublication: true },
  ],
  ['a share tells when the post was made', [idAt('share', '09:00')], { at: at('09:00'), isPublication: false }],
  [
    'of a share and its content the later',
    [idAt('share', '09:00'), idAt('ugcPost', '10:30')],
    { at: at('10:30'), isPublication: false },
  ],
  ['what was made the day before was planned: nobody knows for when', [idAt('share', '23:00', { day: '2026-03-04' })], null],
  ['a number that no instant of that day is in tells nothing', ['activity:1000000001'], null],
])('%s', (_, ids, time) => {
  expect(timeOfPost({ ids, publishedOn: DAY as Day })).toEqual(time);
});
