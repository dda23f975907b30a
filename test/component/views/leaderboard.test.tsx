import { expect, test } from 'vitest';
import { type Board, leaderboardOf } from '../../../src/domain/leaderboard.ts';
import { createGroupStore } from '../../../src/extension/store/group.ts';
import { GroupSettings } from '../../../src/extension/views/group-settings.tsx';
import { LeaderboardCard } from '../../../src/extension/views/leaderboard-card.tsx';
import { ListMe } from '../../../src/extension/views/list-me.tsx';
import { CONTRIBUTORS, withOdd } from '../../gallery/contributors.ts';
import { createBackground } from '../background.ts';
import { getMessage as say } from '../catalogue.ts';
import { draw, words } from '../draw.ts';
import { groupPage, NORTHWIND } from '../invented-home.ts';
import { showSurface } from '../surface.ts';

const nothing = (): void => undefined;

function shown(board: Board, team = CONTRIBUTORS) {
  const told = leaderboardOf(
    team.map((member, at) => ({ ...member, listed: at > 0 })),
    board,
  );
  return { told, root: draw(<LeaderboardCard shown={{ board, told }} memberLink={(id) => ({ href: `#${id}` })} />) };
}

test.each([
  ['impressions', 'Impressions, added up'],
  ['engagements', 'Engagements, added up ('],
  ['newFollowers', 'New followers, added up ('],
  ['engagementRate', 'divided by the impressions of the same days'],
  ['posts', 'Posts published ('],
] as const)('the figure, how it is made and over which days stand above it: %s', (metric, formula) => {
  const { root, told } = shown({ metric, length: 28 });
  expect(words(root)).toContain(formula);
  expect(words(root)).toContain('Equal figures share a place');
  expect([...root.querySelectorAll('tbody tr')].map((row) => words(row.querySelector('th a')))).toEqual(
    told.places.map(({ name }) => name),
  );
  expect(words(root)).not.toContain(CONTRIBUTORS[0]?.name ?? 'nobody');
});

test('each figure has a bar beside it, the greatest the longest, which nobody needs to hear', () => {
  const { root, told } = shown({ metric: 'impressions', length: 28 });
  const bars = [...root.querySelectorAll<HTMLElement>('.board-track[aria-hidden="true"] > span')];
  const [first, second] = told.places.map(({ value }) => value);
  expect(bars).toHaveLength(told.places.length);
  expect(bars.slice(0, 2).map(({ style }) => Number.parseFloat(style.inlineSize))).toEqual([
    100,
    expect.closeTo(((second ?? 0) / (first ?? 1)) * 100, 3),
  ]);
});

test('who has no place is named, with why', () => {
  const { root, told } = shown({ metric: 'impressions', length: 28 }, withOdd());
  expect(told.without.length).toBeGreaterThan(0);
  for (const { name } of told.without) expect(words(root)).toContain(name);
  expect(words(root)).toContain('since days are missing');
});

function open(role: 'user' | 'admin', board: Board | null) {
  const page = { ...groupPage(role), board };
  const background = createBackground({ 'group.get': page, mutate: { state: 'decided', code: 'ok' } });
  const store = createGroupStore(background.deps, NORTHWIND.id);
  return { page, background, store };
}

test('it is off at first; an Admin chooses the figure and switches it on', async () => {
  const { background, store } = open('admin', null);
  const surface = showSurface(<GroupSettings group={NORTHWIND} board={null} store={store} onLogoFile={nothing as never} />);
  await surface.says(say('board_settings_lead'));
  expect(surface.offers(say('board_off'))).toBe(false);
  await surface.fill(say('board_metric'), 'posts');
  await surface.press(say('board_on'));
  const args = { group: NORTHWIND.id, board: { metric: 'posts', length: 28 } };
  await expect.poll(() => background.mutations()).toEqual([{ name: 'group.setLeaderboard', args }]);
  surface.close();
});

test('what is on is switched off', async () => {
  const board: Board = { metric: 'posts', length: 7 };
  const { background, store } = open('admin', board);
  const surface = showSurface(<GroupSettings group={NORTHWIND} board={board} store={store} onLogoFile={nothing as never} />);
  await surface.says(say('board_is_on'));
  await surface.press(say('board_off'));
  await expect
    .poll(() => background.mutations())
    .toEqual([{ name: 'group.setLeaderboard', args: { group: NORTHWIND.id, board: null } }]);
  surface.close();
});

test('R33: the switch for being in it says the same to every member, whether or not there is one', async () => {
  const said = ([null, { metric: 'posts', length: 7 }] as const).flatMap((board) =>
    (['user', 'admin'] as const).map((role) => {
      const { page, store } = open(role, board);
      return draw(<ListMe seats={page.seats} store={store} />).innerHTML;
    }),
  );
  expect(new Set(said).size).toBe(1);
  const { page, background, store } = open('user', null);
  const surface = showSurface(<ListMe seats={page.seats} store={store} />);
  await surface.press(say('list_me'));
  const args = { group: NORTHWIND.id, membership: page.seats[0]?.id, listed: false };
  await expect.poll(() => background.mutations()).toEqual([{ name: 'membership.list', args }]);
  surface.close();
});
