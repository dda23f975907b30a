/** Random UUIDv4 strings, branded by what they name. Never serial and never time-ordered: an id must tell nothing but itself. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Id<'person'>;
export type AccountId = Id<'account'>;
export type GroupId = Id<'group'>;
export type MembershipId = Id<'membership'>;
export type InvitationId = Id<'invitation'>;
/** A single connection: of one account, to one person. */
export type ConnectionId = Id<'connection'>;
export type ScheduledPostId = Id<'scheduledPost'>;
export type OrganizationId = Id<'organization'>;
/** A seat of an Organization, from the offer on. */
export type SeatId = Id<'seat'>;
export type ClientId = Id<'client'>;
/** Something that happened to a person, in his own log. */
export type EventId = Id<'event'>;
/** A line of a Group's audit log. */
export type EntryId = Id<'entry'>;
/** A person or an address in one Group's audit log: another one in each Group, so that two logs cannot be laid side by side. */
export type PartyId = Id<'party'>;

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID_V4.test(text);
}

/** A new random id, of the kind that the caller's type asks for. */
export function createId<T extends Id<string>>(): T {
  return crypto.randomUUID() as string as T; // the brand exists only in types
}
