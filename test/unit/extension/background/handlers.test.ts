import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../../src/domain/day.ts';
import type { Role } from '../../../../src/domain/role.ts';
import { badgeOf } from '../../../../src/extension/background/badge.ts';
import { createReading } from '../../domain/readings.ts';
import {
  accountOf,
  answerOf,
  AT,
  CANARY,
  everything,
  GROUP,
  groupOf,
  invitationOf,
  ME,
  membershipOf,
  MINE,
  NAMES,
  SCOPES,
  SELF,
  selfOps,
} from '../answers.ts';
import { createDevice, type Device, PANEL } from '../device.ts';
import { createFakeServer } from '../fake-server.ts';

/** A device of mine in the Group, with a role, and figures that end on 1 March 2026. */
async function deviceAs(role: Role, now = AT): Promise<{ device: Device; server: ReturnType<typeof createFakeServer> }> {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now: () => now });
  await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, address: 'me@example.com' }));
  server.pulls.push(everything(role, 'c1', SCOPES[role]));
  await device.ask('sync.now', {});
  return { device, server };
}

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

describe('a Group', () => {
  test.each([
    ['admin', 4, 1],
    ['analyst', 4, null],
    ['user', null, null],
  ] as const)('R29, R37, R44: %s sees %s members and %s invitations', async (role, members, sent) => {
    const { device } = await deviceAs(role);
    const page = await device.ask('group.get', { group: GROUP });
    expect([page?.members?.length ?? null, page?.sent?.length ?? null]).toEqual([members, sent]);
    expect(page?.staff.map(({ name }) => name)).toContain(NAMES[0]);
  });

  test('that one is not in is null, like one that does not exist', async () => {
    const { device } = await deviceAs('admin');
    expect(await device.ask('group.get', { group: groupOf(9) })).toBeNull();
    expect(await device.ask('glance.get', { subject: { kind: 'group', group: groupOf(9) }, length: 7 })).toBeNull();
  });

  test('R5: one member, and his posts', async () => {
    const { device } = await deviceAs('analyst');
    const subject = { kind: 'member', group: GROUP, membership: membershipOf(3) } as const;
    const shown = await device.ask('glance.get', { subject, length: 7 });
    expect(shown).toMatchObject({ name: NAMES[1], vanity: 'vanity-3', glance: { members: 1 } });
    expect(shown?.glance.figures.impressions.value).toBe(7 * CANARY.user);
    expect(await device.ask('posts.get', { subject })).toEqual([]);
  });
});

describe('I14: whatever a User asks, nothing of others is in any answer', () => {
  const words = [
    ...NAMES.slice(1),
    ...Object.values(CANARY)
      .flatMap((value) => [value, 7 * value, 20 * value])
      .map(String),
    accountOf(3),
    membershipOf(3),
    'invited@example.com',
  ];

  test('even when the server sent him everything and lists every scope', async () => {
    const server = createFakeServer();
    const device = createDevice({ fetch: server.fetch, now: () => AT });
    await device.background.session.update((value) => ({ ...value, token: 't', person: ME }));
    server.pulls.push(everything('user', 'c1', SCOPES.admin));
    await device.ask('sync.now', {});
    const answers = [
      await device.ask('home.get', {}),
      await device.ask('group.get', { group: GROUP }),
      ...(await Promise.all(
        ([7, 28, 90, 365] as const).flatMap((length) => [
          device.ask('glance.get', { subject: { kind: 'group', group: GROUP }, length }),
          device.ask('glance.get', { subject: { kind: 'member', group: GROUP, membership: membershipOf(3) }, length }),
          device.ask('glance.get', { subject: { kind: 'account', account: accountOf(3) }, length }),
        ]),
      )),
      await device.ask('posts.get', { subject: { kind: 'group', group: GROUP } }),
      await device.ask('panel.get', { vanity: 'vanity-3' }, PANEL),
    ];
    for (const word of words) expect(JSON.stringify(answers)).not.toContain(word);
    expect(JSON.stringify(answers)).toContain('Me Myself');
  });

  test('and what a Manager is told does hold it, so that the words are the right ones', async () => {
    const { device } = await deviceAs('admin');
    const text = JSON.stringify([
      await device.ask('panel.get', { vanity: 'vanity-3' }, PANEL),
      await device.ask('group.get', { group: GROUP }),
    ]);
    for (const word of [NAMES[1], String(20 * CANARY.user), membershipOf(3)]) expect(text).toContain(word);
  });
});

describe('the panel', () => {
  test.each([
    ['admin', null, 'team'],
    ['admin', 'me-myself', 'own'],
    ['admin', 'ME-Myself', 'own'],
    ['admin', 'vanity-3', 'member'],
    ['admin', 'somebody-else', 'team'],
    ['analyst', 'vanity-4', 'member'],
    ['user', null, 'own'],
    ['user', 'vanity-3', 'own'],
    ['user', 'me-myself', 'own'],
  ] as const)('shows %s, on the profile %s, the %s', async (role, vanity, kind) => {
    const { device } = await deviceAs(role);
    expect((await device.ask('panel.get', { vanity }, PANEL)).shows.kind).toBe(kind);
  });

  test('R35: tells a User who can see his figures', async () => {
    const { device } = await deviceAs('user');
    const { seenBy } = await device.ask('panel.get', { vanity: null }, PANEL);
    expect(seenBy).toMatchObject([{ group: 'The Team', staff: [{ name: NAMES[0], role: 'analyst' }] }]);
  });

  test('is told no token, no address and no server', async () => {
    const { device } = await deviceAs('admin');
    const text = JSON.stringify(await device.ask('panel.get', { vanity: null }, PANEL));
    for (const secret of ['the-token', 'me@example.com', 'server.test', 'invited@example.com'])
      expect(text).not.toContain(secret);
  });

  test('signed out it shows nothing', async () => {
    const device = createDevice({ fetch: createFakeServer().fetch });
    expect(await device.ask('panel.get', { vanity: 'me-myself' }, PANEL)).toMatchObject({
      signedIn: false,
      groups: [],
      shows: { kind: 'nothing' },
    });
  });

  test('remembers what it is told, piece by piece, and tells the others', async () => {
    const { device } = await deviceAs('admin');
    const before = device.told.changes;
    await device.ask('panel.remember', { collapsed: true }, PANEL);
    const memory = await device.ask('panel.remember', { group: GROUP, length: 90 }, PANEL);
    expect(memory).toEqual({ group: GROUP, length: 90, collapsed: true, on: true, introduced: false });
    expect((await device.ask('panel.get', { vanity: null }, PANEL)).shows).toMatchObject({
      kind: 'team',
      glance: { length: 90 },
    });
    expect(device.told.changes).toBe(before + 2);
  });

  test.each([
    [null, '#/'],
    [{ kind: 'account', account: MINE }, `#/account/${MINE}`],
    [{ kind: 'group', group: GROUP }, `#/group/${GROUP}`],
    [{ kind: 'member', group: GROUP, membership: membershipOf(3) }, `#/group/${GROUP}/member/${membershipOf(3)}`],
  ] as const)('opens the dashboard at %j', async (subject, route) => {
    const { device } = await deviceAs('admin');
    await device.ask('panel.openDashboard', { subject }, PANEL);
    expect(device.told.opened).toEqual([route]);
  });

  test('gives way to the side panel: Chrome opens it in the window of the click', async () => {
    const { device } = await deviceAs('admin');
    const asked = device.ask('panel.openSidePanel', {}, PANEL);
    expect(device.told.panels).toEqual([3]); // before anything was awaited
    await asked;
    expect((await device.ask('panel.get', { vanity: null }, PANEL)).memory.on).toBe(false);
  });

  test('gives way to the sidebar: Firefox cannot be made to open it, so the panel is only switched off', async () => {
    const device = createDevice({ fetch: createFakeServer().fetch, hasSidePanel: false });
    await device.ask('panel.openSidePanel', {}, PANEL);
    expect((await device.ask('panel.get', { vanity: null }, PANEL)).memory.on).toBe(false);
  });
});

describe('an import', () => {
  test('is compared with what is held and with what still waits', async () => {
    const { device, server } = await deviceAs('admin');
    const reading = createReading('2026-02-20', Array(20).fill(12));
    expect(await device.ask('import.preview', { account: MINE, reading })).toMatchObject({
      newDays: 10,
      changedDays: 10,
      changesAnything: true,
    });
    server.state.say = () => 'down';
    expect(await device.mutate('reading.import', { account: MINE, reading, confirms: null })).toEqual({ state: 'waiting' });
    expect(await device.ask('import.preview', { account: MINE, reading })).toMatchObject({
      newDays: 0,
      sameDays: 20,
      changesAnything: false,
    });
  });

  test.each([
    ["an export keeps LinkedIn's own time", 'export', 0],
    ["a page's time is corrected by the server's clock", 'page', 3_600_000],
  ] as const)('%s', async (_, source, correction) => {
    const { device, server } = await deviceAs('admin');
    server.state.time = AT + 3_600_000;
    await device.mutate('account.edit', { account: MINE, name: 'Me', vanity: null }); // the clock is learnt here
    const reading = createReading('2026-02-20', [1, 2, 3], { source });
    await device.mutate('reading.import', { account: MINE, reading, confirms: null });
    expect(server.effects.at(-1)).toMatchObject({ reading: { capturedAt: reading.capturedAt + correction } });
  });

  test.each([
    ['of a name that is none', 'toString', {}, 'bad-request'],
    ['with arguments of another', 'group.delete', { account: MINE }, 'bad-request'],
  ])('a mutation %s is refused at once', async (_, name, args, code) => {
    const { device } = await deviceAs('admin');
    await expect(device.ask('mutate', { name, args })).rejects.toThrow(code);
  });

  test('signed out nothing is enqueued', async () => {
    const device = createDevice({ fetch: createFakeServer().fetch });
    await expect(device.mutate('account.edit', { account: MINE, name: 'Me', vanity: null })).rejects.toThrow('signed-out');
  });
});

describe('the badge', () => {
  const invitation = { id: invitationOf(1) } as never;
  test.each([
    ['nothing waits', [], false, ''],
    ['two invitations', [invitation, invitation], true, '2'],
    ['figures older than a week', [], true, '!'],
  ])('%s', (_, invitations, stale, text) => {
    expect(badgeOf({ invitations, accounts: [{ stale } as never] }).text).toBe(text);
  });

  test('an invitation that has expired is not counted', async () => {
    const { device, server } = await deviceAs('user');
    const value = {
      id: invitationOf(1),
      group: { name: 'G', logo: null, purpose: 'other', about: '' },
      inviter: 'I',
      role: 'user',
      staff: [],
      expiresAt: AT - 1,
    };
    server.pulls.push(
      answerOf({ cookie: 'c2', scopes: [...SCOPES.user], ops: [...selfOps('user'), [SELF, 'invitation', value.id, value]] }),
    );
    await device.ask('sync.now', {});
    expect((await device.ask('home.get', {})).invitations).toEqual([]);
  });
});
