import { afterEach, beforeAll, expect, test } from 'vitest';
import { goalDay } from '../../../src/domain/goal.ts';
import { goalProgress } from '../../../src/domain/goal-progress.ts';
import type { GoalOf } from '../../../src/domain/goal.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import { App } from '../../../src/extension/dashboard/app.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import type { Goals, ShownGoal } from '../../../src/protocol/goal.ts';
import { soFarWords } from '../../../src/extension/views/goal-words.ts';
import { ownGlance, SUBJECTS, teamGlance } from '../../gallery/invented.ts';
import { type Answers, type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { words } from '../draw.ts';
import { ANA, home, homeGroup, idOf, NORTHWIND, NOW, SIGNED_IN } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
  location.hash = '';
});

async function open(hash: string, goals: Goals, answers: Answers = {}): Promise<void> {
  location.hash = hash;
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups: [homeGroup('admin')] }),
    'sight.get': { watchers: [], receipts: [], events: [] },
    'glance.get': { name: ANA.name, vanity: null, glance: ownGlance(), asking: null },
    'contribution.get': null,
    'posts.get': [],
    'posts.unclear': [],
    'pageTotals.get': [],
    'audience.get': [],
    'goals.get': goals,
    'leaderboard.get': null,
    mutate: { state: 'decided', code: 'ok' },
    ...answers,
  });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<App parts={parts} />);
}

const OWN: GoalOf = { kind: 'account', account: ANA.id };
const TEAM: GoalOf = { kind: 'group', group: NORTHWIND.id };
const MEMBERSHIP = idOf<MembershipId>('membership', 33);
const MEMBER: GoalOf = { kind: 'member', group: NORTHWIND.id, membership: MEMBERSHIP };

function shown(of: GoalOf, part: Partial<ShownGoal> = {}): ShownGoal {
  const goal = { metric: 'impressions', amount: 1000, period: 'month', ...part } as const;
  const figures = SUBJECTS.slice(1, 2).map((subject) => subject.figures);
  return { of, groupName: null, by: null, progress: goalProgress(goal, figures, goalDay(NOW)), before: null, ...goal };
}

test('one sets a goal of one’s own in one’s own figures: how many, and by when', async () => {
  await open(`#/account/${ANA.id}`, { goals: [], settable: OWN });
  await surface.says(say('goal_none'));
  await surface.says(say('goal_lead_account'));
  await surface.press(say('goal_add'));
  await surface.fill(say('goal_amount'), 'many');
  await surface.press(say('save'));
  await surface.says(say('goal_amount_bad', ['1,000,000,000']));
  await surface.fill(say('goal_metric'), 'followers');
  await surface.fill(say('goal_amount_followers'), '9,500');
  await surface.fill(say('goal_period'), 'days');
  await surface.fill(say('goal_first_day'), '2026-12-01');
  await surface.fill(say('goal_last_day'), '2026-11-01');
  await surface.press(say('save'));
  await surface.says(say('goal_days_bad', ['366']));
  await surface.fill(say('goal_last_day'), '2026-12-31');
  await surface.press(say('save'));
  const wish = { amount: 9500, period: { from: '2026-12-01', to: '2026-12-31' } };
  await expect
    .poll(() => background.mutations())
    .toEqual([{ name: 'account.setGoal', args: { account: ANA.id, metric: 'followers', wish } }]);
});

test('what an Admin set one sees, with who he is, and changes it not', async () => {
  const forMe = shown(MEMBER, { groupName: 'Northwind', by: { name: 'Ines Roth', role: 'admin' } });
  await open(`#/account/${ANA.id}`, { goals: [shown(OWN), forMe], settable: OWN });
  await surface.says(say('goal_by', ['Ines Roth', 'Admin', 'Northwind']));
  const change = say('goal_change_of', [say('glance_impressions')]);
  expect(document.querySelectorAll(`[aria-label="${change}"]`)).toHaveLength(1);
  expect(surface.text()).toContain(say('goal_met'));
});

test('an Admin sets a goal for a member, changes it and takes it away', async () => {
  const goal = shown(MEMBER, { groupName: 'Northwind', by: { name: 'Ines Roth', role: 'admin' } });
  await open(`#/group/${NORTHWIND.id}/member/${MEMBERSHIP}`, { goals: [goal], settable: MEMBER });
  await surface.says(say('goal_lead_member', [ANA.name]));
  await surface.press(say('goal_change_of', [say('glance_impressions')]));
  expect(surface.value(say('goal_amount'))).toBe('1,000');
  await surface.fill(say('goal_amount'), '2000');
  await surface.fill(say('goal_period'), 'quarter');
  await surface.press(say('save'), say('goal_amount'));
  const args = { group: NORTHWIND.id, membership: MEMBERSHIP, metric: 'impressions' };
  await expect.poll(() => background.mutations()).toHaveLength(1);
  await surface.press(say('goal_remove'));
  await expect
    .poll(() => background.mutations())
    .toEqual([
      { name: 'membership.setGoal', args: { ...args, wish: { amount: 2000, period: 'quarter' } } },
      { name: 'membership.setGoal', args: { ...args, wish: null } },
    ]);
});

test('an Admin sets a goal for the Group: of all members together, of whose followers some may be counted twice', async () => {
  const groups = [homeGroup('admin')];
  const [{ membership, ...group }] = groups as [(typeof groups)[number]];
  const goal = { metric: 'followers', amount: 60_000, period: 'quarter' } as const;
  const figures = SUBJECTS.map((subject) => subject.figures);
  const of = shown(TEAM, { ...goal, progress: goalProgress(goal, figures, goalDay(NOW)) });
  await open(
    `#/group/${NORTHWIND.id}`,
    { goals: [of], settable: TEAM },
    {
      'glance.get': { name: NORTHWIND.name, vanity: null, glance: teamGlance(), asking: null },
      'group.get': { group, membership, seats: [membership], staff: [], members: [], sent: [], suspended: [], board: null },
    },
  );
  await surface.says(say('goal_lead_group'));
  const line = [...document.querySelectorAll('.goal')].map(words).join();
  expect(line).toContain(soFarWords(of));
  expect(line).toContain(say('glance_followers_twice'));
  await surface.press(say('goal_add'));
  await surface.fill(say('goal_metric'), 'posts');
  await surface.fill(say('goal_amount'), '60');
  await surface.press(say('save'), say('goal_metric'));
  const wish = { amount: 60, period: 'month' };
  await expect
    .poll(() => background.mutations())
    .toEqual([{ name: 'group.setGoal', args: { group: NORTHWIND.id, metric: 'posts', wish } }]);
});

test('a goal that is taken away leaves the keyboard at the heading of those that stand there', async () => {
  const goals = [shown(OWN), shown(OWN, { metric: 'posts' })];
  await open(`#/account/${ANA.id}`, { goals, settable: OWN });
  for (const [metric, left] of [
    ['glance_impressions', say('glance_posts')],
    ['glance_posts', say('goal_title')],
  ] as const) {
    await surface.press(say('goal_change_of', [say(metric)]));
    const remove = surface.find(say('goal_remove'));
    remove?.focus();
    goals.shift();
    background.answers['goals.get'] = { goals: [...goals], settable: OWN };
    await surface.press(say('goal_remove'));
    await expect.poll(() => document.activeElement?.textContent).toBe(left);
    expect(remove?.isConnected).toBe(false);
  }
});

test('an Analyst reads a member’s goals, and who set them, and is offered nothing', async () => {
  await open(`#/group/${NORTHWIND.id}/member/${MEMBERSHIP}`, { goals: [shown(OWN)], settable: null });
  await surface.says(say('goal_own', [ANA.name]));
  expect([surface.offers(say('goal_add')), surface.offers(say('goal_change'))]).toEqual([false, false]);
});

test('what became of it is said where it was asked, and stays open', async () => {
  await open(`#/account/${ANA.id}`, { goals: [], settable: OWN }, { mutate: { state: 'waiting' } });
  await surface.press(say('goal_add'));
  await surface.fill(say('goal_amount'), '5');
  await surface.press(say('save'));
  await surface.says(say('outcome_waiting'));
  expect([...document.querySelectorAll('details')].find((one) => one.textContent?.includes(say('goal_add')))?.open).toBe(true);
});
