import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../../src/domain/day.ts';
import { lastDays, type PeriodChoice, PERIODS } from '../../../../../src/domain/period.ts';
import type { SubjectRef } from '../../../../../src/protocol/message.ts';
import {
  accountOf,
  ADMIN,
  answerOf,
  AT,
  CANARY,
  everything,
  GROUP,
  groupOf,
  ME,
  membershipOf,
  MINE,
  NAMES,
  SCOPES,
  TEAM,
  tilesOf,
} from '../../answers.ts';
import { createDevice, PANEL } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';

import { deviceAs } from '../../member-device.ts';

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

  test.each([
    ['admin', ['Anton Resting', 'Zoe Resting']],
    ['analyst', null],
    ['user', null],
  ] as const)('I10, R37, R40: of members whose plan has lapsed %s is told %j', async (role, names) => {
    const server = createFakeServer();
    const device = createDevice({ fetch: server.fetch, now: () => AT });
    await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, address: 'me@example.com' }));
    const all = everything(role, 'c1', SCOPES[role]);
    const resting = ['Zoe Resting', 'Anton Resting'].map((name, index) => {
      const id = membershipOf(50 + index);
      return [ADMIN, 'suspended', id, { id, name, role: 'user', at: AT }] as const;
    });
    server.pulls.push({ ...all, ops: [...all.ops, ...resting] } as typeof all);
    await device.ask('sync.now', {});
    const page = await device.ask('group.get', { group: GROUP });
    expect(page?.suspended?.map(({ name }) => name) ?? null).toEqual(names);
    expect(JSON.stringify(page).includes('Resting')).toBe(names !== null);
  });

  test('of each member it is told how whole his figures are, made from what is held and asked of no server', async () => {
    const { device, server } = await deviceAs('analyst');
    const holed = tilesOf(TEAM, accountOf(3), 5, { from: '2026-01-20', days: 9 });
    server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.analyst], tiles: holed }));
    await device.ask('sync.now', {});
    const asked = server.calls.length;
    const members = (await device.ask('group.get', { group: GROUP }))?.members ?? [];
    expect(members.map(({ name, health }) => [name, health.lastDay, health.gaps.newest])).toEqual([
      [NAMES[0], '2026-03-01', []],
      ['Me Myself', '2026-03-01', []],
      [NAMES[2], '2026-03-01', []],
      [NAMES[1], '2026-03-01', [{ from: '2026-01-29', to: '2026-02-09' }]],
    ]);
    expect(server.calls).toHaveLength(asked);
  });

  test('that one is not in is null, like one that does not exist', async () => {
    const { device } = await deviceAs('admin');
    expect(await device.ask('group.get', { group: groupOf(9) })).toBeNull();
    expect(await device.ask('glance.get', { subject: { kind: 'group', group: groupOf(9) }, choice: lastDays(7) })).toBeNull();
  });

  test('R5: one member, and his posts', async () => {
    const { device } = await deviceAs('analyst');
    const subject = { kind: 'member', group: GROUP, membership: membershipOf(3) } as const;
    const shown = await device.ask('glance.get', { subject, choice: lastDays(7) });
    expect(shown).toMatchObject({ name: NAMES[1], vanity: 'vanity-3', glance: { members: 1 } });
    expect(shown?.glance.figures.impressions.value).toBe(7 * CANARY.user);
    expect(await device.ask('posts.get', { subject })).toEqual([]);
  });
});

const CHOICES: readonly PeriodChoice[] = [
  ...PERIODS.map(lastDays),
  { span: 'lastMonth', against: 'year' },
  { span: { from: '2026-02-20' as Day, to: '2026-03-01' as Day }, against: 'before' },
];
const OTHERS: readonly SubjectRef[] = [
  { kind: 'group', group: GROUP },
  { kind: 'member', group: GROUP, membership: membershipOf(3) },
  { kind: 'account', account: accountOf(3) },
];
const WISH = { metric: 'impressions', joiners: 'count', chosen: null } as const;

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
        CHOICES.flatMap((choice) =>
          OTHERS.flatMap((subject) => [
            device.ask('glance.get', { subject, choice }),
            device.ask('contribution.get', { subject, choice, wish: WISH }),
            device.ask('contribution.get', { subject, choice, wish: { ...WISH, chosen: membershipOf(3) } }),
          ]),
        ),
      )),
      await device.ask('posts.get', { subject: { kind: 'group', group: GROUP } }),
      await device.ask('audience.get', { subject: { kind: 'group', group: GROUP } }),
      await device.ask('audience.get', { subject: { kind: 'member', group: GROUP, membership: membershipOf(3) } }),
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
    for (const choice of CHOICES) {
      const told = JSON.stringify(
        await device.ask('contribution.get', { subject: { kind: 'group', group: GROUP }, choice, wish: WISH }),
      );
      for (const word of [NAMES[1], membershipOf(3)]) expect(told).toContain(word);
    }
  });

  test('of his own he is told who gave what, himself alone', async () => {
    const { device } = await deviceAs('user');
    const subject = { kind: 'account', account: MINE } as const;
    const told = await device.ask('contribution.get', { subject, choice: lastDays(7), wish: WISH });
    expect(told?.parts.map(({ name }) => name)).toEqual(['Me Myself']);
    expect(told?.total).toBe(
      (await device.ask('glance.get', { subject, choice: lastDays(7) }))?.glance.figures.impressions.value,
    );
  });
});
