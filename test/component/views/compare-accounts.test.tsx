import { describe, expect, test } from 'vitest';
import type { MembershipId } from '../../../src/domain/id.ts';
import { type MemberSeries, seriesOf } from '../../../src/domain/member-series.ts';
import type { Window } from '../../../src/domain/reading.ts';
import { MemberTable } from '../../../src/extension/components/member-table.tsx';
import { againstWords } from '../../../src/extension/components/period-word.ts';
import { type CompareStore, createCompare } from '../../../src/extension/store/compare.ts';
import { OTHERS_TINT, Tints, tintsOf } from '../../../src/extension/components/tints.ts';
import { formatWindow } from '../../../src/extension/format.ts';
import { CompareAccounts } from '../../../src/extension/views/compare-accounts.tsx';
import { useMemberChoice } from '../../../src/extension/dashboard/compare-place.tsx';
import { crowdGlance, GROUP, idOf, NOW, SUBJECTS, teamGlance } from '../../gallery/invented.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { byWords, draw, make, words } from '../draw.ts';

installCatalogue();
const glance = teamGlance(28);
const period = glance.period as Window; // the invented team has figures
const YEAR = { from: '2025-11-19', to: '2026-11-18' } as Window;
const tints = tintsOf(glance.rows.map(({ name }) => name));
const member = (number: number): MembershipId => idOf<MembershipId>(number);

/** The third's first week is not known, of the fifth nothing is. */
const SERIES: MemberSeries[] = SUBJECTS.slice(0, 6).map((subject, at) => {
  const { days, ...one } = seriesOf(subject, period);
  const hidden = at === 2 ? 7 : at === 4 ? 28 : 0;
  const known = Object.entries(days).map(([metric, values]) => [
    metric,
    values.map((value, place) => (place < hidden ? null : value)),
  ]);
  return { ...one, days: Object.fromEntries(known) as MemberSeries['days'] }; // the same metrics
});

function Team({ compare }: { readonly compare: CompareStore }) {
  const choice = useMemberChoice(compare);
  return (
    <Tints.Provider value={tints}>
      <MemberTable rows={glance.rows} against={againstWords(glance)} now={NOW} choice={choice} />
      <CompareAccounts compare={compare} rows={glance.rows} period={period} />
    </Tints.Provider>
  );
}

async function show(
  numbers: readonly number[] = [],
): Promise<{ root: HTMLElement; background: Background; compare: CompareStore }> {
  const background = createBackground({ 'series.get': SERIES });
  const compare = createCompare(background.deps, GROUP);
  compare.look(period);
  for (const number of numbers) compare.choose(member(number));
  const root = draw(<Team compare={compare} />);
  await expect.poll(() => compare.series.value.state).toBe('ready');
  return { root, background, compare };
}

function box(root: Element, name: string): HTMLInputElement | null {
  return (
    [...root.querySelectorAll<HTMLInputElement>('tbody input')].find(
      (one) => one.getAttribute('aria-label') === say('compare_with', [name]),
    ) ?? null
  );
}

describe('accounts in one chart', () => {
  test('nobody is asked for before somebody is chosen; how to choose is said', async () => {
    const { root, background } = await show();
    expect(background.asked).toEqual([]);
    expect(words(root)).toContain(say('compare_lead', ['5']));
  });

  test('ticked in the table, an account is asked for with the days of the dashboard', async () => {
    const { root, background } = await show();
    make(box(root, SUBJECTS[1]?.name ?? ''), 'change');
    await expect
      .poll(() => background.asked.at(-1))
      .toEqual({ name: 'series.get', args: { group: GROUP, memberships: [member(1)], window: period } });
    await expect.poll(() => root.querySelector('input[type="range"]') !== null).toBe(true);
  });

  test('a sixth cannot be ticked, nor added', async () => {
    const { root } = await show([0, 1, 2, 3, 4]);
    expect(box(root, SUBJECTS[5]?.name ?? '')?.disabled).toBe(true);
    expect(box(root, SUBJECTS[0]?.name ?? '')?.disabled).toBe(false);
    expect([...root.querySelectorAll('label')].map(words).some((label) => label.startsWith(say('compare_add')))).toBe(false);
  });

  test('whoever stays keeps his line when another is taken out, and the next one gets the free one', async () => {
    const { root, compare } = await show([0, 1, 2]);
    make(byWords(root, 'button', say('compare_take_out', [SUBJECTS[1]?.name ?? ''])), 'click');
    expect(compare.chosen.value).toEqual([
      { id: member(0), slot: 0 },
      { id: member(2), slot: 2 },
    ]);
    compare.choose(member(5));
    expect(compare.chosen.value).toContainEqual({ id: member(5), slot: 1 });
  });

  test('a line has the colour that its person has in the table; those who are grey there have dashes of their own', async () => {
    const { root } = await show([5, 2, 0, 3]);
    await expect.poll(() => root.querySelector('.series-read') !== null).toBe(true);
    const inTable = new Map(
      [...root.querySelectorAll('tbody tr')].map((line): [string, string | undefined] => [
        words(line.querySelector('.clamp')),
        line.querySelector<HTMLElement>('.avatar')?.style.getPropertyValue('--tint'),
      ]),
    );
    for (const place of ['.compare-chosen li', '.series-read span']) {
      const drawn = [...root.querySelectorAll(place)].map((one) => ({
        tint: one.querySelector('path')?.getAttribute('stroke'),
        dashes: one.querySelector('path')?.getAttribute('stroke-dasharray'),
        tintInTable: [...inTable].find(([name]) => words(one).startsWith(name))?.[1],
      }));
      expect(drawn.map(({ tint }) => tint)).toEqual(drawn.map(({ tintInTable }) => tintInTable));
      expect(drawn.filter(({ tint }) => tint === `var(--s${OTHERS_TINT})`)).toHaveLength(2);
      expect(new Set(drawn.map(({ dashes }) => dashes)).size).toBe(drawn.length);
    }
  });

  test('the slider tells each day of all lines in words, a day that is not known as such', async () => {
    const { root } = await show([0, 2]);
    await expect.poll(() => root.querySelector('input[type="range"]') !== null).toBe(true);
    const slider = root.querySelector<HTMLInputElement>('input[type="range"]');
    expect(slider?.max).toBe('27');
    if (slider) slider.value = '3';
    make(slider, 'input');
    const value = SERIES[0]?.days.impressions[3]?.toLocaleString('en');
    expect(slider?.getAttribute('aria-valuetext')).toContain(
      `${SUBJECTS[0]?.name}: ${value}; ${SUBJECTS[2]?.name}: ${say('chart_unknown')}`,
    );
    expect(words(root.querySelector('.series-read'))).toContain(String(value));
  });

  test('the table beside holds every day and every line, and no 0 for what is not known', async () => {
    const { root } = await show([0, 2]);
    await expect.poll(() => root.querySelector('.chart-data') !== null).toBe(true);
    const details = root.querySelector<HTMLDetailsElement>('.chart-data');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await expect.poll(() => details?.querySelectorAll('tbody tr').length).toBe(28);
    const oldest = [...(details?.querySelectorAll('tbody tr') ?? [])].at(-1);
    expect([...(oldest?.children ?? [])].map(words).slice(1)).toEqual([
      SERIES[0]?.days.impressions[0]?.toLocaleString('en'),
      say('chart_unknown'),
    ]);
  });

  test('of whom nothing is known is named, and draws nothing', async () => {
    const { root } = await show([4]);
    await expect
      .poll(() => words(root))
      .toContain(say('compare_unknown', [SUBJECTS[4]?.name ?? '', formatWindow(period).replace(/\s/g, ' ')]));
    expect(root.querySelector('input[type="range"]')).toBeNull();
  });

  test('long periods begin with the means of weeks, and short ones with each day; either can be had', async () => {
    const { compare } = await show([0]);
    expect(compare.pace.value).toBe('day');
    compare.look(YEAR);
    await expect.poll(() => compare.pace.value).toBe('week');
    compare.walk('day');
    expect(compare.pace.value).toBe('day');
  });

  test('lines stay with their days and in their pace until those of the new days are there', async () => {
    const { root, background, compare } = await show([0]);
    await expect.poll(() => root.querySelector('input[type="range"]') !== null).toBe(true);
    const card = (): string => words(root.querySelector('section.card'));
    const before = card();
    let tell = (): void => undefined;
    const told = new Promise((resolve) => {
      tell = () => resolve(SUBJECTS.slice(0, 1).map((subject) => seriesOf(subject, YEAR)));
    });
    Object.assign(background.answers, { 'series.get': told });
    compare.look(YEAR);
    await expect.poll(() => background.asked.at(-1)?.args).toMatchObject({ window: YEAR });
    expect(card()).toBe(before);
    tell();
    await expect.poll(() => root.querySelector<HTMLInputElement>('input[type="range"]')?.max).toBe('364');
    expect(card()).toContain(formatWindow(YEAR).replace(/\s/g, ' '));
    expect(card()).toContain(say('compare_gaps_week'));
  });

  test('what may no longer be seen is gone', async () => {
    const { root, background } = await show([0]);
    background.answers['series.get'] = null;
    background.tell();
    await expect.poll(() => words(root)).toContain(say('figures_gone'));
  });
});

test('of two hundred members a tick draws the other lines of the table not anew', async () => {
  const crowd = crowdGlance(200);
  const compare = createCompare(createBackground({ 'series.get': [] }).deps, GROUP);
  function Crowd() {
    return (
      <MemberTable rows={crowd.rows} against={againstWords(crowd)} now={NOW} first={200} choice={useMemberChoice(compare)} />
    );
  }
  const root = draw(<Crowd />);
  const changed = new Set<Element | null>();
  const watcher = new MutationObserver((records) => {
    for (const { target } of records) changed.add((target as Element).closest('tr'));
  });
  watcher.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  expect(root.querySelectorAll('tbody tr')).toHaveLength(200);
  make(root.querySelector('tbody input'), 'change');
  await expect.poll(() => compare.chosen.value.length).toBe(1);
  watcher.disconnect();
  expect(changed.size).toBeLessThanOrEqual(1);
});
