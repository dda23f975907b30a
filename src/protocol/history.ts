import * as z from 'zod/mini';
import type { DatedAnswer } from '../domain/history.ts';
import { accountNameSchema, daySchema, vanitySchema } from './field.ts';
import { postAnswerSchema, readingSchema } from './reading.ts';

/** Annotated, so that the schema is held to the domain's type. */
export const datedAnswersSchema: z.ZodMiniType<readonly DatedAnswer[]> = z
  .array(z.strictObject({ day: daySchema, answer: postAnswerSchema }))
  .check(z.maxLength(5000));

/**
 * One's own history as a file: all that is held of one account, reading by reading (domain/reading.ts), each with the time and the hash
 * of the capture it came from, so that reading it in makes the same state; then what the member said of posts with two numbers.
 * Version 1. Days are UTC; null is not known, and never zero.
 */
export const historySchema = z.strictObject({
  sidelight: z.literal('history'),
  version: z.literal(1),
  account: z.strictObject({ name: accountNameSchema, vanity: z.nullable(vanitySchema) }),
  readings: z.array(readingSchema).check(z.minLength(1), z.maxLength(5000)),
  answers: datedAnswersSchema,
});

export type HistoryFile = z.infer<typeof historySchema>;

/** Why a JSON file is not read: another program's; of a later version; changed or cut off. */
export const HISTORY_REFUSALS = ['other-json', 'history-newer', 'history-broken'] as const;
export type HistoryRefusal = (typeof HISTORY_REFUSALS)[number];
export type HistoryAnswer =
  | { readonly ok: true; readonly file: HistoryFile }
  | { readonly ok: false; readonly code: HistoryRefusal };

const markSchema = z.looseObject({ sidelight: z.literal('history'), version: z.number() });

export function parseHistory(text: string): HistoryAnswer {
  const value = readJson(text);
  const mark = markSchema.safeParse(value);
  if (!mark.success)
    return { ok: false, code: /^\s*\{\s*"sidelight"\s*:\s*"history"/.test(text) ? 'history-broken' : 'other-json' };
  if (mark.data.version > 1) return { ok: false, code: 'history-newer' };
  const parsed = historySchema.safeParse(value);
  return parsed.success ? { ok: true, file: parsed.data } : { ok: false, code: 'history-broken' };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
