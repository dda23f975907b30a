import { sql } from 'kysely';
import type { GroupId, InvitationId, MembershipId } from '../../src/domain/id.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';
import type { Db } from '../../src/server/db/database.ts';
import { createSeal } from '../../src/server/scopes/seal.ts';
import {
  act,
  createAccount,
  createGroup,
  createIds,
  createWorld,
  type Device,
  importReading,
  invite,
  join,
  post,
  readingOf,
  type Seat,
  signIn,
  staffOf,
  type World,
} from '../server/world.ts';
import { createRandom, type Random } from './random.ts';

/** What hidden people do between the steps of a world: nothing, things that a User must not notice, or one that he must. */
export type Hidden = 'nothing' | 'unseen' | 'seen';

type Stage = {
  readonly world: World;
  readonly group: GroupId;
  readonly admin: Seat;
  readonly analyst: Seat;
  readonly user: Seat;
};
/** `world` has ids of its own, so that what is hidden takes none from what is seen. */
type Backstage = {
  readonly world: World;
  readonly random: Random;
  readonly seats: Seat[];
  readonly probes: { membership: MembershipId; invitation: InvitationId };
};

const STEPS = 9;

/** All that one User's devices are answered in a world, byte for byte but for what only the server can read: the cookie, opened. */
export async function play(db: Db, seed: number, hidden: Hidden): Promise<string[]> {
  await sql`truncate person, grp, scope, scope_row, scope_change, addressee, job, rate cascade`.execute(db);
  const world = await createWorld(db, `seen ${seed}`);
  const stage = await setStage(world);
  const backstage: Backstage = {
    world: { ...world, id: createIds(`hidden ${seed}`) },
    random: createRandom(seed + 1_000_000),
    seats: [],
    probes: { membership: createIds(`probe ${seed}`)(), invitation: createIds(`other probe ${seed}`)() },
  };
  const transcript: string[] = [];
  const random = createRandom(seed);
  let cookie: string | null = null;
  for (let step = 0; step < STEPS; step++) {
    world.clock.now += 1000;
    if (hidden !== 'nothing') await actUnseen(stage, backstage);
    if (hidden === 'seen' && step === STEPS - 2)
      await join(backstage.world, stage.admin.device, stage.group, `known${seed}`, 'analyst');
    await actSeen(stage, random, transcript);
    await probe(stage, backstage, random, transcript);
    cookie = await listen(stage, cookie, transcript);
  }
  return transcript;
}

async function setStage(world: World): Promise<Stage> {
  const device = await signIn(world, 'admin');
  const { group, seat: admin } = await createGroup(world, device, await createAccount(world, device, 'Admin'));
  const analyst = await join(world, device, group, 'analyst', 'analyst');
  const user = await join(world, device, group, 'user', 'user');
  return { world, group, admin, analyst, user };
}

/** Things of which the User may not learn: of other Users, of figures that are not his, of who is invited. */
async function actUnseen({ group, admin, analyst }: Stage, { world, random, seats, probes }: Backstage): Promise<void> {
  for (let count = random.below(3); count >= 0; count--) {
    const seat = seats.length > 0 ? random.pick(seats) : null;
    const what = random.below(7);
    if (what <= 1 || !seat) seats.push(await joinHidden(world, admin.device, group, probes, seats.length));
    else if (what === 2) await importReading(world, seat, readingOf('2026-11-20', 1 + random.below(90), random.below(99)));
    else if (what === 3)
      await act(world, seat.device, 'account.edit', {
        account: seat.account,
        name: `H ${random.below(99)}`,
        vanity: 'user-profile',
      });
    else if (what === 4) await act(world, seat.device, 'membership.leave', { group, membership: seat.membership });
    else if (what === 5) await invite(world, admin.device, group, `waiting${random.below(9)}@x.test`, 'user');
    else await importReading(world, random.pick([admin, analyst]), readingOf('2026-11-20', 5, random.below(99)));
  }
}

/** The first of them takes the ids that the User asks about. */
async function joinHidden(
  world: World,
  admin: Device,
  group: GroupId,
  probes: Backstage['probes'],
  count: number,
): Promise<Seat> {
  if (count > 0) return join(world, admin, group, `hidden${count}`, 'user');
  const device = await signIn(world, 'hidden0');
  const account = await createAccount(world, device, 'Hidden');
  const { membership, invitation } = probes;
  await act(world, admin, 'invitation.send', { group, invitations: [{ id: invitation, address: device.address, role: 'user' }] });
  await act(world, device, 'invitation.accept', {
    invitation,
    membership,
    account,
    history: 'all',
    seen: await staffOf(world, group),
  });
  return { device, account, membership, role: 'user' };
}

/** Things of which the User learns, or that he does himself. */
async function actSeen({ world, group, admin, analyst, user }: Stage, random: Random, transcript: string[]): Promise<void> {
  const what = random.below(6);
  if (what === 0)
    await act(world, analyst.device, 'account.edit', { account: analyst.account, name: `A ${random.below(99)}`, vanity: null });
  else if (what === 1)
    await act(world, admin.device, 'membership.role', {
      group,
      membership: analyst.membership,
      role: random.pick(['admin', 'analyst', 'user'] as const),
    });
  else if (what === 2)
    await act(world, admin.device, 'group.edit', {
      group,
      name: `T ${random.below(99)}`,
      logo: null,
      purpose: 'other',
      about: '',
    });
  else if (what === 3) await invite(world, admin.device, group, user.device.address, 'user');
  else if (what === 4)
    await record(
      world,
      user.device,
      'reading.import',
      { account: user.account, reading: readingOf('2026-11-20', 40, random.below(99)), confirms: null },
      transcript,
    );
  else
    await record(
      world,
      user.device,
      'account.edit',
      { account: user.account, name: `U ${random.below(99)}`, vanity: 'user-profile' },
      transcript,
    );
}

/** The User tries what he may not, with ids that are there in one world and not in the other. */
async function probe({ world, group, user }: Stage, { probes }: Backstage, random: Random, transcript: string[]): Promise<void> {
  const { membership, invitation } = probes;
  const tries = [
    ['membership.remove', { group, membership }],
    ['membership.leave', { group, membership }],
    ['membership.role', { group, membership, role: 'user' }],
    ['invitation.decline', { invitation, never: false }],
    ['invitation.revoke', { group, invitation }],
    ['account.edit', { account: membership, name: 'U', vanity: null }],
  ] as const;
  const [name, args] = random.pick(tries);
  await record(world, user.device, name, args, transcript);
}

async function record(world: World, device: Device, name: string, args: unknown, transcript: string[]): Promise<void> {
  const id = ++device.last;
  const response = await post(world, device, '/v1/push', { clientId: device.clientId, mutations: [{ id, name, args }] });
  transcript.push(await describe(response, await response.text()));
}

async function listen({ world, user }: Stage, cookie: string | null, transcript: string[]): Promise<string | null> {
  const response = await post(world, user.device, '/v1/pull', { clientId: user.device.clientId, cookie });
  const text = await response.text();
  if (response.status !== 200) {
    transcript.push(await describe(response, text));
    return cookie;
  }
  const answer: PullResponse = JSON.parse(text);
  const opened = openCookie(world, user.device, answer.cookie ?? '');
  transcript.push(await describe(response, JSON.stringify({ ...answer, cookie: opened, size: text.length })));
  return answer.cookie;
}

function describe(response: Response, body: string): Promise<string> {
  return Promise.resolve(
    [response.status, ...[...response.headers].map(([name, value]) => `${name}: ${value}`), body].join('\n'),
  );
}

/** Epochs are random in each world; all else of the cookie is to be equal. */
function openCookie(world: World, { person, clientId }: Device, cookie: string): string {
  const text = createSeal(world.context.state.cookieKey).open(cookie, `${person} ${clientId}`);
  if (text === null) throw new Error('a cookie of our own opens');
  const [incarnation, positions]: [string, [string, string, unknown, unknown][]] = JSON.parse(text);
  return JSON.stringify([incarnation, positions.map(([scope, epoch, ...places]) => [scope, epoch.length, ...places])]);
}
