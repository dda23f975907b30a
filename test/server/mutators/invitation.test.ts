import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId, InvitationId, MembershipId } from '../../../src/domain/id.ts';
import { INVITATION_LIFETIME_MS } from '../../../src/domain/invitation.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { createMailHandlers } from '../../../src/server/jobs/mail.ts';
import { insertAddress, verifyAddress } from '../../../src/server/db/address.ts';
import { holdGroup } from '../../../src/server/db/grp.ts';
import { onAddressVerified, tellExpired } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground, somebodyWaits } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { recordsOf } from '../records.ts';
import {
  act,
  addAddress,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  invite,
  join,
  type Seat,
  signIn,
  staffOf,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let admin: Device;
let group: GroupId;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `invitations ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
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

const sentOf = async (device: Device) =>
  [...(await pullAll(world, device)).rows]
    .filter(([key]) => key.startsWith('admin:') && key.includes(' sent '))
    .map(([, value]) => value as { address: string; state: string; mail: string });
const waitingOf = async (device: Device) =>
  [...(await pullAll(world, device)).rows].filter(([key]) => key.includes(' invitation ')).map(([, value]) => value);

test('R21, R22, R25, R26: many are invited at once, each with a role, and each has a mail', async () => {
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

test('an invitation is not lost when its address is being verified, not yet seen by others, while it is sent', async () => {
  const guest = await setGuest();
  const { person } = guest.device;
  const address = `race${run}@x.test`;
  let sending: Promise<unknown> = Promise.resolve();
  await ground.db.transaction().execute(async (tx) => {
    await insertAddress(tx, address, person);
    await verifyAddress(tx, address);
    await onAddressVerified(tx, person, address, new Date(world.clock.now));
    sending = invite(world, admin, group, address, 'user');
    await Promise.race([sending, somebodyWaits(ground.db)]);
  });
  await sending;
  expect(await waitingOf(guest.device)).toHaveLength(1);
});

test('R35: an Admin or Analyst who is made one while the address is being verified is named to whoever is invited', async () => {
  const address = `meanwhile${run}@x.test`;
  const member = await join(world, admin, group, `member${run}`, 'user');
  await invite(world, admin, group, address, 'user');
  const guest = await setGuest();
  let verifying: Promise<unknown> = Promise.resolve();
  await ground.db.transaction().execute(async (tx) => {
    await holdGroup(tx, group);
    await sql`update membership set role = 'analyst' where membership_id = ${member.membership}`.execute(tx);
    verifying = addAddress(world, guest.device.person, address);
    await Promise.race([verifying, somebodyWaits(ground.db)]);
  });
  await verifying;
  const [waiting] = await recordsOf(world, guest.device, 'invitation');
  expect(waiting?.staff.map(({ id }) => id)).toContain(member.membership);
});

test("what became of an invitation's mail is told to the Admins, and none is sent for one that was revoked", async () => {
  const outcomes: Record<string, Error | null> = {
    [`fine${run}@x.test`]: null,
    [`full${run}@x.test`]: Object.assign(new Error('no such mailbox'), { responseCode: 550, code: 'EENVELOPE' }),
    [`busy${run}@x.test`]: Object.assign(new Error('try later'), { responseCode: 451, code: 'EENVELOPE' }),
  };
  const mailed: string[] = [];
  const mailer = {
    delivers: true,
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

test('I11, I12: the invitation of a member who is removed says so, and he may be invited again', async () => {
  const seat = await join(world, admin, group, `again${run}`, 'user');
  const [before] = await sentOf(admin);
  expect(before?.state).toBe('accepted');
  expect(await act(world, admin, 'membership.remove', { group, membership: seat.membership })).toBe('ok');
  expect((await sentOf(admin)).map(({ state }) => state)).toEqual(['removed']);
  await invite(world, admin, group, before?.address ?? '', 'user');
  expect((await sentOf(admin)).map(({ state }) => state).sort()).toEqual(['open', 'removed']);
  expect(await waitingOf(seat.device)).toHaveLength(1);
});

test('what became of a mail is told no more once its invitation was accepted, least of all when its member has left', async () => {
  const guest = await setGuest();
  const invitation = await invite(world, admin, group, guest.device.address, 'user');
  const job = { group, invitation, to: guest.device.address, inviter: 'Ann Admin' };
  const membership = world.id<MembershipId>();
  const args = { invitation, membership, account: guest.account, history: 'all', seen: await staffOf(world, group) } as const;
  expect(await act(world, guest.device, 'invitation.accept', args)).toBe('ok');
  expect(await world.db.selectFrom('job').selectAll().where('subject', '=', invitation).execute()).toEqual([]);
  expect(await act(world, guest.device, 'membership.leave', { group, membership })).toBe('ok');
  const mailer = { delivers: true, send: async () => undefined, close: () => undefined };
  await createMailHandlers(world.context, mailer)['invitation-mail']?.(job); // it was on its way already
  expect(await sentOf(admin)).toMatchObject([{ state: 'left', mail: 'waiting' }]);
});
