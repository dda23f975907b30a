/** The ways in which a member's sight ends or shrinks, and how he comes back. */
import type { InvitationId, MembershipId } from '../../src/domain/id.ts';
import { GRACE_MS } from '../../src/domain/plan.ts';
import type { Role } from '../../src/domain/role.ts';
import { tellLapsed } from '../../src/server/scopes/lapse.ts';
import { changePlan } from '../../src/server/scopes/plan.ts';
import { createPayer, sit } from '../server/seats.ts';
import { act } from '../server/world.ts';
import type { Arena } from './arena.ts';
import type { Level } from './history.ts';

export type Way = {
  readonly name: string;
  readonly after: Level;
  /** The roles he comes by, from wherever he is; the last is what he is before. */
  readonly by: readonly Role[];
  /** Ends with the server's code. */
  readonly act: (arena: Arena) => Promise<string>;
};

const ROLES = ['user', 'analyst', 'admin'] as const;
const fromEach = (name: string, after: Level, way: Way['act']): Way[] =>
  ROLES.map((role) => ({ name: `${role} ${name}`, after, by: [role], act: way }));
const lower = (before: Role, after: Role): Way => ({
  name: `${before} becomes ${after}`,
  after,
  by: [before],
  act: (arena) => setRole(arena, after),
});

export const WAYS: readonly Way[] = [
  lower('analyst', 'user'),
  lower('admin', 'user'),
  lower('admin', 'analyst'),
  { name: 'analyst whose raise is undone', after: 'user', by: ['user', 'analyst'], act: undo },
  { name: 'admin hands over and becomes user', after: 'user', by: ['admin'], act: (arena) => handOver(arena, 'user') },
  { name: 'admin hands over and leaves', after: 'out', by: ['admin'], act: (arena) => handOver(arena, 'leave') },
  ...fromEach('is removed', 'out', remove),
  ...fromEach('leaves', 'out', leave),
  ...fromEach('without the plan', 'suspended', (arena) => setPlan(arena, 'free')),
  { name: 'analyst whose seat and grace are over', after: 'suspended', by: ['analyst'], act: loseSeat },
  ...fromEach('whose Group is deleted', 'out', deleteGroup),
];

export function setRole({ world, founder, group, viewer }: Arena, role: Role): Promise<string> {
  return act(world, founder.device, 'membership.role', { group, membership: viewer.membership, role });
}

function remove({ world, founder, group, viewer }: Arena): Promise<string> {
  return act(world, founder.device, 'membership.remove', { group, membership: viewer.membership });
}

function leave({ world, group, viewer }: Arena): Promise<string> {
  return act(world, viewer.device, 'membership.leave', { group, membership: viewer.membership });
}

async function setPlan({ world, viewer }: Arena, to: 'free' | 'business'): Promise<'ok'> {
  await changePlan(world.db, viewer.device.person, to);
  return 'ok';
}

/** His plan is a seat that somebody else pays for; it is taken away, and two weeks pass. */
async function loseSeat({ world, viewer: { device } }: Arena): Promise<string> {
  const payer = await createPayer(world, world.id<string>(), 1);
  const seat = await sit(world, payer, device);
  await changePlan(world.db, device.person, 'free', new Date(world.clock.now));
  const code = await act(world, payer.device, 'seat.remove', { organization: payer.organization, seat });
  await tellLapsed(world.db, new Date(world.clock.now + GRACE_MS));
  return code;
}

function deleteGroup({ world, founder, group }: Arena): Promise<string> {
  return act(world, founder.device, 'group.delete', { group });
}

function undo({ world, founder, group, viewer }: Arena): Promise<string> {
  return act(world, founder.device, 'membership.undoRole', { group, membership: viewer.membership });
}

function handOver({ world, group, viewer, users }: Arena, after: 'user' | 'leave'): Promise<string> {
  const to = users[0].membership;
  return act(world, viewer.device, 'group.handOver', { group, membership: viewer.membership, to, after });
}

/** Brings the viewer to one role after the other; each step is told to the history. */
export async function comeTo(arena: Arena, roles: readonly Role[]): Promise<void> {
  for (const role of roles) {
    if (arena.held) await comeAlive(arena, arena.held);
    if (arena.history.level() === 'out') await comeBack(arena, role);
    if (arena.history.level() !== role) await arena.history.change(role, () => setRole(arena, role));
  }
}

/** Lowers him; afterwards the Group is as it was but for him. */
export async function goDown(arena: Arena, way: Way): Promise<void> {
  const { history, world, group, founder, users } = arena;
  const before = way.by[way.by.length - 1] as Role; // it names one
  await history.change(way.after, () => way.act(arena));
  if (way.after === 'suspended' || way.name.includes('deleted')) arena.held = before;
  if (way.name.includes('hands over'))
    await act(world, founder.device, 'membership.role', { group, membership: users[0].membership, role: 'user' });
}

/** The plan is back, or the Group. */
async function comeAlive(arena: Arena, role: Role): Promise<void> {
  const { history, world, founder, group } = arena;
  const restore = () => act(world, founder.device, 'group.restore', { group });
  const pay = () => setPlan(arena, 'business');
  await history.change(role, history.level() === 'suspended' ? pay : restore);
  arena.held = null;
}

async function comeBack(arena: Arena, role: Role): Promise<void> {
  const { world, founder, group, viewer, history } = arena;
  const [id, membership] = [world.id<InvitationId>(), world.id<MembershipId>()];
  const invitations = [{ id, address: viewer.device.address, role }];
  await history.change('invited', () => act(world, founder.device, 'invitation.send', { group, invitations }));
  const accept = { invitation: id, membership, account: viewer.account, history: 'all' as const, seen: [founder.membership] };
  await history.change(role, () => act(world, viewer.device, 'invitation.accept', accept));
  viewer.membership = membership;
}
