/** Which lines of a log are looked at. */
import type { AuditAction } from '../../domain/audit.ts';
import type { PartyId } from '../../domain/id.ts';
import type { AuditLine } from '../../protocol/audit-page.ts';

export const LINE_KINDS = ['group', 'invitation', 'role', 'membership'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Null: all. */
export type LineFilter = { readonly party: PartyId | null; readonly kind: LineKind | null };

export function kindOfLine(action: AuditAction): LineKind {
  if (action === 'membership.role' || action === 'membership.undoRole' || action === 'group.handOver') return 'role';
  return action.split('.')[0] as LineKind; // every other action begins with its kind
}

/** By whom or to whom, and of which kind; in the order that they were given in. */
export function filterLines(lines: readonly AuditLine[], { party, kind }: LineFilter): AuditLine[] {
  return lines.filter(
    (line) =>
      (party === null || line.by === party || line.subject === party) && (kind === null || kindOfLine(line.action) === kind),
  );
}

export type Party = { readonly id: PartyId; readonly name: string | null };

/** Everybody whom the log tells of, by name; last those who were erased. */
export function partiesOf(lines: readonly AuditLine[]): Party[] {
  const parties = new Map<PartyId, Party>();
  for (const { by, byName, subject, subjectName } of lines) {
    if (by !== null) parties.set(by, { id: by, name: byName });
    if (subject !== null) parties.set(subject, { id: subject, name: subjectName });
  }
  return [...parties.values()].sort((a, b) => {
    if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
    return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
  });
}
