/** Goals: who may set which, and who then holds it. */
import type { GoalMetric, Wish } from '../../src/domain/goal.ts';
import type { AccountId, MembershipId } from '../../src/domain/id.ts';
import type { Actor, Facts } from './oracle-facts.ts';
import { adminSeat, type Rules } from './oracle-rules.ts';

/** `holder`: the account, the membership, or 'group'. */
export type Goal = Wish & {
  readonly holder: AccountId | MembershipId | 'group';
  readonly metric: GoalMetric;
  readonly by: MembershipId | null;
  readonly at: number;
};

export function createGoalRules(facts: Facts): Rules {
  function set(holder: Goal['holder'], metric: GoalMetric, wish: Wish | null, by: MembershipId | null): string {
    facts.goals = facts.goals.filter((goal) => goal.holder !== holder || goal.metric !== metric);
    if (wish) facts.goals.push({ ...wish, holder, metric, by, at: facts.now() });
    return 'ok';
  }
  return {
    'account.setGoal': (by, { account, metric, wish }) => (account === by.account ? set(account, metric, wish, null) : 'refused'),
    'membership.setGoal'(by, { membership, metric, wish }) {
      const seat = adminSeat(facts, by);
      if (!seat || !facts.present().some(({ id }) => id === membership)) return 'refused';
      facts.log.push('membership.setGoal');
      return set(membership, metric, wish, seat.id);
    },
    'group.setGoal'(by, { metric, wish }) {
      const seat = adminSeat(facts, by);
      if (!seat) return 'refused';
      facts.log.push('group.setGoal');
      return set('group', metric, wish, seat.id);
    },
  };
}

/** His own, and what was set for him where he is a member. */
export function ownGoals(facts: Facts, actor: Actor): Map<string, object> {
  const seats = facts.present().filter((member) => member.actor === actor);
  const holders = [actor.account, ...seats.map(({ id }) => id)];
  return recordsIn(facts, `self:${actor.person}`, (holder) => holders.some((each) => each === holder));
}

/** The Group's, and those of all who are present. */
export function teamGoals(facts: Facts): Map<string, object> {
  const holders = ['group', ...facts.present().flatMap(({ id, actor }) => [id, actor.account])];
  return recordsIn(facts, `team:${facts.group}`, (holder) => holders.some((each) => each === holder));
}

function recordsIn(facts: Facts, scope: string, wanted: (holder: Goal['holder']) => boolean): Map<string, object> {
  const rows = new Map<string, object>();
  for (const { holder, ...goal } of facts.goals.filter((each) => wanted(each.holder))) {
    const of = whoseIs(facts, holder);
    rows.set(`${scope} goal ${of.kind} ${placeOf(facts, scope, holder)} ${goal.metric}`, { of, ...goal });
  }
  return rows;
}

/** In a team an account's own stands by its membership. */
function placeOf(facts: Facts, scope: string, holder: Goal['holder']): string {
  if (holder === 'group') return facts.group;
  const seat = scope.startsWith('team') ? facts.present().find(({ actor }) => actor.account === holder) : undefined;
  return seat?.id ?? holder;
}

function whoseIs({ group, actors }: Facts, holder: Goal['holder']) {
  if (holder === 'group') return { kind: 'group', group } as const;
  if (actors.some(({ account }) => account === holder)) return { kind: 'account', account: holder } as const;
  return { kind: 'member', group, membership: holder } as const;
}
