import * as z from 'zod/mini';
import { HOWS, LAST_TIME, OUTCOMES, POST_LIMIT, POST_STATES, PROBLEMS } from '../domain/schedule.ts';
import { accountIdSchema, accountNameSchema, connectionIdSchema, scheduledPostIdSchema, timeSchema } from './field.ts';

/** What goes out as it is: nothing at its end that LinkedIn would cut off, no half of a letter, and no control but ends of lines and tabs. */
export const postTextSchema = z.string().check(
  z.minLength(1),
  z.maxLength(POST_LIMIT),
  z.refine((text: string) => text.trimEnd() === text && !UNSENT.test(text)),
);
const UNSENT = /(?![\n\t])\p{Cc}|\p{Cs}/u;

/** The name of a time zone; what it says is for its readers alone. */
export const zoneSchema = z.string().check(z.regex(/^[A-Za-z0-9_+\-/]{1,60}$/));

const revisionSchema = z.int().check(z.gte(0), z.lte(1_000_000));

/** `connection`, `self`: what the tool may be used for; null: it is not shared. */
export const sharingSchema = z.nullable(z.strictObject({ approve: z.boolean() }));

/**
 * `self`: a post of an account of one's own. `connection`: while it shares the tool, the owner's own and what was written through it.
 * `zone`: in which the time was chosen. `by`: through which connection it was written; null: it is the owner's.
 */
export const scheduledSchema = z.object({
  id: scheduledPostIdSchema,
  account: accountIdSchema,
  text: z.string().check(z.maxLength(POST_LIMIT)),
  at: z.nullable(timeSchema),
  zone: z.nullable(zoneSchema),
  how: z.enum(HOWS),
  state: z.enum(POST_STATES),
  revision: revisionSchema,
  by: z.nullable(connectionIdSchema),
  changedAt: timeSchema,
  /** What LinkedIn calls it, once it is published. */
  post: z.nullable(z.string().check(z.maxLength(200))),
  problem: z.nullable(z.enum(PROBLEMS)),
});
export type Scheduled = z.infer<typeof scheduledSchema>;

/** `self`: an account of one's own that may be published for through LinkedIn's API. `name`: as LinkedIn says it. `until`: null: not known. */
export const publisherSchema = z.object({ id: accountIdSchema, name: accountNameSchema, until: z.nullable(timeSchema) });
export type Publisher = z.infer<typeof publisherSchema>;

/** `revision`: of the post that it was made from, 0: of none. There being another one by now is 'changed'. */
const based = { post: scheduledPostIdSchema, revision: revisionSchema };

const written = {
  text: postTextSchema,
  time: z.nullable(z.strictObject({ at: timeSchema.check(z.lte(LAST_TIME)), zone: zoneSchema })),
  how: z.enum(HOWS),
};

export const SCHEDULE_SCHEMAS = {
  /** Writes it, plans it, moves it, or takes it off the calendar (`time` null). By the owner, or by whoever he shares the tool with. */
  'schedule.put': z.strictObject({
    ...based,
    ...written,
    account: accountIdSchema,
    /** Of a new one by another hand: which of his connections it goes through; without it, the first. */
    through: z.optional(connectionIdSchema),
  }),
  'schedule.delete': z.strictObject(based),
  /** Brings back what was deleted, with that text: as what it was, and never as a new one. Being there again by now is 'changed'. */
  'schedule.restore': z.strictObject({ post: scheduledPostIdSchema, ...written }),
  /** By the owner, of one that waits for his yes. */
  'schedule.approve': z.strictObject(based),
  'schedule.decline': z.strictObject(based),
  /** By the owner: what became of one whose reminder has come, or that did not go out as it was meant to. */
  'schedule.settle': z.strictObject({ ...based, outcome: z.enum(OUTCOMES) }),
  /** By the owner: whether the other one may use the tool; null: he may not. */
  'connection.allowSchedule': z.strictObject({ connection: connectionIdSchema, sharing: sharingSchema }),
  /** By the owner: the server forgets LinkedIn's permission. */
  'publisher.forget': z.strictObject({ account: accountIdSchema }),
} as const;
