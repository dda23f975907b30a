import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { readGoals } from '../goals.ts';

export function createGoalHandlers({ session, cache, now }: Background): Pick<Handlers, 'goals.get'> {
  return {
    async 'goals.get'({ subject }) {
      const { person, clockOffset } = await session.get();
      return person ? cache.read(person, (tx, view) => readGoals(tx, view, subject, now() + clockOffset)) : null;
    },
  };
}
