/** Who sees one's figures, as the background tells it. */
import type { Day } from '../domain/day.ts';
import type { AccountId, GroupId, MembershipId } from '../domain/id.ts';
import type { Role } from '../domain/role.ts';
import type { Event, Receipt } from './entity.ts';

/** A person who sees one's figures: who, as what, since when (epoch milliseconds), and through which own account in which Group. */
export type Watcher = {
  readonly id: MembershipId;
  readonly name: string;
  readonly role: Role;
  readonly since: number;
  readonly group: GroupId;
  readonly groupName: string;
  /** Own accounts that are in that Group. */
  readonly accounts: readonly { readonly id: AccountId; readonly name: string; readonly from: Day | null }[];
};

export type SightPage = {
  /** Everybody who sees one's figures, Group by Group, Admins first. */
  readonly watchers: readonly Watcher[];
  /** Newest first. */
  readonly receipts: readonly Receipt[];
  /** Newest first; `byName`: null when it was nobody, or somebody who may no longer be known. */
  readonly events: readonly (Event & { readonly byName: string | null })[];
};
