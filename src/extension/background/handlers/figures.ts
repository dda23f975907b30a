import { type AccountMonth, mergeMonth, monthsOf } from '../../../domain/account-month.ts';
import { ExpectedFailure } from '../../../domain/failure.ts';
import type { AccountId, PersonId } from '../../../domain/id.ts';
import { summarizeImport } from '../../../domain/import-summary.ts';
import { MUTATION_SCHEMAS } from '../../../protocol/mutation.ts';
import { readOwnMonths } from '../../cache/tiles.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { readPosts, readShown } from '../subject.ts';

export function createFiguresHandlers(background: Background): Pick<Handlers, 'glance.get' | 'posts.get' | 'import.preview'> {
  const { session, cache } = background;
  return {
    async 'glance.get'({ subject, length }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readShown(tx, view, subject, length)) : null;
    },
    async 'posts.get'({ subject }) {
      const { person } = await session.get();
      return person ? cache.read(person, (tx, view) => readPosts(tx, view, subject)) : null;
    },
    async 'import.preview'({ account, reading }) {
      const { person } = await session.get();
      if (!person) throw new ExpectedFailure('signed-out');
      return summarizeImport(account, await heldMonths(background, person, account), reading);
    },
  };
}

/** What the server told, and what this device has not told the server yet. */
async function heldMonths({ cache, outbox }: Background, person: PersonId, account: AccountId): Promise<AccountMonth[]> {
  const months = await cache.read(person, async (tx, view) =>
    view.accounts.some(({ id }) => id === account) ? readOwnMonths(tx, view.self, account) : [],
  );
  const held = new Map(months.map((month) => [month.month, month]));
  for (const { name, args } of await outbox.waiting(person)) {
    const parsed = name === 'reading.import' ? MUTATION_SCHEMAS['reading.import'].safeParse(args) : null;
    if (!parsed?.success || parsed.data.account !== account) continue;
    for (const month of monthsOf(account, parsed.data.reading)) {
      const known = held.get(month.month);
      held.set(month.month, known ? mergeMonth(known, month) : month);
    }
  }
  return [...held.values()];
}
