import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIT_ACTIONS, type AuditEntry, canonicalText, FIRST_PREVIOUS, findBreak } from '../../../src/domain/audit.ts';
import type { EntryId, GroupId, PartyId } from '../../../src/domain/id.ts';

const GROUP = '00000000-0000-4000-8000-00000000000a' as GroupId;
const OTHER = '00000000-0000-4000-8000-00000000000b' as GroupId;

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

type Line = Omit<AuditEntry, 'seq' | 'previous' | 'hash'>;

async function chain(lines: readonly Line[], group = GROUP): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (const line of lines) {
    const entry = { ...line, seq: entries.length + 1, previous: entries.at(-1)?.hash ?? FIRST_PREVIOUS };
    entries.push({ ...entry, hash: await sha256(canonicalText(group, entry)) });
  }
  return entries;
}

const party = fc.option(fc.uuid({ version: 4 }).map((id) => id as PartyId));
const line: fc.Arbitrary<Line> = fc.record({
  id: fc.uuid({ version: 4 }).map((id) => id as EntryId),
  at: fc.integer({ min: 0, max: 4e12 }),
  action: fc.constantFrom(...AUDIT_ACTIONS),
  by: party,
  subject: party,
  detail: fc.record({ from: fc.string(), to: fc.string(), name: fc.string() }, { requiredKeys: [] }),
});
const lines = fc.array(line, { minLength: 2, maxLength: 8 });
const index = fc.nat();

const breakOf = (entries: readonly AuditEntry[], group = GROUP) => findBreak(group, entries, sha256);

test('a log that nobody touched is whole, and so is each of its beginnings', async () => {
  expect(await breakOf([])).toBeNull();
  await fc.assert(
    fc.asyncProperty(lines, index, async (written, at) => {
      const entries = await chain(written);
      expect(await breakOf(entries)).toBeNull();
      expect(await breakOf(entries.slice(0, at % entries.length))).toBeNull();
    }),
  );
});

/** One for each field of a line; each gives another value than the one that stands there. */
const CHANGES: { readonly [F in keyof AuditEntry]: (entry: AuditEntry) => AuditEntry } = {
  id: (entry) => ({ ...entry, id: '00000000-0000-4000-8000-00000000ffff' as EntryId }),
  seq: (entry) => ({ ...entry, seq: entry.seq + 1 }),
  at: (entry) => ({ ...entry, at: entry.at + 1 }),
  action: (entry) => ({ ...entry, action: entry.action === 'group.edit' ? 'group.delete' : 'group.edit' }),
  by: (entry) => ({ ...entry, by: entry.by ? null : ('00000000-0000-4000-8000-00000000ffff' as PartyId) }),
  subject: (entry) => ({ ...entry, subject: entry.subject ? null : ('00000000-0000-4000-8000-00000000ffff' as PartyId) }),
  detail: (entry) => ({ ...entry, detail: { ...entry.detail, role: 'admin' } }),
  previous: (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
  hash: (entry) => ({ ...entry, hash: 'f'.repeat(64) }),
};

test.each(Object.entries(CHANGES))('a line whose %s was changed is named by its number', async (_, change) => {
  await fc.assert(
    fc.asyncProperty(lines, index, async (written, at) => {
      const entries = await chain(written);
      const place = at % entries.length;
      expect(await breakOf(entries.with(place, change(entries[place] as AuditEntry)))).toBe(place + 1);
    }),
    { numRuns: 30 },
  );
});

test('a changed line that was hashed anew breaks the line after it', async () => {
  const entries = await chain(fc.sample(lines, 1)[0] ?? []);
  const { hash: _, ...changed } = CHANGES.at(entries[0] as AuditEntry);
  const forged = { ...changed, hash: await sha256(canonicalText(GROUP, changed)) };
  expect(await breakOf(entries.with(0, forged))).toBe(2);
});

test('a line that was dropped, swapped, doubled or put in between breaks the log where it was done', async () => {
  await fc.assert(
    fc.asyncProperty(lines, index, async (written, at) => {
      const entries = await chain(written);
      const place = at % (entries.length - 1); // the last one's end is nobody's beginning
      const [one, two] = [entries[place] as AuditEntry, entries[place + 1] as AuditEntry];
      expect(await breakOf(entries.toSpliced(place, 1))).toBe(place + 1);
      expect(await breakOf(entries.with(place, two).with(place + 1, one))).toBe(place + 1);
      expect(await breakOf(entries.toSpliced(place, 0, one))).toBe(place + 2);
    }),
  );
});

test("another Group's log is not this one's", async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (written) => {
      expect(await breakOf(await chain(written, OTHER))).toBe(1);
    }),
    { numRuns: 20 },
  );
});

test('the order in which a detail was written down does not matter, and nothing runs together with its neighbour', async () => {
  const [entry] = await chain([{ ...(fc.sample(line, 1)[0] as Line), detail: { from: 'a', to: 'b' } }]);
  if (!entry) throw new Error('one was made');
  expect(canonicalText(GROUP, { ...entry, detail: { to: 'b', from: 'a' } })).toBe(canonicalText(GROUP, entry));
  expect(canonicalText(GROUP, { ...entry, detail: { from: 'a","to","b' } })).not.toBe(canonicalText(GROUP, entry));
});
