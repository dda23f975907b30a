import { afterEach, describe, expect, test } from 'vitest';
import { contributionOf } from '../../../src/domain/contribution.ts';
import { glanceAt, lastDayOf } from '../../../src/domain/glance.ts';
import { comparisonOf, lastDays, type PeriodChoice } from '../../../src/domain/period.ts';
import { App } from '../../../src/extension/dashboard/app.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { CONTRIBUTORS } from '../../gallery/contributors.ts';
import { installCatalogue } from '../catalogue.ts';
import { type Answers, createBackground } from '../background.ts';
import { home, homeGroup, SIGNED_IN } from '../invented-home.ts';
import { make, words } from '../draw.ts';
import { showSurface, type Surface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

const GROUP = homeGroup('admin').id;
const WISH = { metric: 'impressions', joiners: 'count', chosen: null } as const;

installCatalogue();

let surface: Surface | null = null;
let background = createBackground({});

afterEach(() => {
  surface?.close();
  background.close();
});

function answersFor(choice: PeriodChoice): Answers {
  const end = lastDayOf(CONTRIBUTORS);
  if (!end) throw new Error('the team has figures');
  return {
    'glance.get': { name: 'Northwind', vanity: null, glance: glanceAt(CONTRIBUTORS, choice), asking: null },
    'goals.get': null,
    'contribution.get': { ...contributionOf(CONTRIBUTORS, comparisonOf(choice, end), WISH), left: null },
  };
}

async function open(): Promise<void> {
  location.hash = `#/group/${GROUP}`;
  const groups = [homeGroup('admin')];
  const [{ membership, ...group }] = groups as [(typeof groups)[number]];
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups }),
    'sight.get': { watchers: [], receipts: [], events: [] },
    'group.get': { group, membership, seats: [membership], staff: [], members: [], sent: [], suspended: [], board: null },
    'leaderboard.get': null,
    'period.remember': null,
    ...answersFor(lastDays(28)),
  });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<App parts={parts} />);
  await surface.says('What moved the team');
}

function choose(label: string, value: string): void {
  const field = surface?.find(label) as HTMLSelectElement; // it is waited for before
  field.value = value;
  make(field, field.tagName === 'SELECT' ? 'change' : 'input');
}

function askedFor(name: string): unknown[] {
  return background.asked.filter((asked) => asked.name === name).map(({ args }) => args);
}

describe('a period that is chosen', () => {
  test('is remembered, and what moved the team is told for it as well', async () => {
    await open();
    expect(askedFor('glance.get')).toEqual([{ subject: { kind: 'group', group: GROUP }, choice: null }]);
    const choice = { span: 'lastQuarter', against: 'before' } as const;
    Object.assign(background.answers, answersFor(choice));
    choose('Other period', 'lastQuarter');
    await expect.poll(() => askedFor('contribution.get').length).toBe(2);
    expect(askedFor('period.remember')).toEqual([{ choice }]);
    expect(askedFor('contribution.get').at(-1)).toEqual({ subject: { kind: 'group', group: GROUP }, choice, wish: WISH });
    await surface?.says('vs the quarter before');
  });

  test('leaves the difference that was told with its own words, until the one of the new days is there', async () => {
    await open();
    const card = (): string => words(document.querySelector('.contribution'));
    const before = card();
    expect(before).toContain('vs the 28 days before');
    const choice = { span: 'lastQuarter', against: 'before' } as const;
    const next = answersFor(choice);
    let tell = (): void => undefined;
    const told = new Promise((resolve) => {
      tell = () => resolve(next['contribution.get']);
    });
    Object.assign(background.answers, next, { 'contribution.get': told });
    choose('Other period', 'lastQuarter');
    await expect.poll(() => askedFor('contribution.get').length).toBe(2);
    expect(words(document.querySelector('.glance-lead'))).toContain('vs the quarter before'); // the figures beside it are there already
    expect(card()).toBe(before);
    tell();
    await expect.poll(card).toContain('vs the quarter before');
    expect(card()).not.toContain('28 days');
  });

  test('may be any days: two of them in the wrong order are refused in words', async () => {
    await open();
    choose('Other period', 'dates');
    await expect.poll(() => surface?.offers('From')).toBe(true);
    async function give(first: string, last: string): Promise<void> {
      choose('From', first);
      choose('to', last);
      await surface?.press('Show', 'From');
    }
    await give('2026-10-31', '2026-10-01');
    await surface?.says('Give two days, the first before the last');
    expect(askedFor('period.remember')).toEqual([]);
    await give('2026-10-01', '2026-10-31');
    await expect
      .poll(() => askedFor('period.remember'))
      .toEqual([{ choice: { span: { from: '2026-10-01', to: '2026-10-31' }, against: 'before' } }]);
  });
});

test('another figure is asked for, and the posts of whom one presses', async () => {
  await open();
  choose('Figure', 'engagementRate');
  await expect.poll(() => askedFor('contribution.get').at(-1)).toMatchObject({ wish: { metric: 'engagementRate' } });
  make(surface?.find('Show 5 others') ?? null, 'click');
  make(surface?.find('Tom Bell: show posts') ?? null, 'click');
  const tom = CONTRIBUTORS.find(({ name }) => name === 'Tom Bell');
  await expect.poll(() => askedFor('contribution.get').at(-1)).toMatchObject({ wish: { chosen: tom?.id } });
});
