import * as z from 'zod/mini';
import {
  FRONT_ENDS,
  LABEL_LENGTH,
  MOST_LABELS,
  MOST_POSTS,
  PAGE_FIGURES,
  PAGE_LANGUAGES,
  PAGES,
  type PageCapture,
  UNCLEAR,
} from '../domain/page-capture.ts';
import { POST_TEXT_LENGTH } from '../domain/reading.ts';
import { personIdSchema, seenVanitySchema, timeSchema } from './field.ts';
import { countSchema, optional, postIdSchema, windowSchema } from './reading.ts';

const figureSchema = z.enum(PAGE_FIGURES);
const numbersSchema = z.strictObject(optional(PAGE_FIGURES, countSchema));

/**
 * What comes out of LinkedIn's own process: nothing but this, and none of it of any length. Annotated, so that the schema is held to the
 * domain's type.
 */
export const pageCaptureSchema: z.ZodMiniType<PageCapture> = z.strictObject({
  page: z.enum(PAGES),
  language: z.nullable(z.enum(PAGE_LANGUAGES)),
  lang: z.string().check(z.regex(/^[a-z0-9-]{0,30}$/)),
  frontEnd: z.nullable(z.enum(FRONT_ENDS)),
  vanity: z.nullable(seenVanitySchema),
  span: z.nullable(z.union([z.strictObject({ days: z.int().check(z.gte(1), z.lte(400)) }), windowSchema])),
  post: z.nullable(postIdSchema),
  figures: numbersSchema,
  posts: z
    .array(
      z.strictObject({
        id: postIdSchema,
        text: z.optional(z.string().check(z.minLength(1), z.maxLength(POST_TEXT_LENGTH))),
        figures: numbersSchema,
      }),
    )
    .check(z.maxLength(MOST_POSTS)),
  postsLeftOut: z.int().check(z.gte(0), z.lte(1000)),
  late: z.array(figureSchema).check(z.maxLength(PAGE_FIGURES.length)),
  unclear: z.array(z.strictObject({ figure: figureSchema, why: z.enum(UNCLEAR) })).check(z.maxLength(PAGE_FIGURES.length)),
  unknownLabels: z
    .array(z.string().check(z.maxLength(LABEL_LENGTH), z.regex(/^\p{L}[\p{L}\p{M}'’()/:\- ]*$/u)))
    .check(z.maxLength(MOST_LABELS)),
  failed: z.boolean(),
});

/** A capture that waits for the person's word. `at`: by the server's clock; `takenAt`: by this device's. */
export const pendingCaptureSchema = z.strictObject({
  capture: pageCaptureSchema,
  at: timeSchema,
  takenAt: timeSchema,
  person: personIdSchema,
});
export type PendingCapture = z.infer<typeof pendingCaptureSchema>;
