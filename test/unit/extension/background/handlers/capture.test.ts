import { describe, expect, test } from 'vitest';
import { monthsOf } from '../../../../../src/domain/account-month.ts';
import type { PersonId } from '../../../../../src/domain/id.ts';
import { CAPTURE_MS } from '../../../../../src/extension/background/captures.ts';
import { readingsOf } from '../../../../../src/linkedin/pages/page-readings.ts';
import { AT, GROUP, ME, membershipOf, MINE } from '../../answers.ts';
import { createDevice, type Device, PANEL } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';
import { deviceAs } from '../../member-device.ts';
import { captureOf } from '../../page-captures.ts';

const OTHER = '00000001-0000-4000-8000-000000000099' as PersonId;

/** A signed-in device whose clock can be turned. */
async function deviceAt(clock: { now: number }): Promise<Device> {
  const device = createDevice({ fetch: createFakeServer().fetch, now: () => clock.now });
  await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, clockOffset: 60_000 }));
  return device;
}

describe('a capture of a page', () => {
  test('waits for the person’s word, stamped by the server’s clock, in a page of our own that opens by itself', async () => {
    const device = await deviceAt({ now: AT });
    await device.ask('panel.capture', { capture: captureOf() }, PANEL);
    expect(device.told.opened).toEqual(['#/capture']);
    expect(await device.ask('capture.get', {})).toEqual({ capture: captureOf(), at: AT + 60_000, takenAt: AT, person: ME });
  });

  test('changes nothing by itself: nothing waits for the server', async () => {
    const { device, server } = await deviceAs('admin');
    const before = server.effects.length;
    await device.ask('panel.capture', { capture: captureOf() }, PANEL);
    await device.ask('sync.now', {});
    expect(server.effects).toHaveLength(before);
    expect(await device.background.outbox.waiting(ME)).toEqual([]);
  });

  test('is one at a time: the newer stands in the place of the older', async () => {
    const device = await deviceAt({ now: AT });
    await device.ask('panel.capture', { capture: captureOf() }, PANEL);
    await device.ask('panel.capture', { capture: captureOf({ page: 'audience', figures: { followers: 3_207 } }) }, PANEL);
    expect((await device.ask('capture.get', {}))?.capture.page).toBe('audience');
  });

  test.each([
    ['is there as long as it may wait', CAPTURE_MS - 1, true],
    ['is gone after a quarter of an hour', CAPTURE_MS, false],
    ['is gone when the clock was set back', -1, false],
  ])('%s', async (_, later, isThere) => {
    const clock = { now: AT };
    const device = await deviceAt(clock);
    await device.ask('panel.capture', { capture: captureOf() }, PANEL);
    clock.now += later;
    expect((await device.ask('capture.get', {})) !== null).toBe(isThere);
    clock.now = AT;
    expect((await device.ask('capture.get', {})) !== null).toBe(isThere);
  });

  test('goes when it is dropped, and with signing out', async () => {
    const device = await deviceAt({ now: AT });
    await device.ask('panel.capture', { capture: captureOf() }, PANEL);
    await device.ask('capture.drop', {});
    expect(await device.ask('capture.get', {})).toBeNull();
    await device.ask('panel.capture', { capture: captureOf() }, PANEL);
    await device.ask('session.signOut', {});
    expect(await device.area.get('capture')).toEqual({});
    expect(await device.ask('capture.get', {})).toBeNull();
  });

  test('is nobody else’s', async () => {
    const device = await deviceAt({ now: AT });
    await device.ask('panel.capture', { capture: captureOf() }, PANEL);
    await device.background.session.update((value) => ({ ...value, person: OTHER }));
    expect(await device.ask('capture.get', {})).toBeNull();
  });

  test('signed out none is taken, and no page opens', async () => {
    const device = createDevice({ fetch: createFakeServer().fetch });
    await expect(device.ask('panel.capture', { capture: captureOf() }, PANEL)).rejects.toThrow('signed-out');
    expect(device.told.opened).toEqual([]);
    expect(await device.ask('capture.get', {})).toBeNull();
  });

  test('that an older version left is not trusted', async () => {
    const device = await deviceAt({ now: AT });
    await device.area.set({ capture: { capture: { ...captureOf(), names: ['Jane Doe'] }, at: AT, takenAt: AT, person: ME } });
    expect(await device.ask('capture.get', {})).toBeNull();
  });
});

describe('what pages told', () => {
  test.each([
    ['admin', { kind: 'account', account: MINE }, true],
    ['user', { kind: 'account', account: MINE }, true],
    ['admin', { kind: 'member', group: GROUP, membership: membershipOf(1) }, true],
    ['analyst', { kind: 'member', group: GROUP, membership: membershipOf(3) }, true],
    ['user', { kind: 'member', group: GROUP, membership: membershipOf(3) }, false],
    ['admin', { kind: 'group', group: GROUP }, false],
  ] as const)('an %s may ask it of %j: %s', async (role, subject, may) => {
    const { device } = await deviceAs(role);
    expect((await device.ask('pageTotals.get', { subject })) !== null).toBe(may);
  });

  test('is there once it was saved and came back', async () => {
    const { device, server } = await deviceAs('admin');
    const [reading] = await readingsOf(captureOf(), AT);
    if (!reading) throw new Error('it makes one');
    const [month] = monthsOf(MINE, reading);
    expect(await device.ask('pageTotals.get', { subject: { kind: 'account', account: MINE } })).toEqual([]);
    await device.mutate('reading.import', { account: MINE, reading, confirms: null });
    expect(server.effects.at(-1)).toMatchObject({ account: MINE, reading: { source: 'page' } });
    expect(month?.sources.page?.windows[0]?.page).toEqual({ reactions: 301 });
  });
});
