/** What an oracle knows of one Group and its five people: members, roles, plans, invitations, readings; and how to ask it simply. */
import type { AuditAction, EventKind } from '../../src/domain/audit.ts';
import type { Board } from '../../src/domain/leaderboard.ts';
import type { Day } from '../../src/domain/day.ts';
import type { AccountId, GroupId, InvitationId, MembershipId, PersonId } from '../../src/domain/id.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Role } from '../../src/domain/role.ts';

import type { Lines, Link } from './oracle-connections.ts';
import type { Goal } from './oracle-goals.ts';
import type { Post } from './oracle-schedule.ts';
import type { Paying } from './oracle-seats.ts';

export type Actor = { readonly person: PersonId; readonly address: string; readonly account: AccountId };

/** How a role stands: since when with sight, and from where it was raised unnoticed. */
export type Standing = { readonly role: Role; readonly staffSince: number | null; readonly raisedFrom: Role | null };
export type Member = {
  readonly id: MembershipId;
  readonly actor: Actor;
  readonly since: Day | null;
  readonly joinedAt: number;
  standing: Standing;
  /** What may be taken back, by whom and until when. */
  last: { readonly before: Standing; readonly by: Member; readonly at: number } | null;
  /** Whether he is in a leaderboard. */
  listed: boolean;
  ended: number | null;
  suspended: number | null;
  /** When he was last asked for new figures, how new those were that the Group held, and by whom until he puts it away. */
  asked: { readonly at: number; readonly capturedAt: number | null; by: MembershipId | null } | null;
  /** What is written on him ('') and on his posts, by number. */
  readonly labels: Map<string, readonly string[]>;
  /** What he was shown when he accepted; null: he made the Group. */
  readonly agreed: { readonly role: Role; readonly groupName: string; readonly staff: { id: MembershipId; role: Role }[] } | null;
};
export type Invitation = {
  readonly id: InvitationId;
  readonly address: string;
  readonly role: Role;
  by: MembershipId;
  at: number;
  state: 'open' | 'accepted' | 'declined' | 'revoked' | 'left' | 'removed';
  never: boolean;
  needsPlan: boolean;
  resends: number;
  became: Member | null;
};
export type Told = {
  readonly at: number;
  readonly kind: EventKind;
  readonly group: GroupId;
  readonly groupName: string;
  readonly role: Role | null;
  readonly by: MembershipId | null;
};

export type Facts = ReturnType<typeof createFacts>;

export function createFacts(group: GroupId, actors: readonly Actor[], now: () => number) {
  const facts = {
    group,
    actors,
    now,
    name: '',
    deletedAt: null as number | null,
    names: new Map<AccountId, string>(),
    readings: new Map<AccountId, Reading[]>(),
    /** Persons who want the weekly mail. */
    digests: new Set<PersonId>(),
    ownLabels: new Map<AccountId, Map<string, readonly string[]>>(actors.map(({ account }) => [account, new Map()])),
    /** What counts; what is one's own; and until when what is lost still counts. */
    plans: new Map<PersonId, Plan>(actors.map(({ person }) => [person, 'business'])),
    own: new Map<PersonId, Plan>(actors.map(({ person }) => [person, 'business'])),
    grace: new Map<PersonId, number>(),
    paying: null as Paying | null,
    members: [] as Member[],
    invitations: [] as Invitation[],
    /** Single connections, and their owners' logs. */
    links: [] as Link[],
    accesses: new Map() as Lines,
    posts: [] as Post[],
    goals: [] as Goal[],
    board: null as Board | null,
    told: new Map<PersonId, Told[]>(actors.map(({ person }) => [person, []])),
    /** The Group's log, line by line. */
    log: [] as AuditAction[],
  };
  /** Has a seat: has not ended, and the Group is there. */
  const seated = () => facts.members.filter(({ ended }) => ended === null && facts.deletedAt === null);
  /** Does not rest either: sees and is seen. */
  const present = () => seated().filter(({ suspended }) => suspended === null);
  const staff = () => present().filter(({ standing }) => standing.role !== 'user');
  return Object.assign(facts, {
    seated,
    present,
    staff,
    admins: () => staff().filter(({ standing }) => standing.role === 'admin'),
    seatOf: (person: PersonId) => present().find(({ actor }) => actor.person === person),
    tell(to: Member, kind: EventKind, { role = null, by = null }: { role?: Role | null; by?: Member | null } = {}): void {
      const told = { at: now(), kind, group, groupName: facts.name, role, by: by === null || by === to ? null : by.id };
      facts.told.get(to.actor.person)?.push(told);
    },
  });
}
