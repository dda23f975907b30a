import * as z from 'zod/mini';
import { countDays } from '../domain/day.ts';
import { MOST_SERIES, MOST_SERIES_DAYS } from '../domain/member-series.ts';
import { groupIdSchema, membershipIdSchema } from './field.ts';
import { windowSchema } from './reading.ts';

/** Which members of a Group, in which order, and which days. */
export const seriesWishSchema = z.strictObject({
  group: groupIdSchema,
  memberships: z.array(membershipIdSchema).check(z.minLength(1), z.maxLength(MOST_SERIES)),
  window: windowSchema.check(z.refine(({ from, to }) => countDays(from, to) <= MOST_SERIES_DAYS)),
});

export type SeriesWish = z.infer<typeof seriesWishSchema>;
