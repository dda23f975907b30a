/**
 * A Group's audit log: who did what, when, to whom. Append-only, and each line holds the hash of the line before it, so that none can
 * be changed, dropped or put in between without its being seen. Lines hold ids of parties alone; their names stand elsewhere, where
 * erasing a person empties them.
 */
import type { EntryId, GroupId, PartyId } from './id.ts';

export const AUDIT_ACTIONS = [
  'group.create',
  'group.edit',
  'group.delete',
  'group.restore',
  'group.handOver',
  'group.setGoal',
  'group.setLeaderboard',
  'invitation.send',
  'invitation.resend',
  'invitation.revoke',
  'invitation.accept',
  'invitation.decline',
  'invitation.requestPlan',
  'invitation.expire',
  'membership.role',
  'membership.undoRole',
  'membership.askFigures',
  'membership.setGoal',
  'membership.label',
  'membership.remove',
  'membership.leave',
  'membership.suspend',
  'membership.resume',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Words of our own and roles, never a name or an address of a person. */
export type AuditDetail = Readonly<Partial<Record<'from' | 'to' | 'role' | 'history', string>>>;

export type AuditEntry = {
  readonly id: EntryId;
  /** From 1, without a gap. */
  readonly seq: number;
  /** Epoch milliseconds, by the server's clock. */
  readonly at: number;
  readonly action: AuditAction;
  /** Who did it; null: time, or the operator. */
  readonly by: PartyId | null;
  /** To whom; null: to the Group. */
  readonly subject: PartyId | null;
  readonly detail: AuditDetail;
  /** The hash of the line before, 64 hex digits; of the first line: 64 zeros. */
  readonly previous: string;
  /** SHA-256 of `canonicalText`, 64 hex digits. */
  readonly hash: string;
};

export const FIRST_PREVIOUS = '0'.repeat(64);

/** What is hashed: the same text wherever it is made. */
export function canonicalText(group: GroupId, entry: Omit<AuditEntry, 'hash'>): string {
  const { id, seq, at, action, by, subject, detail, previous } = entry;
  const details = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([group, seq, id, at, action, by, subject, details, previous]);
}

/** The number of the first line that does not follow from the one before it; null: the log is whole. */
export async function findBreak(
  group: GroupId,
  entries: readonly AuditEntry[],
  sha256: (text: string) => Promise<string>,
): Promise<number | null> {
  let previous = FIRST_PREVIOUS;
  let expected = 1;
  for (const entry of entries) {
    const isNext = entry.seq === expected && entry.previous === previous;
    if (!isNext || entry.hash !== (await sha256(canonicalText(group, entry)))) return expected;
    previous = entry.hash;
    expected += 1;
  }
  return null;
}

/** What a person is told of in his own log: what concerns himself. */
export const EVENT_KINDS = [
  'joined',
  'role',
  'removed',
  'left',
  'group-deleted',
  'group-restored',
  'suspended',
  'resumed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
