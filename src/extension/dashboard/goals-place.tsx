import type { JSX } from 'preact';
import type { SubjectRef } from '../../protocol/message.ts';
import { useArrival } from '../components/together.tsx';
import { createGoalsStore } from '../store/goals.ts';
import { FailureText } from '../views/failure-text.tsx';
import { GoalsCard } from '../views/goals-card.tsx';
import { useLife } from './life.ts';
import type { TabParts } from './parts.ts';

type GoalsPlaceProps = { readonly parts: TabParts; readonly subject: SubjectRef; readonly name: string };

/** The goals of whoever is looked at. */
export function GoalsPlace({ parts, subject, name }: GoalsPlaceProps): JSX.Element | null {
  const store = useLife((life) => createGoalsStore({ ...parts.deps, signal: life }, subject));
  const answer = store.answer.value;
  useArrival(answer);
  if (answer.state === 'failed') return <FailureText trouble={answer.trouble} />;
  if (answer.state === 'loading' || answer.value === null) return null;
  return (
    <GoalsCard
      goals={answer.value}
      name={name}
      running={store.acts.running.value}
      last={store.acts.last.value}
      onSet={(of, metric, wish) => void store.set(of, metric, wish)}
    />
  );
}
