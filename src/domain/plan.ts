export const PLANS = ['free', 'business'] as const;
export type Plan = (typeof PLANS)[number];

/** Creating and joining a Group need the business plan (R12, R13). */
export function canUseGroups(plan: Plan): boolean {
  return plan === 'business';
}
