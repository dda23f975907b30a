/** A Group's whole log as a file: every line with its hashes, so that whoever has the file can check it without us. */
import type { AuditLine, AuditPage } from '../../protocol/audit-page.ts';
import { type Cell, formatCsv } from './csv.ts';
import { type ExportedFile, fileWord } from './exported-file.ts';

export const EXPORT_FORMATS = ['json', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const HOW_TO_CHECK =
  'Each hash is the SHA-256, as hex, of the UTF-8 text JSON.stringify([group, seq, id, at, action, by, subject, details, previous]), where details are the entries of detail sorted by key, and previous is the hash of the line before; of the first line it is 64 zeros.';

/** Oldest first, whatever is shown. */
export function exportLog(page: AuditPage, format: ExportFormat): ExportedFile {
  const lines = [...page.lines].sort((a, b) => a.seq - b.seq);
  const last = lines.at(-1);
  const name = `sidelight-log-${fileWord(page.group.name, 'group')}-${last ? new Date(last.at).toISOString().slice(0, 10) : 'empty'}.${format}`;
  return format === 'json'
    ? { name, type: 'application/json', text: `${JSON.stringify(jsonOf(page, lines), null, 2)}\n` }
    : { name, type: 'text/csv;charset=utf-8', text: formatCsv([HEAD, ...lines.map(cellsOf)]) };
}

function jsonOf(page: AuditPage, lines: readonly AuditLine[]): unknown {
  return {
    log: 'sidelight-audit-log',
    version: 1,
    group: { id: page.group.id, name: page.group.name },
    brokenAt: page.brokenAt,
    check: HOW_TO_CHECK,
    lines,
  };
}

const HEAD = ['number', 'time', 'action', 'by', 'by id', 'to', 'to id', 'detail', 'id', 'previous', 'hash'];

function cellsOf(line: AuditLine): Cell[] {
  const { seq, at, action, byName, by, subjectName, subject, detail, id, previous, hash } = line;
  return [seq, new Date(at).toISOString(), action, byName, by, subjectName, subject, JSON.stringify(detail), id, previous, hash];
}
