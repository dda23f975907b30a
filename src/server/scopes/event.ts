/** What a person is told in his own log of what happened to himself. */
import { createHash } from 'node:crypto';
import type { EventKind } from '../../domain/audit.ts';
import type { EventId, MembershipId, PersonId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import type { GrpTable } from '../db/grp.ts';
import type { MembershipTable } from '../db/membership.ts';
import type { Teller } from './teller.ts';

type Happening = {
  readonly kind: EventKind;
  readonly role?: Role;
  /** The membership of whoever did it; not given: oneself, time or the operator. */
  readonly by?: MembershipId | undefined;
};

export function tellEvent(
  { feed, at }: Teller,
  { person_id }: Pick<MembershipTable, 'person_id'>,
  { group_id, name }: Pick<GrpTable, 'group_id' | 'name'>,
  { kind, role, by }: Happening,
): void {
  const what = { at: at.getTime(), kind, group: group_id, groupName: name, role: role ?? null, by: by ?? null };
  const id = idOfEvent(person_id, what);
  feed.putRow(`self:${person_id}`, 'event', id, { id, ...what });
}

/** Of what it says, and not by chance: what happens twice in one instant is told once, and in the same place to whoever begins anew. */
export function idOfEvent(person: PersonId, what: object): EventId {
  const hex = createHash('sha256')
    .update(JSON.stringify([person, what]))
    .digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`, hex.slice(18, 30)];
  return parts.join('-') as EventId; // in the form of one
}
