import * as z from 'zod/mini';
import { PAGE_METRICS, POST_METRICS, SOURCES } from '../domain/metric.ts';
import type { PostAnswer } from '../domain/post-answer.ts';
import { DEMOGRAPHIC_CATEGORIES, POST_TEXT_LENGTH, type Reading } from '../domain/reading.ts';
import { daySchema, timeSchema } from './field.ts';

const LARGEST = 2_147_483_647;
export const countSchema = z.int().check(z.gte(0), z.lte(LARGEST));
/** Engagements of a day may be negative; the least int32 is kept for "not known". */
const signedSchema = z.int().check(z.gte(-LARGEST), z.lte(LARGEST));

export const windowSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .check(z.refine((window) => window.from <= window.to));

/** `fromEntries` forgets the keys that it was given. */
export function optional<M extends string, S extends z.ZodMiniType>(
  metrics: readonly M[],
  schema: S,
): Record<M, z.ZodMiniOptional<S>> {
  return Object.fromEntries(metrics.map((metric) => [metric, z.optional(schema)])) as Record<M, z.ZodMiniOptional<S>>;
}

export const pageTotalsSchema = z.strictObject(optional(PAGE_METRICS, countSchema));
const postFiguresSchema = z.strictObject(optional(POST_METRICS, signedSchema));

export const postIdSchema = z.string().check(z.regex(/^(activity|share|ugcPost):\d{10,25}$/));

export const postFields = {
  id: postIdSchema,
  url: z.string().check(z.maxLength(600), z.regex(/^https:\/\/www\.linkedin\.com\//)),
  publishedOn: daySchema,
  window: z.nullable(windowSchema),
  figures: postFiguresSchema,
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(POST_TEXT_LENGTH))),
};

/** Annotated, so that the schema is held to the domain's type. */
export const postAnswerSchema: z.ZodMiniType<PostAnswer> = z
  .strictObject({ ids: z.tuple([postIdSchema, postIdSchema]), same: z.boolean(), at: timeSchema })
  .check(z.refine(({ ids }) => ids[0] < ids[1]));

export const demographicSchema = z.strictObject({
  about: z.enum(['audience', 'content']),
  category: z.enum(DEMOGRAPHIC_CATEGORIES),
  value: z.string().check(z.minLength(1), z.maxLength(200)),
  share: z.nullable(z.number().check(z.gte(0), z.lte(1))),
});

export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Annotated, so that the schema is held to the domain's type. */
export const readingSchema: z.ZodMiniType<Reading> = z
  .strictObject({
    source: z.enum(SOURCES),
    capturedAt: timeSchema,
    capturedAtAssumed: z.boolean(),
    hash: hashSchema,
    window: windowSchema,
    days: z
      .array(
        z.strictObject({
          day: daySchema,
          impressions: z.nullable(countSchema),
          engagements: z.nullable(signedSchema),
          newFollowers: z.nullable(signedSchema),
        }),
      )
      .check(
        z.maxLength(800),
        z.refine((days) => days.every((row, at) => at === 0 || (days[at - 1]?.day ?? '') < row.day)),
      ),
    totals: z.strictObject({
      impressions: z.nullable(countSchema),
      engagements: z.nullable(signedSchema),
      membersReached: z.nullable(countSchema),
    }),
    page: z.optional(pageTotalsSchema),
    followers: z.nullable(z.strictObject({ day: daySchema, total: countSchema })),
    posts: z.array(z.strictObject(postFields)).check(z.maxLength(200)),
    postsTruncated: z.boolean(),
    demographics: z.array(demographicSchema).check(z.maxLength(300)),
  })
  .check(z.refine((reading) => reading.days.every((row) => row.day >= reading.window.from && row.day <= reading.window.to)));

/** All that one file says: an archive has many, a history more. */
export const readingsSchema = z.array(readingSchema).check(z.minLength(1), z.maxLength(5000));
