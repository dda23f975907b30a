export const PLANS = ['free', 'business'] as const;
export type Plan = (typeof PLANS)[number];
/** Epoch milliseconds, or a length in them. */
export type Millis = number;

/** Creating and joining a Group need the business plan (R12, R13). */
export function canUseGroups(plan: Plan): boolean {
  return plan === 'business';
}

/** Who loses the plan keeps all that goes with it for so long; then his memberships rest, and come back with it (I10). */
export const GRACE_MS = 14 * 86_400_000;

/** What somebody's own plan is, and until when (null: without an end). `left`: it rests while a seat pays, and so much of it is left. */
export type OwnPlan = { readonly plan: Plan; readonly until: Millis | null; readonly left: Millis | null };

/** `plan`: what counts. `graceUntil`: it counts no longer than this, unless something pays for it again. */
export type PlanStanding = { readonly plan: Plan; readonly graceUntil: Millis | null; readonly own: OwnPlan };

/**
 * What counts now. A seat that is paid for comes first, and one's own plan rests meanwhile with what is left of it (I7). `grace`: whether
 * who loses it keeps it for a while.
 */
export function settlePlan(standing: PlanStanding, seated: boolean, at: Millis, grace = true): PlanStanding {
  const own = seated ? rest(standing.own, at) : resume(standing.own, at);
  if (seated || own.plan === 'business') return { plan: 'business', graceUntil: null, own };
  const graceUntil = standing.graceUntil ?? at + GRACE_MS;
  const goesOn = standing.plan === 'business' && grace && graceUntil > at;
  return goesOn ? { plan: 'business', graceUntil, own } : { plan: 'free', graceUntil: null, own };
}

function rest(own: OwnPlan, at: Millis): OwnPlan {
  if (own.until === null) return own;
  return own.until > at ? { plan: own.plan, until: null, left: own.until - at } : FREE;
}

function resume(own: OwnPlan, at: Millis): OwnPlan {
  const until = own.left === null ? own.until : at + own.left;
  return until !== null && until <= at ? FREE : { plan: own.plan, until, left: null };
}

const FREE: OwnPlan = { plan: 'free', until: null, left: null };
