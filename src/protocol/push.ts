import * as z from 'zod/mini';
import { FAILURES } from '../domain/failure.ts';
import { clientIdSchema, timeSchema } from './field.ts';

/** At most so many bytes of JSON in a request or an answer. */
export const BODY_LIMIT = 1_048_576;

/**
 * `args` are parsed one mutation at a time, by their name: one that is not understood is acknowledged with 'bad-request' and
 * never blocks those after it.
 */
export const pushRequestSchema = z.strictObject({
  clientId: clientIdSchema,
  mutations: z
    .array(z.strictObject({ id: z.int().check(z.gte(1)), name: z.string().check(z.maxLength(40)), args: z.unknown() }))
    .check(z.maxLength(50)),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** `last`: the last mutation of this client that has been decided; `results`: what became of each, 'ok' or why not. */
export const pushResponseSchema = z.object({
  v: z.literal(1),
  s: z.literal('ok'),
  last: z.int(),
  results: z.array(z.tuple([z.int(), z.enum(['ok', ...FAILURES])])),
  /** The server's clock, epoch milliseconds. */
  time: timeSchema,
});
export type PushResponse = z.infer<typeof pushResponseSchema>;
