import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { AuthoredPost } from '../../../src/domain/post-find.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { createPostList, type PostListStore } from '../../../src/extension/store/post-list.ts';
import { Posts } from '../../../src/extension/views/posts.tsx';
import { authored, idAt, postOf } from '../../unit/domain/posts.ts';
import { getMessage as say } from '../catalogue.ts';
import { byWords, draw, make, words } from '../draw.ts';

const NOW = Date.parse('2026-04-02T12:00:00Z');

/** Of Ana and Ben by turns, the first with the fewest impressions; each counted from its publication to 1 April. */
function posts(count = 8): AuthoredPost[] {
  return Array.from({ length: count }, (_, at) => {
    const day = `2026-03-${String(at + 10)}` as Day;
    const post = postOf(idAt('activity', '10:00', { day }), {
      publishedOn: day,
      text: `Lesson ${at}`,
      figures: { impressions: 100 + at, ...(at === 2 ? { saves: 5 } : {}) },
    });
    return authored(listPosts([post], []), at % 2 === 0 ? 'Ana' : 'Ben', (at % 2) + 1);
  }).flat();
}

function show(all = posts(), use: (list: PostListStore) => void = () => undefined): HTMLElement {
  const list = createPostList(signal(all));
  use(list);
  return draw(<Posts list={list} of="team" now={NOW} />);
}

function lessons(root: Element): string[] {
  return [...root.querySelectorAll('.posts tbody th .post-words')].map((one) => words(one).replace('Lesson ', ''));
}

function fill(root: Element, label: string, value: string): void {
  const field = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].find(
    (one) => words(one.labels?.[0] ?? null).startsWith(label) || one.getAttribute('aria-label') === label,
  );
  if (!field) throw new Error(`no field ${label}`);
  field.value = value;
  make(field, field instanceof HTMLSelectElement ? 'change' : 'input');
}

describe('R5: the posts of a team', () => {
  test('bear their authors, newest first, and how many there are', () => {
    const root = show();
    expect(lessons(root)).toEqual(['7', '6', '5', '4', '3', '2', '1', '0']);
    expect(words(root.querySelector('.posts tbody tr th'))).toContain('Ben');
    expect(words(root.querySelector('[role="status"]'))).toBe(say('posts_count_many', ['8']));
  });

  test('are found by words and by name, by member, and by time', () => {
    const root = show();
    fill(root, say('posts_find'), 'lesson ana');
    expect(lessons(root)).toEqual(['6', '4', '2', '0']);
    expect(words(root.querySelector('[role="status"]'))).toBe(say('posts_found_many', ['8', '4']));
    fill(root, say('posts_find'), '');
    fill(root, say('glance_member'), posts()[1]?.author.id ?? '');
    expect(lessons(root)).toEqual(['7', '5', '3', '1']);
    fill(root, say('posts_published'), 'own');
    fill(root, say('posts_from'), '2026-03-12');
    fill(root, say('posts_to'), '2026-03-15');
    expect(lessons(root)).toEqual(['5', '3']);
    fill(root, say('posts_find'), 'nothing of the kind');
    expect(words(root)).toContain(say('posts_find_none'));
    make(byWords(root, 'button', say('posts_find_all')), 'click');
    expect(lessons(root)).toHaveLength(8);
  });

  test('stand in the order of any figure, which is then a column; what is not known comes last and is never 0', () => {
    const root = show();
    make(byWords(root, 'th button', say('post_impressions')), 'click');
    expect(lessons(root)[0]).toBe('7');
    make(byWords(root, 'th button', say('post_impressions')), 'click');
    expect(lessons(root)[0]).toBe('0');
    fill(root, say('posts_order'), 'saves');
    expect(lessons(root)[0]).toBe('2');
    expect([...root.querySelectorAll('.posts thead th')].map(words)).toContain(say('post_saves'));
    expect(root.querySelector('th[aria-sort="descending"]')?.textContent).toBe(say('post_saves'));
    const [first, second] = [...root.querySelectorAll('.posts tbody tr')].map((line) =>
      words(line.querySelectorAll('td')[3] ?? null),
    );
    expect([first, second]).toEqual(['5', `–${say('glance_not_known')}`]);
  });

  test('open on LinkedIn in a tab of their own, and for a person only', () => {
    const root = show();
    const link = root.querySelector<HTMLAnchorElement>('.posts tbody a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noreferrer noopener']);
    const followed: boolean[] = [];
    root.addEventListener('click', (event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault(); // the page that it leads to is not part of this
    });
    for (const isTrusted of [false, true]) {
      const press = new MouseEvent('click', { bubbles: true, cancelable: true });
      link?.dispatchEvent(Object.defineProperty(press, 'isTrusted', { value: isTrusted }));
    }
    expect(followed).toEqual([false, true]);
  });
});

describe('posts side by side', () => {
  function tick(root: Element, at: number): void {
    make(root.querySelectorAll('.posts tbody input[type="checkbox"]')[at] ?? null, 'change');
  }

  test('are two to four: one more is asked for, and a fifth cannot be ticked', () => {
    const root = show();
    tick(root, 0);
    expect(words(root)).toContain(say('posts_compare_one_more'));
    tick(root, 1);
    expect(root.querySelectorAll('.comparison-table thead th')).toHaveLength(3);
    tick(root, 2);
    tick(root, 3);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.posts tbody input[type="checkbox"]')];
    expect(boxes.map(({ disabled }) => disabled)).toEqual([false, false, false, false, true, true, true, true]);
    make(byWords(root, 'button', say('posts_compare_end')), 'click');
    expect(root.querySelector('.comparison-table')).toBeNull();
  });

  test('say for how long each figure was counted, and where that differs; what is not known is no 0', () => {
    const root = show(posts(), (list) => list.all.value.slice(1, 3).map(list.choose));
    const lines = [...root.querySelectorAll('.comparison-table tbody tr')].map((line) => [...line.children].map(words));
    expect(lines).toEqual([
      [
        `${say('post_impressions')}≠ ${say('posts_unalike')}`,
        `101${say('posts_first_days_many', ['22'])}`,
        `102${say('posts_first_days_many', ['21'])}`,
      ],
      [say('post_saves'), `–${say('glance_not_known')}`, `5${say('posts_first_days_many', ['21'])}`],
    ]);
    expect(words(root)).toContain(say('posts_unalike_lead'));
  });

  test('stay chosen when the list is renewed, unless they are gone', () => {
    const all = signal<readonly AuthoredPost[]>(posts());
    const list = createPostList(all);
    for (const post of all.value.slice(0, 2)) list.choose(post);
    all.value = posts().slice(1);
    expect(list.chosen.value.map(({ text }) => text)).toEqual(['Lesson 1']);
  });
});

test('of very many posts some are drawn, and some more when they are asked for', () => {
  const many = Array.from({ length: 1200 }, (_, at) =>
    posts(1).map((post) => ({ ...post, id: `activity:${10_000_000_000 + at}` })),
  );
  const root = show(many.flat());
  expect(lessons(root)).toHaveLength(30);
  expect(byWords(root, 'button', say('posts_show_more', ['500', '1,200']))).not.toBeNull();
  // Paper has no button: how many stand there is said.
  expect(words(root.querySelector('.table-scroll + .print-only'))).toBe(say('posts_found_many', ['1,200', '30']));
  expect(show(posts(8)).querySelector('.print-only')).toBeNull();
});
