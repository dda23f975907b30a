import { describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../../../../src/domain/account-month.ts';
import { lastDays } from '../../../../../src/domain/period.ts';
import type { Day } from '../../../../../src/domain/day.ts';
import type { Reading } from '../../../../../src/domain/reading.ts';
import { idAt } from '../../../domain/posts.ts';
import { createReading } from '../../../domain/readings.ts';
import type { Role } from '../../../../../src/domain/role.ts';
import type { Scope } from '../../../../../src/domain/visibility.ts';
import { accountOf, answerOf, GROUP, membershipOf, MINE, NAMES, SCOPES, SELF, TEAM } from '../../answers.ts';
import { type Device, PANEL } from '../../device.ts';
import { deviceAs } from '../../member-device.ts';

const DAY = '2026-02-25' as Day;
const [ACTIVITY, SHARE] = [idAt('activity', '18:00', { day: DAY }), idAt('share', '02:00', { day: DAY })];

function readingOf(posts: Reading['posts'], more: Partial<Reading> = {}): Reading {
  return { ...createReading('2026-02-20', Array(8).fill(12)), posts, ...more };
}

const EXPORT = readingOf([
  {
    id: ACTIVITY,
    url: `https://www.linkedin.com/feed/update/urn:li:${ACTIVITY}`,
    publishedOn: DAY,
    window: null,
    figures: { impressions: 90 },
  },
]);
const ARCHIVE = readingOf(
  [
    {
      id: SHARE,
      url: `https://www.linkedin.com/feed/update/urn:li:${SHARE}`,
      publishedOn: DAY,
      window: null,
      figures: {},
      text: 'How we hired ten people',
    },
  ],
  { source: 'archive', days: [], followers: null, capturedAt: Date.parse('2026-03-05T11:00:00Z') },
);

describe('what is unclear of one’s own posts', () => {
  test('is asked with both posts, also of what still waits for the server; answered, it is asked no more', async () => {
    const { device, server } = await deviceAs('user');
    server.state.say = () => 'down';
    for (const reading of [EXPORT, ARCHIVE]) await device.mutate('reading.import', { account: MINE, reading, confirms: null });
    const [question, ...more] = await device.ask('posts.unclear', { account: MINE });
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      day: DAY,
      ids: [ACTIVITY, SHARE],
      posts: [
        { id: ACTIVITY, counts: [{ figures: { impressions: 90 } }] },
        { id: SHARE, text: 'How we hired ten people' },
      ],
    });
    const answer = { ids: [ACTIVITY, SHARE] as [string, string], same: true, at: 1 };
    expect(await device.mutate('post.answer', { account: MINE, day: DAY, answer })).toEqual({ state: 'waiting' });
    expect(await device.ask('posts.unclear', { account: MINE })).toEqual([]);
  });
});

test('R5: those who see a member’s figures see his posts as he said they are, and what an archive alone tells of older months', async () => {
  const { device, server } = await deviceAs('analyst');
  const subject = { kind: 'member', group: GROUP, membership: membershipOf(3) } as const;
  const before = await device.ask('glance.get', { subject, choice: lastDays(7) });
  const older: Reading = {
    ...ARCHIVE,
    posts: ARCHIVE.posts.map((post) => ({
      ...post,
      id: idAt('share', '02:00', { day: '2025-07-01' }),
      publishedOn: '2025-07-01' as Day,
    })),
  };
  const answer = monthOfAnswer(accountOf(3), DAY, { ids: [ACTIVITY, SHARE], same: true, at: 1 });
  const months = [EXPORT, ARCHIVE, older].flatMap((reading) => monthsOf(accountOf(3), reading));
  const merged = months.filter(({ month }) => month === answer.month).reduce(mergeMonth, answer);
  const others = months.filter(({ month }) => month !== answer.month);
  server.pulls.push(
    answerOf({
      cookie: 'c2',
      scopes: [...SCOPES.analyst],
      tiles: [merged, ...others].map((month) => [TEAM, JSON.parse(JSON.stringify(month))]),
    }),
  );
  await device.ask('sync.now', {});
  expect(await device.ask('posts.get', { subject })).toMatchObject([
    { id: ACTIVITY, ids: [ACTIVITY, SHARE], text: 'How we hired ten people', counts: [{ figures: { impressions: 90 } }] },
    { publishedOn: '2025-07-01', text: 'How we hired ten people', counts: [] },
  ]);
  const shown = await device.ask('glance.get', { subject, choice: lastDays(7) });
  expect(shown?.glance.figures.posts).toMatchObject({ value: 1, atLeast: false });
  expect(shown?.glance.capturedAt).toBe(before?.glance.capturedAt); // no archive makes figures newer
});

/** Two members with a post each, mine and a User's; told to a device of mine with a role, whether or not it is for it. */
async function deviceWithPosts(role: Role, scopes: readonly Scope[] = SCOPES[role]): Promise<Device> {
  const { device, server } = await deviceAs(role);
  const at = (time: string): Reading['posts'] => {
    const id = idAt('activity', time, { day: DAY });
    const url = `https://www.linkedin.com/feed/update/urn:li:${id}`;
    return [{ id, url, publishedOn: DAY, window: null, figures: { impressions: 90 }, text: `Written at ${time}` }];
  };
  const tiles = [
    [accountOf(1), '09:00'],
    [accountOf(3), '17:00'],
  ] as const;
  server.pulls.push(
    answerOf({
      cookie: 'c2',
      scopes: [...scopes],
      tiles: tiles.flatMap(([account, time]) =>
        monthsOf(account, readingOf(at(time))).map((month): [Scope, AccountMonth] => [TEAM, JSON.parse(JSON.stringify(month))]),
      ),
    }),
  );
  await device.ask('sync.now', {});
  return device;
}

describe('R5: the posts of a team', () => {
  const subject = { kind: 'group', group: GROUP } as const;

  test.each(['analyst', 'admin'] as const)('are told to %s with their authors, as they are called in the Group', async (role) => {
    const posts = await (await deviceWithPosts(role)).ask('posts.get', { subject });
    expect(posts?.map(({ author, text }) => [author.id, author.name, text])).toEqual([
      [membershipOf(1), 'Me Myself', 'Written at 09:00'],
      [membershipOf(3), NAMES[1], 'Written at 17:00'],
    ]);
  });

  test('R28: are told to no User, not even his own, whatever the server sent', async () => {
    const device = await deviceWithPosts('user', SCOPES.admin);
    expect(await device.ask('posts.get', { subject })).toBeNull();
    expect(await device.ask('posts.get', { subject: { kind: 'member', group: GROUP, membership: membershipOf(3) } })).toBeNull();
    expect(await device.dump()).not.toContain('Written at');
  });
});

describe('the post whose page is open beside the panel', () => {
  const at = (time: string): string => idAt('activity', time, { day: DAY });

  test('is found by any of its numbers, with its figures and no word of it', async () => {
    const { device, server } = await deviceAs('user');
    const answer = monthOfAnswer(MINE, DAY, { ids: [ACTIVITY, SHARE], same: true, at: 1 });
    const months = [EXPORT, ARCHIVE].flatMap((reading) => monthsOf(MINE, reading)).filter(({ month }) => month === answer.month);
    server.pulls.push(
      answerOf({
        cookie: 'c2',
        scopes: [...SCOPES.user],
        tiles: [[SELF, JSON.parse(JSON.stringify(months.reduce(mergeMonth, answer)))]],
      }),
    );
    await device.ask('sync.now', {});
    for (const post of [ACTIVITY, SHARE]) {
      const told = (await device.ask('panel.get', { vanity: null, post }, PANEL)).post;
      expect(told).toMatchObject({
        kind: 'own',
        account: MINE,
        publishedOn: DAY,
        counts: [{ figures: { impressions: 90 } }],
      });
      expect(JSON.stringify(told)).not.toContain('How we hired');
    }
    expect((await device.ask('panel.get', { vanity: null, post: at('03:00') }, PANEL)).post).toBeNull();
    expect((await device.ask('panel.get', { vanity: null }, PANEL)).post).toBeNull();
  });

  test.each(['analyst', 'admin'] as const)('R41, R48: is told to %s of a member, too', async (role) => {
    const device = await deviceWithPosts(role);
    expect((await device.ask('panel.get', { vanity: null, post: at('17:00') }, PANEL)).post).toMatchObject({
      kind: 'member',
      membership: membershipOf(3),
      name: NAMES[1],
      counts: [{ figures: { impressions: 90 } }],
    });
  });

  test('R28, I14: of another is told to no User, whatever the server sent', async () => {
    const device = await deviceWithPosts('user', SCOPES.admin);
    for (const time of ['09:00', '17:00'])
      expect((await device.ask('panel.get', { vanity: null, post: at(time) }, PANEL)).post).toBeNull();
  });
});
