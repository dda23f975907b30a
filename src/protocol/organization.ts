import * as z from 'zod/mini';
import { MAIL_STATES } from '../domain/invitation.ts';
import { SEAT_STATES, SEATS_LIMIT } from '../domain/organization.ts';
import {
  accountNameSchema,
  addressSchema,
  organizationIdSchema,
  organizationNameSchema,
  seatIdSchema,
  timeSchema,
} from './field.ts';

/** `self`: the Organization that one owns. `heir`: the seat whose person is asked to take it over. */
export const organizationSchema = z.object({
  id: organizationIdSchema,
  name: organizationNameSchema,
  /** So many are paid for, until then; null: without an end. */
  seats: z.int().check(z.gte(0), z.lte(SEATS_LIMIT)),
  paidUntil: z.nullable(timeSchema),
  heir: z.nullable(seatIdSchema),
});
export type Organization = z.infer<typeof organizationSchema>;

/** `self`: a seat that one has given: the address that one gave it to, and what became of it. */
export const seatSchema = z.object({
  id: seatIdSchema,
  address: addressSchema,
  state: z.enum(SEAT_STATES),
  paid: z.boolean(),
  mail: z.enum(MAIL_STATES),
  expiresAt: timeSchema,
});
export type SeatRecord = z.infer<typeof seatSchema>;

/** `self`: a seat that one is offered (`open`) or holds: whose it is. `heir`: one is asked to take the Organization over. */
export const sponsorSchema = z.object({
  id: seatIdSchema,
  name: organizationNameSchema,
  owner: accountNameSchema,
  state: z.enum(['open', 'held']),
  paid: z.boolean(),
  heir: z.boolean(),
  expiresAt: timeSchema,
});
export type Sponsor = z.infer<typeof sponsorSchema>;

/** What its owner is shown of it: seats that are his to look after first, each by its address. */
export type OrganizationPage = { readonly organization: Organization; readonly seats: readonly SeatRecord[] };
