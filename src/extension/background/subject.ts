import type { Figures } from '../../domain/figures.ts';
import type { Contributor } from '../../domain/contribution.ts';
import { type Glance, glanceAt, glanceSteps } from '../../domain/glance.ts';
import type { AccountId, ConnectionId, GroupId } from '../../domain/id.ts';
import { newestPageTotals, type PageWindow } from '../../domain/page-totals.ts';
import { dayAt, type Month, monthOf } from '../../domain/day.ts';
import { comparisonOf, type PeriodChoice, type PeriodLength } from '../../domain/period.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { Member } from '../../protocol/entity.ts';
import type { Asking } from '../../protocol/freshness.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import type { Shown } from '../../protocol/shown.ts';
import type { Reading } from '../cache/database.ts';
import { readConnectedGlance, readOwnGlance, readSubjects, readTeamGlance } from '../cache/rollup.ts';
import { readRow, readRows } from '../cache/rows.ts';
import { readFigures } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';
import { inTasks } from './steps.ts';

/** A subject's figures for a period; null: no such subject that one may see. The usual periods are ready; others are made when asked for. */
export async function readShown(tx: Reading, view: View, subject: SubjectRef, choice: PeriodChoice): Promise<Shown | null> {
  if (subject.kind === 'group') return readTeam(tx, view, subject.group, choice);
  const found = await findAccount(tx, view, subject);
  if (!found) return null;
  const { name, vanity, scope, account } = found;
  const length = readyLength(choice);
  const ready = length === null ? null : await readReady(tx, view, subject, length);
  const glance = ready ?? glanceAt([{ ...found, figures: await figuresIn(tx, scope, account) }], choice);
  return { name, vanity, glance, asking: subject.kind === 'member' ? await readAsking(tx, view, subject) : null };
}

/** Of single accounts; a member's is made when it is asked for. */
async function readReady(tx: Reading, view: View, subject: SubjectRef, length: PeriodLength): Promise<Glance | null> {
  if (subject.kind === 'account') return readOwnGlance(tx, view, subject.account, length);
  return subject.kind === 'connection' ? readConnectedGlance(tx, view, subject.connection, length) : null;
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

/** Of one account alone: totals of several are never added. Null: no such subject that one may see. */
export async function readPageTotals(tx: Reading, view: View, subject: SubjectRef): Promise<PageWindow[] | null> {
  const found = subject.kind === 'group' ? null : await findAccount(tx, view, subject);
  return found && newestPageTotals((await figuresIn(tx, found.scope, found.account)).windows);
}

async function readTeam(tx: Reading, view: View, group: GroupId, choice: PeriodChoice): Promise<Shown | null> {
  if (!view.scopes.has(`team:${group}`)) return null;
  const record = await readRow(tx, view, `card:${group}`, 'group', group);
  if (!record) return null;
  return { name: record.name, vanity: null, glance: await readGlance(tx, view, group, choice), asking: null };
}

async function readGlance(tx: Reading, view: View, group: GroupId, choice: PeriodChoice): Promise<Glance> {
  const length = readyLength(choice);
  if (length !== null) return (await readTeamGlance(tx, view, group, length)) ?? glanceAt([], choice);
  return inTasks(glanceSteps(await readSubjects(tx, view, `team:${group}`, monthNeeded(choice)), choice));
}

/** Null: its glance is not ready. */
function readyLength({ span, against }: PeriodChoice): PeriodLength | null {
  return typeof span === 'number' && against === 'before' ? span : null;
}

/** All that is asked for of a subject that one may see; null: there is no such. */
export async function readContributors(
  tx: Reading,
  view: View,
  subject: SubjectRef,
  choice: PeriodChoice,
): Promise<Contributor[] | null> {
  if (subject.kind === 'group') {
    const scope: Scope = `team:${subject.group}`;
    return view.scopes.has(scope) ? readSubjects(tx, view, scope, monthNeeded(choice)) : null;
  }
  const found = await findAccount(tx, view, subject);
  return found && [{ ...found, figures: await figuresIn(tx, found.scope, found.account) }];
}

/** The oldest month of days that a person has named; null: those that are always at hand will do. */
function monthNeeded(choice: PeriodChoice): Month | null {
  if (typeof choice.span !== 'object') return null;
  return monthOf(comparisonOf(choice, choice.span.to).previous.from);
}

/** Where the figures of a subject's people lie: one place, or one for each member of a team. */
export type Found = Omit<Contributor, 'figures'> & {
  readonly vanity: string | null;
  readonly scope: Scope;
  readonly account: AccountId;
};

/** Null: no such subject that one may see. */
export async function findPlaces(tx: Reading, view: View, subject: SubjectRef): Promise<Found[] | null> {
  if (subject.kind !== 'group') {
    const found = await findAccount(tx, view, subject);
    return found && [found];
  }
  const scope: Scope = `team:${subject.group}`;
  if (!view.scopes.has(scope)) return null;
  const members = await readRows(tx, view, scope, 'member');
  return members.map((member) => placeOf(scope, member));
}

export async function findAccount(
  tx: Reading,
  view: View,
  subject: Exclude<SubjectRef, { kind: 'group' }>,
): Promise<Found | null> {
  if (subject.kind === 'account') {
    const own = view.accounts.find(({ id }) => id === subject.account);
    return own
      ? { id: own.id, name: own.name, vanity: own.vanity, role: null, joinedOn: null, scope: view.self, account: own.id }
      : null;
  }
  if (subject.kind === 'connection') return findShown(tx, view, subject.connection);
  const scope: Scope = `team:${subject.group}`;
  const member = await readRow(tx, view, scope, 'member', subject.membership);
  return member && placeOf(scope, member);
}

async function findShown(tx: Reading, view: View, connection: ConnectionId): Promise<Found | null> {
  const scope: Scope = `connection:${connection}`;
  const shown = await readRow(tx, view, scope, 'shown', connection);
  if (!shown) return null;
  const { account, name, vanity } = shown;
  return { id: account, name, vanity, role: null, joinedOn: null, scope, account };
}

function placeOf(scope: Scope, { id, name, vanity, role, account, joinedAt }: Member): Found {
  return { id, name, vanity, role, scope, account, joinedOn: dayAt(joinedAt) };
}

async function figuresIn(tx: Reading, scope: Scope, account: AccountId): Promise<Figures> {
  const figures = (await readFigures(tx, scope, [account])).get(account);
  if (!figures) throw new Error('figures were not read'); // readFigures answers for every account it is given
  return figures;
}
