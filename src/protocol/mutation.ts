import * as z from 'zod/mini';
import { LANGUAGES } from '../domain/language.ts';
import { CONNECTION_KINDS } from '../domain/connection.ts';
import { AFTER_HAND_OVER } from '../domain/group.ts';
import { HELP_LIMIT, HELP_TOPICS } from '../domain/help.ts';
import { HISTORIES } from '../domain/invitation.ts';
import { MOST_NUMBERS } from '../domain/label.ts';
import {
  aboutSchema,
  accountIdSchema,
  accountNameSchema,
  addressSchema,
  connectionIdSchema,
  daySchema,
  groupIdSchema,
  groupNameSchema,
  invitationIdSchema,
  labelsSchema,
  logoSchema,
  membershipIdSchema,
  organizationIdSchema,
  organizationNameSchema,
  purposeSchema,
  roleSchema,
  seatIdSchema,
  vanitySchema,
} from './field.ts';
import { goalMetricSchema, wishSchema } from './goal.ts';
import { boardSchema } from './leaderboard.ts';
import { postAnswerSchema, postIdSchema, readingSchema } from './reading.ts';
import { SCHEDULE_SCHEMAS } from './schedule.ts';

/**
 * The closed list of all that changes anything. Ids of what is made are chosen by the client, at random, so that a mutation sent
 * twice is the same mutation.
 */
const newInvitationSchema = z.strictObject({ id: invitationIdSchema, address: addressSchema, role: roleSchema });
const newInvitationsSchema = z.array(newInvitationSchema).check(z.maxLength(200));
const newSeatsSchema = z.array(z.strictObject({ id: seatIdSchema, address: addressSchema })).check(z.maxLength(200));
const groupFields = { name: groupNameSchema, logo: z.nullable(logoSchema), purpose: purposeSchema, about: aboutSchema };

/** A post's numbers: the labels stand at the first, and what stood at the others goes. */
const numbersSchema = z.array(postIdSchema).check(z.minLength(1), z.maxLength(MOST_NUMBERS));

export const MUTATION_SCHEMAS = {
  /** Whether one gets the weekly mail. */
  'person.digest': z.strictObject({ on: z.boolean(), language: z.optional(z.enum(LANGUAGES)) }),
  'account.create': z.strictObject({ account: accountIdSchema, name: accountNameSchema, vanity: z.nullable(vanitySchema) }),
  'account.edit': z.strictObject({ account: accountIdSchema, name: accountNameSchema, vanity: z.nullable(vanitySchema) }),
  /** `confirms`: the profile that the export's own post addresses show. Also by whom the owner lets import for him. */
  'reading.import': z.strictObject({ account: accountIdSchema, reading: readingSchema, confirms: z.nullable(vanitySchema) }),
  /** What the member says of two of LinkedIn's numbers, both of posts published on `day`: whether they are one post. */
  'post.answer': z.strictObject({ account: accountIdSchema, day: daySchema, answer: postAnswerSchema }),
  /** By its owner. */
  'account.setGoal': z.strictObject({ account: accountIdSchema, metric: goalMetricSchema, wish: wishSchema }),
  /** On a post of one's own account, for oneself alone. All of its labels; none: it has none any more. */
  'post.label': z.strictObject({ account: accountIdSchema, posts: numbersSchema, labels: labelsSchema }),
  /** The wizard's last step: the Group, its first Admin (`account` with `membership`) and the first invitations, all or nothing. */
  'group.create': z.strictObject({
    group: groupIdSchema,
    membership: membershipIdSchema,
    account: accountIdSchema,
    ...groupFields,
    invitations: newInvitationsSchema,
  }),
  'group.edit': z.strictObject({ group: groupIdSchema, ...groupFields }),
  'group.delete': z.strictObject({ group: groupIdSchema }),
  /** By one who was its Admin when it was deleted, for seven days: everybody is back as he was, but for the invitations. */
  'group.restore': z.strictObject({ group: groupIdSchema }),
  /** `to` becomes an Admin, and the Admin `membership`, which is one's own, becomes what he says, or leaves: both or neither. */
  'group.handOver': z.strictObject({
    group: groupIdSchema,
    membership: membershipIdSchema,
    to: membershipIdSchema,
    after: z.enum(AFTER_HAND_OVER),
  }),
  /** By an Admin, of all members together. No User learns of it. */
  'group.setGoal': z.strictObject({ group: groupIdSchema, metric: goalMetricSchema, wish: wishSchema }),
  /** By an Admin: what members are ordered by, for Admins and Analysts to see; null: off. */
  'group.setLeaderboard': z.strictObject({ group: groupIdSchema, board: z.nullable(boardSchema) }),
  'invitation.send': z.strictObject({ group: groupIdSchema, invitations: newInvitationsSchema }),
  'invitation.resend': z.strictObject({ group: groupIdSchema, invitation: invitationIdSchema }),
  'invitation.revoke': z.strictObject({ group: groupIdSchema, invitation: invitationIdSchema }),
  'invitation.accept': z.strictObject({
    invitation: invitationIdSchema,
    membership: membershipIdSchema,
    account: accountIdSchema,
    history: z.enum(HISTORIES),
    /** The Admins and Analysts who were shown: were there more, he did not agree to them ('changed'). */
    seen: z.array(membershipIdSchema).check(z.maxLength(5000)),
  }),
  /** `never`: this Group cannot invite the address again. */
  'invitation.decline': z.strictObject({ invitation: invitationIdSchema, never: z.boolean() }),
  /** By the person invited: tells the Admins that he waits for the business plan. */
  'invitation.requestPlan': z.strictObject({ invitation: invitationIdSchema }),
  'membership.role': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema, role: roleSchema }),
  /** By whoever changed it last, within ten seconds: the role is as it was before. */
  'membership.undoRole': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema }),
  /** One's own: that one has seen that it was raised. */
  'membership.acknowledge': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema }),
  /** By an Admin, of a member whose figures are old or missing: he is told, and mailed. Once a day, whoever of the Admins asks. */
  'membership.askFigures': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema }),
  /** One's own: that one has been asked need not be shown any more. Nobody is told. */
  'membership.dismissAsk': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema }),
  /** By an Admin, for one member: he is told. */
  'membership.setGoal': z.strictObject({
    group: groupIdSchema,
    membership: membershipIdSchema,
    metric: goalMetricSchema,
    wish: wishSchema,
  }),
  /** One's own: whether one is in a leaderboard, if ever the Group has one. */
  'membership.list': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema, listed: z.boolean() }),
  /** On a member, by an Admin; for the Group's Admins and Analysts. */
  'membership.label': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema, labels: labelsSchema }),
  /** On a post of a member's, by an Admin or Analyst; for them all. */
  'membership.labelPost': z.strictObject({
    group: groupIdSchema,
    membership: membershipIdSchema,
    posts: numbersSchema,
    labels: labelsSchema,
  }),
  'membership.remove': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema }),
  'membership.leave': z.strictObject({ group: groupIdSchema, membership: membershipIdSchema }),
  /**
   * Offers to show an account, or asks to see one. `account`: one's own: the one that is shown, or the one by whose name one asks.
   * `back`: the other way as well, as a connection of its own.
   */
  'connection.send': z.strictObject({
    connection: connectionIdSchema,
    kind: z.enum(CONNECTION_KINDS),
    account: accountIdSchema,
    address: addressSchema,
    back: z.nullable(connectionIdSchema),
  }),
  /** `account`: one's own: the one that is shown, or the one by whose name one sees. */
  'connection.accept': z.strictObject({ connection: connectionIdSchema, account: accountIdSchema }),
  /** `never`: this person cannot send the same to this address again. */
  'connection.decline': z.strictObject({ connection: connectionIdSchema, never: z.boolean() }),
  /** By either of the two; before it is accepted, by whoever sent it. */
  'connection.end': z.strictObject({ connection: connectionIdSchema }),
  /** By the owner: whether the other one may import exports for him. */
  'connection.allowImport': z.strictObject({ connection: connectionIdSchema, allowed: z.boolean() }),
  ...SCHEDULE_SCHEMAS,
  /** One at most: `account` is in whose name one pays for others, and offers them seats. */
  'organization.create': z.strictObject({
    organization: organizationIdSchema,
    account: accountIdSchema,
    name: organizationNameSchema,
  }),
  'organization.rename': z.strictObject({ organization: organizationIdSchema, name: organizationNameSchema }),
  /** Asks whoever holds this seat to take the Organization over; null: asks nobody any more. */
  'organization.offer': z.strictObject({ organization: organizationIdSchema, seat: z.nullable(seatIdSchema) }),
  /** By who is asked: he is its owner from then on, and who was is so no more. */
  'organization.takeOver': z.strictObject({ seat: seatIdSchema, account: accountIdSchema }),
  'organization.delete': z.strictObject({ organization: organizationIdSchema }),
  'seat.offer': z.strictObject({ organization: organizationIdSchema, seats: newSeatsSchema }),
  /** One that waits, or whose line is still there though the seat is free. */
  'seat.offerAgain': z.strictObject({ organization: organizationIdSchema, seat: seatIdSchema }),
  'seat.remove': z.strictObject({ organization: organizationIdSchema, seat: seatIdSchema }),
  'seat.accept': z.strictObject({ seat: seatIdSchema }),
  'seat.decline': z.strictObject({ seat: seatIdSchema }),
  'seat.leave': z.strictObject({ seat: seatIdSchema }),
  /** A question to whoever runs the server, by mail. `address`: one of one's own, to answer to. */
  'help.ask': z.strictObject({
    topic: z.enum(HELP_TOPICS),
    text: z.string().check(z.minLength(1), z.maxLength(HELP_LIMIT)),
    address: addressSchema,
  }),
} as const;

export type MutationName = keyof typeof MUTATION_SCHEMAS;
export const MUTATION_NAMES = Object.keys(MUTATION_SCHEMAS) as MutationName[]; // Object.keys forgets the keys' type
export type MutationArgs = { readonly [N in MutationName]: z.infer<(typeof MUTATION_SCHEMAS)[N]> };

/** What a client keeps in its outbox and pushes, in order. `id` counts from 1, without a gap, for each client. */
export type Mutation = {
  readonly [N in MutationName]: { readonly id: number; readonly name: N; readonly args: MutationArgs[N] };
}[MutationName];
