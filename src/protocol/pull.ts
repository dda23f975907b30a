import * as z from 'zod/mini';
import type { AccountMonth } from '../domain/account-month.ts';
import { clientIdSchema, scopeSchema } from './field.ts';

export const pullRequestSchema = z.strictObject({
  clientId: clientIdSchema,
  /** As it came with the last answer; null: from the beginning. */
  cookie: z.nullable(z.string().check(z.maxLength(900_000))),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/**
 * The envelope is frozen for ever: even a client that is too old must understand `s` and `scopes`, and purge what is not listed.
 * `s`: 'ok'; 'gone' (the session is no more: nothing may be kept but the outbox); 'upgrade' (this client is too old).
 * `ops`: [scope, entity, key, record or null when it is no more]. `tiles` are checked by a checker of their own, for speed.
 */
export const pullResponseSchema = z.object({
  v: z.literal(1),
  s: z.enum(['ok', 'gone', 'upgrade']),
  min: z.int(),
  scopes: z.array(scopeSchema),
  reset: z.array(scopeSchema),
  ops: z.array(z.tuple([scopeSchema, z.string(), z.string(), z.unknown()])),
  tiles: z.array(z.tuple([scopeSchema, z.custom<AccountMonth>((value) => typeof value === 'object' && value !== null)])),
  more: z.boolean(),
  cookie: z.nullable(z.string()),
});
export type PullResponse = z.infer<typeof pullResponseSchema>;

/** What a session that is no more is answered, whatever the cause. */
export const GONE: PullResponse = {
  v: 1,
  s: 'gone',
  min: 1,
  scopes: [],
  reset: [],
  ops: [],
  tiles: [],
  more: false,
  cookie: null,
};
