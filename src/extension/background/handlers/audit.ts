import { findBreak } from '../../../domain/audit.ts';
import type { GroupId } from '../../../domain/id.ts';
import type { Entry } from '../../../protocol/audit.ts';
import type { Group } from '../../../protocol/entity.ts';
import type { AuditPage } from '../../../protocol/audit-page.ts';
import type { Reading } from '../../cache/database.ts';
import { readRow, readRows } from '../../cache/rows.ts';
import type { View } from '../../cache/visible.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';

export function createAuditHandlers({ session, cache }: Background): Pick<Handlers, 'audit.get'> {
  return {
    async 'audit.get'({ group }) {
      const { person } = await session.get();
      const log = person ? await cache.read(person, (tx, view) => readLog(tx, view, group)) : null;
      return log && describe(log);
    },
  };
}

type Log = { readonly group: Group; readonly entries: readonly Entry[]; readonly names: ReadonlyMap<string, string> };

/** Null: not an Admin. The lines are in their order. */
async function readLog(tx: Reading, view: View, id: GroupId): Promise<Log | null> {
  if (!view.scopes.has(`admin:${id}`)) return null;
  const [group, entries, parties] = await Promise.all([
    readRow(tx, view, `card:${id}`, 'group', id),
    readRows(tx, view, `admin:${id}`, 'entry'),
    readRows(tx, view, `admin:${id}`, 'party'),
  ]);
  if (!group) return null;
  return {
    group,
    entries: entries.sort((a, b) => a.seq - b.seq),
    names: new Map(parties.map((party) => [party.id, party.name])),
  };
}

/** Hashing waits for the browser, which no transaction does: it comes after the reading. */
async function describe({ group, entries, names }: Log): Promise<AuditPage> {
  const brokenAt = await findBreak(group.id, entries, sha256);
  const nameOf = (party: string | null): string | null => (party === null ? null : (names.get(party) ?? null));
  const lines = entries.map((entry) => ({ ...entry, byName: nameOf(entry.by), subjectName: nameOf(entry.subject) }));
  return { group, lines: lines.reverse(), brokenAt };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
