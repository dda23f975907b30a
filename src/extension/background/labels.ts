/** What is written on members and posts: the Group's in its `team`, one's own in `self`. */
import type { GroupId } from '../../domain/id.ts';
import { canLabelMembers, type Labels, type TeamLabels } from '../../domain/label.ts';
import { kindOf, type Scope } from '../../domain/visibility.ts';
import type { Reading } from '../cache/database.ts';
import { readRows } from '../cache/rows.ts';
import { seatsIn, type View } from '../cache/visible.ts';

/** On somebody, and on his posts by LinkedIn's numbers. */
export type Written = { readonly on: Labels; readonly posts: ReadonlyMap<string, Labels> };

/** By membership in a team, by account in `self`; nothing of a scope that may not be seen, or that holds none: a connection's. */
export async function readWritten(tx: Reading, view: View, scope: Scope): Promise<ReadonlyMap<string, Written>> {
  const rows = kindOf(scope) === 'self' ? readRows(tx, view, scope, 'ownLabel') : readRows(tx, view, scope, 'label');
  const written = new Map<string, { on: Labels; posts: Map<string, Labels> }>();
  for (const { id, post, labels } of await rows) {
    const one = written.get(id) ?? { on: [], posts: new Map() };
    if (post === null) one.on = labels;
    else one.posts.set(post, labels);
    written.set(id, one);
  }
  return written;
}

/** Null: a team that one does not see. */
export async function readTeamLabels(tx: Reading, view: View, group: GroupId): Promise<TeamLabels | null> {
  if (!view.scopes.has(`team:${group}`)) return null;
  const [members, written] = await Promise.all([
    readRows(tx, view, `team:${group}`, 'member'),
    readWritten(tx, view, `team:${group}`),
  ]);
  return {
    canLabel: seatsIn(view, group).some(({ role }) => canLabelMembers(role)),
    members: members.flatMap(({ id }) => {
      const { on } = written.get(id) ?? { on: [] };
      return on.length > 0 ? [{ id, labels: on }] : [];
    }),
  };
}
