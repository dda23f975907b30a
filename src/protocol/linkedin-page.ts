/** Letting LinkedIn publish for an account of one's own, as the background tells and asks it. */
import * as z from 'zod/mini';
import { accountIdSchema } from './field.ts';
import { redirectSchema } from './linkedin.ts';
import type { Publisher } from './schedule.ts';

export const LINKEDIN_MESSAGES = {
  'linkedin.get': z.strictObject({ account: accountIdSchema }),
  /** Where one says yes. */
  'linkedin.begin': z.strictObject({ account: accountIdSchema, redirect: redirectSchema }),
  /** With what LinkedIn led back. */
  'linkedin.finish': z.strictObject({ state: z.string().check(z.maxLength(2000)), code: z.string().check(z.maxLength(2000)) }),
} as const;

/** `offered`: whether the server can at all; null: it cannot be reached. */
export type LinkedInStanding = { readonly offered: boolean | null; readonly publisher: Publisher | null };

export type LinkedInAnswers = {
  readonly 'linkedin.get': LinkedInStanding;
  readonly 'linkedin.begin': { readonly url: string; readonly state: string };
  readonly 'linkedin.finish': null;
};
