import { signal } from '@preact/signals';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { AuthoredPost } from '../../../src/domain/post-find.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { createWhen } from '../../../src/extension/store/when.ts';
import { WhenToPost } from '../../../src/extension/views/when-to-post.tsx';
import { authored, idAt, postOf } from '../../unit/domain/posts.ts';
import { getMessage as say } from '../catalogue.ts';
import { draw, make, words } from '../draw.ts';

/** A Monday in winter. */
const DAY = '2026-01-05' as Day;

/** So many of Ana's, all at 23:30 UTC on Mondays, and two of Ben's. */
function posts(count: number): AuthoredPost[] {
  return Array.from({ length: count + 2 }, (_, at) => {
    const day = addDays(DAY, 7 * at);
    const post = postOf(idAt('activity', '23:30', { day }), {
      publishedOn: day,
      figures: { impressions: 1000 + at, engagements: at },
      capturedAt: Date.parse(`${addDays(day, 20)}T12:00:00Z`),
    });
    return authored(listPosts([post], []), at < count ? 'Ana' : 'Ben', at < count ? 1 : 2);
  }).flat();
}

function show(all: readonly AuthoredPost[], of: 'team' | 'one' = 'team'): HTMLElement {
  return draw(<WhenToPost when={createWhen(signal(all), 'Europe/Berlin')} of={of} />);
}

function choose(root: Element, label: string, value: string): void {
  const field = [...root.querySelectorAll('select')].find((one) => words(one.labels[0] ?? null).startsWith(label));
  if (!field) throw new Error(`no field ${label}`);
  field.value = value;
  make(field, 'change');
}

function cell(root: Element, weekday: number, column: number): string {
  return words(root.querySelectorAll('tbody tr')[weekday]?.querySelectorAll('td')[column] ?? null);
}

afterEach(() => void vi.unstubAllGlobals());

describe('when to post', () => {
  test('is a table of weekdays and hours, whose caption says of what and by which clock', () => {
    const root = show(posts(5));
    expect(words(root.querySelector('caption'))).toBe(say('when_caption', [say('post_impressions'), 'Europe/Berlin']));
    expect([...root.querySelectorAll('tbody th[scope="row"]')].map(words)[0]).toBe('Monday');
    expect(root.querySelectorAll('thead th[scope="col"]')).toHaveLength(9);
  });

  test('where it is narrow has the week in a line, named whole for who cannot see, and the same cells', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined }));
    const root = show(posts(5));
    const heads = [...root.querySelectorAll('thead th')].map((head) => words(head.querySelector('.hidden')));
    expect(heads).toEqual([say('when_time'), 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
    expect(words(root.querySelectorAll('thead th [aria-hidden]')[1] ?? null)).toBe('Tue');
    expect([...root.querySelectorAll('tbody th[scope="row"]')].map(words).slice(0, 2)).toEqual(['12 AM – 3 AM', '3 AM – 6 AM']);
    expect(cell(root, 0, 1)).toBe(`1K 7${say('when_of_posts_many', ['7'])}`); // here a line is a time
  });

  test('says the median and the number of posts in words, of a time with enough of them', () => {
    const root = show(posts(5));
    expect(cell(root, 1, 0)).toBe(`1K 7${say('when_of_posts_many', ['7'])}`); // by Berlin's clock it is Tuesday
    expect(words(root.querySelector('.when-best'))).toContain('Tuesday 12 AM – 3 AM');
    expect(cell(root, 0, 0)).toBe(say('when_no_posts'));
  });

  test('says that there is not enough data, for a time of the week and for all of them', () => {
    const root = show(posts(2));
    expect(cell(root, 1, 0)).toContain(say('when_too_few'));
    expect(words(root)).toContain(say('when_not_enough', ['5']));
  });

  test('by the clock of UTC the posts are the same, elsewhere', () => {
    const root = show(posts(5));
    choose(root, say('when_zone'), 'UTC');
    expect(cell(root, 0, 7)).toContain(say('when_of_posts_many', ['7']));
    expect(words(root.querySelector('caption'))).toContain('UTC');
    choose(root, say('when_block'), '1');
    expect(cell(root, 0, 23)).toContain(say('when_of_posts_many', ['7']));
  });

  test('of one member, of another figure, against what is usual: and who is left out is counted', () => {
    const root = show(posts(5));
    choose(root, say('when_figure'), 'engagements');
    expect(cell(root, 1, 0)).toMatch(/^3 /);
    choose(root, say('when_measure'), 'usual');
    expect(cell(root, 1, 0)).toMatch(/^×1\.00 /);
    expect(words(root)).toContain(say('when_no_usual_many', ['2', '5']));
    choose(root, say('glance_member'), posts(5)[5]?.author.id ?? '');
    expect(words(root)).toContain(say('when_not_enough', ['5']));
  });

  test('of one person is measured as it is, and asks for no name', () => {
    const root = show(posts(5), 'one');
    expect([...root.querySelectorAll('label')].map(words).some((label) => label.startsWith(say('glance_member')))).toBe(false);
  });

  test('of nobody’s posts is an empty state', () => {
    expect(words(show([]))).toContain(say('glance_posts_none'));
  });
});
