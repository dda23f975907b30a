import { describe, expect, test } from 'vitest';
import { GROUP, membershipOf, MINE, NAMES } from '../../answers.ts';
import { createDevice, PANEL } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';

import { deviceAs } from '../../member-device.ts';

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

  test('R35: nobody is told that he sees himself', async () => {
    const { device } = await deviceAs('analyst');
    const { seenBy } = await device.ask('panel.get', { vanity: 'me-myself' }, PANEL);
    expect(seenBy.map(({ staff }) => staff.map(({ name }) => name))).toEqual([[NAMES[0]]]);
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
      glance: { choice: { span: 90 } },
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
