import { describe, expect, test, vi } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { GlanceRow } from '../../../src/domain/glance.ts';
import { OwnDashboard } from '../../../src/extension/views/own-dashboard.tsx';
import { TeamDashboard } from '../../../src/extension/views/team-dashboard.tsx';
import { DEMO_PEOPLE } from '../../../src/tools/demo/people.ts';
import { byWords, draw, make, words } from '../draw.ts';
import { crowdGlance, emptyGlance, GROUP, NOW, oddGlance, ownGlance, teamGlance } from '../../gallery/invented.ts';

const group = { id: GROUP, name: 'Northwind', logo: null };

function team(glance = teamGlance(), more: Partial<Parameters<typeof TeamDashboard>[0]> = {}): HTMLElement {
  return draw(<TeamDashboard group={group} glance={glance} now={NOW} onPeriod={() => undefined} {...more} />);
}

describe('a team at a glance', () => {
  test('R1, R2, R3: every figure of the team is there without a click, reach among them', () => {
    const text = words(team());
    for (const label of [
      'Impressions',
      'Members reached',
      'Engagements',
      'Engagement rate',
      'New followers',
      'Followers',
      'Posts',
    ])
      expect(text).toContain(label);
    expect(text).toContain(teamGlance().figures.impressions.value?.toLocaleString('en'));
  });

  test('R3: reach is a range from the largest member to the sum of all, and says so, with the days it is for', () => {
    const { reach } = teamGlance();
    const text = words(team().querySelector('.figure-reach'));
    expect(text).toContain(`between ${reach?.low.toLocaleString('en')} and ${reach?.high.toLocaleString('en')}`);
    expect(text).toContain('From the largest member’s to the sum of all');
    expect(reach?.exact).toBe(false);
    expect(text).toMatch(/Counted over \w+ \d+/);
  });

  test('R6: the period before is a fainter line beside it, and a column of the table', () => {
    const root = draw(
      <OwnDashboard
        account={{ id: 'x', name: 'Ana' }}
        glance={ownGlance()}
        now={NOW}
        onPeriod={() => undefined}
        onImport={() => undefined}
      />,
    );
    expect(root.querySelector('.chart-before')?.getAttribute('d')).toMatch(/^M0 /);
    const table = root.querySelector('details.chart-data') as HTMLDetailsElement;
    table.open = true;
    table.dispatchEvent(new Event('toggle'));
    return vi.waitFor(() => {
      const heads = [...root.querySelectorAll('.chart-rows thead th')].map(words);
      expect(heads).toHaveLength(3);
      expect(words(root.querySelector('figcaption'))).toContain(heads[2]);
    });
  });

  test('R4: one line an account, with its part of the total, its change and the age of its figures', () => {
    const rows = [...team().querySelectorAll('.member-table tbody tr')].map(words);
    expect(rows).toHaveLength(10);
    for (const { name } of DEMO_PEOPLE) expect(rows.filter((row) => row.includes(name))).toHaveLength(1);
    const samir = rows.find((row) => row.includes('Samir Haddad'));
    const row = teamGlance().rows.find(({ name }) => name === 'Samir Haddad');
    const percent = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1 });
    expect(samir).toContain('9d old');
    expect(samir).toContain(percent.format(row?.part ?? 0));
    expect(samir).toMatch(/[+−][\d.]+% (Up|Down) vs the 28 days before/);
  });

  test('R6: the line over time says itself in words, and as a table', () => {
    const root = team();
    const line = root.querySelector('svg[role=img]');
    expect(line?.getAttribute('aria-label')).toMatch(
      /^Impressions a day from \w+ \d+, 2026 to \w+ \d+, 2026; 28 of 28 days known\. Lowest: .+ Highest: .+/,
    );
    const table = root.querySelector('details.chart-data') as HTMLDetailsElement;
    table.open = true;
    make(table, 'click');
    table.dispatchEvent(new Event('toggle'));
    return vi.waitFor(() => expect(root.querySelectorAll('.chart-rows tbody tr')).toHaveLength(28));
  });

  test('R6: another figure is drawn when it is chosen', () => {
    const root = team();
    const radio = root.querySelectorAll('.metric-tab input')[3] ?? null;
    make(radio, 'change');
    expect(root.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(/^New followers a day/);
  });

  test.each([
    ['Impressions', 'How often posts were shown. Counted in views. Of 8 of 10 members every day of the period is known.'],
    ['Members reached', 'How many different people saw posts.'],
    ['Engagement rate', 'In percent of impressions.'],
    ['Engagements', 'Reactions, comments, reposts and the like, as LinkedIn counts them.'],
    ['New followers', 'Followers gained, day by day, as LinkedIn counts them.'],
    ['Posts', 'Posts published in the period, as LinkedIn’s export lists them.'],
    [
      'Followers',
      'The newest number of followers known at the end of the period. Counted in people. People may be counted twice. Known of 10 of 10 members.',
    ],
  ])('what %s means, its unit, of how many it is known and how old it is are behind a press', (label, told) => {
    const about = [...team().querySelectorAll('details.about')].find(
      (one) => one.querySelector('summary')?.getAttribute('aria-label') === `About: ${label}`,
    );
    const text = [...(about?.querySelectorAll('p') ?? [])].map(words).join(' ');
    expect(text).toContain(told);
    expect(text).toContain('Newest figures fetched 2 hours ago, oldest 9 days ago');
  });

  test('what a figure means goes away at Escape, and the focus stays where it was', () => {
    const about = team().querySelector('details.about') as HTMLDetailsElement;
    about.open = true;
    about.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(about.open).toBe(false);
    expect(document.activeElement).toBe(about.querySelector('summary'));
  });

  test('figures that are known day by day have a line of their own; a team’s reach, which is a range, has none', () => {
    expect(team().querySelectorAll('.metric-tab .spark')).toHaveLength(4);
    const posts = Array.from({ length: 28 }, (_, day) => day % 3);
    const followers = ['2026-11-01', '2026-11-05', '2026-11-08', '2026-11-15'].map((day, at) => ({
      day: day as Day,
      value: 9000 + at,
    }));
    const glance = { ...teamGlance(), sparks: { followers, reach: [], posts } };
    const tiles = [...team(glance).querySelectorAll('.glance-tiles .figure')];
    expect(tiles.map((tile) => tile.querySelectorAll('.spark').length)).toEqual([0, 1, 1]); // reach, followers, posts
    const none = { ...glance, sparks: { followers: followers.slice(0, 3), reach: [], posts: posts.map(() => 0) } };
    expect(team(none).querySelectorAll('.glance-tiles .spark')).toHaveLength(0);
  });

  test('R9: the age of figures that end early is said, with the name', () => {
    expect(words(team().querySelector('.glance-head'))).toContain('Samir Haddad: only to Nov 9');
    expect(words(team().querySelector('.glance-head'))).toContain('Tom Bell: only to Nov 16');
    const early = (at: number): Partial<GlanceRow> =>
      at < 3 ? { behind: true, health: { ...row(at).health, lastDay: '2026-11-01' as Day } } : {};
    const row = (at: number): GlanceRow => teamGlance().rows[at] as GlanceRow; // there are ten
    const late = { ...teamGlance(), rows: teamGlance().rows.map((one, at) => ({ ...one, ...early(at) })) };
    expect(words(team(late).querySelector('.glance-head'))).toContain('Figures of 4 members end more than a week earlier');
  });

  test('R6, R7: each day is stacked by member: the first five in a colour of their own, as everywhere on the page', () => {
    const root = team();
    const names = teamGlance()
      .rows.slice(0, 5)
      .map(({ name }) => name);
    const key = root.querySelector('.glance-lead .chart-key');
    expect([...(key?.children ?? [])].map(words)).toEqual([...names, '5 others']);
    const tints = [...(key?.querySelectorAll('[data-tint]') ?? [])].map((swatch) => swatch.getAttribute('data-tint'));
    expect(new Set(tints).size).toBe(6);
    expect(tints.at(-1)).toBe('6');
    const avatars = [...root.querySelectorAll<HTMLElement>('.member-table .avatar')].map(({ style }) =>
      style.getPropertyValue('--tint'),
    );
    expect(avatars.slice(0, 5)).toEqual(tints.slice(0, 5).map((tint) => `var(--s${tint})`));
    expect(new Set(avatars.slice(5))).toEqual(new Set(['var(--s6)']));
    expect(root.querySelectorAll('.glance-lead .chart-column')).toHaveLength(6);
  });

  test('what each gave of a day stands in the table, and adds up to the team’s day', () => {
    const root = team();
    const table = root.querySelector('.glance-lead details.chart-data') as HTMLDetailsElement;
    table.open = true;
    table.dispatchEvent(new Event('toggle'));
    return vi.waitFor(() => {
      const rows = [...root.querySelectorAll('.chart-rows tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => Number(words(cell).replace(/,/g, '')) || 0),
      );
      expect(rows).toHaveLength(28);
      const marked = [...root.querySelectorAll('.chart-rows tbody th')].map((day) =>
        words(day).includes('Some figures are missing'),
      );
      expect(marked).toEqual(Array.from({ length: 28 }, (_, day) => day < 9)); // newest first
      for (const [total, ...cells] of rows) expect(cells.slice(0, 6).reduce((sum, value) => sum + value, 0)).toBe(total);
    });
  });

  test('No false falls: days that are not known of all are shaded, and said', () => {
    const partial = teamGlance().byMember?.whole.impressions.filter((isWhole) => !isWhole).length ?? 0;
    expect(partial).toBe(9);
    const chart = team().querySelector('.glance-lead .chart');
    expect(Number(chart?.querySelector('.chart-gap')?.getAttribute('width'))).toBeCloseTo((100 * partial) / 28);
    expect(words(chart)).toContain('Some figures are missing');
    expect(chart?.querySelector('svg')?.getAttribute('aria-label')).toContain('On 9 days some figures are missing.');
    const whole = {
      ...teamGlance(),
      byMember: teamGlance().byMember && { ...teamGlance().byMember, whole: { impressions: Array(28).fill(true) } },
    };
    const even = team(whole as ReturnType<typeof teamGlance>).querySelector('.glance-lead .chart');
    expect(even?.querySelector('.chart-gap')).toBeNull();
    expect(words(even)).not.toContain('Some figures are missing');
  });

  test('of a year each column is a week, which is said, and each day stands in the table', () => {
    const root = team(teamGlance(365));
    const chart = root.querySelector('.glance-lead .chart');
    expect(words(chart)).toContain('Each column is a week, the first from Nov 20, 2025');
    const columns = chart?.querySelector('.chart-column')?.getAttribute('d')?.match(/M/g) ?? [];
    expect(columns).toHaveLength(52);
    expect(words(team().querySelector('.glance-lead .chart'))).not.toContain('a week');
    const table = chart?.querySelector('details.chart-data') as HTMLDetailsElement;
    table.open = true;
    table.dispatchEvent(new Event('toggle'));
    return vi.waitFor(() => expect(chart?.querySelectorAll('.chart-rows tbody tr')).toHaveLength(365));
  });

  test('a rate is a line of its own, in percent', () => {
    const root = team();
    make(root.querySelectorAll('.metric-tab input')[2] ?? null, 'change');
    expect(root.querySelector('svg[role=img]')?.getAttribute('aria-label')).toMatch(/^Engagement rate a day.+Lowest: [\d.]+%/);
    expect(root.querySelector('.glance-lead .chart-column')).toBeNull();
  });

  test('who has no figures, and who cannot be compared, is named', () => {
    const text = words(team(oddGlance()));
    expect(text).toContain('No figures yet of Nobody Yet.');
    expect(text).toMatch(/Left out of the changes, since nothing to compare is known: محمد/);
  });

  test('how many members a figure is known of is said where it is not all', () => {
    const { known } = teamGlance().figures.impressions;
    const root = team();
    expect(words(root.querySelector('.glance-head'))).toContain(`${known} of 10 accounts with figures`);
    expect(root.querySelector('.metric-tabs .coverage')).toBeNull(); // it is of as many, which is said above
    const odd = oddGlance();
    expect(words(team(odd).querySelector('.metric-tab .coverage'))).toBe(`${odd.figures.impressions.known} of 5`);
  });

  test('followers of a team may count a person twice, and posts are at least so many', () => {
    const text = words(team());
    expect(text).toContain('People may be counted twice.');
    expect(text).toContain('There may be more than the exports list.');
    expect(text).toContain(`at least ${teamGlance().figures.posts.value}`);
  });

  test('a team without figures is told what to do, not shown zeros', () => {
    const root = team(emptyGlance());
    expect(words(root)).toContain('The team’s figures will stand here');
    expect(root.querySelector('.figure-value')).toBeNull();
  });

  test('R8: hundreds of members begin as fifty lines; all come on demand, and one is found by name', async () => {
    const root = team(crowdGlance(200));
    expect(root.querySelectorAll('tbody tr').length).toBe(50);
    const find = root.querySelector('input[type=search]') as HTMLInputElement;
    find.value = 'lucia prieto 3';
    make(find, 'input');
    const found = [...root.querySelectorAll('.member-table tbody tr')].map(words);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((row) => row.includes('Lucía Prieto 3'))).toBe(true);
    find.value = '';
    make(find, 'input');
    make(byWords(root, 'button.button', 'Show all 200'), 'click');
    await vi.waitFor(() => expect(root.querySelectorAll('.member-table tbody tr').length).toBe(200), { timeout: 8000 });
  });

  test('a press on a column puts the lines in its order', () => {
    const root = team();
    make(byWords(root, 'th button', 'Member'), 'click');
    expect(words(root.querySelector('.member-table tbody tr'))).toContain('Ana Ferreira');
    expect(root.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('ascending');
  });

  test('R5: a press on a name opens the member', () => {
    const onMember = vi.fn();
    make(byWords(team(teamGlance(), { onMember }), 'button', 'Tom Bell'), 'click');
    expect(onMember.mock.calls[0]?.[0].name).toBe('Tom Bell');
  });

  test('another period is asked for', () => {
    const onPeriod = vi.fn();
    const root = team(teamGlance(), { onPeriod });
    make(root.querySelectorAll('.segments input')[3] ?? null, 'change');
    expect(onPeriod).toHaveBeenCalledWith({ span: 365, against: 'before' });
  });
});
