import * as z from 'zod/mini';
import type { Goal, GoalOf } from '../domain/goal.ts';
import { GOAL_METRICS, GOAL_SPANS, MOST_GOAL_DAYS, MOST_OF_GOAL } from '../domain/goal.ts';
import type { GoalProgress } from '../domain/goal-progress.ts';
import type { AccountId } from '../domain/id.ts';
import { lengthOf } from '../domain/period.ts';
import type { Role } from '../domain/role.ts';
import { accountIdSchema, daySchema, groupIdSchema, membershipIdSchema, timeSchema } from './field.ts';

export const goalMetricSchema = z.enum(GOAL_METRICS);
const amountSchema = z.int().check(z.gte(1), z.lte(MOST_OF_GOAL));
const windowSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .check(z.refine((window) => window.from <= window.to && lengthOf(window) <= MOST_GOAL_DAYS));
const goalPeriodSchema = z.union([z.enum(GOAL_SPANS), windowSchema]);

/** What is wanted; null: the goal is taken away. */
export const wishSchema = z.nullable(z.strictObject({ amount: amountSchema, period: goalPeriodSchema }));

/**
 * `self`: of an account of one's own, or for a membership of one's own. `team`: of the Group, and of and for its members. `by`: the
 * membership of the Admin who set it, named while it is in the card; null: whose account it is.
 */
export const goalSchema = z.object({
  of: z.union([
    z.object({ kind: z.literal('account'), account: accountIdSchema }),
    z.object({ kind: z.literal('member'), group: groupIdSchema, membership: membershipIdSchema }),
    z.object({ kind: z.literal('group'), group: groupIdSchema }),
  ]),
  metric: goalMetricSchema,
  amount: amountSchema,
  period: goalPeriodSchema,
  by: z.nullable(membershipIdSchema),
  at: timeSchema,
});
export type GoalRecord = z.infer<typeof goalSchema>;

/** Who set a goal for a member; null where he is no Admin or Analyst any more. */
export type GoalSetter = { readonly name: string; readonly role: Role };

/** A goal as it is shown. `groupName`: of the Group whose Admin set it for a member; null: it is one's own, or a Group's. */
export type ShownGoal = Goal & {
  readonly of: GoalOf;
  readonly groupName: string | null;
  readonly by: GoalSetter | null;
  readonly progress: GoalProgress;
  /** How the month or quarter before ended; null: there was none, or it was another goal then. */
  readonly before: GoalProgress | null;
};

/** One of one's own, of whichever account. */
export type OwnGoal = ShownGoal & { readonly account: AccountId; readonly accountName: string };

/** Of one subject. `settable`: the goals that one may set there; null: none. */
export type Goals = { readonly goals: readonly ShownGoal[]; readonly settable: GoalOf | null };
