import * as z from 'zod/mini';
import { type Day, isDay, isMonth, type Month } from '../domain/day.ts';
import { ABOUT_LIMIT, GROUP_NAME_LIMIT, LOGO_LIMIT, LOGO_SIDE, PURPOSES } from '../domain/group.ts';
import type {
  AccountId,
  ClientId,
  ConnectionId,
  EntryId,
  EventId,
  GroupId,
  InvitationId,
  MembershipId,
  OrganizationId,
  PartyId,
  PersonId,
  ScheduledPostId,
  SeatId,
} from '../domain/id.ts';
import { isId } from '../domain/id.ts';
import { areDistinct, LABEL_LENGTH, MOST_LABELS } from '../domain/label.ts';
import { isAddress, normalizeAddress } from '../domain/invitation.ts';
import { ROLES } from '../domain/role.ts';
import { isScope, type Scope } from '../domain/visibility.ts';

/** The fields that entities and mutations are made of. Each brand is given here, where the text has been checked. */
function idSchema<T extends string>() {
  return z.custom<T>((value) => typeof value === 'string' && isId(value));
}

export const personIdSchema = idSchema<PersonId>();
export const accountIdSchema = idSchema<AccountId>();
export const groupIdSchema = idSchema<GroupId>();
export const membershipIdSchema = idSchema<MembershipId>();
export const invitationIdSchema = idSchema<InvitationId>();
export const connectionIdSchema = idSchema<ConnectionId>();
export const scheduledPostIdSchema = idSchema<ScheduledPostId>();
export const organizationIdSchema = idSchema<OrganizationId>();
export const seatIdSchema = idSchema<SeatId>();
export const clientIdSchema = idSchema<ClientId>();
export const eventIdSchema = idSchema<EventId>();
export const entryIdSchema = idSchema<EntryId>();
export const partyIdSchema = idSchema<PartyId>();

export const daySchema = z.custom<Day>((value) => typeof value === 'string' && isDay(value));
export const monthSchema = z.custom<Month>((value) => typeof value === 'string' && isMonth(value));
export const scopeSchema = z.custom<Scope>((value) => typeof value === 'string' && value.length <= 60 && isScope(value));
/** Epoch milliseconds. */
export const timeSchema = z.int().check(z.gte(0), z.lte(8.64e15));

export const roleSchema = z.enum(ROLES);
export const purposeSchema = z.enum(PURPOSES);
export const addressSchema = z.pipe(
  z.string().check(z.maxLength(320)),
  z.transform((text: string, context) => {
    const address = normalizeAddress(text);
    if (!isAddress(address)) context.issues.push({ code: 'custom', input: text, message: 'address' });
    return address;
  }),
);

const ACCOUNT_NAME_LIMIT = 100;

/** Bidirectional overrides and control characters never enter a name: they could make one text look like another. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** What somebody else calls a person, as such a name may be; empty where nothing of it can be seen. */
export function cleanName(text: string): string {
  const seen = withoutUnseen(text).trim();
  return withoutUnseen(seen.slice(0, ACCOUNT_NAME_LIMIT)).trim(); // the cut may have left half a letter
}

function withoutUnseen(text: string): string {
  return [...text].filter((letter) => !UNSEEN.test(letter)).join('');
}

/** Of a profile's address only what could turn its letters round: some languages join theirs by a sign that is not seen. */
const TURNED = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function nameSchema(limit: number, least: number) {
  return z
    .string()
    .check(
      z.refine((text: string) => text.trim() === text && text.length >= least && text.length <= limit && !UNSEEN.test(text)),
    );
}

export const groupNameSchema = nameSchema(GROUP_NAME_LIMIT, 1);
export const organizationNameSchema = nameSchema(GROUP_NAME_LIMIT, 1);
export const accountNameSchema = nameSchema(ACCOUNT_NAME_LIMIT, 1);
export const aboutSchema = nameSchema(ABOUT_LIMIT, 0);
/** No comma and no semicolon: lists of labels are parted by them. */
export const labelSchema = nameSchema(LABEL_LENGTH, 1).check(z.regex(/^[^,;]+$/));
export const labelsSchema = z.array(labelSchema).check(z.maxLength(MOST_LABELS), z.refine(areDistinct));
/** The part of a profile's address after /in/, in lower case. */
export const vanitySchema = z.string().check(
  z.regex(/^[^\s/?#%]{3,100}$/u),
  z.refine((text: string) => !TURNED.test(text)),
);
/** As a page of LinkedIn's says it: whatever its length, it is only compared. */
export const seenVanitySchema = z.string().check(
  z.regex(/^[^\s/?#%]{1,100}$/u),
  z.refine((text: string) => !TURNED.test(text)),
);
export const logoSchema = z
  .string()
  .check(z.maxLength(LOGO_LIMIT), z.regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/), z.refine(isSmallPicture));

/** A PNG's sides stand in its head: a few bytes may unfold to a picture that no computer holds, in the browser of all who see the Group. */
function isSmallPicture(url: string): boolean {
  const begin = url.indexOf(',') + 1;
  const head = /^[A-Za-z0-9+/]{32}$/.test(url.slice(begin, begin + 32)) ? atob(url.slice(begin, begin + 32)) : '';
  if (!head.startsWith('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')) return false;
  const view = new DataView(Uint8Array.from(head, (letter) => letter.charCodeAt(0)).buffer);
  return [view.getUint32(16), view.getUint32(20)].every((side) => side >= 1 && side <= LOGO_SIDE);
}
