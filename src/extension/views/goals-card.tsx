import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Goal, GOAL_METRICS, type GoalMetric, type GoalOf, type Wish } from '../../domain/goal.ts';
import type { Goals, ShownGoal } from '../../protocol/goal.ts';
import { labelOf } from '../components/metric-word.ts';
import type { Outcome } from '../store/act.ts';
import { t } from '../text.ts';
import { GoalForm, type GoalFormProps } from './goal-form.tsx';
import { GoalLine } from './goal-line.tsx';

export type GoalsCardProps = {
  readonly goals: Goals;
  /** Whose they are: said where goals are set for somebody else. */
  readonly name: string;
  /** The act that runs, and what became of the last: `goal <metric>`. */
  readonly running: string | null;
  readonly last: { readonly act: string; readonly outcome: Outcome } | null;
  readonly onSet: (of: GoalOf, metric: GoalMetric, wish: Wish | null) => void;
};

/** Goals with their progress. Nothing where there is none and one may set none. */
export function GoalsCard(props: GoalsCardProps): JSX.Element | null {
  const { goals, settable } = props.goals;
  if (goals.length === 0 && settable === null) return null;
  const isOfMember = settable?.kind === 'member' || (settable === null && goals.some(({ of }) => of.kind !== 'group'));
  const free = GOAL_METRICS.filter((metric) => !goals.some((goal) => goal.metric === metric && isSet(goal, settable)));
  return (
    <section class={goals.length === 0 ? 'card goals goals-empty' : 'card goals'}>
      <div class="glance-title">
        <h2>{t('goal_title')}</h2>
        <p class="soft small">
          {[settable && leadWords(settable, props.name), goals.length === 0 && t('goal_none')].filter(Boolean).join(' ')}
        </p>
      </div>
      {goals.length > 0 && (
        <ul class="goal-list">
          {goals.map((goal) => (
            <GoalLine key={`${goal.of.kind} ${goal.groupName} ${goal.metric}`} goal={goal} owner={isOfMember ? props.name : null}>
              {settable && isSet(goal, settable) && (
                <Opening {...props} of={settable} goal={goal} metrics={[]} words={t('goal_change')} />
              )}
            </GoalLine>
          ))}
        </ul>
      )}
      {settable && free.length > 0 && <Opening {...props} of={settable} goal={null} metrics={free} words={t('goal_add')} />}
    </section>
  );
}

type OpeningProps = Pick<GoalsCardProps, 'running' | 'last' | 'onSet'> & {
  readonly of: GoalOf;
  readonly goal: Goal | null;
  readonly metrics: GoalFormProps['metrics'];
  readonly words: string;
};

/** A form that closes once what was given is set. */
function Opening({ running, last, onSet, of, goal, metrics, words }: OpeningProps): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  const sent = useRef<GoalMetric | null>(null);
  const isOwn = last !== null && sent.current !== null && last.act === actOf(sent.current);
  useEffect(() => {
    if (!isOwn || last?.outcome !== 'ok' || !details.current) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
    sent.current = null;
  }, [last]);
  return (
    <details class="disclosure no-print" ref={details}>
      <summary aria-label={goal ? t('goal_change_of', labelOf(goal.metric)) : undefined}>{words}</summary>
      <GoalForm
        key={goal ? JSON.stringify([goal.amount, goal.period]) : metrics.join()}
        goal={goal}
        metrics={metrics}
        busy={running !== null && sent.current !== null && running === actOf(sent.current)}
        outcome={isOwn ? last.outcome : null}
        onSet={(metric, wish) => {
          sent.current = metric;
          onSet(of, metric, wish);
        }}
      />
    </details>
  );
}

export function actOf(metric: GoalMetric): string {
  return `goal ${metric}`;
}

function isSet(goal: ShownGoal, settable: GoalOf | null): boolean {
  return goal.of.kind === settable?.kind; // of one subject there is one of each kind that may be set
}

function leadWords(settable: GoalOf, name: string): string {
  if (settable.kind === 'member') return t('goal_lead_member', name);
  return t(settable.kind === 'group' ? 'goal_lead_group' : 'goal_lead_account');
}
