import * as z from 'zod/mini';
import { accountIdSchema } from './field.ts';

/** To which address LinkedIn leads back: one of the browser's own for this extension, which leads nowhere. */
export const redirectSchema = z
  .string()
  .check(z.regex(/^https:\/\/([a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/$/));

/**
 * `POST /v1/linkedin`: how an account comes to be published for through LinkedIn's API. `offered`: whether this server can at all.
 * `begin`: where one says yes; `finish`: what LinkedIn led back with.
 */
export const linkedInRequestSchema = z.union([
  z.strictObject({ step: z.literal('offered') }),
  z.strictObject({ step: z.literal('begin'), account: accountIdSchema, redirect: redirectSchema }),
  z.strictObject({
    step: z.literal('finish'),
    state: z.string().check(z.maxLength(2000)),
    code: z.string().check(z.minLength(1), z.maxLength(2000)),
  }),
]);

export const offeredSchema = z.object({ offered: z.boolean() });
export const begunSchema = z.object({ url: z.url(), state: z.string() });
export const finishedSchema = z.object({ ok: z.literal(true) });
export const linkedInResponseSchema = z.union([offeredSchema, begunSchema, finishedSchema]);
