import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type AuditEntry, canonicalText, FIRST_PREVIOUS } from '../../../../../src/domain/audit.ts';
import type { EntryId, PartyId } from '../../../../../src/domain/id.ts';
import type { AuditPage } from '../../../../../src/protocol/audit-page.ts';
import type { PullResponse } from '../../../../../src/protocol/pull.ts';
import { ADMIN, AT, answerOf, cardOps, GROUP, groupOf, idOf, ME, SCOPES, selfOps } from '../../answers.ts';
import { createDevice } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';
import { deviceAs } from '../../member-device.ts';

const [ANA, BEN, GONE] = [1, 2, 3].map((number) => idOf<PartyId>(7, number)) as [PartyId, PartyId, PartyId]; // three were made

/** A whole log, hashed as the server does it. */
function createLog(): AuditEntry[] {
  const lines: AuditEntry[] = [];
  for (const part of [
    { action: 'group.create', by: ANA, subject: null, detail: { role: 'admin' } },
    { action: 'invitation.send', by: ANA, subject: BEN, detail: { role: 'user' } },
    { action: 'membership.role', by: ANA, subject: BEN, detail: { from: 'user', to: 'analyst' } },
    { action: 'membership.suspend', by: null, subject: GONE, detail: {} },
  ] as const) {
    const seq = lines.length + 1;
    const line = { ...part, id: idOf<EntryId>(8, seq), seq, at: AT + seq, previous: lines.at(-1)?.hash ?? FIRST_PREVIOUS };
    lines.push({ ...line, hash: createHash('sha256').update(canonicalText(GROUP, line)).digest('hex') });
  }
  return lines;
}

async function read(lines: readonly AuditEntry[]): Promise<AuditPage | null> {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now: () => AT });
  await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, address: 'me@example.com' }));
  type Op = PullResponse['ops'][number];
  server.pulls.push(
    answerOf({
      cookie: 'c1',
      scopes: [...SCOPES.admin],
      reset: [...SCOPES.admin],
      ops: [
        ...cardOps([{ number: 1, name: 'Me Myself', role: 'admin' }]),
        ...selfOps('admin'),
        ...lines.map((line): Op => [ADMIN, 'entry', line.id, line]),
        [ADMIN, 'party', ANA, { id: ANA, name: 'Ana Ferreira' }],
        [ADMIN, 'party', BEN, { id: BEN, name: 'ben@example.com' }],
      ],
    }),
  );
  await device.ask('sync.now', {});
  return device.ask('audit.get', { group: GROUP });
}

describe('the audit log', () => {
  test('R44: an Admin reads who did what to whom, newest first; nobody is called by name who was erased', async () => {
    const page = await read(createLog());
    expect(page?.lines.map(({ seq, action, byName, subjectName }) => [seq, action, byName, subjectName])).toEqual([
      [4, 'membership.suspend', null, null],
      [3, 'membership.role', 'Ana Ferreira', 'ben@example.com'],
      [2, 'invitation.send', 'Ana Ferreira', 'ben@example.com'],
      [1, 'group.create', 'Ana Ferreira', null],
    ]);
    expect(page?.brokenAt).toBeNull();
  });

  test.each<[string, (lines: AuditEntry[]) => AuditEntry[], number]>([
    [
      'a line that was changed',
      (lines) => lines.map((line) => (line.seq === 3 ? { ...line, detail: { to: 'admin' } } : line)),
      3,
    ],
    ['a line that was dropped', (lines) => lines.filter(({ seq }) => seq !== 2), 2],
    ['a line by somebody else', (lines) => lines.map((line) => (line.seq === 1 ? { ...line, by: BEN } : line)), 1],
    ['a first line that was dropped', (lines) => lines.slice(1), 1],
  ])('%s is found, with its number', async (_, tamper, number) => {
    expect((await read(tamper(createLog())))?.brokenAt).toBe(number);
  });

  test.each(['user', 'analyst'] as const)('R37, R40: a %s is told of no log', async (role) => {
    const { device } = await deviceAs(role);
    expect(await device.ask('audit.get', { group: GROUP })).toBeNull();
  });

  test('of a Group that one is not in is null', async () => {
    const { device } = await deviceAs('admin');
    expect(await device.ask('audit.get', { group: groupOf(9) })).toBeNull();
  });
});
