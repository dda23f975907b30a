/** Appends to a Group's audit log and tells its Admins, with the owner's rights, in the transaction of what was done. */
import { createHash, randomUUID } from 'node:crypto';
import { type AuditAction, type AuditDetail, type AuditEntry, canonicalText, FIRST_PREVIOUS } from '../../domain/audit.ts';
import type { EntryId, GroupId, PartyId, PersonId } from '../../domain/id.ts';
import { readVerifiedAddresses } from '../db/address.ts';
import {
  type AuditEntryTable,
  deleteParties,
  insertLine,
  lockLog,
  type Party,
  putAddress,
  putPerson,
  readLastLine,
  readLines,
  readParties,
} from '../db/audit.ts';
import type { Teller } from './teller.ts';

/** Roles and words of our own in `detail`, never a person's name or address: those stand with the parties. */
export type AuditNote = {
  readonly group: GroupId;
  readonly action: AuditAction;
  /** To whom; null: to the Group. */
  readonly subject: { readonly person: PersonId } | { readonly address: string } | null;
  readonly detail?: AuditDetail;
};

/** Done by somebody who is no member: he is named by the address that was invited, which is all that the Group knows of him. */
const BY_THE_INVITED: readonly AuditAction[] = ['invitation.decline', 'invitation.requestPlan'];

/** `by`: null for what time or the operator does. Each Group is held until the transaction ends. */
export async function writeAudit(teller: Teller, by: PersonId | null, notes: readonly AuditNote[]): Promise<void> {
  for (const group of [...new Set(notes.map((note) => note.group))].sort()) {
    await lockLog(teller.tx, group);
    for (const note of notes) if (note.group === group) await appendLine(teller, by, note);
    if (notes.some((note) => note.group === group && note.action === 'group.restore')) await tellAudit(teller, group);
  }
}

/** The whole log anew: to a Group that has its Admins again. */
async function tellAudit({ tx, feed }: Teller, group: GroupId): Promise<void> {
  for (const party of await readParties(tx, group)) putParty({ feed }, party);
  for (const line of await readLines(tx, group)) feed.putRow(`admin:${group}`, 'entry', keyOf(line), projectEntry(line));
}

/** Before a person is erased: his name and his addresses leave every log; the lines stay, and name an id alone. */
export async function forgetParties({ tx, feed }: Teller, person: PersonId): Promise<void> {
  const addresses = await readVerifiedAddresses(tx, person);
  for (const { group_id, party_id } of await deleteParties(tx, person, addresses))
    feed.dropRow(`admin:${group_id}`, 'party', party_id);
}

export function projectEntry(line: AuditEntryTable): AuditEntry {
  const { entry_id: id, seq, at, action, by_id: by, subject_id: subject, detail, previous, hash } = line;
  return { id, seq, at: at.getTime(), action, by, subject, detail, previous, hash };
}

/** In the order of the lines: whoever has pulled a part of the log has its beginning, which is whole. */
function keyOf({ seq }: Pick<AuditEntry, 'seq'>): string {
  return String(seq).padStart(10, '0');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function appendLine(teller: Teller, actor: PersonId | null, note: AuditNote): Promise<void> {
  const { tx, feed, at } = teller;
  const { group, action, detail = {} } = note;
  const subject = await nameParty(teller, group, note.subject);
  const by = BY_THE_INVITED.includes(action) ? subject : await nameParty(teller, group, actor && { person: actor });
  const last = await readLastLine(tx, group);
  const entry = {
    id: randomUUID() as string as EntryId, // a UUIDv4
    seq: (last?.seq ?? 0) + 1,
    at: at.getTime(),
    action,
    by,
    subject,
    detail,
    previous: last?.hash ?? FIRST_PREVIOUS,
  };
  const hash = sha256(canonicalText(group, entry));
  const { id: entry_id, by: by_id, subject: subject_id, ...rest } = entry;
  await insertLine(tx, { group_id: group, entry_id, by_id, subject_id, ...rest, at, hash });
  feed.putRow(`admin:${group}`, 'entry', keyOf(entry), { ...entry, hash });
}

async function nameParty({ tx, feed }: Teller, group: GroupId, who: AuditNote['subject']): Promise<PartyId | null> {
  if (!who) return null;
  const party = 'person' in who ? await putPerson(tx, group, who.person) : await putAddress(tx, group, who.address);
  if (party) putParty({ feed }, party);
  return party?.party_id ?? null;
}

function putParty({ feed }: Pick<Teller, 'feed'>, { group_id, party_id: id, name }: Party): void {
  feed.putRow(`admin:${group_id}`, 'party', id, { id, name });
}
