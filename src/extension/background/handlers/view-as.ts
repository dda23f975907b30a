import { knowsOf, scopesOf } from '../../../domain/visibility.ts';
import type { GroupId } from '../../../domain/id.ts';
import type { Role } from '../../../domain/role.ts';
import type { Membership } from '../../../protocol/entity.ts';
import type { GroupPage, ViewAsPage } from '../../../protocol/group-page.ts';
import type { Reading } from '../../cache/database.ts';
import { seatsIn, type View } from '../../cache/visible.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { readPage } from './group.ts';

/** What a role sees of a Group, made of the policy and of what the Admin holds himself: nobody is impersonated and no server asked. */
export function createViewAsHandlers({ session, cache, now }: Background): Pick<Handlers, 'viewAs.get'> {
  return {
    async 'viewAs.get'({ group, role }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readAs({ tx, view, group, role, now: now() })) : null;
    },
  };
}

type Looking = {
  readonly tx: Reading;
  readonly view: View;
  readonly group: GroupId;
  readonly role: Role;
  readonly now: number;
};

/** Null: not an Admin. */
async function readAs({ tx, view, group, role, now }: Looking): Promise<ViewAsPage | null> {
  const [own] = seatsIn(view, group);
  if (!own || !view.scopes.has(`admin:${group}`)) return null;
  const seen = viewAs(view, { ...own, role, raisedFrom: null, suspended: null, asked: null });
  const page = await readPage(tx, seen, group, now);
  return page && { role, page: knownTo(role, page), hasTeam: seen.scopes.has(`team:${group}`) };
}

/** The view of somebody who has this one seat: its scopes by the policy, and none that the Admin has not himself. */
function viewAs(view: View, seat: Membership): View {
  const scopes = scopesOf(view.person, [{ ...seat, suspended: false }]).filter((scope) => view.scopes.has(scope));
  return { ...view, scopes: new Set(scopes), memberships: [seat] };
}

/** The table of who knows of whom, once more, on what is about to be shown. */
function knownTo(role: Role, page: GroupPage): GroupPage {
  return {
    ...page,
    staff: page.staff.filter((one) => knowsOf(role, one.role)),
    members: page.members?.filter((one) => knowsOf(role, one.role)) ?? null,
  };
}
