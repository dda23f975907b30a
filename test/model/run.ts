/** One run of the model: five people, two devices each, one Group, a network that fails, and an oracle that knows better. */
import { expect } from 'vitest';
import { GOAL_METRICS } from '../../src/domain/goal.ts';
import type { AccountId, ClientId, ConnectionId, GroupId, InvitationId, MembershipId } from '../../src/domain/id.ts';
import type { Fetch } from '../../src/extension/sync/call.ts';
import { BODY_LIMIT, type PushRequest, type PushResponse } from '../../src/protocol/push.ts';
import type { Db } from '../../src/server/db/database.ts';
import { applyPayment } from '../../src/server/scopes/payment.ts';
import { changePlan } from '../../src/server/scopes/plan.ts';
import { compactScopes } from '../../src/server/scopes/upkeep.ts';
import { addDevice, createWorld, readingOf, signIn, type World } from '../server/world.ts';
import { type Client, createClient } from './client.ts';
import { createOracle, type Oracle } from './oracle.ts';
import type { Actor } from './oracle-facts.ts';
import { comparable } from './oracle-records.ts';
import { createRandom, type Random } from './random.ts';
import { movePosts } from './schedule-moves.ts';
import { moveSeats } from './seat-moves.ts';

type Device = { readonly actor: Actor; readonly client: Client };
type Model = {
  readonly random: Random;
  /** The same server with answers of different sizes. */
  readonly worlds: readonly World[];
  readonly world: World;
  readonly oracle: Oracle;
  readonly group: GroupId;
  readonly devices: readonly Device[];
  readonly trace: string[];
};

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;
const ROLES = ['user', 'analyst', 'admin'] as const;
const PAGES = [4, 9, 1000, 1000];

/** What goes wrong on the way, and how often of twenty. */
type Fault = 'none' | 'request lost' | 'answer lost' | 'sent twice';
const FAULTS: readonly Fault[] = ['request lost', 'answer lost', 'sent twice', ...Array<Fault>(9).fill('none')];

/** Throws where a client holds anything but what the oracle says, or the server decides otherwise. Returns what was done, for a look. */
export async function runModel(db: Db, seed: number, operations: number): Promise<string[]> {
  const model = await setUp(db, seed);
  try {
    for (let step = 0; step < operations; step++) {
      model.world.clock.now += 1 + model.random.below(model.random.below(2) ? 3_600_000 : 4000); // some in time to be undone
      await operate(model);
    }
    for (const device of model.devices) await sync(model, device, () => 'none');
    for (const { client } of model.devices) expect(await client.countWaiting()).toBe(0);
  } catch (error) {
    throw new Error(`seed ${seed} after:\n${model.trace.join('\n')}\n${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  } finally {
    await Promise.all(model.devices.map(({ client }) => client.close()));
  }
  return model.trace;
}

async function setUp(db: Db, seed: number): Promise<Model> {
  const world = await createWorld(db, `model ${seed}`);
  const worlds = await Promise.all(
    PAGES.map(async (items) => ({
      ...(await createWorld(db, '', { limits: { items, bytes: BODY_LIMIT }, now: () => world.clock.now })),
    })),
  );
  const group = world.id<GroupId>();
  const actors: Actor[] = [];
  const devices: Device[] = [];
  for (const name of NAMES) {
    const first = await signIn(world, `${name}${seed}`);
    const actor: Actor = { person: first.person, address: first.address, account: world.id<AccountId>() };
    actors.push(actor);
    for (const device of [first, await addDevice(world, first)])
      devices.push({ actor, client: await createClient(device, () => world.clock.now) });
  }
  const oracle = createOracle(group, actors, () => world.clock.now);
  const model: Model = { random: createRandom(seed), worlds, world, oracle, group, devices, trace: [] };
  await gather(model);
  return model;
}

/** The first founds the Group and invites the others, each in some role; most of them come. */
async function gather(model: Model): Promise<void> {
  const { random, world, oracle, group, devices } = model;
  const [founder, ...others] = oracle.actors.map((_, at) => devices[at * 2] as Device); // two a person
  if (!founder) throw new Error('somebody begins');
  const register = ({ actor, client }: Device) =>
    client.enqueue('account.create', { account: actor.account, name: actor.address.slice(0, 1), vanity: null });
  await register(founder);
  await founder.client.enqueue('group.create', {
    group,
    membership: world.id(),
    account: founder.actor.account,
    ...card('Team'),
    invitations: [],
  });
  const invitations = others.map(({ actor }) => ({
    id: world.id<InvitationId>(),
    address: actor.address,
    role: random.pick(ROLES),
  }));
  await founder.client.enqueue('invitation.send', { group, invitations });
  await sync(model, founder, () => 'none');
  for (const [at, other] of others.entries()) {
    await register(other);
    const accept = {
      invitation: invitations[at]?.id ?? world.id<InvitationId>(),
      membership: world.id<MembershipId>(),
      history: 'all' as const,
      seen: oracle.staff(),
    };
    if (random.below(4) > 0) await other.client.enqueue('invitation.accept', { ...accept, account: other.actor.account });
    if (at === 0)
      await other.client.enqueue('organization.create', { organization: world.id(), account: other.actor.account, name: 'Pays' });
    await sync(model, other, () => 'none');
  }
  await paySeats(model);
}

const card = (name: string) => ({ name, logo: null, purpose: 'other' as const, about: '' });

async function operate(model: Model): Promise<void> {
  const { random, devices, world } = model;
  if (random.below(12) === 0) return compact(model, world);
  const device = random.pick(devices);
  if (random.below(16) === 0) return random.below(3) ? changePlanOf(model, device.actor) : paySeats(model);
  if (random.below(5) < 2) return sync(model, device, (call) => (call > 3 ? 'none' : random.pick(FAULTS)));
  await mutate(model, device);
  if (random.below(3) > 0) await sync(model, device, () => 'none');
}

/** What was dropped is forgotten: clients that have not heard of it begin anew. */
async function compact({ trace }: Model, { db }: World): Promise<void> {
  trace.push('the server forgets what was dropped');
  await compactScopes(db, new Date(Date.now() + 100 * 86_400_000));
}

/** The operator's command: a plan that lapses, or comes back. */
async function changePlanOf({ oracle, trace, world }: Model, actor: Actor): Promise<void> {
  const plan = oracle.ownPlanOf(actor) === 'free' ? 'business' : 'free';
  trace.push(`the plan of ${actor.address} is ${plan}`);
  oracle.changePlan(actor, plan);
  await changePlan(world.db, actor.person, plan, new Date(world.clock.now));
}

/** The operator's other command. */
async function paySeats({ oracle, trace, world, random }: Model): Promise<void> {
  const paying = oracle.paying();
  if (!paying) return;
  const seats = 1 + random.below(3);
  trace.push(`${seats} seats are paid for`);
  oracle.paySeats(seats);
  const at = world.clock.now;
  await applyPayment(world.db, { organization: paying.id, seats, until: null, at }, new Date(at));
}

/** Things people do, among them what they may not, or no longer. */
async function mutate(model: Model, { actor, client }: Device): Promise<void> {
  const { random, world, group, oracle, trace } = model;
  const member = random.pick([...oracle.members().map(({ id }) => id), ...oracle.ended(), world.id<MembershipId>()]);
  const invitation = random.pick([...oracle.invitations().map(({ id }) => id), world.id<InvitationId>()]);
  const mine = oracle.invitations().filter(({ address, state }) => address === actor.address && state === 'open');
  const own = oracle.members().find((each) => each.actor === actor)?.id ?? member;
  const history = random.pick(['all', 'from-today'] as const);
  const seen = random.below(6) === 0 ? [] : oracle.staff();
  const what = random.below(33);
  async function say(...[name, args]: Parameters<Client['enqueue']>): Promise<void> {
    trace.push(`${actor.address} ${name} ${JSON.stringify(args, (key, value) => (key === 'days' ? value.length : value))}`);
    await client.enqueue(name, args);
  }
  if (random.below(7) === 0) return moveSeats(model, say, actor);
  if (random.below(5) === 0) return connect(model, say, actor);
  if (random.below(6) === 0) return movePosts(model, say, actor);
  if (oracle.isDeleted() && random.below(2) === 0) return say('group.restore', { group });
  if (mine[0] && what < 16)
    return say('invitation.accept', { invitation: mine[0].id, membership: world.id(), account: actor.account, history, seen });
  if (what < 6) return say('reading.import', { account: actor.account, reading: createReading(model), confirms: null });
  if (what < 12) return sendInvitations(model, say);
  if (what < 14)
    return say('account.edit', { account: actor.account, name: `${actor.address[0]}${random.below(5)}`, vanity: null });
  if (what < 18) return changeMember(model, say, member, own);
  if (what < 20) return say('membership.leave', { group, membership: own });
  if (what === 20) return say('invitation.decline', { invitation, never: random.below(4) === 0 });
  if (what === 21) return say(random.pick(['invitation.revoke', 'invitation.resend'] as const), { group, invitation });
  if (what === 22) return say('invitation.requestPlan', { invitation: mine[0]?.id ?? invitation });
  if (what === 23) return say('group.edit', { group, ...card(`T${random.below(5)}`) });
  if (what === 24) return say('group.delete', { group });
  if (what === 32) return say('person.digest', { on: random.below(2) === 0 });
  if (what === 29)
    return say('membership.list', { group, membership: random.below(4) ? own : member, listed: random.below(2) === 0 });
  if (what === 30)
    return say('group.setLeaderboard', { group, board: random.pick([null, { metric: 'posts', length: 28 } as const]) });
  if (what === 31)
    return say('post.label', {
      account: random.below(4) ? actor.account : random.pick(oracle.actors).account,
      posts: random.pick(NUMBERS),
      labels: random.pick([[], ['Mine']]),
    });
  if (what > 25 && what < 29) return setGoal(model, say, actor, member);
  await say('reading.import', { account: random.pick(oracle.actors).account, reading: createReading(model), confirms: null });
}

const [ONE, OTHER] = ['activity:7400000000000000001', 'share:7400000000000000002'];
const NUMBERS = [[ONE], [OTHER], [ONE, OTHER], [OTHER, ONE]];

/** By an Admin, or by one who would like to be. Some think better of it at once. */
async function changeMember({ random, group }: Model, say: Client['enqueue'], member: MembershipId, own: MembershipId) {
  const what = random.below(12);
  const labels = random.pick([[], ['A'], [`L${random.below(3)}`, 'B']]);
  if (what < 4) {
    await say('membership.role', { group, membership: member, role: random.pick(ROLES) });
    if (random.below(2) === 0) await say('membership.undoRole', { group, membership: member });
  } else if (what === 4) await say('membership.undoRole', { group, membership: member });
  else if (what === 8) await say('membership.askFigures', { group, membership: member });
  else if (what === 9) await say('membership.dismissAsk', { group, membership: random.below(3) ? own : member });
  else if (what === 5) await say('membership.acknowledge', { group, membership: random.below(3) ? own : member });
  else if (what === 10) await say('membership.label', { group, membership: member, labels });
  else if (what === 11) await say('membership.labelPost', { group, membership: member, posts: random.pick(NUMBERS), labels });
  else if (what === 6) await say('membership.remove', { group, membership: member });
  else {
    const after = random.pick(['analyst', 'user', 'leave'] as const);
    await say('group.handOver', { group, membership: random.below(4) ? own : member, to: member, after });
  }
}

/** One's own or another's, for a member or for all: by who may and by who may not. */
async function setGoal({ random, group, oracle }: Model, say: Client['enqueue'], { account }: Actor, membership: MembershipId) {
  const what = random.below(3);
  const metric = random.pick(GOAL_METRICS);
  const wish = random.below(4) === 0 ? null : ({ amount: 1 + random.below(99), period: 'quarter' } as const);
  const whose = random.below(5) === 0 ? random.pick(oracle.actors).account : account;
  if (what === 0) await say('account.setGoal', { account: whose, metric, wish });
  else if (what === 1) await say('membership.setGoal', { group, membership, metric, wish });
  else await say('group.setGoal', { group, metric, wish });
}

/** Single connections: some that may not be, and some imports for others. */
async function connect({ random, world, oracle }: Model, say: Client['enqueue'], actor: Actor): Promise<void> {
  const all = oracle.connections();
  const waiting = all.filter(({ state, address }) => state === 'open' && address === actor.address);
  const connection = random.pick([...all.map(({ id }) => id), world.id<ConnectionId>()]);
  const { account } = actor;
  const what = random.below(8);
  if (waiting[0] && what < 5) return say('connection.accept', { connection: random.pick(waiting).id, account });
  if (what < 3) {
    const back = random.below(3) === 0 ? world.id<ConnectionId>() : null;
    const { address } = random.pick(oracle.actors);
    return say('connection.send', {
      connection: world.id(),
      kind: random.pick(['offer', 'request'] as const),
      account,
      address,
      back,
    });
  }
  if (what === 3) return say('connection.decline', { connection, never: random.below(3) === 0 });
  if (what === 4) return say('connection.end', { connection });
  if (what === 5) return say('connection.accept', { connection, account });
  await say('connection.allowImport', { connection, allowed: random.below(4) > 0 });
}

async function sendInvitations({ random, oracle, world, group }: Model, say: Client['enqueue']): Promise<void> {
  const chosen = oracle.actors.filter(() => random.below(2) === 0);
  const invitations = chosen.map(({ address }) => ({
    id: world.id<InvitationId>(),
    address,
    role: random.pick(ROLES),
  }));
  await say('invitation.send', { group, invitations });
}

/** Captures lie close together, so that some meet in one instant; some lie in the future, and some days are tomorrow. */
function createReading({ random, world }: Model) {
  const end = `2026-11-${String(10 + random.below(13)).padStart(2, '0')}`;
  return readingOf(end, 1 + random.below(45), random.below(1000), world.clock.now - 5 + random.below(8));
}

async function sync(model: Model, device: Device, faultOf: (call: number) => Fault): Promise<void> {
  const { oracle, trace, random } = model;
  const faults: string[] = [];
  const contexts = random.below(6) === 0 ? 2 : 1;
  let calls = 0;
  const fetch: Fetch = async (url, init) => {
    const fault = faultOf(calls++);
    faults.push(fault);
    if (fault === 'request lost') throw new TypeError('offline');
    const response = await send(model, device, url, init);
    if (fault === 'answer lost') throw new TypeError('offline');
    return fault === 'sent twice' ? send(model, device, url, init) : response;
  };
  const outcome = await device.client.sync(fetch, contexts);
  trace.push(`${device.actor.address} syncs in ${contexts}: ${outcome} (${faults.join(', ')})`);
  const held = await device.client.look();
  if (outcome === 'idle') expect(comparable(held)).toEqual(oracle.holds(device.actor));
}

/** Tells the oracle first what is pushed, and holds the server's answer against its own. */
async function send({ worlds, random, oracle }: Model, { actor }: Device, url: string, init: RequestInit): Promise<Response> {
  const path = new URL(url).pathname;
  const body = String(init.body);
  const wanted = path === '/v1/push' ? decideAll(oracle, actor, JSON.parse(body)) : null;
  const { headers, method } = init;
  const response = await random.pick(worlds).app.request(path, { method, headers, body } as RequestInit);
  if (wanted) {
    const answer: PushResponse = await response.clone().json();
    if (answer.results.length > 0) expect(answer.results).toEqual(wanted);
  }
  return response;
}

function decideAll(oracle: Oracle, actor: Actor, { clientId, mutations }: PushRequest): [number, string][] {
  return mutations.map((mutation) => [mutation.id, oracle.decide(actor, clientId as ClientId, mutation)]);
}
