import { describe, expect, test } from 'vitest';
import type { AccountId, ScheduledPostId } from '../../../../src/domain/id.ts';
import {
  type Composed,
  cleanText,
  composedOf,
  createComposer,
  EMPTY_DESK,
  isSaved,
  readLength,
  readWhen,
  usualZone,
} from '../../../../src/extension/store/composer.ts';
import { openDraft } from '../../../../src/extension/store/draft.ts';
import type { Scheduled } from '../../../../src/protocol/schedule.ts';
import { createArea } from '../../../component/background.ts';

const BERLIN = 'Europe/Berlin';
const NOW = Date.UTC(2026, 10, 20, 9);

const HELD: Scheduled = {
  id: '60000000-0000-4000-8000-000000000001' as ScheduledPostId,
  account: '20000000-0000-4000-8000-000000000001' as AccountId,
  text: 'Hello',
  at: Date.UTC(2026, 10, 23, 9, 30),
  zone: BERLIN,
  how: 'reminder',
  state: 'scheduled',
  revision: 3,
  by: null,
  changedAt: NOW,
  post: null,
  problem: null,
};

async function open(area = createArea()) {
  const draft = await openDraft(area, 'schedule x', EMPTY_DESK, new AbortController().signal);
  return { area, draft, composer: createComposer(draft, BERLIN) };
}

describe('what is typed', () => {
  test('R56: is there again when the page is opened again, until it is saved', async () => {
    const { area, composer } = await open();
    composer.write(null, null);
    composer.edit({ text: 'An idea' });
    const again = await open(area);
    const { open: post, kept } = again.draft.value.value;
    expect(post !== null && kept[post]?.text).toBe('An idea');
    if (post) again.composer.drop(post);
    expect(again.draft.value.value).toMatchObject({ open: null, kept: {} });
  });

  test('stays when it is put aside or something else is opened; what is untouched goes', async () => {
    const { composer, draft } = await open();
    composer.open(HELD);
    composer.edit({ text: 'Hello there' });
    composer.write(null, null);
    composer.close(null);
    expect(Object.values(draft.value.value.kept).map(({ text }) => text)).toEqual(['Hello there']);
    composer.open(HELD);
    expect(draft.value.value.kept[HELD.id]?.text).toBe('Hello there');
    composer.edit({ text: 'Hello' });
    composer.close(HELD);
    expect(draft.value.value.kept).toEqual({});
  });

  test.each(['itself', 'another'] as const)(
    'brings back the one it was of, or is a new post, where that is gone: %s',
    async (as) => {
      const { composer, draft } = await open();
      composer.open(HELD);
      composer.edit({ text: 'Hello there' });
      composer.renew(as);
      const { kept, open: post } = draft.value.value;
      expect(Object.values(kept)).toMatchObject([{ post, revision: 0, text: 'Hello there' }]);
      expect([post === HELD.id, Object.values(kept)[0]?.isGone]).toEqual(as === 'itself' ? [true, true] : [false, false]);
    },
  );

  test('that was to bring one back is an edit of it where another device was first', async () => {
    const { composer, draft } = await open();
    composer.open(HELD);
    composer.renew('itself');
    composer.edit({ text: 'Hello there' });
    expect(draft.value.value.kept[HELD.id]).toMatchObject({ isGone: true, revision: 0 });
    composer.edit({ revision: 5 });
    expect(draft.value.value.kept[HELD.id]).toMatchObject({ isGone: false, revision: 5, text: 'Hello there' });
  });

  test('a zone that was chosen is that of the next post', async () => {
    const { composer, draft } = await open();
    composer.write(null, null);
    composer.edit({ zone: 'Asia/Tokyo' });
    composer.write(null, null);
    const { open: post, kept } = draft.value.value;
    expect(post && kept[post]?.zone).toBe('Asia/Tokyo');
  });

  test('a new post is planned in the zone in which one’s own hand planned last', async () => {
    const other = { ...HELD, by: '70000000-0000-4000-8000-000000000001' as never, zone: 'Asia/Tokyo', changedAt: NOW + 9 };
    const newest = { ...HELD, zone: 'America/New_York', changedAt: NOW + 5 };
    const posts = [HELD, newest, other, { ...newest, zone: null, changedAt: NOW + 8 }];
    expect(usualZone({ posts, hand: null })).toBe('America/New_York');
    expect(usualZone({ posts, hand: { approve: true } })).toBe('Asia/Tokyo');
    expect(usualZone({ posts: [{ ...HELD, zone: 'Mars/Olympus' }], hand: null })).toBeNull();
    const { composer, draft } = await open();
    composer.write(null, 'America/New_York');
    const { open: post, kept } = draft.value.value;
    expect(post && kept[post]?.zone).toBe('America/New_York');
  });

  test('is saved once it stands there as it was typed, under a newer revision', () => {
    const composed = { ...composedOf(HELD, BERLIN), text: 'Hello there \n' };
    expect(isSaved(composed, { ...HELD, text: 'Hello there', revision: 4 })).toBe(true);
    expect(isSaved(composed, { ...HELD, text: 'Hello there' })).toBe(false);
    expect(isSaved(composed, { ...HELD, text: 'Hi', revision: 4 })).toBe(false);
  });

  const CHANGES: readonly [string, Partial<Composed>][] = [
    ['day', { day: '2026-11-24' }],
    ['time', { clock: '11:00' }],
    ['zone', { zone: 'Europe/Paris' }],
    ['second of two times', { later: true }],
    ['way it goes out', { how: 'publish' }],
  ];
  test.each(CHANGES)('a change of its %s alone is not lost by another’s change, nor at the end', async (_, change) => {
    expect(isSaved({ ...composedOf(HELD, BERLIN), ...change }, { ...HELD, revision: 4 })).toBe(false);
    const { composer, draft } = await open();
    composer.open(HELD);
    composer.edit(change);
    composer.close(HELD);
    expect(draft.value.value.kept[HELD.id]).toMatchObject(change);
  });

  test('what was sent as a draft is saved once it is one, whatever day is in the fields', async () => {
    const { composer, draft } = await open();
    composer.open(HELD);
    composer.edit({ day: '2026-11-24' });
    const typed = (): Composed => draft.value.value.kept[HELD.id] ?? composedOf(HELD, BERLIN);
    const saved: Scheduled = { ...HELD, at: null, zone: null, state: 'draft', revision: 4 };
    expect(isSaved(typed(), saved)).toBe(false);
    composer.send(typed(), null);
    expect(isSaved(typed(), saved)).toBe(true);
    composer.edit({ clock: '11:00' });
    expect(isSaved(typed(), saved)).toBe(false);
  });
});

test('a post is opened with its day and time as a clock in its own zone shows them, also the second of two', () => {
  expect(composedOf(HELD, 'UTC')).toMatchObject({ day: '2026-11-23', clock: '10:30', zone: BERLIN, later: false });
  const second = composedOf({ ...HELD, at: Date.UTC(2027, 9, 31, 1, 30) }, 'UTC');
  expect(second).toMatchObject({ day: '2027-10-31', clock: '02:30', later: true });
  expect(readWhen(second, NOW)).toMatchObject({ at: Date.UTC(2027, 9, 31, 1, 30), kind: 'twice' });
  expect(composedOf({ ...HELD, at: null, zone: null }, 'UTC')).toMatchObject({ day: '', clock: '', zone: 'UTC' });
});

test.each([
  ['', '', BERLIN, { state: 'none' }],
  ['2026-11-23', '', BERLIN, { state: 'half' }],
  ['', '10:00', BERLIN, { state: 'half' }],
  ['2026-11-20', '09:59', BERLIN, { state: 'past' }],
  ['2026-11-20', '10:00', BERLIN, { state: 'past' }],
  ['2026-11-20', '10:01', BERLIN, { state: 'good', kind: 'once' }],
  ['2027-03-28', '02:30', BERLIN, { state: 'good', kind: 'never', at: Date.UTC(2027, 2, 28, 1, 30) }],
  ['2027-10-31', '02:30', BERLIN, { state: 'good', kind: 'twice', at: Date.UTC(2027, 9, 31, 0, 30) }],
  ['2099-01-01', '10:00', BERLIN, { state: 'far' }],
])('day %j and time %j', (day, clock, zone, expected) => {
  expect(readWhen({ day, clock, zone, later: false }, NOW)).toMatchObject(expected);
});

test('a text may have 3,000 letters without the blanks at its end; controls and halves of letters are left out', () => {
  expect(readLength(`${'x'.repeat(3000)}\n \n`)).toEqual({ letters: 3000, fault: null });
  expect(readLength('x'.repeat(3001)).fault).toBe('long');
  expect(readLength(' \n').fault).toBe('empty');
  expect(cleanText('a\u0000b\tc\nd\ud800e🙂\u200d\u007f')).toBe('ab\tc\nde🙂\u200d');
});
