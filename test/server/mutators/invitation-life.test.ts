import { SMTPServer } from 'smtp-server';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId, InvitationId, MembershipId } from '../../../src/domain/id.ts';
import { INVITATION_LIFETIME_MS, RESENDS_A_DAY } from '../../../src/domain/invitation.ts';
import { createMailHandlers } from '../../../src/server/jobs/mail.ts';
import { createPrintedMailer, createSmtpMailer, type Mailer } from '../../../src/server/mail/mailer.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { tellExpired } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground } from '../ground.ts';
import { recordsOf } from '../records.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  invite,
  join,
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
  world = await createWorld(ground.db, `lives ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
});

const sentTo = async (address: string) => (await recordsOf(world, admin, 'sent')).filter((sent) => sent.address === address);
const waitingOf = (device: Device) => recordsOf(world, device, 'invitation');
const decline = (device: Device, invitation: InvitationId, never: boolean) =>
  act(world, device, 'invitation.decline', { invitation, never });

test('I5, I12: declined for good, the address cannot be invited again by this Group, and the Admin sees why', async () => {
  const guest = await signIn(world, `guest${run}`);
  const invitation = await invite(world, admin, group, guest.address, 'user');
  expect(await decline(guest, invitation, true)).toBe('ok');
  expect(await sentTo(guest.address)).toMatchObject([{ state: 'declined', never: true }]);
  await invite(world, admin, group, guest.address, 'analyst');
  expect(await act(world, admin, 'invitation.resend', { group, invitation })).toBe('refused');
  expect(await waitingOf(guest)).toEqual([]);
  expect(await sentTo(guest.address)).toHaveLength(1);
  const { rows } = await sql`select 1 from job where payload->>'to' = ${guest.address}`.execute(ground.db);
  expect(rows).toEqual([]);
});

test('I5, I12: an invitation that ran out is not renewed behind one that waits, was accepted, or was declined for good', async () => {
  const guest = await signIn(world, `guest${run}`);
  const account = await createAccount(world, guest, 'Guest');
  const over = await invite(world, admin, group, guest.address, 'user');
  const resend = () => act(world, admin, 'invitation.resend', { group, invitation: over });
  async function inviteAnew(): Promise<InvitationId> {
    world.clock.now += INVITATION_LIFETIME_MS;
    await tellExpired(ground.db, new Date(world.clock.now));
    return invite(world, admin, group, guest.address, 'user');
  }
  const declined = await inviteAnew();
  expect(await resend()).toBe('refused');
  expect((await waitingOf(guest)).map(({ id }) => id)).toEqual([declined]);
  await decline(guest, declined, false);
  expect(await resend()).toBe('ok');
  const membership = world.id<MembershipId>();
  const args = { invitation: await inviteAnew(), membership, account, history: 'all' } as const;
  expect(await act(world, guest, 'invitation.accept', { ...args, seen: await staffOf(world, group) })).toBe('ok');
  expect(await resend()).toBe('refused');
  await act(world, guest, 'membership.leave', { group, membership });
  await decline(guest, await inviteAnew(), true);
  expect(await resend()).toBe('refused');
  expect(await waitingOf(guest)).toEqual([]);
});

test('declined for good binds this Group alone; declined for now, nobody', async () => {
  const guest = await signIn(world, `guest${run}`);
  const elsewhere = await signIn(world, `elsewhere${run}`);
  const other = await createGroup(world, elsewhere, await createAccount(world, elsewhere, 'E'), 'Other');
  await decline(guest, await invite(world, admin, group, guest.address, 'user'), true);
  await invite(world, elsewhere, other.group, guest.address, 'user');
  expect((await waitingOf(guest)).map(({ group: of }) => of.name)).toEqual(['Other']);
  const second = await signIn(world, `second${run}`);
  await decline(second, await invite(world, admin, group, second.address, 'user'), false);
  await invite(world, admin, group, second.address, 'user');
  expect(await waitingOf(second)).toHaveLength(1);
});

test('I16: who is invited without the plan tells the Admins that he waits for it, and nobody else can', async () => {
  const guest = await signIn(world, `guest${run}`, 'free');
  const account = await createAccount(world, guest, 'Guest');
  const invitation = await invite(world, admin, group, guest.address, 'user');
  const stranger = await signIn(world, `stranger${run}`, 'free');
  const ask = (device: Device, id = invitation) => act(world, device, 'invitation.requestPlan', { invitation: id });
  expect([await ask(stranger), await ask(admin), await ask(guest, world.id<InvitationId>())]).toEqual(Array(3).fill('refused'));
  expect(await sentTo(guest.address)).toMatchObject([{ state: 'open', needsPlan: false }]);
  expect([await ask(guest), await ask(guest)]).toEqual(['ok', 'ok']);
  expect(await sentTo(guest.address)).toMatchObject([{ state: 'open', needsPlan: true }]);
  await changePlan(ground.db, guest.person, 'business');
  const args = { invitation, membership: world.id<MembershipId>(), account, history: 'all' } as const;
  expect(await act(world, guest, 'invitation.accept', { ...args, seen: await staffOf(world, group) })).toBe('ok');
  expect(await sentTo(guest.address)).toMatchObject([{ state: 'accepted', needsPlan: false }]);
});

test('I12: asking for the plan is refused for what is declined, revoked or over, as for what never was', async () => {
  const guest = await signIn(world, `guest${run}`, 'free');
  const ask = (invitation: InvitationId) => act(world, guest, 'invitation.requestPlan', { invitation });
  const declined = await invite(world, admin, group, guest.address, 'user');
  await decline(guest, declined, false);
  const revoked = await invite(world, admin, group, guest.address, 'user');
  await act(world, admin, 'invitation.revoke', { group, invitation: revoked });
  const over = await invite(world, admin, group, guest.address, 'user');
  world.clock.now += INVITATION_LIFETIME_MS;
  expect([await ask(declined), await ask(revoked), await ask(over)]).toEqual(Array(3).fill('refused'));
});

test('an invitation is sent again three times a day, by however many Admins, and others are not held up by it', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  const [one, other] = [`one${run}@x.test`, `other${run}@x.test`];
  const invitation = await invite(world, admin, group, one, 'user');
  const resend = (id: InvitationId, by: Device) => act(world, by, 'invitation.resend', { group, invitation: id });
  for (let time = 0; time < RESENDS_A_DAY; time++) expect(await resend(invitation, time % 2 ? second.device : admin)).toBe('ok');
  expect([await resend(invitation, admin), await resend(invitation, second.device)]).toEqual(['too-many', 'too-many']);
  expect(await resend(await invite(world, admin, group, other, 'user'), admin)).toBe('ok');
});

test('I8, I12: who left may be invited again, and both stand in the list', async () => {
  const seat = await join(world, admin, group, `again${run}`, 'user');
  await act(world, seat.device, 'membership.leave', { group, membership: seat.membership });
  expect(await sentTo(seat.device.address)).toMatchObject([{ state: 'left' }]);
  await invite(world, admin, group, seat.device.address, 'analyst');
  expect((await sentTo(seat.device.address)).map(({ state }) => state).sort()).toEqual(['left', 'open']);
  expect(await waitingOf(seat.device)).toMatchObject([{ role: 'analyst' }]);
});

async function mailAll(mailer: Mailer): Promise<PromiseSettledResult<void>[]> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from job where kind = 'invitation-mail' and payload->>'group' = ${group}`.execute(ground.db);
  const handler = createMailHandlers(world.context, mailer)['invitation-mail'];
  return Promise.allSettled(rows.map(async ({ payload }) => handler?.(payload)));
}

test('without a mail server the Admin is told that there is none', async () => {
  await invite(world, admin, group, `printed${run}@x.test`, 'user');
  const printed: string[] = [];
  await mailAll(createPrintedMailer((text) => void printed.push(text)));
  expect(printed).toHaveLength(1);
  expect(await sentTo(`printed${run}@x.test`)).toMatchObject([{ mail: 'none' }]);
});

/** A real one that knows no mailbox called "nobody", has no room for "full" today, and lets in whoever has the password. */
async function openSmtp(): Promise<{ url: (password: string) => string; close: () => Promise<void> }> {
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _, done) => (password === 'right' ? done(null, { user: 'u' }) : done(new Error('who are you?'))),
    onRcptTo({ address }, _, done) {
      const status = address.startsWith('nobody') ? 550 : address.startsWith('full') ? 452 : 0;
      done(status ? Object.assign(new Error('not here'), { responseCode: status }) : null);
    },
    onData(stream, _, done) {
      stream.resume().on('end', () => done());
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' ? address?.port : '';
  return {
    url: (password) => `smtp://u:${password}@127.0.0.1:${port}`,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

test('I12: an address that the mail server refuses is told to the Admins at once; what may pass is tried again', async () => {
  const smtp = await openSmtp();
  const names = ['fine', 'nobody', 'full'];
  for (const name of names) await invite(world, admin, group, `${name}${run}@x.test`, 'user');
  const stranger = createSmtpMailer(smtp.url('wrong'), 'Sidelight <hello@sidelight.test>');
  expect((await mailAll(stranger)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  const mailOf = async (name: string) => (await sentTo(`${name}${run}@x.test`))[0]?.mail;
  expect(await Promise.all(names.map(mailOf))).toEqual(Array(3).fill('waiting'));
  const known = createSmtpMailer(smtp.url('right'), 'Sidelight <hello@sidelight.test>');
  const outcomes = await mailAll(known);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(await Promise.all(names.map(mailOf))).toEqual(['sent', 'refused', 'waiting']);
  stranger.close();
  known.close();
  await smtp.close();
});
