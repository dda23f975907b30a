import * as z from 'zod/mini';
import { INVITATION_STATES } from '../domain/invitation.ts';
import { PLANS } from '../domain/plan.ts';
import type { Entity } from '../domain/visibility.ts';
import {
  aboutSchema,
  accountIdSchema,
  accountNameSchema,
  addressSchema,
  daySchema,
  groupIdSchema,
  groupNameSchema,
  invitationIdSchema,
  logoSchema,
  membershipIdSchema,
  personIdSchema,
  purposeSchema,
  roleSchema,
  timeSchema,
  vanitySchema,
} from './field.ts';

/** The records that scopes hold, as they cross the wire; domain/visibility.ts says which scope holds which. */

/** `self`: oneself. */
export const personSchema = z.object({ id: personIdSchema, addresses: z.array(addressSchema), plan: z.enum(PLANS) });
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
});
export type Membership = z.infer<typeof membershipSchema>;

/** One of the Admins and Analysts: name and role, and nothing else. */
export const staffSchema = z.object({ id: membershipIdSchema, name: accountNameSchema, role: roleSchema });
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
});
export type Member = z.infer<typeof memberSchema>;

/** `admin`: an invitation that was sent. `mail`: whether its mail was handed over. */
export const sentSchema = z.object({
  id: invitationIdSchema,
  address: addressSchema,
  role: roleSchema,
  state: z.enum(INVITATION_STATES),
  mail: z.enum(['waiting', 'sent', 'refused']),
  sentAt: timeSchema,
  expiresAt: timeSchema,
});
export type Sent = z.infer<typeof sentSchema>;

export const ENTITY_SCHEMAS = {
  person: personSchema,
  account: accountSchema,
  membership: membershipSchema,
  invitation: invitationSchema,
  group: groupSchema,
  staff: staffSchema,
  member: memberSchema,
  sent: sentSchema,
} as const satisfies Readonly<Record<Entity, z.ZodMiniType>>;

export type EntityValue = { readonly [E in Entity]: z.infer<(typeof ENTITY_SCHEMAS)[E]> };
