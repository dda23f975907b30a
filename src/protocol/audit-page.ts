import type { Entry } from './audit.ts';
import type { Group } from './entity.ts';

/** A line of the audit log as it is read; null: time or the operator, or a person who was erased. */
export type AuditLine = Entry & { readonly byName: string | null; readonly subjectName: string | null };

export type AuditPage = {
  readonly group: Group;
  /** Newest first. */
  readonly lines: readonly AuditLine[];
  /** The number of the first line that does not follow from the one before it; null: the log is whole. */
  readonly brokenAt: number | null;
};
