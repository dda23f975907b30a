import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INVITATIONS_A_DAY } from '../../../../src/domain/invitation.ts';
import { addInvitees, type Standing, standingsOf } from '../../../../src/extension/store/invitee.ts';
import type { Sent } from '../../../../src/protocol/entity.ts';

const NOBODY: ReadonlyMap<string, Standing> = new Map();
const AT = Date.UTC(2026, 10, 20);

test('R25, R26: many at once, each once; who is listed already keeps his role', () => {
  const first = addInvitees([], 'a@x.example, b@x.example', 'admin', NOBODY);
  const { people, added, listed } = addInvitees(first.people, 'B@x.example c@x.example', 'user', NOBODY);
  expect(people).toEqual([
    { address: 'a@x.example', role: 'admin' },
    { address: 'b@x.example', role: 'admin' },
    { address: 'c@x.example', role: 'user' },
  ]);
  expect(added).toBe(1);
  expect(listed).toEqual(['b@x.example']);
});

test('what stands there twice is taken once, and counted', () => {
  const { people, doubled, found } = addInvitees([], 'a@x.example <A@x.example>; b@x.example, a@x.example', 'user', NOBODY);
  expect([people.length, doubled, found]).toEqual([2, 1, 2]);
});

test('I12: each address that is left out, or was here before, is named with its reason', () => {
  const standings = new Map<string, Standing>([
    ['me@x.example', 'own'],
    ['in@x.example', 'member'],
    ['asked@x.example', 'invited'],
    ['no@x.example', 'never'],
    ['left@x.example', 'left'],
    ['gone@x.example', 'removed'],
  ]);
  const text = `${[...standings.keys()].join(' ')} new@x.example b@`;
  const { people, bad, known } = addInvitees([], text, 'user', standings);
  expect(people.map(({ address }) => address)).toEqual(['left@x.example', 'gone@x.example', 'new@x.example']);
  expect(bad).toEqual(['b@']);
  expect(new Map(known.map(({ address, standing }) => [address, standing]))).toEqual(standings);
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

describe('I12: what an address is to the Group already', () => {
  function sent(part: Partial<Sent>): Sent {
    const plain = { role: 'user', state: 'open', mail: 'sent', never: false, needsPlan: false } as const;
    return { id: 'i' as Sent['id'], address: 'a@x.example', ...plain, sentAt: AT - 1, expiresAt: AT + 1, ...part };
  }
  test.each<[string, readonly Partial<Sent>[], Standing | undefined]>([
    ['it waits for an answer', [{}], 'invited'],
    ['it has run out, though nobody has noted it yet', [{ expiresAt: AT }], undefined],
    ['it is accepted', [{ state: 'accepted' }], 'member'],
    ['it is declined', [{ state: 'declined' }], undefined],
    ['it is declined for good', [{ state: 'declined', never: true }], 'never'],
    ['it is taken back', [{ state: 'revoked' }], undefined],
    ['it has expired', [{ state: 'expired' }], undefined],
    ['its member left', [{ state: 'left' }], 'left'],
    ['its member was removed', [{ state: 'removed' }], 'removed'],
    ['removed, and invited again since', [{}, { state: 'removed' }], 'invited'],
    ['left, and before that removed', [{ state: 'left' }, { state: 'removed' }], 'left'],
    ['removed, and a member again', [{ state: 'removed' }, { state: 'accepted' }], 'member'],
  ])('%s', (_, all, standing) => {
    expect(standingsOf([], all.map(sent), AT).get('a@x.example')).toBe(standing);
  });

  test('nobody invites himself', () => {
    expect(standingsOf(['a@x.example'], [sent({})], AT).get('a@x.example')).toBe('own');
  });
});
