import * as z from 'zod/mini';
import { AGAINST, CALENDAR_SPANS, lengthOf, MOST_DAYS, PERIODS } from '../domain/period.ts';
import { daySchema } from './field.ts';

export const periodLengthSchema = z.literal(PERIODS);

const windowSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .check(z.refine((window) => window.from <= window.to && lengthOf(window) <= MOST_DAYS));

/** What a person looks at, and beside what. */
export const periodChoiceSchema = z.strictObject({
  span: z.union([periodLengthSchema, z.literal(CALENDAR_SPANS), windowSchema]),
  against: z.literal(AGAINST),
});
