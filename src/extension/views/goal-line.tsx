import type { ComponentChildren, JSX } from 'preact';
import type { ShownGoal } from '../../protocol/goal.ts';
import { Chip } from '../components/chip.tsx';
import { labelOf } from '../components/metric-word.ts';
import { t } from '../text.ts';
import { beforeWords, knownWords, setterWords, soFarWords, stateWords, whenWords } from './goal-words.ts';

export type GoalLineProps = {
  readonly goal: ShownGoal;
  /** On a member's page: his name, for what he set himself. */
  readonly owner: string | null;
  /** How it is changed. */
  readonly children?: ComponentChildren;
};

/** One goal: what is wanted and by when, how far it is, and how that stands to the days so far. */
export function GoalLine({ goal, owner, children }: GoalLineProps): JSX.Element {
  const setter = setterWords(goal, owner);
  const known = knownWords(goal);
  const last = beforeWords(goal);
  return (
    <li class="goal">
      <div class="goal-head">
        <h3>{labelOf(goal.metric)}</h3>
        <StateChip state={goal.progress.state} />
      </div>
      <GoalBar goal={goal} />
      <p class="goal-so-far">
        <span class="strong number">{soFarWords(goal)}</span>
        <span class="small soft">{whenWords(goal)}</span>
      </p>
      {(known || setter) && <p class="small soft">{[known, setter].filter(Boolean).join(' · ')}</p>}
      {last && <p class="small soft">{last}</p>}
      {goal.metric === 'followers' && goal.progress.members > 1 && <p class="small soft">{t('glance_followers_twice')}</p>}
      {children}
    </li>
  );
}

export function StateChip({ state }: { readonly state: ShownGoal['progress']['state'] }): JSX.Element {
  const { name, tone, help } = stateWords(state);
  return (
    <Chip tone={tone} {...(help && { title: help })}>
      {name}
    </Chip>
  );
}

/** The way so far, and where it should be by now. The words beside it say the same. */
function GoalBar({ goal: { progress } }: Pick<GoalLineProps, 'goal'>): JSX.Element {
  const { part, elapsed, state } = progress;
  return (
    <div class={state === 'met' ? 'goal-bar goal-bar-met' : 'goal-bar'} aria-hidden="true">
      {part !== null && part > 0 && <span class="goal-fill" style={{ inlineSize: `${part * 100}%` }} />}
      {part !== null && elapsed > 0 && elapsed < 1 && <span class="goal-due" style={{ insetInlineStart: `${elapsed * 100}%` }} />}
    </div>
  );
}
