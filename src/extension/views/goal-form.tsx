import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isDay } from '../../domain/day.ts';
import { type Goal, type GoalMetric, type GoalPeriod, MOST_GOAL_DAYS, MOST_OF_GOAL, type Wish } from '../../domain/goal.ts';
import { lengthOf } from '../../domain/period.ts';
import { Choice } from '../components/choice.tsx';
import { labelOf } from '../components/metric-word.ts';
import { formatWhole } from '../format.ts';
import type { Outcome } from '../store/act.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Field, focusFirstError } from './field.tsx';
import { amountLabel, parseAmount, periodWords } from './goal-words.ts';
import { Press } from './press.tsx';

export type GoalFormProps = {
  /** What is set now; null: a new one. */
  readonly goal: Goal | null;
  /** To choose from where it is a new one: those that have none. */
  readonly metrics: readonly GoalMetric[];
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly onSet: (metric: GoalMetric, wish: Wish | null) => void;
};

type Typed = {
  readonly metric: GoalMetric;
  readonly amount: string;
  readonly span: 'month' | 'quarter' | 'days';
  readonly from: string;
  readonly to: string;
};

/** Sets a goal, changes it, or takes it away. */
export function GoalForm({ goal, metrics, busy, outcome, onSet }: GoalFormProps): JSX.Element {
  const [typed, setTyped] = useState<Typed>(() => typedOf(goal, metrics));
  const [isTried, setTried] = useState(false);
  const amount = parseAmount(typed.amount);
  const period = periodOf(typed);
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });

  function save(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (amount !== null && period !== null) onSet(typed.metric, { amount, period });
    else focusFirstError(event);
  }

  return (
    <form class="goal-form" onSubmit={save} noValidate>
      <div class="goal-fields">
        {!goal && (
          <Choice
            label={t('goal_metric')}
            value={typed.metric}
            options={metrics.map((metric) => [metric, labelOf(metric)] as const)}
            onChoose={(metric) => change({ metric })}
          />
        )}
        <Field
          label={amountLabel(typed.metric)}
          value={typed.amount}
          onValue={(value) => change({ amount: value })}
          error={isTried && amount === null ? t('goal_amount_bad', formatWhole(MOST_OF_GOAL)) : null}
          input={{ inputMode: 'numeric', autocomplete: 'off' }}
        />
        <Choice
          label={t('goal_period')}
          value={typed.span}
          options={[
            ['month', periodWords('month')],
            ['quarter', periodWords('quarter')],
            ['days', t('goal_days')],
          ]}
          onChoose={(span) => change({ span })}
        />
      </div>
      {typed.span === 'days' && <Days typed={typed} onChange={change} isWrong={isTried && period === null} />}
      <OutcomeText outcome={outcome === 'ok' ? null : outcome} />
      <div class="row">
        <Press small busy={busy}>
          {t('save')}
        </Press>
        {goal && (
          <Press kind="danger-quiet" small busy={busy} onPress={() => onSet(goal.metric, null)}>
            {t('goal_remove')}
          </Press>
        )}
      </div>
    </form>
  );
}

type DaysProps = { readonly typed: Typed; readonly onChange: (part: Partial<Typed>) => void; readonly isWrong: boolean };

function Days({ typed, onChange, isWrong }: DaysProps): JSX.Element {
  return (
    <div class="goal-fields">
      <Field
        label={t('goal_first_day')}
        value={typed.from}
        onValue={(from) => onChange({ from })}
        error={isWrong ? t('goal_days_bad', formatWhole(MOST_GOAL_DAYS)) : null}
        input={{ type: 'date' }}
      />
      <Field label={t('goal_last_day')} value={typed.to} onValue={(to) => onChange({ to })} input={{ type: 'date' }} />
    </div>
  );
}

function typedOf(goal: Goal | null, [first = 'impressions']: readonly GoalMetric[]): Typed {
  const days = typeof goal?.period === 'object' ? goal.period : { from: '', to: '' };
  return {
    metric: goal?.metric ?? first,
    amount: goal ? formatWhole(goal.amount) : '',
    span: typeof goal?.period === 'object' ? 'days' : (goal?.period ?? 'month'),
    ...days,
  };
}

function periodOf({ span, from, to }: Typed): GoalPeriod | null {
  if (span !== 'days') return span;
  if (!isDay(from) || !isDay(to) || from > to) return null;
  return lengthOf({ from, to }) <= MOST_GOAL_DAYS ? { from, to } : null;
}
