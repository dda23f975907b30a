/**
 * Who is in which Group, as what, from the mutations alone and by the words of REQUIREMENTS.md: it shares no line with the server. By it
 * histories are made, and from it follows of whom the viewer may ever know. Where it is in doubt whether something succeeds that would let
 * the viewer know of somebody, it takes it that he does.
 */
import type { AccountId, GroupId, InvitationId, MembershipId, OrganizationId, SeatId } from '../../src/domain/id.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Role } from '../../src/domain/role.ts';
import { VIEWER, type Who } from './history.ts';
import type { Link } from './links.ts';
import type { Planned } from './schedule-deed.ts';

export type Seat = {
  readonly id: MembershipId;
  readonly who: Who;
  readonly account: AccountId;
  role: Role;
  isOver: boolean;
  /** What the last change of role may be undone to, and by whom. */
  before: { readonly role: Role; readonly by: Who; readonly at: number } | null;
};
export type Invite = {
  readonly id: InvitationId;
  readonly group: Group;
  /** Null: somebody who never comes. */
  readonly who: Who | null;
  readonly address: string;
  readonly role: Role;
  state: 'open' | 'over';
  until: number;
  never: boolean;
};
export type Group = {
  readonly id: GroupId;
  readonly seats: Seat[];
  deletedAt: number | null;
  readonly staffEver: Set<Who>;
  /** Who did anything in it, or was a member, and since which step. */
  readonly since: Map<Who, number>;
  isViewersEver: boolean;
  /** The last step at which the viewer was Admin or Analyst; -1: never. */
  viewerStaffAt: number;
};
/** A seat of an Organization, offered to somebody; `over`: declined, given back, taken away. */
export type Place = { readonly id: SeatId; readonly who: Who | null; state: 'open' | 'held' | 'over' };
export type Payer = {
  readonly id: OrganizationId;
  owner: Who;
  readonly places: Place[];
  heir: SeatId | null;
  isOver: boolean;
  /** Who ever owned it, or was offered a seat of it. */
  readonly ever: Set<Who>;
};
export type Society = {
  readonly groups: Group[];
  readonly payers: Payer[];
  readonly invites: Invite[];
  /** Single connections. */
  readonly links: Link[];
  readonly posts: Planned[];
  readonly plans: Map<Who, Plan>;
  /** The number of the step that is being made. */
  step: number;
};

export const WEEK = 7 * 86_400_000;

export function createSociety(): Society {
  return { groups: [], payers: [], invites: [], links: [], posts: [], plans: new Map(), step: 0 };
}

export function found(society: Society, id: GroupId, seat: Omit<Seat, 'role' | 'isOver' | 'before'>): Group {
  const group: Group = {
    id,
    seats: [],
    deletedAt: null,
    staffEver: new Set(),
    since: new Map(),
    isViewersEver: false,
    viewerStaffAt: -1,
  };
  society.groups.push(group);
  sit(society, group, { ...seat, role: 'admin', isOver: false, before: null });
  return group;
}

export function sit(society: Society, group: Group, seat: Seat): void {
  group.seats.push(seat);
  remember(society, group, seat.who);
  look(society, group);
}

/** That he did something that an Admin of the Group learns of. */
export function remember(society: Society, group: Group, who: Who): void {
  if (!group.since.has(who)) group.since.set(who, society.step);
  if (who === VIEWER) group.isViewersEver = true;
}

/** After each step: who is staff now. */
export function look(society: Society, group: Group): void {
  for (const { who, role, isOver } of group.seats) {
    if (isOver || role === 'user') continue;
    group.staffEver.add(who);
    if (who === VIEWER) group.viewerStaffAt = society.step;
  }
}

export function seatsOf(group: Group, who: Who): Seat[] {
  return group.seats.filter((seat) => seat.who === who && !seat.isOver);
}

export function isAdmin(society: Society, group: Group, who: Who): boolean {
  const isThere = group.deletedAt === null && society.plans.get(who) === 'business';
  return isThere && seatsOf(group, who).some(({ role }) => role === 'admin');
}

/** Whether the Group has another Admin than this one, whose plan holds. */
export function hasOtherAdmin(society: Society, group: Group, seat: Seat): boolean {
  return group.seats.some(
    (other) => other !== seat && !other.isOver && other.role === 'admin' && society.plans.get(other.who) === 'business',
  );
}

export function changeRole(seat: Seat, role: Role, by: Who, at: number): void {
  if (seat.role === role) return;
  seat.before = { role: seat.role, by, at };
  seat.role = role;
}

/**
 * Whom the viewer may know of: whoever was ever an Admin or Analyst of a Group that he was ever a member of, or invited to (what such a
 * one did stays); whoever had anything to do with a Group before the viewer was last an Admin or Analyst there himself; and whoever
 * shares with him an Organization that he owned, or that offered him a seat: of how many are left, all its people make something.
 */
export function knowable(society: Society): Set<Who> {
  const known = new Set<Who>([VIEWER]);
  for (const group of society.groups) {
    if (group.isViewersEver) for (const who of group.staffEver) known.add(who);
    for (const [who, since] of group.since) if (since <= group.viewerStaffAt) known.add(who);
  }
  for (const { ever } of society.payers) if (ever.has(VIEWER)) for (const who of ever) known.add(who);
  return known;
}

/** Whose plan stands on no seat alone: everybody who has to do with one keeps a plan of his own. */
export function isPaidFor({ payers }: Society, who: Who): boolean {
  return payers.some(({ ever }) => ever.has(who));
}
