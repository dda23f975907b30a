import { INVITATIONS_A_DAY, parseAddresses } from '../../domain/invitation.ts';
import type { Role } from '../../domain/role.ts';
import type { Invitee } from './group.ts';

export type Added = {
  readonly people: readonly Invitee[];
  readonly added: number;
  /** What looks like no address, as it was typed. */
  readonly bad: readonly string[];
  /** Addresses that are invited already, or one's own. */
  readonly known: readonly string[];
  readonly isFull: boolean;
};

/** R25: adds all addresses of a pasted text at once, each with a role; who is on the list already keeps his. */
export function addInvitees(people: readonly Invitee[], text: string, role: Role, taken: ReadonlySet<string>): Added {
  const { addresses, bad } = parseAddresses(text);
  const listed = new Set(people.map((person) => person.address));
  const known = addresses.filter((address) => taken.has(address));
  const fresh = addresses.filter((address) => !taken.has(address) && !listed.has(address));
  const fitting = fresh.slice(0, Math.max(0, INVITATIONS_A_DAY - people.length));
  return {
    people: [...people, ...fitting.map((address) => ({ address, role }))],
    added: fitting.length,
    bad,
    known,
    isFull: fitting.length < fresh.length,
  };
}
