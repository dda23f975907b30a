/** All that a page of one account holds: one's own as a User has it, a member's as his Group's Analyst has it, and one that is shown singly. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { contributionOf } from '../../../src/domain/contribution.ts';
import { lastDayOf } from '../../../src/domain/glance.ts';
import type { ConnectionId, MembershipId } from '../../../src/domain/id.ts';
import { comparisonOf, lastDays } from '../../../src/domain/period.ts';
import { App } from '../../../src/extension/dashboard/app.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { CONTRIBUTORS } from '../../gallery/contributors.ts';
import { ownGlance } from '../../gallery/invented.ts';
import { AUDIENCES_OF_ONE } from '../../gallery/invented-audience.ts';
import { POSTS } from '../../gallery/invented-posts.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { words } from '../draw.ts';
import { ANA, home, homeGroup, idOf, NORTHWIND, SIGNED_IN } from '../invented-home.ts';
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

const one = CONTRIBUTORS.slice(1, 2);
const end = lastDayOf(one);
if (!end) throw new Error('he has figures');
const CONTRIBUTION = contributionOf(one, comparisonOf(lastDays(28), end), {
  metric: 'impressions',
  joiners: 'count',
  chosen: null,
});

async function open(hash: string, role: 'user' | 'analyst'): Promise<string[]> {
  location.hash = hash;
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups: [homeGroup(role)] }),
    'sight.get': { watchers: [], receipts: [], events: [] },
    'glance.get': { name: ANA.name, vanity: null, glance: ownGlance(28, 1), asking: null },
    'contribution.get': { ...CONTRIBUTION, left: null },
    'posts.get': POSTS,
    'posts.unclear': [],
    'pageTotals.get': [],
    'audience.get': AUDIENCES_OF_ONE,
    'goals.get': { goals: [], settable: { kind: 'account', account: ANA.id } },
  });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<App parts={parts} />);
  await surface.says(say('out_title'));
  return [...document.querySelectorAll('main h2')].map(words);
}

const PARTS = ['moved_own', 'goal_title', 'glance_posts', 'when_title', 'audience_followers', 'audience_reached', 'out_title'];
const FIGURES = ['impressions', 'reach', 'engagements', 'engagement_rate', 'new_followers', 'followers', 'posts'];

test.each([
  ['R5: a member’s, for an Analyst', `#/group/${NORTHWIND.id}/member/${idOf<MembershipId>('membership', 33)}`, 'analyst'],
  ['I2: one’s own, as a User', `#/account/${ANA.id}`, 'user'],
  ['R53: one that is shown singly', `#/connection/${idOf<ConnectionId>('connection', 7)}`, 'user'],
] as const)(
  '%s: series, figures, data health, what moved it, posts, when to post, audience, a way out; and goals within a Group',
  async (_, hash, role) => {
    const titles = await open(hash, role);
    const [isOwn, isAlone] = [hash.startsWith('#/account'), hash.startsWith('#/connection')];
    const parts = PARTS.filter((key) => !(isAlone && key === 'goal_title')).map((key) => say(key));
    expect(titles.filter((title) => title !== say('glance_seen_by'))).toEqual(parts);
    const line = document.querySelector('main svg[role="img"]')?.getAttribute('aria-label');
    expect(line).toMatch(/^Impressions a day from Oct 22, 2026 to Nov 18, 2026; 28 of 28 days known/);
    for (const figure of FIGURES) expect(surface.text()).toContain(say(`glance_${figure}`));
    expect(words(document.querySelector('main header'))).toMatch(/Figures to Nov 18, fetched \d+ days ago\./);
    expect(titles.includes(say('glance_seen_by'))).toBe(isOwn);
    expect(surface.offers(say('out_history'))).toBe(isOwn);
  },
);
