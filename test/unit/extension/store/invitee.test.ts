import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INVITATIONS_A_DAY } from '../../../../src/domain/invitation.ts';
import { addInvitees } from '../../../../src/extension/store/invitee.ts';

const NOBODY: ReadonlySet<string> = new Set();

test('R25, R26: many at once, each once; who is listed already keeps his role', () => {
  const first = addInvitees([], 'a@x.example, b@x.example', 'admin', NOBODY);
  const { people, added } = addInvitees(first.people, 'B@x.example c@x.example', 'user', NOBODY);
  expect(people).toEqual([
    { address: 'a@x.example', role: 'admin' },
    { address: 'b@x.example', role: 'admin' },
    { address: 'c@x.example', role: 'user' },
  ]);
  expect(added).toBe(1);
});

test('addresses that are invited already, and what is no address, are left out and named', () => {
  const { people, bad, known } = addInvitees([], 'a@x.example b@ me@x.example', 'user', new Set(['me@x.example']));
  expect(people).toHaveLength(1);
  expect(bad).toEqual(['b@']);
  expect(known).toEqual(['me@x.example']);
});

test('no more than the server takes at once, and it is said that some were left out', () => {
  const text = Array.from({ length: INVITATIONS_A_DAY + 3 }, (_, index) => `p${index}@x.example`).join('\n');
  const { people, isFull } = addInvitees([], text, 'user', NOBODY);
  expect(people).toHaveLength(INVITATIONS_A_DAY);
  expect(isFull).toBe(true);
});

test('adding the same text twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.emailAddress(), { maxLength: 20 }), (addresses) => {
      const once = addInvitees([], addresses.join(' '), 'user', NOBODY);
      expect(addInvitees(once.people, addresses.join(', '), 'admin', NOBODY).people).toEqual(once.people);
    }),
  );
});
