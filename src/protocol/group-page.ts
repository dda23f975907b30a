import type { Board } from '../domain/leaderboard.ts';
import type { Role } from '../domain/role.ts';
import type { Group, Membership, Sent, Staff, Suspended } from './entity.ts';
import type { SeenMember } from './freshness.ts';

export type GroupPage = {
  readonly group: Group;
  /** The one of one's own seats that gives most. */
  readonly membership: Membership;
  /** All of one's own: several accounts may be in one Group, each seen there. */
  readonly seats: readonly Membership[];
  readonly staff: readonly Staff[];
  /** Null for a User. */
  readonly members: readonly SeenMember[] | null;
  /** Null but for an Admin. */
  readonly sent: readonly Sent[] | null;
  /** What the members are ordered by; null: nothing, or not for one to know. */
  readonly board: Board | null;
  /** Null but for an Admin: members whose plan has lapsed. */
  readonly suspended: readonly Suspended[] | null;
};

/** What a role would see: a Group's page with what is not for it left out, and whether there is a team dashboard. */
export type ViewAsPage = { readonly role: Role; readonly page: GroupPage; readonly hasTeam: boolean };
