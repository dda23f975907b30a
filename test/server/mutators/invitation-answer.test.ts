import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId, InvitationId, MembershipId } from '../../../src/domain/id.ts';
import { INVITATION_LIFETIME_MS } from '../../../src/domain/invitation.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { insertAddress } from '../../../src/server/db/address.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import {
  act,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  invite,
  join,
  readingOf,
  type Seat,
  signIn,
  staffOf,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let admin: Device;
let group: GroupId;
let founder: Seat;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `answers ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group, seat: founder } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
});

const accept = async (device: Device, invitation: InvitationId, account: Seat['account']) =>
  act(world, device, 'invitation.accept', {
    invitation,
    membership: world.id<MembershipId>(),
    account,
    history: 'all',
    seen: await staffOf(world, group),
  });

async function setGuest(plan: Plan = 'business') {
  const device = await signIn(world, `guest${run}`, plan);
  return { device, account: await createAccount(world, device, 'Guest') };
}

const waitingOf = async (device: Device) =>
  [...(await pullAll(world, device)).rows].filter(([key]) => key.includes(' invitation ')).map(([, value]) => value);

/** Each refused in the same words, and nothing changed (I5, I12). */
const REFUSALS: Readonly<Record<string, () => Promise<{ device: Device; invitation: InvitationId }>>> = {
  "somebody else's": async () => ({
    device: (await setGuest()).device,
    invitation: await invite(world, admin, group, `else${run}@x.test`, 'user'),
  }),
  'one that never was': async () => ({ device: (await setGuest()).device, invitation: world.id<InvitationId>() }),
  'one to an address that he has not shown to be his': async () => {
    const { device } = await setGuest();
    const address = `unshown${run}@x.test`;
    await world.db.transaction().execute((tx) => insertAddress(tx, address, device.person));
    return { device, invitation: await invite(world, admin, group, address, 'user') };
  },
  'one that was revoked': async () => {
    const { device } = await setGuest();
    const invitation = await invite(world, admin, group, device.address, 'user');
    await act(world, admin, 'invitation.revoke', { group, invitation });
    return { device, invitation };
  },
  'one that has expired': async () => {
    const { device } = await setGuest();
    const invitation = await invite(world, admin, group, device.address, 'user');
    world.clock.now += INVITATION_LIFETIME_MS;
    return { device, invitation };
  },
  'one that was declined': async () => {
    const { device } = await setGuest();
    const invitation = await invite(world, admin, group, device.address, 'user');
    await act(world, device, 'invitation.decline', { invitation, never: false });
    return { device, invitation };
  },
  'one that was accepted': async () => {
    const { device, account } = await setGuest();
    const invitation = await invite(world, admin, group, device.address, 'user');
    await accept(device, invitation, account);
    return { device, invitation };
  },
  'one into a Group that was deleted': async () => {
    const { device } = await setGuest();
    const invitation = await invite(world, admin, group, device.address, 'user');
    await act(world, admin, 'group.delete', { group });
    return { device, invitation };
  },
};

test.each(Object.entries(REFUSALS))('I5, I12: accepting or declining %s is refused', async (_, prepare) => {
  const { device, invitation } = await prepare();
  const account = await createAccount(world, device, 'Another');
  const members = async () =>
    (await sql`select 1 from membership where group_id = ${group} and ended_at is null`.execute(ground.db)).rows.length;
  const before = await members();
  expect(await accept(device, invitation, account)).toBe('refused');
  expect(await act(world, device, 'invitation.decline', { invitation, never: false })).toBe('refused');
  expect(await members()).toBe(before);
});

test("I5: an account that is another's, or in the Group already, is refused", async () => {
  const guest = await setGuest();
  const invitation = await invite(world, admin, group, guest.device.address, 'user');
  expect(await accept(guest.device, invitation, founder.account)).toBe('refused');
  const second = await invite(world, admin, group, admin.address, 'user');
  expect(await accept(admin, second, founder.account)).toBe('refused');
});

test('I12: a membership id that is taken elsewhere is as good as any: whether it is taken nobody is told', async () => {
  const other = await signIn(world, `other${run}`);
  const { seat } = await createGroup(world, other, await createAccount(world, other, 'Other'));
  const guest = await setGuest();
  const invitation = await invite(world, admin, group, guest.device.address, 'user');
  const seen = await staffOf(world, group);
  const args = { invitation, membership: seat.membership, account: guest.account, history: 'all' as const, seen };
  expect(await act(world, guest.device, 'invitation.accept', args)).toBe('ok');
});

test('R12, R13: creating and joining need the business plan; with it, the same invitation is accepted', async () => {
  const { device, account } = await setGuest('free');
  const invitation = await invite(world, admin, group, device.address, 'user');
  const args = {
    group: world.id<GroupId>(),
    membership: world.id<MembershipId>(),
    account,
    name: 'X',
    logo: null,
    purpose: 'other',
    about: '',
  } as const;
  expect(await act(world, device, 'group.create', { ...args, invitations: [] })).toBe('needs-business');
  expect(await accept(device, invitation, account)).toBe('needs-business');
  await changePlan(ground.db, device.person, 'business');
  expect(await accept(device, invitation, account)).toBe('ok');
});

test('a stranger without the plan learns nothing of an invitation that is not his', async () => {
  const { device, account } = await setGuest('free');
  const invitation = await invite(world, admin, group, `else${run}@x.test`, 'user');
  expect(await accept(device, invitation, account)).toBe('refused');
});

test('I5: of twenty who accept at once, from as many devices and with several accounts, one makes a member', async () => {
  const { device } = await setGuest();
  const invitation = await invite(world, admin, group, device.address, 'user');
  const accounts = await Promise.all(
    ['A', 'B', 'C', 'D'].map(async (name) => createAccount(world, await addDevice(world, device), name)),
  );
  const devices = await Promise.all(Array.from({ length: 20 }, () => addDevice(world, device)));
  const codes = await Promise.all(devices.map((each, at) => accept(each, invitation, accounts[at % 4] as Seat['account']))); // four were made
  expect(codes.sort()).toEqual(['ok', ...Array(19).fill('refused')]);
  const { rows } = await sql`select 1 from membership where group_id = ${group} and person_id = ${device.person}`.execute(
    ground.db,
  );
  expect(rows).toHaveLength(1);
});

test('whether the inviter is Admin still does not matter, and he is named no more once he is none', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  const { device, account } = await setGuest();
  const invitation = await invite(world, second.device, group, device.address, 'user');
  expect(await waitingOf(device)).toMatchObject([{ inviter: `second${run}` }]);
  await act(world, admin, 'membership.role', { group, membership: second.membership, role: 'user' });
  expect(await waitingOf(device)).toMatchObject([{ inviter: 'Ann Admin' }]);
  expect(await accept(device, invitation, account)).toBe('ok');
});

test('R28, R41: who joins brings the figures that he has already, and needs not import again', async () => {
  const guest = await setGuest();
  await importReading(world, guest, readingOf('2026-11-20', 40, 6));
  const away = await pullAll(world, admin);
  const invitation = await invite(world, admin, group, guest.device.address, 'user');
  expect(await accept(guest.device, invitation, guest.account)).toBe('ok');
  const told = await pullAll(world, admin, away);
  const months = [...told.tiles.keys()].filter((key) => key.startsWith(`team:${group} ${guest.account} `));
  expect(months.map((key) => key.split(' ')[2]).sort()).toEqual(['2026-10', '2026-11']);
});

test('"from today" shares nothing from before, and "all my history" shares it all', async () => {
  const seats = [
    await join(world, admin, group, `shy${run}`, 'user', 'from-today'),
    await join(world, admin, group, `open${run}`, 'user'),
  ];
  for (const seat of seats) await importReading(world, seat, readingOf('2026-11-22', 60, 5));
  const { tiles } = await pullAll(world, admin);
  const monthsOf = (seat: Seat | undefined) =>
    [...tiles.keys()]
      .filter((key) => key.includes(seat?.account ?? '-'))
      .map((key) => key.slice(-7))
      .sort();
  expect(monthsOf(seats[0])).toEqual(['2026-11']);
  expect(monthsOf(seats[1])).toEqual(['2026-09', '2026-10', '2026-11']);
  const shared = tiles.get(`team:${group} ${seats[0]?.account} 2026-11`) as {
    sources: { export: { days: { impressions: { values: (number | null)[] } } } };
  };
  const known = shared.sources.export.days.impressions.values.flatMap((value, at) => (value === null ? [] : [at + 1]));
  expect(known).toEqual([21, 22]);
});

test('who comes back gets a new membership, and his old one stays ended', async () => {
  const seat = await join(world, admin, group, `back${run}`, 'user');
  await act(world, admin, 'membership.remove', { group, membership: seat.membership });
  const invitation = await invite(world, admin, group, seat.device.address, 'analyst');
  expect(await accept(seat.device, invitation, seat.account)).toBe('ok');
  const { rows } =
    await sql`select role, ended_at is null as present from membership where account_id = ${seat.account} order by joined_at, role desc`.execute(
      ground.db,
    );
  expect(rows).toEqual(
    expect.arrayContaining([
      { role: 'user', present: false },
      { role: 'analyst', present: true },
    ]),
  );
});
