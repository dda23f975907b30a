import * as z from 'zod/mini';
import { accountIdSchema, connectionIdSchema, groupIdSchema, membershipIdSchema } from './field.ts';

/** Whose figures are asked for. */
export const subjectSchema = z.union([
  z.strictObject({ kind: z.literal('group'), group: groupIdSchema }),
  z.strictObject({ kind: z.literal('account'), account: accountIdSchema }),
  z.strictObject({ kind: z.literal('member'), group: groupIdSchema, membership: membershipIdSchema }),
  z.strictObject({ kind: z.literal('connection'), connection: connectionIdSchema }),
]);
