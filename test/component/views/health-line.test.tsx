import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { type Health, NOTHING_KNOWN, type Runs } from '../../../src/domain/health.ts';
import { HealthLine } from '../../../src/extension/components/health-line.tsx';
import { MemberRows } from '../../../src/extension/components/member-rows.tsx';
import { MemberPage } from '../../../src/extension/views/member-page.tsx';
import { OwnDashboard } from '../../../src/extension/views/own-dashboard.tsx';
import { PanelView } from '../../../src/extension/views/panel-view.tsx';
import { TeamDashboard } from '../../../src/extension/views/team-dashboard.tsx';
import { draw, words } from '../draw.ts';
import { GROUP, NOW, oddGlance, OWN_STATE, ownGlance, panelState } from '../../gallery/invented.ts';

const HOUR = 3_600_000;
const day = (text: string): Day => `2026-${text}` as Day;

function runs(...texts: readonly string[]): Runs {
  const newest = texts.map((text) => {
    const [from = '', to = from] = text.split(' to ');
    return { from: day(from), to: day(to) };
  });
  const days = newest.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / (24 * HOUR) + 1, 0);
  return { days, count: newest.length, newest };
}

const WHOLE: Health = { ...NOTHING_KNOWN, capturedAt: NOW - 50 * HOUR, lastDay: day('11-16') };
const line = (health: Health): HTMLElement => draw(<HealthLine health={health} now={NOW} />);

describe('one line of data health', () => {
  test.each<[string, Health, string]>([
    ['whole figures', WHOLE, 'Figures to Nov 16, fetched 2 days ago.'],
    ['days that still grow', { ...WHOLE, growing: runs('11-17 to 11-18') }, 'Nov 17 – 18 may still grow.'],
    ['one day missing', { ...WHOLE, gaps: runs('02-04') }, '1 day missing (Feb 4).'],
    ['a run of days missing', { ...WHOLE, gaps: runs('02-04 to 02-06') }, '3 days missing (Feb 4 – 6).'],
    [
      'two runs, in the order of the days',
      { ...WHOLE, gaps: runs('03-09', '02-04 to 02-06') },
      '4 days missing (Feb 4 – 6 and Mar 9).',
    ],
    [
      'more than three runs: the newest are named',
      { ...WHOLE, gaps: runs('05-01', '04-01', '03-01', '02-01', '01-01') },
      '5 days missing (2 times before, Mar 1, Apr 1, and May 1).',
    ],
    ['days fetched too early', { ...WHOLE, cut: runs('11-02') }, '1 day fetched before it was complete (Nov 2).'],
    ['an assumed age', { ...WHOLE, assumed: true }, 'fetched about 2 days ago.'],
    [
      'only days that still grow',
      { ...WHOLE, lastDay: null, growing: runs('11-18') },
      'No complete day yet, fetched 2 days ago. Nov 18',
    ],
    ['nothing', NOTHING_KNOWN, 'No figures yet.'],
  ])('says %s', (_, health, said) => {
    expect(words(line(health))).toContain(said);
  });

  test('is quiet where all is well: nothing is marked, and no number says that nothing is missing', () => {
    const root = line({ ...WHOLE, growing: runs('11-17 to 11-18') });
    expect(root.querySelector('.health-hole, .chip')).toBeNull();
    expect(words(root)).toBe('Figures to Nov 16, fetched 2 days ago. Nov 17 – 18 may still grow.');
  });

  test('marks what is amiss: old figures, missing days, days that count nowhere', () => {
    const root = line({ ...WHOLE, capturedAt: NOW - 8 * 24 * HOUR, gaps: runs('02-04'), cut: runs('11-02') });
    expect(words(root.querySelector('.chip'))).toBe('old');
    expect([...root.querySelectorAll('.health-hole')].map(words)).toHaveLength(2);
  });
});

describe('it stands where the figures of one person do', () => {
  const nothing = (): void => undefined;
  const account = { id: 'a', name: 'Ana Ferreira' };
  const shared = { glance: ownGlance(), now: NOW, onPeriod: nothing };
  const said = /Figures to Nov \d+, fetched \d+ hours ago\./;

  test('in one’s own dashboard, in a member’s page, and in the panel', () => {
    expect(words(draw(<OwnDashboard account={account} onImport={nothing} {...shared} />).querySelector('header'))).toMatch(said);
    expect(words(draw(<MemberPage member={account} groupName="Northwind" {...shared} />).querySelector('header'))).toMatch(said);
    expect(words(panel(OWN_STATE).querySelector('.panel-person'))).toMatch(said);
    const seen = { kind: 'member', group: GROUP, membership: 'm' as never, name: 'Tom Bell', glance: ownGlance(28, 3) } as const;
    expect(words(panel({ shows: seen }).querySelector('.panel-person'))).toMatch(/Figures to Nov \d+, fetched 2 days ago\./);
  });

  test('of a team’s members one line each is a press away, where something is amiss, and by the keyboard', () => {
    const glance = oddGlance();
    const holes = glance.rows.filter(({ health }) => health.gaps.days > 0);
    expect(holes).toHaveLength(1);
    for (const root of [
      draw(<TeamDashboard group={{ id: GROUP, name: 'N', logo: null }} {...shared} glance={glance} />),
      draw(<MemberRows rows={glance.rows} against="vs the 28 days before" now={NOW} />),
    ]) {
      const doors = [...root.querySelectorAll('details.health-more')];
      expect(doors.map((door) => words(door.querySelector('summary')))).toEqual([
        `${holes[0]?.health.gaps.days} days missing in the figures of X`,
      ]);
      expect(words(doors[0]?.querySelector('.health') ?? null)).toMatch(/days missing \(\d+ times before, /);
    }
  });

  function panel(state: Parameters<typeof panelState>[0]): HTMLElement {
    const actions = {
      onGroup: nothing,
      onLength: nothing,
      onCollapse: nothing,
      onIntroduced: nothing,
      onDashboard: nothing,
      onImport: nothing,
      onSidePanel: nothing,
      onPage: nothing,
      onClose: nothing,
      onRetry: nothing,
      onAdd: nothing,
    };
    return draw(<PanelView state={panelState(state)} trouble={null} collapsed={false} place="page" now={NOW} {...actions} />);
  }
});
