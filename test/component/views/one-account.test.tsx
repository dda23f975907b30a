import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { createPostList } from '../../../src/extension/store/post-list.ts';
import { MemberPage } from '../../../src/extension/views/member-page.tsx';
import { OwnDashboard } from '../../../src/extension/views/own-dashboard.tsx';
import { Posts } from '../../../src/extension/views/posts.tsx';
import { SeenBy } from '../../../src/extension/views/seen-by.tsx';
import { DEMO_PEOPLE } from '../../../src/tools/demo/people.ts';
import { emptyGlance, NOW, ownGlance, STAFF, SUBJECTS } from '../../gallery/invented.ts';
import { authored } from '../../unit/domain/posts.ts';
import { byWords, draw, make, words } from '../draw.ts';

const account = { id: 'a', name: 'Ana Ferreira' };

function own(glance = ownGlance(), onImport = vi.fn()): HTMLElement {
  return draw(<OwnDashboard account={account} glance={glance} now={NOW} onPeriod={() => undefined} onImport={onImport} />);
}

describe('one account', () => {
  test('I2: everybody sees his own figures, exact where LinkedIn gave them', () => {
    const text = words(own());
    const { figures, reach } = ownGlance();
    for (const value of [figures.impressions.value, figures.engagements.value, reach?.high])
      expect(text).toContain(value?.toLocaleString('en'));
    expect(text).not.toContain('sum of all');
    expect(text).not.toContain('counted twice');
  });

  test('followers and reach have a line through the points where they were read, if there are four', () => {
    const points = ['2026-09-01', '2026-10-01', '2026-11-01', '2026-11-08'].map((day, at) => ({
      day: day as Day,
      value: 100 + at,
    }));
    const glance = { ...ownGlance(90), sparks: { followers: points, reach: points, posts: [] } };
    const lined = (root: HTMLElement): (string | undefined)[] =>
      [...root.querySelectorAll('.glance-tiles .figure')]
        .filter((tile) => tile.querySelector('.spark-dots'))
        .map((tile) => words(tile.querySelector('dt')).split(' ')[0]);
    expect(lined(own(glance))).toEqual(['Members', 'Followers']);
    expect(own(glance).querySelector('.spark-dots')?.getAttribute('d')?.split('M')).toHaveLength(1 + points.length);
    const twice = points.slice(1);
    expect(lined(own({ ...glance, sparks: { followers: twice, reach: twice, posts: [] } }))).toEqual([]);
  });

  test('the days on which posts were published have a bar each, as high as there were posts', () => {
    const glance = { ...ownGlance(), sparks: { followers: [], reach: [], posts: [0, 1, 0, 2] } };
    expect(own(glance).querySelector('.spark-bars')?.getAttribute('d')).toMatch(
      /^M[\d.]+ 100v-50h[\d.]+v50ZM[\d.]+ 100v-100h[\d.]+v100Z$/,
    );
    const none = { ...glance, sparks: { ...glance.sparks, posts: [0, 0, 0, 0] } };
    expect(own(none).querySelector('.spark-bars')).toBeNull();
  });

  test('without figures it leads to the import', () => {
    const onImport = vi.fn();
    make(byWords(own(emptyGlance(1), onImport), 'button', 'Import figures'), 'click');
    expect(onImport).toHaveBeenCalledOnce();
  });

  test('R9: figures older than a week say so, and lead to the import', () => {
    const onImport = vi.fn();
    const root = own(ownGlance(28, 5), onImport);
    expect(words(root)).toMatch(/Your figures end on \w+ \d+(, \d{4})?\./);
    make(byWords(root, 'button', 'Import again'), 'click');
    expect(onImport).toHaveBeenCalledOnce();
  });

  test('R5: one member is shown alone, with the Group he is seen through', () => {
    const glance = ownGlance(90, 2);
    const root = draw(
      <MemberPage
        member={{ id: 'm', name: 'Priya Raman' }}
        groupName="Northwind"
        glance={glance}
        now={NOW}
        onPeriod={() => undefined}
      />,
    );
    expect(words(root)).toContain('Member of Northwind');
    for (const { name } of DEMO_PEOPLE.filter((person) => person.name !== 'Priya Raman')) expect(words(root)).not.toContain(name);
  });

  test('R5: each post stands once, the newest first, with the days it is counted over', () => {
    const posts = authored(listPosts(SUBJECTS[1]?.figures.posts ?? [], []));
    const root = draw(<Posts list={createPostList(signal(posts))} of="one" now={NOW} />);
    make(byWords(root, 'button', 'Show all'), 'click');
    const all = { timeout: 20_000 }; // they come a few a frame, which a busy machine draws slowly
    return vi.waitFor(() => {
      const links = [...root.querySelectorAll('a')].map((link) => link.href);
      expect(new Set(links).size).toBe(links.length);
      expect(links).toHaveLength(posts.length);
    }, all);
  });
});

describe('who can see me', () => {
  test('R29, R35: the Admins and Analysts by name, Group by Group', () => {
    const text = words(draw(<SeenBy seenBy={[{ group: 'Northwind', staff: STAFF }]} />));
    for (const { name, role } of DEMO_PEOPLE) expect(text.includes(name)).toBe(role !== 'user');
    expect(text).toContain('Northwind');
  });

  test('nobody but oneself is said in words', () => {
    expect(words(draw(<SeenBy seenBy={[]} />))).toContain('Nobody but you.');
  });
});
