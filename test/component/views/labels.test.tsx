import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MOST_LABELS } from '../../../src/domain/label.ts';
import type { AuthoredPost } from '../../../src/domain/post-find.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { LabelLine, type LabelLineProps } from '../../../src/extension/components/label-line.tsx';
import { MemberLabelLine } from '../../../src/extension/components/member-label-line.tsx';
import { MemberRows } from '../../../src/extension/components/member-rows.tsx';
import { MemberTable } from '../../../src/extension/components/member-table.tsx';
import { createPostLabels } from '../../../src/extension/store/labels.ts';
import { createPostList } from '../../../src/extension/store/post-list.ts';
import { Posts } from '../../../src/extension/views/posts.tsx';
import { GROUP, NOW, teamGlance } from '../../gallery/invented.ts';
import { authored, idAt, postOf } from '../../unit/domain/posts.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { make } from '../draw.ts';
import { type Surface, showSurface } from '../surface.ts';

let surface: Surface;
let background: Background | null = null;
beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background?.close();
  background = null;
});

/** The surface that was drawn last: others may be there. */
const shown = (): Element => document.body.lastElementChild ?? document.body;

/** What was written, call by call; the line shows it as the store would. */
function line(more: Partial<LabelLineProps> = {}): string[][] {
  const labels = signal<readonly string[]>(more.labels ?? ['Sales']);
  const written: string[][] = [];
  const onChange = (next: readonly string[]): void => {
    written.push([...next]);
    labels.value = next;
  };
  const Line = () => (
    <LabelLine name="Ana" known={['Sales', 'Berlin']} note="Who sees them." onChange={onChange} {...more} labels={labels.value} />
  );
  surface = showSurface(<Line />);
  return written;
}

describe('labels in their place', () => {
  test('are added with the keyboard alone, as they are written elsewhere, and the field stays', async () => {
    const written = line();
    await surface.press(say('next_for', [say('label'), 'Ana']));
    const field = surface.find(say('label_new', ['Ana']));
    await expect.poll(() => document.activeElement === field).toBe(true);
    for (const typed of [' berlin ', 'Key, account', 'SALES']) {
      await surface.fill(say('label_new', ['Ana']), typed);
      field?.closest('form')?.requestSubmit();
      await expect.poll(() => surface.value(say('label_new', ['Ana']))).toBe('');
    }
    expect(written).toEqual([
      ['Sales', 'Berlin'],
      ['Sales', 'Berlin', 'Key account'],
    ]);
    expect(document.activeElement === field).toBe(true);
  });

  test('are removed by name; Escape ends, and the focus is where it began', async () => {
    const written = line();
    await surface.press(say('next_for', [say('label'), 'Ana']));
    await surface.press(say('label_remove', ['Sales', 'Ana']));
    expect(written).toEqual([[]]);
    await surface.says('Who sees them.');
    make(surface.find(say('label_new', ['Ana'])), 'keydown', 'Escape');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe(say('next_for', [say('label'), 'Ana']));
    expect(surface.offers(say('label_new', ['Ana']))).toBe(false);
  });

  test('have an end, which is said', async () => {
    line({ labels: ['1', '2', '3', '4', '5'] });
    await surface.press(say('next_for', [say('label'), 'Ana']));
    await surface.says(say('label_full', [String(MOST_LABELS)]));
    expect((surface.find(say('label_add')) as HTMLButtonElement).disabled).toBe(true);
  });

  test('that are not one’s to change are read, and where there are none there is nothing', () => {
    line({ onChange: null });
    expect(surface.text()).toBe('Sales');
    expect(surface.find('')).toBeNull();
    surface.close();
    line({ labels: [], onChange: null });
    expect(surface.text()).toBe('');
  });
});

describe('the table of accounts', () => {
  const rows = teamGlance().rows.slice(0, 3);
  const [first, second] = rows;
  if (!first || !second) throw new Error('there are three');
  const of = new Map([
    [first.id, ['Sales', 'Berlin']],
    [second.id, ['Berlin']],
  ]);
  const lines = (): string[] =>
    [...shown().querySelectorAll('.member-table tbody th .clamp')].map(({ textContent }) => textContent ?? '');

  test('shows the labels, finds by one, and an Admin changes them in place', async () => {
    const written: unknown[] = [];
    const onChange = (...args: unknown[]): void => void written.push(args);
    surface = showSurface(
      <MemberTable rows={rows} against="" now={NOW} labels={{ of, known: ['Berlin', 'Sales'], onChange, outcome: null }} />,
    );
    expect(lines()).toHaveLength(3);
    await surface.fill(say('label'), 'Sales');
    await expect.poll(lines).toEqual([first.name]);
    await surface.press(say('next_for', [say('label'), first.name]));
    await surface.says(say('label_seen_team'));
    await surface.press(say('label_remove', ['Berlin', first.name]));
    expect(written).toEqual([[first, ['Sales']]]);
  });

  test('where it is narrow the rows have them, too', async () => {
    const written: unknown[] = [];
    const labels = { of, known: ['Berlin', 'Sales'], onChange: (...args: unknown[]) => void written.push(args), outcome: null };
    surface = showSurface(
      <MemberRows rows={rows} against="" now={NOW} below={(row) => <MemberLabelLine member={row} labels={labels} />} />,
    );
    await surface.press(say('next_for', [say('label'), second.name]));
    await surface.press(say('label_remove', ['Berlin', second.name]));
    expect(written).toEqual([[second, []]]);
  });

  test('R38: to an Analyst they are words alone; a label that is gone hides nobody', async () => {
    const known = signal(['Berlin', 'Sales']);
    const Table = () => (
      <MemberTable rows={rows} against="" now={NOW} labels={{ of, known: known.value, onChange: null, outcome: null }} />
    );
    surface = showSurface(<Table />);
    expect(surface.text()).toContain('Berlin');
    expect(surface.offers(say('next_for', [say('label'), first.name]))).toBe(false);
    await surface.fill(say('label'), 'Sales');
    await expect.poll(lines).toHaveLength(1);
    known.value = ['Berlin'];
    await expect.poll(lines).toHaveLength(3);
  });
});

describe('the list of posts', () => {
  const posts: AuthoredPost[] = Array.from({ length: 7 }, (_, at) => {
    const post = postOf(idAt('activity', `1${at}:00`), { text: `Lesson ${at}`, figures: { impressions: 100 + at } });
    return authored(listPosts([post], [])).map((one) =>
      at < 2 ? { ...one, labels: at === 0 ? ['Reel', 'Try'] : ['Reel'] } : one,
    );
  }).flat();
  const lessons = (): number => shown().querySelectorAll('.posts tbody th .post-words').length;

  test.each([
    ['team', { kind: 'group', group: GROUP }, 'membership.labelPost'],
    ['one', { kind: 'account', account: posts[0]?.author.id }, 'post.label'],
  ] as const)('of %s is found by a label, and written on for those who see it', async (of, subject, mutation) => {
    background = createBackground({ mutate: { state: 'decided', code: 'refused' } });
    const list = createPostList(signal(posts));
    const labels = createPostLabels(background.deps, subject as Parameters<typeof createPostLabels>[1]);
    surface = showSurface(<Posts list={list} of={of} now={NOW} labels={labels} />);
    await surface.fill(say('label'), 'Try');
    await expect.poll(lessons).toBe(1);
    await surface.press(`${say('label')}:`);
    await surface.says(say(of === 'one' ? 'label_seen_own' : 'label_seen_team'));
    await surface.fill(say('label_new'), 'again');
    surface.find(say('label_new'))?.closest('form')?.requestSubmit();
    await expect
      .poll(() => background?.mutations())
      .toMatchObject([{ name: mutation, args: { posts: [posts[0]?.id], labels: ['Reel', 'Try', 'again'] } }]);
    await surface.says(say('failure_refused'));
    await surface.fill(say('label'), '');
    await expect.poll(lessons).toBe(7);
  });
});
