import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalText, FIRST_PREVIOUS } from '../../../../src/domain/audit.ts';
import type { EntryId, PartyId } from '../../../../src/domain/id.ts';
import { exportLog } from '../../../../src/extension/store/audit-export.ts';
import type { AuditLine, AuditPage } from '../../../../src/protocol/audit-page.ts';
import { AT, GROUP, idOf } from '../answers.ts';

function createPage(names: readonly string[]): AuditPage {
  const lines: AuditLine[] = [];
  for (const [index, name] of names.entries()) {
    const line = {
      id: idOf<EntryId>(8, index + 1),
      seq: index + 1,
      at: AT,
      action: 'membership.remove' as const,
      by: idOf<PartyId>(7, 1),
      subject: idOf<PartyId>(7, index + 2),
      detail: { role: 'user' },
      previous: lines.at(-1)?.hash ?? FIRST_PREVIOUS,
    };
    const hash = createHash('sha256').update(canonicalText(GROUP, line)).digest('hex');
    lines.push({ ...line, hash, byName: 'Ana', subjectName: name });
  }
  const group = { id: GROUP, name: 'Nórthwind & Co / Team', logo: null, purpose: 'other' as const, about: '' };
  return { group, lines: lines.reverse(), brokenAt: null };
}

test('the JSON holds all lines, oldest first, and is checked by what it says itself', () => {
  const { name, type, text } = exportLog(createPage(['Ben', 'Cleo']), 'json');
  expect([name, type]).toEqual(['sidelight-log-northwind-co-team-2026-03-05.json', 'application/json']);
  const file = JSON.parse(text) as { group: { id: string }; lines: AuditLine[] };
  let previous = '0'.repeat(64);
  for (const [index, line] of file.lines.entries()) {
    const { id, seq, at, action, by, subject, detail } = line;
    const details = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
    const said = JSON.stringify([file.group.id, seq, id, at, action, by, subject, details, previous]);
    expect(line.hash).toBe(createHash('sha256').update(said).digest('hex'));
    expect(seq).toBe(index + 1);
    previous = line.hash;
  }
  expect(file.lines).toHaveLength(2);
});

test('F-13: the CSV holds all lines with their hashes, and whoever is called like a formula is none', () => {
  const page = createPage(['=HYPERLINK("http://x.example")', 'Cleo']);
  const { name, text } = exportLog(page, 'csv');
  expect(name).toMatch(/\.csv$/);
  const rows = text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toContain(`,"'=HYPERLINK(""http://x.example"")",`);
  for (const { hash } of page.lines) expect(text).toContain(hash);
});

test('a log without a line is a file too', () => {
  const { name, text } = exportLog({ ...createPage([]), lines: [] }, 'csv');
  expect(name).toBe('sidelight-log-northwind-co-team-empty.csv');
  expect(text.split('\r\n')).toHaveLength(2);
});
