/** What a mutation makes of the society, where it is one that may be. */
import type { GroupId, InvitationId, MembershipId } from '../../src/domain/id.ts';
import type { MutationArgs, MutationName } from '../../src/protocol/mutation.ts';
import type { Who } from './history.ts';
import { LINK_DEEDS } from './links.ts';
import { SCHEDULE_DEEDS } from './schedule-deed.ts';
import { SEAT_DEEDS } from './seat-deed.ts';
import {
  changeRole,
  found,
  type Group,
  hasOtherAdmin,
  type Invite,
  isAdmin,
  look,
  remember,
  type Seat,
  seatsOf,
  sit,
  type Society,
  WEEK,
} from './society.ts';

const UNDO = 15_000;

export type Deed = {
  readonly society: Society;
  readonly who: Who;
  readonly at: number;
  readonly whoseAddress: (address: string) => Who | null;
};
export type Deeds = { readonly [N in MutationName]?: (deed: Deed, args: MutationArgs[N]) => void };

const LINKED: Deeds = {
  'connection.allowSchedule': ({ society: { links }, ...deed }, args) =>
    LINK_DEEDS['connection.allowSchedule']({ links, ...deed }, args),
  'connection.send': ({ society: { links }, ...deed }, args) => LINK_DEEDS['connection.send']({ links, ...deed }, args),
  'connection.accept': ({ society: { links }, ...deed }, args) => LINK_DEEDS['connection.accept']({ links, ...deed }, args),
  'connection.decline': ({ society: { links }, ...deed }, args) => LINK_DEEDS['connection.decline']({ links, ...deed }, args),
  'connection.end': ({ society: { links }, ...deed }, args) => LINK_DEEDS['connection.end']({ links, ...deed }, args),
  'connection.allowImport': ({ society: { links }, ...deed }, args) =>
    LINK_DEEDS['connection.allowImport']({ links, ...deed }, args),
};

export function apply<N extends MutationName>(deed: Deed, name: N, args: MutationArgs[N]): void {
  DEEDS[name]?.(deed, args);
  for (const group of deed.society.groups) look(deed.society, group);
}

const DEEDS: Deeds = {
  ...LINKED,
  ...SEAT_DEEDS,
  ...SCHEDULE_DEEDS,
  'group.create'(deed, { group, membership, account, invitations }) {
    if (deed.society.plans.get(deed.who) !== 'business') return;
    invite(deed, found(deed.society, group, { id: membership, who: deed.who, account }), invitations);
  },
  'group.delete'({ society, who, at }, { group: id }) {
    const group = findGroup(society, id);
    if (!group || !isAdmin(society, group, who)) return;
    group.deletedAt = at;
    for (const each of society.invites) if (each.group === group) each.state = 'over';
  },
  'group.restore'({ society, who, at }, { group: id }) {
    const group = findGroup(society, id);
    if (!group || group.deletedAt === null || at - group.deletedAt > WEEK) return;
    if (society.plans.get(who) === 'business' && seatsOf(group, who).some(({ role }) => role === 'admin')) group.deletedAt = null;
  },
  'group.handOver'({ society, who, at }, { group: id, membership, to, after }) {
    const group = findGroup(society, id);
    const [own, next] = group ? [findSeat(group, membership), findSeat(group, to)] : [];
    if (!group || !own || !next || own === next || own.who !== who || own.role !== 'admin' || !isAdmin(society, group, who))
      return;
    changeRole(next, 'admin', who, at);
    if (after === 'leave') own.isOver = true;
    else changeRole(own, after, who, at);
    own.before = null;
    next.before = null;
  },
  'invitation.send'(deed, { group: id, invitations }) {
    const group = findGroup(deed.society, id);
    if (group && isAdmin(deed.society, group, deed.who)) invite(deed, group, invitations);
  },
  'invitation.resend'({ society, who, at }, { invitation: id }) {
    const invite = findInvite(society, id);
    if (invite?.state !== 'open' || !isAdmin(society, invite.group, who)) return;
    if (isWaiting(invite, at) || !isInvited(society, invite, at)) invite.until = at + WEEK;
  },
  'invitation.revoke'({ society, who }, { invitation: id }) {
    const invite = findInvite(society, id);
    if (invite && isAdmin(society, invite.group, who)) invite.state = 'over';
  },
  'invitation.accept'({ society, who, at }, { invitation: id, membership, account }) {
    const invite = findInvite(society, id);
    if (!invite || !isOpenTo(invite, who, at) || society.plans.get(who) !== 'business') return;
    remember(society, invite.group, who);
    if (invite.group.seats.some((seat) => seat.account === account && !seat.isOver)) return;
    invite.state = 'over';
    sit(society, invite.group, { id: membership, who, account, role: invite.role, isOver: false, before: null });
  },
  'invitation.decline'({ society, who, at }, { invitation: id, never }) {
    const invite = findInvite(society, id);
    if (!invite || !isOpenTo(invite, who, at)) return;
    remember(society, invite.group, who);
    invite.state = 'over';
    invite.never = never;
  },
  'invitation.requestPlan'({ society, who, at }, { invitation: id }) {
    const invite = findInvite(society, id);
    if (invite && isOpenTo(invite, who, at)) remember(society, invite.group, who);
  },
  'membership.role'({ society, who, at }, { group: id, membership, role }) {
    const group = findGroup(society, id);
    const seat = group && findSeat(group, membership);
    if (!group || !seat || !isAdmin(society, group, who)) return;
    if (seat.role === 'admin' && !hasOtherAdmin(society, group, seat)) return;
    changeRole(seat, role, who, at);
  },
  'membership.undoRole'({ society, who, at }, { group: id, membership }) {
    const group = findGroup(society, id);
    const seat = group && findSeat(group, membership);
    if (!seat?.before || seat.before.by !== who || at - seat.before.at >= UNDO) return;
    seat.role = seat.before.role;
    seat.before = null;
  },
  'membership.remove'({ society, who }, { group: id, membership }) {
    const group = findGroup(society, id);
    const seat = group && findSeat(group, membership);
    if (group && seat && isAdmin(society, group, who)) leave(society, group, seat);
  },
  'membership.leave'({ society, who }, { group: id, membership }) {
    const group = findGroup(society, id);
    const seat = group && findSeat(group, membership);
    if (group && seat?.who === who && group.deletedAt === null) leave(society, group, seat);
  },
};

function invite({ society, at, whoseAddress }: Deed, group: Group, asked: MutationArgs['invitation.send']['invitations']): void {
  for (const { id, address, role } of asked) {
    const who = whoseAddress(address);
    if (isInvited(society, { group, address }, at)) continue;
    society.invites.push({ id, group, who, address, role, state: 'open', until: at + WEEK, never: false });
    if (who === 0) group.isViewersEver = true;
  }
}

function leave(society: Society, group: Group, seat: Seat): void {
  if (seat.role !== 'admin' || hasOtherAdmin(society, group, seat)) seat.isOver = true;
}

function isInvited(society: Society, { group, address }: Pick<Invite, 'group' | 'address'>, at: number): boolean {
  return society.invites.some((known) => known.group === group && known.address === address && isWaiting(known, at));
}

function isWaiting({ state, until, never }: Invite, at: number): boolean {
  return never || (state === 'open' && until > at);
}

export function isOpenTo({ who, state, until }: Invite, by: Who, at: number): boolean {
  return who === by && state === 'open' && until > at;
}

function findGroup(society: Society, id: GroupId): Group | undefined {
  return society.groups.find((group) => group.id === id);
}

function findSeat(group: Group, id: MembershipId): Seat | undefined {
  return group.deletedAt === null ? group.seats.find((seat) => seat.id === id && !seat.isOver) : undefined;
}

function findInvite(society: Society, id: InvitationId): Invite | undefined {
  return society.invites.find((invite) => invite.id === id);
}
