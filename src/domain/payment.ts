/**
 * What the world of money tells us: that something is paid for, and until when. It comes from the operator's commands or from a payment
 * provider's webhook, and holds no card, no amount and no name.
 */
import type { OrganizationId } from './id.ts';
import type { Millis, Plan } from './plan.ts';

/** `at`: when it was so; an older one never overrides a newer one. `until`: it ends then by itself; null: it does not. */
export type Payment = { readonly at: Millis; readonly until: Millis | null } & (
  | { readonly organization: OrganizationId; readonly seats: number }
  | { readonly address: string; readonly plan: Plan }
);

/** `known`: heard before; `stale`: something newer was; `unknown`: there is no such Organization or person. */
export const PAYMENT_RESULTS = ['done', 'known', 'stale', 'unknown'] as const;
export type PaymentResult = (typeof PAYMENT_RESULTS)[number];
