/** Ready glances, renewed in the transaction that changes what they are made of: the first thing that a person is shown. */
import { addDays, type Day, dayAt, dayInMonth, type Month, monthOf } from '../../domain/day.ts';
import type { Figures } from '../../domain/figures.ts';
import type { Contributor } from '../../domain/contribution.ts';
import { type Glance, glanceOf } from '../../domain/glance.ts';
import type { AccountId, ConnectionId, GroupId } from '../../domain/id.ts';
import { PERIODS, type PeriodLength } from '../../domain/period.ts';
import { kindOf, type Scope } from '../../domain/visibility.ts';
import { type Reading, rangeOf, type Rollup, type Writing } from './database.ts';
import { readRow, readRows } from './rows.ts';
import { accountsIn, readFigures } from './tiles.ts';
import type { View } from './visible.ts';

/** So many rows of members stay well below 64 KiB. */
const ROWS_A_PART = 40;
/** Two of the longest periods, and the months that they begin and end in. */
const DAYS_NEEDED = 2 * Math.max(...PERIODS) + 62;

/** Makes the glances of a scope anew: of the team, or of each account by itself. None where there is nobody to show. */
export async function renewRollups(tx: Writing, view: View, scope: Scope): Promise<void> {
  await tx.objectStore('rollups').delete(rangeOf(scope));
  if (!view.scopes.has(scope)) return;
  const subjects = await readSubjects(tx, view, scope);
  const isTeam = kindOf(scope) === 'team';
  const lists = isTeam ? [['team', subjects] as const] : subjects.map((subject) => [subject.id, [subject]] as const);
  for (const [key, list] of lists)
    if (list.length > 0) for (const length of PERIODS) await putRollup(tx, [scope, key, length], glanceOf(list, length));
}

/** Null: not made, or not to be seen. */
export async function readTeamGlance(tx: Reading, view: View, group: GroupId, length: PeriodLength): Promise<Glance | null> {
  return readRollup(tx, view, `team:${group}`, 'team', length);
}

/** The team's glance without its members and what each gave: what a list needs, however large the team. */
export async function readTeamTotals(tx: Reading, view: View, group: GroupId, length: PeriodLength): Promise<Glance | null> {
  if (!view.scopes.has(`team:${group}`)) return null;
  return (await tx.objectStore('rollups').get([`team:${group}`, 'team', length, 0]))?.glance ?? null;
}

export async function readOwnGlance(tx: Reading, view: View, account: AccountId, length: PeriodLength): Promise<Glance | null> {
  if (!view.accounts.some(({ id }) => id === account)) return null;
  return readRollup(tx, view, view.self, account, length);
}

/** Of the account that a connection shows. */
export async function readConnectedGlance(
  tx: Reading,
  view: View,
  connection: ConnectionId,
  length: PeriodLength,
): Promise<Glance | null> {
  const shown = await readRow(tx, view, `connection:${connection}`, 'shown', connection);
  return shown && readRollup(tx, view, `connection:${connection}`, shown.account, length);
}

/**
 * Whose figures the scope shows: the team's members, one's own accounts, or the one account of a connection. Nobody else's, whatever lies in its tiles. `since`: an earlier
 * month than the usual periods need; null: those are enough.
 */
export async function readSubjects(tx: Reading, view: View, scope: Scope, since: Month | null = null): Promise<Contributor[]> {
  const usual = await monthBack(tx, scope, DAYS_NEEDED);
  return readFrom(tx, view, scope, since !== null && usual !== null && since < usual ? since : usual);
}

type Recent = { readonly people: Contributor[]; readonly from: Day | null };

/** The same by the newest months alone, so many days back from the newest month that is held; `from`: the first day that was read. */
export async function readRecent(tx: Reading, view: View, scope: Scope, days: number): Promise<Recent> {
  const month = await monthBack(tx, scope, days);
  return { people: await readFrom(tx, view, scope, month), from: month && dayInMonth(month, 0) };
}

async function readFrom(tx: Reading, view: View, scope: Scope, from: Month | null): Promise<Contributor[]> {
  const people = await readPeople(tx, view, scope);
  if (people.length === 0) return [];
  const accounts = people.map(({ account }) => account);
  const figures = await readFigures(tx, scope, accounts, from);
  return people.flatMap(({ account, ...person }) => {
    const known: Figures | undefined = figures.get(account);
    return known ? [{ ...person, figures: known }] : [];
  });
}

/** Accounts that have figures in the scope and nobody who shows them any more. */
export async function readStrangers(tx: Reading, view: View, scope: Scope): Promise<AccountId[]> {
  const known = new Set((await readPeople(tx, view, scope)).map(({ account }) => account));
  return (await accountsIn(tx, scope)).filter((account) => !known.has(account));
}

type Named = Omit<Contributor, 'figures'> & { readonly account: AccountId };

async function readPeople(tx: Reading, view: View, scope: Scope): Promise<Named[]> {
  if (scope === view.self) return view.accounts.map(({ id, name }) => ({ id, name, role: null, joinedOn: null, account: id }));
  if (kindOf(scope) === 'connection') {
    const shown = await readRows(tx, view, scope, 'shown');
    return shown.map(({ account, name }) => ({ id: account, name, role: null, joinedOn: null, account }));
  }
  const members = await readRows(tx, view, scope, 'member');
  return members.map(({ id, name, role, account, joinedAt }) => ({ id, name, role, account, joinedOn: dayAt(joinedAt) }));
}

/** The month that lies so many days before the newest that is held. */
async function monthBack(tx: Reading, scope: Scope, days: number): Promise<Month | null> {
  const newest = await tx.objectStore('tiles').openKeyCursor(rangeOf(scope), 'prev');
  if (!newest) return null;
  return monthOf(addDays(dayInMonth(newest.key[1], 0), -days));
}

async function putRollup(tx: Writing, key: readonly [Scope, string, PeriodLength], glance: Glance): Promise<void> {
  const store = tx.objectStore('rollups');
  await Promise.all(partsOf(glance).map((part, place) => store.put(part, [...key, place])));
}

function partsOf({ rows, byMember, ...glance }: Glance): Rollup[] {
  const more: Rollup[] = [];
  for (let from = ROWS_A_PART; from < rows.length; from += ROWS_A_PART)
    more.push({ glance: null, rows: rows.slice(from, from + ROWS_A_PART) });
  return [
    { glance: { ...glance, rows: [] }, rows: rows.slice(0, ROWS_A_PART) },
    ...more,
    ...(byMember ? [{ glance: null, rows: [], byMember }] : []),
  ];
}

async function readRollup(tx: Reading, view: View, scope: Scope, key: string, length: PeriodLength): Promise<Glance | null> {
  if (!view.scopes.has(scope)) return null;
  const parts: Rollup[] = await tx.objectStore('rollups').getAll(rangeOf(scope, key, length));
  const glance = parts[0]?.glance;
  const byMember = parts.at(-1)?.byMember;
  return glance ? { ...glance, ...(byMember && { byMember }), rows: parts.flatMap(({ rows }) => rows) } : null;
}
