import { historyOf } from '../../../domain/history.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { heldMonths } from '../held-months.ts';
import { readOut } from '../out.ts';

/** What leaves the extension as a file, at a press. */
export function createOutHandlers(background: Background): Pick<Handlers, 'out.get' | 'history.get'> {
  const { session, cache } = background;
  return {
    async 'out.get'({ subject }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readOut(tx, view, subject)) : null;
    },
    async 'history.get'({ account }) {
      const { person } = await session.get();
      const own = person && (await cache.read(person, async (_, view) => view.accounts.find(({ id }) => id === account)));
      if (!person || !own) return null;
      const { readings, answers } = historyOf(await heldMonths(background, person, account));
      const { name, vanity } = own;
      return { sidelight: 'history', version: 1, account: { name, vanity }, readings: [...readings], answers };
    },
  };
}
