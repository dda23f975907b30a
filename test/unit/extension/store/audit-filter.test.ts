import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '../../../../src/domain/audit.ts';
import type { EntryId, PartyId } from '../../../../src/domain/id.ts';
import { filterLines, kindOfLine, LINE_KINDS, partiesOf } from '../../../../src/extension/store/audit-filter.ts';
import type { AuditLine } from '../../../../src/protocol/audit-page.ts';
import { idOf } from '../answers.ts';

const [ANA, BEN, GONE] = [1, 2, 3].map((number) => idOf<PartyId>(7, number)) as [PartyId, PartyId, PartyId]; // three were made

function line(seq: number, part: Partial<AuditLine>): AuditLine {
  const rest = { id: idOf<EntryId>(8, seq), seq, at: seq, by: null, subject: null, detail: {}, previous: '', hash: '' };
  return { ...rest, action: 'group.edit', byName: null, subjectName: null, ...part };
}

const LINES = [
  line(4, { action: 'membership.role', by: ANA, byName: 'Ana', subject: BEN, subjectName: 'Ben' }),
  line(3, { action: 'invitation.accept', by: BEN, byName: 'Ben', subject: BEN, subjectName: 'Ben' }),
  line(2, { action: 'invitation.send', by: GONE, subject: BEN, subjectName: 'Ben' }),
  line(1, { action: 'membership.suspend', subject: GONE }),
];

test.each([
  [{ party: null, kind: null }, [4, 3, 2, 1]],
  [{ party: BEN, kind: null }, [4, 3, 2]],
  [{ party: GONE, kind: null }, [2, 1]],
  [{ party: null, kind: 'invitation' }, [3, 2]],
  [{ party: ANA, kind: 'invitation' }, []],
  [{ party: null, kind: 'role' }, [4]],
] as const)('%j leaves the lines %j, newest first', (filter, seqs) => {
  expect(filterLines(LINES, filter).map(({ seq }) => seq)).toEqual(seqs);
});

test('everybody whom the log tells of is offered once, those who were erased last', () => {
  expect(partiesOf(LINES)).toEqual([
    { id: ANA, name: 'Ana' },
    { id: BEN, name: 'Ben' },
    { id: GONE, name: null },
  ]);
});

test('every action is of a kind that is offered', () => {
  for (const action of AUDIT_ACTIONS) expect(LINE_KINDS).toContain(kindOfLine(action));
});
