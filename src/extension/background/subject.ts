import type { Figures } from '../../domain/figures.ts';
import { glanceOf } from '../../domain/glance.ts';
import type { AccountId } from '../../domain/id.ts';
import { newestPageTotals, type PageWindow } from '../../domain/page-totals.ts';
import type { PeriodLength } from '../../domain/period.ts';
import { type ListedPost, listPosts, newestFirst } from '../../domain/post-list.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { Asking } from '../../protocol/freshness.ts';
import type { Shown, SubjectRef } from '../../protocol/message.ts';
import type { Reading } from '../cache/database.ts';
import { readOwnGlance, readTeamGlance } from '../cache/rollup.ts';
import { readRow, readRows } from '../cache/rows.ts';
import { readFigures } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';

/** A subject's figures for a period; null: no such subject that one may see. */
export async function readShown(tx: Reading, view: View, subject: SubjectRef, length: PeriodLength): Promise<Shown | null> {
  if (subject.kind === 'group') return readTeam(tx, view, subject.group, length);
  const found = await findAccount(tx, view, subject);
  if (!found) return null;
  const { id, name, vanity, role, scope, account } = found;
  const ready = scope === view.self ? await readOwnGlance(tx, view, account, length) : null;
  const glance = ready ?? glanceOf([{ id, name, role, figures: await figuresIn(tx, scope, account) }], length);
  return { name, vanity, glance, asking: subject.kind === 'member' ? await readAsking(tx, view, subject) : null };
}

/** For the Group's Admins, of others than themselves. */
async function readAsking(
  tx: Reading,
  view: View,
  { group, membership }: Extract<SubjectRef, { kind: 'member' }>,
): Promise<Asking | null> {
  const isOwn = view.memberships.some(({ id }) => id === membership);
  if (isOwn || !view.scopes.has(`admin:${group}`)) return null;
  return { askedAt: (await readRow(tx, view, `admin:${group}`, 'asked', membership))?.at ?? null };
}

/** Newest first, each once; null: no such subject that one may see. */
export async function readPosts(tx: Reading, view: View, subject: SubjectRef): Promise<ListedPost[] | null> {
  const places = subject.kind === 'group' ? await teamPlaces(tx, view, subject.group) : [await findAccount(tx, view, subject)];
  if (!places || places.includes(null)) return null;
  const found = places.flatMap((place) => place ?? []);
  const [scope] = found.map((place) => place.scope);
  if (!scope) return [];
  const figures = await readFigures(
    tx,
    scope,
    found.map(({ account }) => account),
  );
  return [...figures.values()].flatMap(({ posts, answers }) => listPosts(posts, answers)).sort(newestFirst);
}

/** Of one account alone: totals of several are never added. Null: no such subject that one may see. */
export async function readPageTotals(tx: Reading, view: View, subject: SubjectRef): Promise<PageWindow[] | null> {
  const found = subject.kind === 'group' ? null : await findAccount(tx, view, subject);
  return found && newestPageTotals((await figuresIn(tx, found.scope, found.account)).windows);
}

async function readTeam(
  tx: Reading,
  view: View,
  group: Extract<SubjectRef, { kind: 'group' }>['group'],
  length: PeriodLength,
): Promise<Shown | null> {
  if (!view.scopes.has(`team:${group}`)) return null;
  const record = await readRow(tx, view, `card:${group}`, 'group', group);
  if (!record) return null;
  const glance = (await readTeamGlance(tx, view, group, length)) ?? glanceOf([], length);
  return { name: record.name, vanity: null, glance, asking: null };
}

type Found = Omit<Parameters<typeof glanceOf>[0][number], 'figures'> & {
  readonly vanity: string | null;
  readonly scope: Scope;
  readonly account: AccountId;
};

async function findAccount(tx: Reading, view: View, subject: Exclude<SubjectRef, { kind: 'group' }>): Promise<Found | null> {
  if (subject.kind === 'account') {
    const own = view.accounts.find(({ id }) => id === subject.account);
    return own ? { id: own.id, name: own.name, vanity: own.vanity, role: null, scope: view.self, account: own.id } : null;
  }
  const scope: Scope = `team:${subject.group}`;
  const member = await readRow(tx, view, scope, 'member', subject.membership);
  return member && { id: member.id, name: member.name, vanity: member.vanity, role: member.role, scope, account: member.account };
}

async function teamPlaces(
  tx: Reading,
  view: View,
  group: Extract<SubjectRef, { kind: 'group' }>['group'],
): Promise<Found[] | null> {
  const scope: Scope = `team:${group}`;
  if (!view.scopes.has(scope)) return null;
  const members = await readRows(tx, view, scope, 'member');
  return members.map(({ id, name, vanity, role, account }) => ({ id, name, vanity, role, scope, account }));
}

async function figuresIn(tx: Reading, scope: Scope, account: AccountId): Promise<Figures> {
  const figures = (await readFigures(tx, scope, [account])).get(account);
  if (!figures) throw new Error('figures were not read'); // readFigures answers for every account it is given
  return figures;
}
