import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { readGoals } from '../goals.ts';
import { readLeaderboard } from '../leaderboard.ts';

export function createGoalHandlers({ session, cache, now }: Background): Pick<Handlers, 'goals.get' | 'leaderboard.get'> {
  return {
    async 'goals.get'({ subject }) {
      const { person, clockOffset } = await session.get();
      return person ? cache.read(person, (tx, view) => readGoals(tx, view, subject, now() + clockOffset)) : null;
    },
    async 'leaderboard.get'({ group }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readLeaderboard(tx, view, group)) : null;
    },
  };
}
