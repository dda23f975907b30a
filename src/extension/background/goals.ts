/** Goals with how far they are: of one's own account, of a member, or of a team. Null: no such subject that one may see. */
import { addDays, type Day, dayAt, type Month, monthOf } from '../../domain/day.ts';
import { type Figures, figuresOf } from '../../domain/figures.ts';
import { GOAL_METRICS, goalDay, goalWindow, windowBefore } from '../../domain/goal.ts';
import { goalProgress } from '../../domain/goal-progress.ts';
import type { AccountId, GroupId } from '../../domain/id.ts';
import { can } from '../../domain/role.ts';
import { type Scope, shareMonth } from '../../domain/visibility.ts';
import type { GoalRecord, Goals, GoalSetter, OwnGoal, ShownGoal } from '../../protocol/goal.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import type { Reading } from '../cache/database.ts';
import { readRow, readRows } from '../cache/rows.ts';
import { readFigures, readOwnMonths } from '../cache/tiles.ts';
import { seatsIn, type View } from '../cache/visible.ts';
import { findAccount } from './subject.ts';

/** What a total read before a period is looked for in: see anchorAt. */
const DAYS_BEFORE = 31;

export async function readGoals(tx: Reading, view: View, subject: SubjectRef, now: number): Promise<Goals | null> {
  const day = goalDay(now);
  if (subject.kind === 'group') return readTeamGoals(tx, view, subject.group, day);
  if (subject.kind === 'member') return readMemberGoals(tx, view, subject, day);
  if (subject.kind === 'connection') return null; // goals are its owner's and his Groups'
  if (!view.accounts.some(({ id }) => id === subject.account)) return null;
  return { goals: await readAccountGoals(tx, view, subject.account, day), settable: subject };
}

/** Of all accounts of one's own: what the first page tells. */
export async function readOwnGoals(tx: Reading, view: View, now: number): Promise<OwnGoal[]> {
  const lists = await Promise.all(
    view.accounts.map(async ({ id, name }) =>
      (await readAccountGoals(tx, view, id, goalDay(now))).map((goal) => ({ ...goal, account: id, accountName: name })),
    ),
  );
  return lists.flat().sort((a, b) => a.accountName.localeCompare(b.accountName)); // stable: those of one account stay as they are
}

/** One's own, and those that Admins set for a membership of the account: these by what their Group sees of it. */
async function readAccountGoals(tx: Reading, view: View, account: AccountId, day: Day): Promise<ShownGoal[]> {
  const records = (await readRows(tx, view, view.self, 'goal')).filter(
    ({ of }) => (of.kind === 'account' && of.account === account) || sinceOf(view, account, of) !== undefined,
  );
  if (records.length === 0) return [];
  const months = await readOwnMonths(tx, view.self, account);
  const goals = records.map((record) => {
    const since = sinceOf(view, account, record.of) ?? null;
    return show(tx, view, record, [figuresOf(months.flatMap((month) => shareMonth(month, since) ?? []))], day);
  });
  return inOrder(await Promise.all(goals));
}

/** Undefined: no present membership of this account. */
function sinceOf(view: View, account: AccountId, of: GoalRecord['of']): Day | null | undefined {
  if (of.kind !== 'member') return undefined;
  return view.memberships.find((seat) => seat.id === of.membership && seat.account === account && !seat.suspended)?.since;
}

type MemberRef = Extract<SubjectRef, { kind: 'member' }>;

async function readMemberGoals(tx: Reading, view: View, subject: MemberRef, day: Day): Promise<Goals | null> {
  const found = await findAccount(tx, view, subject);
  if (!found) return null;
  const records = (await readRows(tx, view, found.scope, 'goal')).filter(
    ({ of }) =>
      (of.kind === 'account' && of.account === found.account) || (of.kind === 'member' && of.membership === subject.membership),
  );
  const { group } = subject;
  const goals = await showAll(tx, view, records, { scope: found.scope, accounts: [found.account], day });
  return { goals, settable: maySet(view, group) ? subject : null };
}

async function readTeamGoals(tx: Reading, view: View, group: GroupId, day: Day): Promise<Goals | null> {
  const scope: Scope = `team:${group}`;
  if (!view.scopes.has(scope)) return null;
  const [records, members] = await Promise.all([readRows(tx, view, scope, 'goal'), readRows(tx, view, scope, 'member')]);
  const accounts = members.map(({ account }) => account);
  const own = records.filter(({ of }) => of.kind === 'group');
  return {
    goals: await showAll(tx, view, own, { scope, accounts, day }),
    settable: maySet(view, group) ? { kind: 'group', group } : null,
  };
}

type Whose = { readonly scope: Scope; readonly accounts: readonly AccountId[]; readonly day: Day };

async function showAll(
  tx: Reading,
  view: View,
  records: readonly GoalRecord[],
  { scope, accounts, day }: Whose,
): Promise<ShownGoal[]> {
  if (records.length === 0) return [];
  const known = await readFigures(tx, scope, accounts, monthNeeded(records, day));
  const figures = accounts.flatMap((account) => known.get(account) ?? []);
  return inOrder(await Promise.all(records.map((record) => show(tx, view, record, figures, day))));
}

function monthNeeded(records: readonly GoalRecord[], day: Day): Month | null {
  const windows = records.map(({ period, at }) => windowBefore(period, day, dayAt(at)) ?? goalWindow(period, day));
  const [first] = windows.map(({ from }) => from).sort();
  return first ? monthOf(addDays(first, -DAYS_BEFORE)) : null;
}

async function show(tx: Reading, view: View, record: GoalRecord, people: readonly Figures[], day: Day): Promise<ShownGoal> {
  const { of, metric, amount, period } = record;
  const [groupName, by] = await Promise.all([readGroupName(tx, view, record), readSetter(tx, view, record)]);
  const last = windowBefore(period, day, dayAt(record.at));
  const before = last && goalProgress(record, people, last.to);
  return { of, metric, amount, period, groupName, by, progress: goalProgress(record, people, day), before };
}

async function readGroupName(tx: Reading, view: View, { of }: GoalRecord): Promise<string | null> {
  if (of.kind !== 'member') return null;
  return (await readRow(tx, view, `card:${of.group}`, 'group', of.group))?.name ?? null;
}

async function readSetter(tx: Reading, view: View, { of, by }: GoalRecord): Promise<GoalSetter | null> {
  if (of.kind === 'account' || by === null) return null;
  const staff = await readRow(tx, view, `card:${of.group}`, 'staff', by);
  return staff && { name: staff.name, role: staff.role };
}

function maySet(view: View, group: GroupId): boolean {
  return seatsIn(view, group).some(({ role }) => can(role, 'setGoals'));
}

function inOrder(goals: readonly ShownGoal[]): ShownGoal[] {
  const place = ({ of, metric }: ShownGoal): number => (of.kind === 'member' ? 10 : 0) + GOAL_METRICS.indexOf(metric);
  return [...goals].sort((a, b) => place(a) - place(b) || (a.groupName ?? '').localeCompare(b.groupName ?? ''));
}
