import * as z from 'zod/mini';
import { ACCESS_KINDS, CONNECTION_KINDS, CONNECTION_STATES, SIDES } from '../domain/connection.ts';
import { MAIL_STATES } from '../domain/invitation.ts';
import {
  accountIdSchema,
  accountNameSchema,
  addressSchema,
  connectionIdSchema,
  eventIdSchema,
  scheduledPostIdSchema,
  timeSchema,
  vanitySchema,
} from './field.ts';
import { sharingSchema } from './schedule.ts';

/**
 * `self`: a connection of one's own, on either side. `account`: one's own: the one that is shown, or the one by whose name one sees.
 * `name`: of whoever sees one's account; null: nobody yet, or one sees oneself. `address`: as one has typed it; null: one did not send it.
 */
export const connectionSchema = z.object({
  id: connectionIdSchema,
  side: z.enum(SIDES),
  account: accountIdSchema,
  name: z.nullable(accountNameSchema),
  address: z.nullable(addressSchema),
  state: z.enum(CONNECTION_STATES),
  never: z.boolean(),
  mail: z.enum(MAIL_STATES),
  mayImport: z.boolean(),
  /** Whether the scheduling tool is shared, and how; null: it is not. */
  schedule: z._default(sharingSchema, null),
  /** When it was sent, or accepted. */
  at: timeSchema,
  expiresAt: timeSchema,
});
export type Connection = z.infer<typeof connectionSchema>;

/** `self`: a connection that waits for one's answer. `kind`: whether one is offered to see, or asked to show. */
export const proposalSchema = z.object({
  id: connectionIdSchema,
  kind: z.enum(CONNECTION_KINDS),
  sender: accountNameSchema,
  expiresAt: timeSchema,
});
export type Proposal = z.infer<typeof proposalSchema>;

/** `self`: what became of a connection in which one owns the account: the owner's log. Whose it is, the connection says while it is there. */
export const accessSchema = z.object({
  id: eventIdSchema,
  connection: connectionIdSchema,
  account: accountIdSchema,
  kind: z.enum(ACCESS_KINDS),
  /** What was done to which scheduled post; null: to none. */
  post: z._default(z.nullable(scheduledPostIdSchema), null),
  at: timeSchema,
});
export type Access = z.infer<typeof accessSchema>;

/** `connection`: the account that it shows. */
export const shownSchema = z.object({
  id: connectionIdSchema,
  account: accountIdSchema,
  name: accountNameSchema,
  vanity: z.nullable(vanitySchema),
  mayImport: z.boolean(),
  schedule: z._default(sharingSchema, null),
  /** Whether posts of it may be published through LinkedIn's API; said only where the tool is shared. */
  publishes: z._default(z.boolean(), false),
  /** When LinkedIn's permission for it ends; null: not known, or there is none. */
  until: z._default(z.nullable(timeSchema), null),
});
export type ShownAccount = z.infer<typeof shownSchema>;
