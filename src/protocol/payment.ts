import * as z from 'zod/mini';
import { SEATS_LIMIT } from '../domain/organization.ts';
import { PAYMENT_RESULTS } from '../domain/payment.ts';
import { PLANS } from '../domain/plan.ts';
import { addressSchema, organizationIdSchema, timeSchema } from './field.ts';

/**
 * `POST /v1/payments`, signed: what is paid for, as a state. `event`: the provider's id, by which it is heard once. Nothing else is taken:
 * a card, an amount or a name makes it one that is not understood.
 */
const common = {
  event: z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/)),
  at: timeSchema,
  until: z.nullable(timeSchema),
};
export const paymentRequestSchema = z.union([
  z.strictObject({
    ...common,
    organization: organizationIdSchema,
    seats: z.int().check(z.gte(0), z.lte(SEATS_LIMIT)),
  }),
  z.strictObject({ ...common, address: addressSchema, plan: z.enum(PLANS) }),
]);

/** Whatever the result, it need not be told again. */
export const paymentResponseSchema = z.object({ v: z.literal(1), result: z.enum(PAYMENT_RESULTS) });
