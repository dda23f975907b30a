import { NOTHING_KNOWN } from '../../../domain/health.ts';
import type { GroupId } from '../../../domain/id.ts';
import { isStaff, ROLES } from '../../../domain/role.ts';
import type { Staff } from '../../../protocol/entity.ts';
import type { GroupPage } from '../../../protocol/group-page.ts';
import type { Reading } from '../../cache/database.ts';
import { readTeamGlance } from '../../cache/rollup.ts';
import { readRow, readRows } from '../../cache/rows.ts';
import { seatsIn, type View } from '../../cache/visible.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { freshnessOf, LIST_PERIOD } from '../freshness.ts';
import { readTeamLabels } from '../labels.ts';

export function createGroupHandlers({ session, cache, now }: Background): Pick<Handlers, 'group.get' | 'labels.get'> {
  return {
    async 'group.get'({ group }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readPage(tx, view, group, now())) : null;
    },
    async 'labels.get'({ group }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readTeamLabels(tx, view, group)) : null;
    },
  };
}

/** Admins first, then by name. */
export async function readStaff(tx: Reading, view: View, group: GroupId): Promise<Staff[]> {
  return sortPeople(await readRows(tx, view, `card:${group}`, 'staff'));
}

/** The Admins and Analysts but oneself: whoever sees one's figures there, and nobody besides (R35). */
export async function readOtherStaff(tx: Reading, view: View, group: GroupId): Promise<Staff[]> {
  const own = new Set(seatsIn(view, group).map(({ id }) => id));
  return (await readStaff(tx, view, group)).filter(({ id }) => !own.has(id));
}

/** A Group as a view of the cache lets it be seen; null: not at all. */
export async function readPage(tx: Reading, view: View, id: GroupId, now: number): Promise<GroupPage | null> {
  const group = await readRow(tx, view, `card:${id}`, 'group', id);
  const seats = seatsIn(view, id);
  const [membership] = seats;
  if (!group || !membership) return null;
  const isAdmin = membership.role === 'admin';
  const [staff, members, sent, suspended, board] = await Promise.all([
    readStaff(tx, view, id),
    isStaff(membership.role) ? readMembers(tx, view, id, now) : null,
    isAdmin ? readRows(tx, view, `admin:${id}`, 'sent') : null,
    isAdmin ? readRows(tx, view, `admin:${id}`, 'suspended') : null,
    readRow(tx, view, `team:${id}`, 'leaderboard', id),
  ]);
  return {
    group,
    membership,
    seats,
    staff,
    members,
    board,
    sent: sent?.sort((a, b) => b.sentAt - a.sentAt || (a.id < b.id ? -1 : 1)) ?? null,
    suspended: suspended && sortPeople(suspended),
  };
}

async function readMembers(tx: Reading, view: View, group: GroupId, now: number): Promise<NonNullable<GroupPage['members']>> {
  const [members, glance, asked] = await Promise.all([
    readRows(tx, view, `team:${group}`, 'member'),
    readTeamGlance(tx, view, group, LIST_PERIOD),
    readRows(tx, view, `admin:${group}`, 'asked'),
  ]);
  const askedAt = new Map(asked.map(({ id, at }) => [id, at]));
  const rows = new Map((glance?.rows ?? []).map((row) => [row.id, row]));
  return sortPeople(members).map((member) => {
    const health = rows.get(member.id)?.health ?? NOTHING_KNOWN;
    return { ...member, ...freshnessOf(health.capturedAt, health.lastDay, now), health, askedAt: askedAt.get(member.id) ?? null };
  });
}

/** Admins first, then Analysts, each by name: the same wherever they are listed. */
export function sortPeople<T extends Pick<Staff, 'id' | 'name' | 'role'>>(people: readonly T[]): T[] {
  return [...people].sort(
    (a, b) => ROLES.indexOf(b.role) - ROLES.indexOf(a.role) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
}
