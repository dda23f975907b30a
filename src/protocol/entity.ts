import * as z from 'zod/mini';
import { EVENT_KINDS } from '../domain/audit.ts';
import { INVITATION_STATES, MAIL_STATES } from '../domain/invitation.ts';
import { PLANS } from '../domain/plan.ts';
import type { Entity } from '../domain/visibility.ts';
import { entrySchema, partySchema } from './audit.ts';
import { accessSchema, connectionSchema, proposalSchema, shownSchema } from './connection.ts';
import {
  aboutSchema,
  accountIdSchema,
  accountNameSchema,
  addressSchema,
  daySchema,
  eventIdSchema,
  groupIdSchema,
  groupNameSchema,
  invitationIdSchema,
  labelsSchema,
  logoSchema,
  membershipIdSchema,
  personIdSchema,
  purposeSchema,
  roleSchema,
  timeSchema,
  vanitySchema,
} from './field.ts';
import { goalSchema } from './goal.ts';
import { leaderboardSchema } from './leaderboard.ts';
import { organizationSchema, seatSchema, sponsorSchema } from './organization.ts';
import { postIdSchema } from './reading.ts';
import { publisherSchema, scheduledSchema } from './schedule.ts';

/**
 * The records that scopes hold, as they cross the wire; domain/visibility.ts says which scope holds which. A server keeps each as it was
 * when it was written: a field that came later has a default, or who was in a Group before would lose it with the next version.
 */

/** `self`: oneself, and the plan that counts. `graceUntil`: it holds no longer than that. `own`: see domain/plan.ts; null: not known. */
export const personSchema = z.object({
  id: personIdSchema,
  addresses: z.array(addressSchema),
  plan: z.enum(PLANS),
  graceUntil: z._default(z.nullable(timeSchema), null),
  own: z._default(
    z.nullable(z.object({ plan: z.enum(PLANS), until: z.nullable(timeSchema), left: z.nullable(timeSchema) })),
    null,
  ),
  /** Gets the weekly mail. */
  digest: z._default(z.boolean(), false),
});
export type Person = z.infer<typeof personSchema>;

/** `self`: an account of one's own. `vanity` is null until the profile's address is given; `confirmed` once an export showed it. */
export const accountSchema = z.object({
  id: accountIdSchema,
  name: accountNameSchema,
  vanity: z.nullable(vanitySchema),
  confirmed: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

/** `self`: a membership of an account of one's own. `since`: the first day the Group sees; null: all history. */
export const membershipSchema = z.object({
  id: membershipIdSchema,
  group: groupIdSchema,
  account: accountIdSchema,
  role: roleSchema,
  since: z.nullable(daySchema),
  joinedAt: timeSchema,
  /** Whether one is in a leaderboard, if ever the Group has one. */
  listed: z._default(z.boolean(), true),
  /** The role before it was raised, until its person has taken note. */
  raisedFrom: z._default(z.nullable(roleSchema), null),
  /** The Group's name while the membership rests with its person's plan; null: it does not. */
  suspended: z._default(z.nullable(groupNameSchema), null),
  /**
   * An Admin has asked for new figures, by which membership and when, and its person has not put it away. `capturedAt`: how new those
   * were that the Group held then; null: it held none.
   */
  asked: z._default(z.nullable(z.object({ by: membershipIdSchema, at: timeSchema, capturedAt: z.nullable(timeSchema) })), null),
});
export type Membership = z.infer<typeof membershipSchema>;

/** One of the Admins and Analysts: name, role, and since when he is one. */
export const staffSchema = z.object({
  id: membershipIdSchema,
  name: accountNameSchema,
  role: roleSchema,
  /** 0: not known. */
  staffSince: z._default(timeSchema, 0),
});
export type Staff = z.infer<typeof staffSchema>;

/** `self`: an invitation that waits for one's answer. */
export const invitationSchema = z.object({
  id: invitationIdSchema,
  group: z.object({ name: groupNameSchema, logo: z.nullable(logoSchema), purpose: purposeSchema, about: aboutSchema }),
  inviter: accountNameSchema,
  role: roleSchema,
  /** Those who will see the figures: the Admins and Analysts, never a User. */
  staff: z.array(staffSchema),
  expiresAt: timeSchema,
});
export type Invitation = z.infer<typeof invitationSchema>;

/**
 * `self`: what one agreed to when one accepted. `staff`: who would see the figures, by ids alone: the names are in the Group's card
 * for as long as they may be known.
 */
export const receiptSchema = z.object({
  id: membershipIdSchema,
  group: groupIdSchema,
  groupName: groupNameSchema,
  account: accountIdSchema,
  role: roleSchema,
  since: z.nullable(daySchema),
  staff: z.array(z.object({ id: membershipIdSchema, role: roleSchema })),
  at: timeSchema,
  endedAt: z.nullable(timeSchema),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** `self`: something that happened to oneself. `by`: the membership of whoever did it, named while it is in the card. */
export const eventSchema = z.object({
  id: eventIdSchema,
  at: timeSchema,
  kind: z.enum(EVENT_KINDS),
  group: groupIdSchema,
  groupName: groupNameSchema,
  role: z.nullable(roleSchema),
  by: z.nullable(membershipIdSchema),
});
export type Event = z.infer<typeof eventSchema>;

/** `self`: a deleted Group that one was an Admin of, and may restore until then. */
export const deletedSchema = z.object({ id: groupIdSchema, name: groupNameSchema, deletedAt: timeSchema, until: timeSchema });
export type Deleted = z.infer<typeof deletedSchema>;

/** `self`: what one has written on a post of one's own account; nobody else is told. */
export const ownLabelSchema = z.object({ id: accountIdSchema, post: postIdSchema, labels: labelsSchema });
export type OwnLabel = z.infer<typeof ownLabelSchema>;

/** `card`: the Group as every member sees it. */
export const groupSchema = z.object({
  id: groupIdSchema,
  name: groupNameSchema,
  logo: z.nullable(logoSchema),
  purpose: purposeSchema,
  about: aboutSchema,
});
export type Group = z.infer<typeof groupSchema>;

/** `team`: a member as Admins and Analysts see him. */
export const memberSchema = z.object({
  id: membershipIdSchema,
  account: accountIdSchema,
  name: accountNameSchema,
  vanity: z.nullable(vanitySchema),
  role: roleSchema,
  since: z.nullable(daySchema),
  joinedAt: timeSchema,
  /** Whether he is in a leaderboard. */
  listed: z._default(z.boolean(), true),
});
export type Member = z.infer<typeof memberSchema>;

/** `team`: a membership that ended, and when; not whose it was. */
export const leftSchema = z.object({ id: membershipIdSchema, at: timeSchema });
export type Left = z.infer<typeof leftSchema>;

/** `team`: what the Group has written on a member (`post` null), or on a post of his. */
export const labelRecordSchema = z.object({ id: membershipIdSchema, post: z.nullable(postIdSchema), labels: labelsSchema });
export type LabelRecord = z.infer<typeof labelRecordSchema>;

/** `admin`: an invitation that was sent. `never`: declined for good. `needsPlan`: the person invited waits for the business plan. */
export const sentSchema = z.object({
  id: invitationIdSchema,
  address: addressSchema,
  role: roleSchema,
  state: z.enum(INVITATION_STATES),
  mail: z.enum(MAIL_STATES),
  never: z._default(z.boolean(), false),
  needsPlan: z._default(z.boolean(), false),
  sentAt: timeSchema,
  expiresAt: timeSchema,
});
export type Sent = z.infer<typeof sentSchema>;

/** `admin`: a member whose plan has lapsed: nobody sees his figures, and he sees nobody's, until it is back. */
export const suspendedSchema = z.object({ id: membershipIdSchema, name: accountNameSchema, role: roleSchema, at: timeSchema });
export type Suspended = z.infer<typeof suspendedSchema>;

/** `admin`: when a member was last asked for new figures. Not whether he has put it away. */
export const askedSchema = z.object({ id: membershipIdSchema, at: timeSchema });
export type Asked = z.infer<typeof askedSchema>;

export const ENTITY_SCHEMAS = {
  person: personSchema,
  account: accountSchema,
  membership: membershipSchema,
  invitation: invitationSchema,
  receipt: receiptSchema,
  event: eventSchema,
  deleted: deletedSchema,
  connection: connectionSchema,
  proposal: proposalSchema,
  access: accessSchema,
  shown: shownSchema,
  organization: organizationSchema,
  seat: seatSchema,
  sponsor: sponsorSchema,
  ownLabel: ownLabelSchema,
  scheduled: scheduledSchema,
  publisher: publisherSchema,
  group: groupSchema,
  staff: staffSchema,
  goal: goalSchema,
  leaderboard: leaderboardSchema,
  member: memberSchema,
  left: leftSchema,
  label: labelRecordSchema,
  sent: sentSchema,
  suspended: suspendedSchema,
  asked: askedSchema,
  entry: entrySchema,
  party: partySchema,
} as const satisfies Readonly<Record<Entity, z.ZodMiniType>>;

export type EntityValue = { readonly [E in Entity]: z.infer<(typeof ENTITY_SCHEMAS)[E]> };
