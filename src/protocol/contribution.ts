import * as z from 'zod/mini';
import { JOINERS } from '../domain/contribution.ts';
import { TALLIED } from '../domain/tally.ts';
import { accountIdSchema, membershipIdSchema } from './field.ts';

/** Who gave what to a figure; `chosen`: whose posts are wanted. */
export const contributionWishSchema = z.strictObject({
  metric: z.literal(TALLIED),
  joiners: z.literal(JOINERS),
  chosen: z.nullable(z.union([membershipIdSchema, accountIdSchema])),
});
