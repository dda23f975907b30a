import type { JSX } from 'preact';
import type { PanelGoal } from '../../protocol/panel.ts';
import { t } from '../text.ts';
import { StateChip } from './goal-line.tsx';
import { goalWords } from './goal-words.ts';

/** One line for each goal of whatever is shown; nothing where there is none. They are set in the tab. */
export function PanelGoals({ goals }: { readonly goals: readonly PanelGoal[] }): JSX.Element | null {
  if (goals.length === 0) return null;
  return (
    <section>
      <h2 class="small panel-section">{t('goal_title')}</h2>
      <ul>
        {goals.map((goal) => (
          <li key={`${goal.groupName} ${goal.metric}`} class="goal-door small">
            <span>{goal.groupName === null ? goalWords(goal) : `${goal.groupName} · ${goalWords(goal)}`}</span>
            <StateChip state={goal.progress.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
