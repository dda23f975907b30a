import type { ReadonlySignal } from '@preact/signals';
import type { GoalMetric, GoalOf, Wish } from '../../domain/goal.ts';
import type { MessageAnswers, SubjectRef } from '../../protocol/message.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type Asked, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

export type GoalsStore = {
  /** Null inside: there is no such subject that one may see. */
  readonly answer: ReadonlySignal<Asked<MessageAnswers['goals.get']>>;
  /** The act is `goal <metric>`. */
  readonly acts: ActStore;
  /** Null: it is taken away. */
  readonly set: (of: GoalOf, metric: GoalMetric, wish: Wish | null) => Promise<Outcome>;
};

export function createGoalsStore(deps: StoreDeps, subject: SubjectRef): GoalsStore {
  const { request } = deps;
  const acts = createActs();
  const { answer, refresh } = createAsked(deps, () => request('goals.get', { subject }));

  function send(of: GoalOf, metric: GoalMetric, wish: Wish | null): Promise<Outcome> {
    const period = wish && typeof wish.period === 'object' ? { ...wish.period } : wish?.period;
    const what = { metric, wish: wish && period ? { amount: wish.amount, period } : null };
    if (of.kind === 'account') return mutate(request, 'account.setGoal', { account: of.account, ...what });
    const { kind: _, ...whose } = of;
    if ('membership' in whose) return mutate(request, 'membership.setGoal', { ...whose, ...what });
    return mutate(request, 'group.setGoal', { ...whose, ...what });
  }

  function set(of: GoalOf, metric: GoalMetric, wish: Wish | null): Promise<Outcome> {
    return acts.run(`goal ${metric}`, async () => {
      const outcome = await send(of, metric, wish);
      await refresh();
      return outcome;
    });
  }

  return { answer, acts, set };
}
