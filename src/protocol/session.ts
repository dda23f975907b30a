import * as z from 'zod/mini';
import { addressSchema, personIdSchema } from './field.ts';

/** `POST /v1/auth/code`: sends a one-time code; the answer is the same for every address. */
export const codeRequestSchema = z.strictObject({ address: addressSchema });
export const codeResponseSchema = z.object({ request: z.string() });

/** `POST /v1/auth/verify`: six digits, ten minutes, five tries. */
export const verifyRequestSchema = z.strictObject({
  request: z.string().check(z.maxLength(100)),
  code: z.string().check(z.regex(/^\d{6}$/)),
});
export const verifyResponseSchema = z.object({ token: z.string(), person: personIdSchema, address: z.string() });
export type VerifyResponse = z.infer<typeof verifyResponseSchema>;

/** How far one is with signing in, as the background tells it. */
export type SessionState = {
  readonly server: string;
  readonly address: string | null;
  /** `code`: a code was sent to `address` and is waited for. */
  readonly step: 'address' | 'code' | 'signed-in';
};
