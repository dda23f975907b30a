import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId, InvitationId, MembershipId } from '../../../src/domain/id.ts';
import { INVITATION_LIFETIME_MS } from '../../../src/domain/invitation.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { createMailHandlers } from '../../../src/server/jobs/mail.ts';
import { changePlan, tellExpired } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground } from '../ground.ts';
import {
  act,
  addAddress,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  invite,
  join,
  pullAll,
  readingOf,
  type Seat,
  signIn,
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
  world = await createWorld(ground.db, `invitations ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group, seat: founder } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
});

const accept = (device: Device, invitation: InvitationId, account: Seat['account'], history: 'all' | 'from-today' = 'all') =>
  act(world, device, 'invitation.accept', { invitation, membership: world.id<MembershipId>(), account, history });

async function setGuest(plan: Plan = 'business') {
  const device = await signIn(world, `guest${run}`, plan);
  return { device, account: await createAccount(world, device, 'Guest') };
}

const sentOf = async (device: Device) =>
  [...(await pullAll(world, device)).rows]
    .filter(([key]) => key.startsWith('admin:'))
    .map(([, value]) => value as { address: string; state: string; mail: string });
const waitingOf = async (device: Device) =>
  [...(await pullAll(world, device)).rows].filter(([key]) => key.includes(' invitation ')).map(([, value]) => value);

test('R21, R25, R26: many are invited at once, each with a role, and each has a mail', async () => {
  const invitations = (['user', 'analyst', 'admin'] as const).map((role) => ({
    id: world.id<InvitationId>(),
    address: `${role}${run}@x.test`,
    role,
  }));
  expect(await act(world, admin, 'invitation.send', { group, invitations })).toBe('ok');
  expect((await sentOf(admin)).map(({ address, state, mail }) => [address, state, mail]).sort()).toEqual(
    invitations.map(({ address }) => [address, 'open', 'waiting']).sort(),
  );
  const { rows } =
    await sql`select payload->>'to' as "to", payload->>'inviter' as inviter from job where subject = any(${invitations.map(({ id }) => id)})`.execute(
      ground.db,
    );
  expect(rows).toHaveLength(3);
  expect(rows).toContainEqual({ to: `user${run}@x.test`, inviter: 'Ann Admin' });
});

test('R29, R35: an invitation names Group, inviter, role and the Admins and Analysts, and no User', async () => {
  const analyst = await join(world, admin, group, `analyst${run}`, 'analyst');
  const hidden = await join(world, admin, group, `hidden${run}`, 'user');
  const guest = await setGuest();
  await invite(world, admin, group, guest.device.address, 'user');
  const [waiting] = await waitingOf(guest.device);
  expect(waiting).toMatchObject({ group: { name: 'Team' }, inviter: 'Ann Admin', role: 'user' });
  expect((waiting as { staff: { name: string }[] }).staff.map(({ name }) => name).sort()).toEqual(
    [`analyst${run}`, 'Ann Admin'].sort(),
  );
  expect(JSON.stringify(waiting)).not.toContain(hidden.membership);
  await act(world, admin, 'membership.role', { group, membership: analyst.membership, role: 'user' });
  expect(((await waitingOf(guest.device))[0] as { staff: unknown[] }).staff).toHaveLength(1);
});

test('an invitation waits for an address that is verified later', async () => {
  await invite(world, admin, group, `later${run}@x.test`, 'user');
  const guest = await setGuest();
  expect(await waitingOf(guest.device)).toEqual([]);
  await addAddress(world, guest.device.person, `later${run}@x.test`);
  expect(await waitingOf(guest.device)).toHaveLength(1);
});

test('an invitation is not lost when its address is verified in the same moment', async () => {
  for (let round = 0; round < 10; round++) {
    const guest = await setGuest();
    const address = `race${run}-${round}@x.test`;
    await Promise.all([invite(world, admin, group, address, 'user'), addAddress(world, guest.device.person, address)]);
    expect(await waitingOf(guest.device)).toHaveLength(1);
    run++;
  }
});

/** Each refused in the same words, and nothing changed (I5, I12). */
const REFUSALS: Readonly<Record<string, () => Promise<{ device: Device; invitation: InvitationId }>>> = {
  "somebody else's": async () => ({
    device: (await setGuest()).device,
    invitation: await invite(world, admin, group, `else${run}@x.test`, 'user'),
  }),
  'one that never was': async () => ({ device: (await setGuest()).device, invitation: world.id<InvitationId>() }),
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
    await act(world, device, 'invitation.decline', { invitation });
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
  expect(await act(world, device, 'invitation.decline', { invitation })).toBe('refused');
  expect(await members()).toBe(before);
});

test("I5: an account that is another's, or in the Group already, is refused", async () => {
  const guest = await setGuest();
  const invitation = await invite(world, admin, group, guest.device.address, 'user');
  expect(await accept(guest.device, invitation, founder.account)).toBe('refused');
  const second = await invite(world, admin, group, admin.address, 'user');
  expect(await accept(admin, second, founder.account)).toBe('refused');
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

test("what became of an invitation's mail is told to the Admins, and none is sent for one that was revoked", async () => {
  const outcomes: Record<string, Error | null> = {
    [`fine${run}@x.test`]: null,
    [`full${run}@x.test`]: Object.assign(new Error('no such mailbox'), { responseCode: 550 }),
    [`busy${run}@x.test`]: Object.assign(new Error('try later'), { responseCode: 451 }),
  };
  const mailed: string[] = [];
  const mailer = {
    async send({ to }: { readonly to: string }) {
      mailed.push(to);
      if (outcomes[to]) throw outcomes[to];
    },
    close: () => undefined,
  };
  for (const address of Object.keys(outcomes)) await invite(world, admin, group, address, 'user');
  const revoked = await invite(world, admin, group, `never${run}@x.test`, 'user');
  await act(world, admin, 'invitation.revoke', { group, invitation: revoked });
  const handler = createMailHandlers(world.context, mailer)['invitation-mail'];
  const { rows } = await sql<{
    payload: { group: GroupId };
  }>`select payload from job where kind = 'invitation-mail' and payload->>'group' = ${group}`.execute(ground.db);
  await Promise.allSettled(rows.map(({ payload }) => handler?.(payload)));
  expect(mailed.sort()).toEqual(Object.keys(outcomes).sort());
  const told = Object.fromEntries((await sentOf(admin)).map(({ address, mail }) => [address, mail]));
  expect(told).toEqual({
    [`fine${run}@x.test`]: 'sent',
    [`full${run}@x.test`]: 'refused',
    [`busy${run}@x.test`]: 'waiting',
    [`never${run}@x.test`]: 'waiting',
  });
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

test('R33: an Admin learns nothing of an address by inviting it: known, unknown, or in another Group', async () => {
  const known = await setGuest();
  const elsewhere = await signIn(world, `elsewhere${run}`);
  await createGroup(world, elsewhere, await createAccount(world, elsewhere, 'E'));
  const addresses = [known.device.address, elsewhere.address, `unknown${run}@x.test`];
  for (const address of addresses) await invite(world, admin, group, address, 'user');
  const sent = (await sentOf(admin)).map(({ address: _, ...rest }) => ({ ...rest, id: null }));
  expect(sent).toEqual([sent[0], sent[0], sent[0]]);
});

test('an address that is invited already, or whose member is here, is kept as it is', async () => {
  const { device, account } = await setGuest();
  const invitation = await invite(world, admin, group, device.address, 'user');
  await invite(world, admin, group, device.address, 'admin');
  expect((await sentOf(admin)).map(({ state }) => state)).toEqual(['open']);
  expect(await accept(device, invitation, account)).toBe('ok');
  await invite(world, admin, group, device.address, 'admin');
  expect((await sentOf(admin)).map(({ state }) => state)).toEqual(['accepted']);
  expect((await pullAll(world, device)).scopes).toEqual([`card:${group}`, `self:${device.person}`]);
});

test('I5, I12: an invitation that expired leaves the person invited, shows to the Admins, and is renewed by sending it again', async () => {
  const { device, account } = await setGuest();
  const invitation = await invite(world, admin, group, device.address, 'user');
  world.clock.now += INVITATION_LIFETIME_MS;
  await tellExpired(ground.db, new Date(world.clock.now));
  expect(await waitingOf(device)).toEqual([]);
  expect((await sentOf(admin)).map(({ state }) => state)).toEqual(['expired']);
  expect(await act(world, admin, 'invitation.resend', { group, invitation })).toBe('ok');
  expect(await waitingOf(device)).toMatchObject([{ expiresAt: world.clock.now + INVITATION_LIFETIME_MS }]);
  expect(await accept(device, invitation, account)).toBe('ok');
});

test('an Admin sends 200 invitations a day over all his Groups, and his limit is his own', async () => {
  const many = (count: number, tag: string) =>
    Array.from({ length: count }, (_, at) => ({
      id: world.id<InvitationId>(),
      address: `${tag}${at}-${run}@x.test`,
      role: 'user' as const,
    }));
  const other = await join(world, admin, group, `other${run}`, 'admin');
  expect(await act(world, admin, 'invitation.send', { group, invitations: many(199, 'a') })).toBe('ok');
  expect(await act(world, admin, 'invitation.send', { group, invitations: many(1, 'b') })).toBe('too-many');
  expect(await act(world, other.device, 'invitation.send', { group, invitations: many(1, 'b') })).toBe('ok');
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
