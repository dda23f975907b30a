/** How old and how whole figures are, as the background tells it. */
import type { Day } from '../domain/day.ts';
import type { Health } from '../domain/health.ts';
import type { AccountId, GroupId, MembershipId } from '../domain/id.ts';
import type { Member } from './entity.ts';

/** How fresh an account's figures are. */
export type Freshness = { readonly capturedAt: number | null; readonly lastDay: Day | null; readonly stale: boolean };

/** What the person would best do next about an account or a Group. */
export type NextStep = 'add-profile' | 'import' | 'refresh' | 'invite' | null;

/** A member as those see him who see his figures. `askedAt`: when he was last asked for new ones; null: never, or not for one to know. */
export type SeenMember = Member & Freshness & { readonly health: Health; readonly askedAt: number | null };

/** An Admin asks for new figures of an own account, and that Group has seen none since. `byName`: null for who is no Admin or Analyst any more. */
export type Ask = {
  readonly membership: MembershipId;
  readonly group: GroupId;
  readonly groupName: string;
  readonly account: AccountId;
  readonly byName: string | null;
  readonly at: number;
};

/** For an Admin who looks at another member: when he was last asked. */
export type Asking = { readonly askedAt: number | null };
