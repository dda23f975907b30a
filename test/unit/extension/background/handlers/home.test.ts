import { beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../../../src/domain/day.ts';
import { NO_CONNECTIONS } from '../../../../../src/extension/background/connections.ts';
import { badgeOf, titleOf } from '../../../../../src/extension/background/badge.ts';
import type { Sponsor } from '../../../../../src/protocol/organization.ts';
import { answerOf, AT, groupOf, invitationOf, ME, membershipOf, MINE, SCOPES, SELF, selfOps } from '../../answers.ts';
import { installCatalogue } from '../../../../component/catalogue.ts';
import { createDevice } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';

import { deviceAs } from '../../member-device.ts';

describe('R15, R16: the LinkedIn Accounts page', () => {
  test('tells an Admin of his accounts, his Group and its members, and how old the figures are', async () => {
    const { device } = await deviceAs('admin');
    const home = await device.ask('home.get', {});
    expect(home.person?.id).toBe(ME);
    expect(home.accounts).toMatchObject([{ id: MINE, lastDay: '2026-03-01', stale: false, next: null }]);
    expect(home.groups).toMatchObject([
      { name: 'The Team', members: 4, membership: { role: 'admin' }, lastDay: '2026-03-01', next: null },
    ]);
    expect(home.sync).toMatchObject({ state: 'idle', syncedAt: AT, waiting: 0 });
  });

  test('R33: tells a User of no number of members, and of no figures but his own', async () => {
    const { device } = await deviceAs('user');
    const [group] = (await device.ask('home.get', {})).groups;
    expect(group).toMatchObject({ members: null, membership: { role: 'user' } });
    expect(group?.capturedAt).toBe((await device.ask('home.get', {})).accounts[0]?.capturedAt);
  });

  test('says the next step: the profile, the first import, new figures, nothing', async () => {
    const server = createFakeServer();
    const device = createDevice({ fetch: server.fetch, now: () => AT });
    await device.background.session.update((value) => ({ ...value, token: 't', person: ME }));
    const account = (vanity: string | null) =>
      [SELF, 'account', MINE, { id: MINE, name: 'Me', vanity, confirmed: false }] as never;
    server.pulls.push(answerOf({ cookie: 'c1', ops: [account(null)] }), answerOf({ cookie: 'c2', ops: [account('me-myself')] }));
    const steps: unknown[] = [];
    for (let at = 0; at < 2; at++) {
      await device.ask('sync.now', {});
      steps.push((await device.ask('home.get', {})).accounts[0]?.next);
    }
    const { device: old } = await deviceAs('admin', AT + 8 * DAY_MS);
    steps.push((await old.ask('home.get', {})).accounts[0]?.next);
    expect(steps).toEqual(['add-profile', 'import', 'refresh']);
  });

  test('signed out it is empty', async () => {
    const device = createDevice({ fetch: createFakeServer().fetch });
    expect(await device.ask('home.get', {})).toMatchObject({
      person: null,
      accounts: [],
      groups: [],
      sync: { state: 'signed-out' },
    });
  });
});

test('R49: a deleted Group is offered to be restored until its time is over, by the server’s clock', async () => {
  const { device, server } = await deviceAs('user');
  await device.background.session.update((value) => ({ ...value, clockOffset: DAY_MS }));
  const deleted = [AT + DAY_MS - 1, AT + DAY_MS + 1].map((until, index) => {
    const id = groupOf(8 + index);
    return [SELF, 'deleted', id, { id, name: `Group ${index}`, deletedAt: AT - DAY_MS, until }] as never;
  });
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops: deleted }));
  await device.ask('sync.now', {});
  expect((await device.ask('home.get', {})).deleted).toMatchObject([{ name: 'Group 1' }]);
});

describe('the badge', () => {
  beforeAll(installCatalogue);
  const invitation = { id: invitationOf(1) } as never;
  const ask = { membership: membershipOf(1) } as never;
  const offered = { state: 'open' } as Sponsor;
  const [fresh, old, older] = [
    { name: 'Ana', stale: false },
    { name: 'Ana', stale: true },
    { name: 'Book', stale: true },
  ] as never[];
  type Whole = Parameters<typeof badgeOf>[0];
  type Told = Omit<Whole, 'connections' | 'planned'> & { readonly proposals?: number; readonly planned?: Whole['planned'] };
  const [due, trouble, proposed] = (['due', 'trouble', 'proposed'] as const).map((why) => ({ why }) as never);
  test.each<[string, Told, string, string[]]>([
    ['nothing waits', { invitations: [], sponsors: [], asks: [], accounts: [fresh as never] }, '', []],
    [
      'one invitation',
      { invitations: [invitation], sponsors: [], asks: [], accounts: [] },
      '1',
      ['1 invitation waits for your answer.'],
    ],
    [
      'two invitations, before all else',
      { invitations: [invitation, invitation], sponsors: [], asks: [ask], accounts: [old as never] },
      '2',
      ['2 invitations wait for your answer.', 'A Group asks you for new figures.', 'The figures of Ana are older than a week.'],
    ],
    [
      'figures older than a week',
      { invitations: [], sponsors: [], asks: [], accounts: [old as never, older as never] },
      '!',
      ['The figures of 2 accounts are older than a week.'],
    ],
    [
      'figures that are asked for',
      { invitations: [], sponsors: [], asks: [ask, ask], accounts: [] },
      '!',
      ['2 Groups ask you for new figures.'],
    ],
    [
      'a seat that is offered, as an invitation; not one that is held',
      { invitations: [], sponsors: [offered, { ...offered, state: 'held' }], asks: [], accounts: [] },
      '1',
      ['1 seat is offered to you.'],
    ],
    [
      'an invitation and a single connection',
      { invitations: [invitation], sponsors: [], asks: [], accounts: [], proposals: 1 },
      '2',
      ['2 invitations wait for your answer.'],
    ],
    [
      'a post that waits for a yes, as an invitation; the title tells first what is due',
      { invitations: [invitation], sponsors: [], asks: [ask], accounts: [], planned: [due, proposed, proposed] as never },
      '3',
      [
        '1 invitation waits for your answer.',
        'It is time for 1 planned post.',
        '2 posts wait for your approval.',
        'A Group asks you for new figures.',
      ],
    ],
    [
      'a post that is due, or did not go out',
      { invitations: [], sponsors: [], asks: [], accounts: [], planned: [due, trouble, trouble] as never },
      '!',
      ['It is time for 1 planned post.', '2 planned posts did not go out, or nobody knows.'],
    ],
  ])('%s; and the title says all of it', (_, { proposals = 0, planned = [], ...part }, text, lines) => {
    const waiting = Array.from({ length: proposals }, () => ({}) as never);
    const told = { ...part, planned, connections: { ...NO_CONNECTIONS, proposals: waiting } };
    expect(badgeOf(told).text).toBe(text);
    expect(titleOf(told).split('\n')).toEqual(['Sidelight', ...lines]);
  });

  test.each([
    ['an invitation that has expired is not counted', 0, AT - 1, 0],
    ['nor is it where this clock is slow', 2 * DAY_MS, AT + DAY_MS, 0],
    ['one that waits is, also where this clock is fast', -9 * DAY_MS, AT - DAY_MS, 1],
  ])('%s', async (_, clockOffset, expiresAt, count) => {
    const { device, server } = await deviceAs('user');
    await device.background.session.update((value) => ({ ...value, clockOffset }));
    server.pulls.push(invitedWith({ expiresAt }));
    await device.ask('sync.now', {});
    expect((await device.ask('home.get', {})).invitations).toHaveLength(count);
  });
});

test('R35: an invitation lists those who will see me as every other list does: Admins first, each role by name', async () => {
  const { device, server } = await deviceAs('user');
  const staff = (['analyst Bo', 'admin Cy', 'analyst Al', 'admin Di'] as const).map((words, index) => {
    const [role, name] = words.split(' ');
    return { id: membershipOf(index + 60), name, role, staffSince: AT };
  });
  server.pulls.push(invitedWith({ expiresAt: AT + DAY_MS, staff }));
  await device.ask('sync.now', {});
  const [invitation] = (await device.ask('home.get', {})).invitations;
  expect(invitation?.staff.map(({ name }) => name)).toEqual(['Cy', 'Di', 'Al', 'Bo']);
});

/** The answer to a User who is invited somewhere. */
function invitedWith(part: { readonly expiresAt: number; readonly staff?: readonly unknown[] }) {
  const group = { name: 'G', logo: null, purpose: 'other', about: '' };
  const value = { id: invitationOf(1), group, inviter: 'I', role: 'user', staff: [], ...part };
  return answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops: [...selfOps('user'), [SELF, 'invitation', value.id, value]] });
}
