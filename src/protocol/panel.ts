/** What the in-page panel remembers, and what it shows. */
import type { Glance } from '../domain/glance.ts';
import type { AccountId, ConnectionId, GroupId, MembershipId } from '../domain/id.ts';
import type { PeriodLength } from '../domain/period.ts';
import type { ListedPost } from '../domain/post-list.ts';
import type { ShownGoal } from './goal.ts';

export type PanelMemory = {
  readonly group: GroupId | null;
  readonly length: PeriodLength;
  readonly collapsed: boolean;
  readonly on: boolean;
  /** Whether the sentence about LinkedIn's terms has been shown and answered. */
  readonly introduced: boolean;
};

/** The post whose page is open, by its figures alone: one's own, of a member of a team that one sees, or of an account shown to one. */
export type PanelPost = Pick<ListedPost, 'publishedOn' | 'counts'> & { readonly name: string } & (
    | { readonly kind: 'own'; readonly account: AccountId }
    | { readonly kind: 'member'; readonly group: GroupId; readonly membership: MembershipId }
    | { readonly kind: 'connection'; readonly connection: ConnectionId }
  );

/** A goal of whatever is shown, in one line. `groupName`: of the Group whose Admin set it for a member. */
export type PanelGoal = Pick<ShownGoal, 'metric' | 'amount' | 'groupName' | 'progress'>;

/** The chosen Group's team, one member of it (his profile is open), oneself, or nothing yet. */
export type PanelShows =
  | { readonly kind: 'team'; readonly group: GroupId; readonly glance: Glance }
  | {
      readonly kind: 'member';
      readonly group: GroupId;
      readonly membership: MembershipId;
      readonly name: string;
      readonly glance: Glance;
    }
  | { readonly kind: 'own'; readonly account: AccountId; readonly name: string; readonly glance: Glance }
  | { readonly kind: 'nothing' };
