import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import { useArrival } from '../components/together.tsx';
import { createAsked } from '../store/asked.ts';
import { LeaderboardCard } from '../views/leaderboard-card.tsx';
import { useLife } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

/** Nothing where it is off. */
export function LeaderboardPlace({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element | null {
  const answer = useLife((life) =>
    createAsked({ ...parts.deps, signal: life }, () => parts.deps.request('leaderboard.get', { group })),
  ).answer.value;
  useArrival(answer);
  if (answer.state !== 'ready' || answer.value === null) return null;
  return <LeaderboardCard shown={answer.value} memberLink={(membership) => linkTo({ at: 'member', group, membership })} />;
}
