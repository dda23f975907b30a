/** A goal in words. */
import { type GoalMetric, type GoalPeriod, MOST_OF_GOAL } from '../../domain/goal.ts';
import type { GoalState } from '../../domain/goal-progress.ts';
import type { ShownGoal } from '../../protocol/goal.ts';
import { labelOf } from '../components/metric-word.ts';
import { formatCount, formatDay, formatWindow } from '../format.ts';
import { t, type TextKey } from '../text.ts';

type StateWording = { readonly name: TextKey; readonly help: TextKey | null; readonly tone: 'plain' | 'accent' | 'warn' };

const STATES: Readonly<Record<GoalState, StateWording>> = {
  met: { name: 'goal_met', help: null, tone: 'accent' },
  'on-the-way': { name: 'goal_on_the_way', help: 'goal_on_the_way_help', tone: 'plain' },
  behind: { name: 'goal_behind', help: 'goal_behind_help', tone: 'warn' },
  missed: { name: 'goal_missed', help: null, tone: 'warn' },
  upcoming: { name: 'goal_upcoming', help: null, tone: 'plain' },
  unknown: { name: 'goal_unknown', help: 'goal_unknown_help', tone: 'plain' },
};

export function stateWords(state: GoalState): {
  readonly name: string;
  readonly help?: string;
  readonly tone: StateWording['tone'];
} {
  const { name, help, tone } = STATES[state];
  return { name: t(name), tone, ...(help && { help: t(help) }) };
}

/** 14,000 of 31,000 */
export function soFarWords({ amount, progress }: Pick<ShownGoal, 'amount' | 'progress'>): string {
  const { value, atLeast } = progress;
  if (value === null) return t('goal_nothing_yet', formatCount(amount));
  return t(atLeast ? 'goal_at_least' : 'goal_so_far', formatCount(value), formatCount(amount));
}

/** Oct 1 – 31: 21,400 of 20,000 · Met */
export function beforeWords(goal: ShownGoal): string | null {
  const { before } = goal;
  if (before?.value == null) return null;
  const soFar = soFarWords({ ...goal, progress: before });
  return `${formatWindow(before.window)}: ${soFar} · ${stateWords(before.state).name}`;
}

/** Nov 1 – 30 · Each month anew */
export function whenWords({ period, progress }: ShownGoal): string {
  const days = formatWindow(progress.window);
  return typeof period === 'object' ? days : `${days} · ${periodWords(period)}`;
}

export function periodWords(period: Exclude<GoalPeriod, object>): string {
  return t(period === 'month' ? 'goal_each_month' : 'goal_each_quarter');
}

/** Up to when it is known, and of whom; nothing where nothing is. */
export function knownWords({ progress }: ShownGoal): string | null {
  const { upTo, known, members } = progress;
  if (upTo === null) return null;
  const to = t('goal_known_to', formatDay(upTo));
  return members > 1 && known < members ? `${to} · ${t('goal_known_of', formatCount(known), formatCount(members))}` : to;
}

/** Who set it, where it was not whoever looks: an Admin, or on a member's page the member himself. */
export function setterWords({ of, by, groupName }: ShownGoal, owner: string | null): string | null {
  if (of.kind === 'account') return owner && t('goal_own', owner);
  if (of.kind === 'group') return by && t('goal_own', by.name);
  return by ? t('goal_by', by.name, t(`role_${by.role}`), groupName ?? '') : t('goal_by_admin', groupName ?? '');
}

/** Impressions: 14,000 of 31,000 */
export function goalWords(goal: Pick<ShownGoal, 'metric' | 'amount' | 'progress'>): string {
  return `${labelOf(goal.metric)}: ${soFarWords(goal)}`;
}

/** 12500, 12,500 or 12 500; null: no whole number that a goal can have. */
export function parseAmount(text: string): number | null {
  const plain = text.trim();
  if (!/^(\d+|\d{1,3}([.,’'\s]\d{3})+)$/.test(plain)) return null;
  const amount = Number(plain.replace(/\D/g, ''));
  return amount >= 1 && amount <= MOST_OF_GOAL ? amount : null;
}

export function amountLabel(metric: GoalMetric): string {
  return t(metric === 'followers' ? 'goal_amount_followers' : 'goal_amount');
}
