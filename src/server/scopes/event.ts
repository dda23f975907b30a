/** What a person is told in his own log of what happened to himself. */
import type { EventKind } from '../../domain/audit.ts';
import { createId, type EventId, type MembershipId } from '../../domain/id.ts';
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
  const id = createId<EventId>();
  const what = { id, at: at.getTime(), kind, group: group_id, groupName: name, role: role ?? null, by: by ?? null };
  feed.putRow(`self:${person_id}`, 'event', id, what);
}
