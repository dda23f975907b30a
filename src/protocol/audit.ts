import * as z from 'zod/mini';
import { AUDIT_ACTIONS } from '../domain/audit.ts';
import { entryIdSchema, partyIdSchema, timeSchema } from './field.ts';

const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const detailSchema = z.string().check(z.maxLength(100));

/** `admin`: a line of the audit log, see domain/audit.ts. */
export const entrySchema = z.object({
  id: entryIdSchema,
  seq: z.int().check(z.gte(1)),
  at: timeSchema,
  action: z.enum(AUDIT_ACTIONS),
  by: z.nullable(partyIdSchema),
  subject: z.nullable(partyIdSchema),
  detail: z.object({
    from: z.optional(detailSchema),
    to: z.optional(detailSchema),
    role: z.optional(detailSchema),
    history: z.optional(detailSchema),
  }),
  previous: hashSchema,
  hash: hashSchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** `admin`: whom the audit log names by an id: a member's name, or an invited address. Gone once he is erased. */
export const partySchema = z.object({ id: partyIdSchema, name: z.string().check(z.maxLength(320)) });
export type Party = z.infer<typeof partySchema>;
