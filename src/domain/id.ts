/** Random UUIDv4 strings, branded by what they name. Never serial and never time-ordered: an id must tell nothing but itself. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Id<'person'>;
export type AccountId = Id<'account'>;
export type GroupId = Id<'group'>;
export type MembershipId = Id<'membership'>;
export type InvitationId = Id<'invitation'>;
export type ClientId = Id<'client'>;

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID_V4.test(text);
}

/** A new random id, of the kind that the caller's type asks for. */
export function createId<T extends Id<string>>(): T {
  return crypto.randomUUID() as string as T; // the brand exists only in types
}
