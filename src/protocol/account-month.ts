import * as z from 'zod/mini';
import type { AccountMonth } from '../domain/account-month.ts';
import { accountIdSchema, daySchema, monthSchema, timeSchema } from './field.ts';
import { demographicSchema, hashSchema, pageTotalsSchema, postAnswerSchema, postFields, windowSchema } from './reading.ts';

const valueSchema = z.nullable(z.int().check(z.gte(-2_147_483_647), z.lte(2_147_483_647)));
const placeSchema = z.int().check(z.gte(0), z.lte(10_000));
const columnSchema = z.strictObject({
  values: z.array(valueSchema).check(z.minLength(28), z.maxLength(31)),
  captures: z.array(z.nullable(placeSchema)).check(z.minLength(28), z.maxLength(31)),
});
const windowFields = windowSchema.shape;

const sourceMonthSchema = z.strictObject({
  captures: z.array(z.strictObject({ at: timeSchema, hash: hashSchema, assumed: z.boolean() })),
  days: z.strictObject({
    impressions: z.optional(columnSchema),
    engagements: z.optional(columnSchema),
    newFollowers: z.optional(columnSchema),
  }),
  anchors: z.array(z.strictObject({ day: daySchema, total: z.int(), capture: placeSchema })),
  windows: z.array(
    z.strictObject({
      ...windowFields,
      impressions: z.nullable(z.int()),
      engagements: z.nullable(z.int()),
      membersReached: z.nullable(z.int()),
      demographics: z.array(demographicSchema),
      postsTruncated: z.boolean(),
      page: z.optional(pageTotalsSchema),
      capture: placeSchema,
    }),
  ),
  posts: z.array(z.strictObject({ ...postFields, capture: placeSchema })),
});

/** Annotated, so that the schema is held to the domain's type. */
export const accountMonthSchema: z.ZodMiniType<AccountMonth> = z.strictObject({
  account: accountIdSchema,
  month: monthSchema,
  sources: z.strictObject({
    export: z.optional(sourceMonthSchema),
    page: z.optional(sourceMonthSchema),
    archive: z.optional(sourceMonthSchema),
  }),
  answers: z.optional(z.array(postAnswerSchema)),
});
