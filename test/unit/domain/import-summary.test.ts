import { describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../../src/domain/account-month.ts';
import { summarizeImport } from '../../../src/domain/import-summary.ts';
import type { PostReading, Reading } from '../../../src/domain/reading.ts';
import { answerOf, DAY, idAt } from './posts.ts';
import { ACCOUNT, createReading } from './readings.ts';

const NONE = { new: 0, changed: 0, same: 0, older: 0 };

function held(...readings: readonly Reading[]): AccountMonth[] {
  const months = new Map<string, AccountMonth>();
  for (const month of readings.flatMap((reading) => monthsOf(ACCOUNT, reading))) {
    const known = months.get(month.month);
    months.set(month.month, known ? mergeMonth(known, month) : month);
  }
  return [...months.values()];
}

describe('days', () => {
  test('a first import is all new', () => {
    expect(summarizeImport(ACCOUNT, [], [createReading('2026-01-30', [1, 2, 3])])).toMatchObject({
      days: { ...NONE, new: 3 },
      totalsChange: true,
      changesAnything: true,
    });
  });

  test('the same file again changes nothing', () => {
    const reading = createReading('2026-01-30', [1, 2, 3]);
    expect(summarizeImport(ACCOUNT, held(reading), [reading])).toEqual({
      days: { ...NONE, same: 3 },
      posts: NONE,
      totalsChange: false,
      unclear: 0,
      changesAnything: false,
    });
  });

  test('a newer file that overlaps changes some days and adds others; an older one leaves what is held', () => {
    const older = createReading('2026-01-01', [1, 2, 3], { capturedAt: 1000 });
    const newer = createReading('2026-01-02', [2, 30, 4], { capturedAt: 2000, hash: 'b'.repeat(64) });
    expect(summarizeImport(ACCOUNT, held(older), [newer]).days).toEqual({ new: 1, changed: 1, same: 1, older: 0 });
    expect(summarizeImport(ACCOUNT, held(newer), [older]).days).toEqual({ new: 1, changed: 0, same: 1, older: 1 });
  });

  test('what a file does not say of a known day is neither older nor changed', () => {
    const whole = createReading('2026-01-01', [1, 2], { capturedAt: 1000 });
    const part = { ...whole, capturedAt: 2000, days: whole.days.map((day) => ({ ...day, newFollowers: null })) };
    expect(summarizeImport(ACCOUNT, held(whole), [part]).days).toEqual({ ...NONE, same: 2 });
  });

  test('followers and totals that change are told, where the days do not', () => {
    const reading = createReading('2026-01-01', [1, 2], { capturedAt: 1000 });
    const later = { ...reading, capturedAt: 2000, followers: { day: reading.window.to, total: 1001 } };
    expect(summarizeImport(ACCOUNT, held(reading), [later])).toMatchObject({ days: { ...NONE, same: 2 }, totalsChange: true });
  });
});

describe('posts', () => {
  const [activity, share, early] = [idAt('activity', '09:00:02'), idAt('share', '09:00:00'), idAt('ugcPost', '02:00')];
  const postOf = (id: string, more: Partial<PostReading> = {}): PostReading => ({
    id,
    url: `https://www.linkedin.com/feed/update/urn:li:${id}`,
    publishedOn: DAY,
    window: null,
    figures: { impressions: 90 },
    ...more,
  });
  const exported = (posts: readonly PostReading[], capturedAt = 1000): Reading =>
    createReading(DAY, [], { posts, capturedAt, hash: String(capturedAt % 10).repeat(64), followers: null });
  const archived = (id: string, text: string, capturedAt = 1000): Reading => ({
    ...exported([postOf(id, { figures: {}, text })], capturedAt),
    source: 'archive',
  });

  test.each<readonly [string, Reading[], Reading, object]>([
    ['one that was not known is new', [], exported([postOf(activity)]), { new: 1 }],
    ['the same figures again', [exported([postOf(activity)])], exported([postOf(activity)]), { same: 1 }],
    [
      'newer figures change it',
      [exported([postOf(activity)])],
      exported([postOf(activity, { figures: { impressions: 99 } })], 2000),
      { changed: 1 },
    ],
    [
      'older figures leave it as it is',
      [exported([postOf(activity)], 2000)],
      exported([postOf(activity, { figures: { impressions: 80 } })], 1001),
      { older: 1 },
    ],
    [
      'of several windows of a post the one that says most counts',
      [exported([postOf(activity)])],
      exported([postOf(activity), postOf(activity, { window: { from: DAY, to: DAY } })]),
      { changed: 1 },
    ],
    ['under another number it is known already', [exported([postOf(activity)])], exported([postOf(share)], 2000), { changed: 1 }],
    ['its text is new', [exported([postOf(activity)])], archived(share, 'How we hired ten people'), { changed: 1 }],
    ['its text is known', [archived(share, 'How we hired')], archived(share, 'How we hired'), { same: 1 }],
    ['its text was edited since', [archived(share, 'Edited', 2000)], archived(share, 'As it was', 1001), { older: 1 }],
  ])('%s', (_, before, reading, fates) => {
    expect(summarizeImport(ACCOUNT, held(...before), [reading]).posts).toEqual({ ...NONE, ...fates });
  });

  test('what it leaves unclear is told before, and no more once it is answered', () => {
    const before = held(exported([postOf(idAt('activity', '18:00'))]));
    const file = archived(early, 'How we hired ten people');
    expect(summarizeImport(ACCOUNT, before, [file])).toMatchObject({ posts: { ...NONE, new: 1 }, unclear: 1 });
    const answer = monthOfAnswer(ACCOUNT, DAY, answerOf(idAt('activity', '18:00'), early, true));
    expect(summarizeImport(ACCOUNT, [...before, answer], [file])).toMatchObject({ posts: { ...NONE, changed: 1 }, unclear: 0 });
  });

  test('all readings of an archive count as one file', () => {
    const files = [archived(share, 'One'), archived(idAt('share', '12:00'), 'Two')];
    expect(summarizeImport(ACCOUNT, held(files[0] as Reading), files).posts).toEqual({ ...NONE, new: 1, same: 1 });
  });
});
