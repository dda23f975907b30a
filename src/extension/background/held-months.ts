import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../domain/account-month.ts';
import type { AccountId, PersonId } from '../../domain/id.ts';
import { MUTATION_SCHEMAS } from '../../protocol/mutation.ts';
import type { Entry } from '../cache/outbox.ts';
import { readOwnMonths } from '../cache/tiles.ts';
import type { Background } from './context.ts';

/** Of one's own account: what the server told, and what this device has not told the server yet. */
export async function heldMonths({ cache, outbox }: Background, person: PersonId, account: AccountId): Promise<AccountMonth[]> {
  const months = await cache.read(person, async (tx, view) =>
    view.accounts.some(({ id }) => id === account) ? readOwnMonths(tx, view.self, account) : [],
  );
  const held = new Map(months.map((month) => [month.month, month]));
  for (const month of (await outbox.waiting(person)).flatMap(monthsIn)) {
    if (month.account !== account) continue;
    const known = held.get(month.month);
    held.set(month.month, known ? mergeMonth(known, month) : month);
  }
  return [...held.values()];
}

/** What a mutation that waits would add. */
function monthsIn({ name, args }: Entry): AccountMonth[] {
  if (name === 'reading.import') {
    const { success, data } = MUTATION_SCHEMAS[name].safeParse(args);
    return success ? monthsOf(data.account, data.reading) : [];
  }
  if (name !== 'post.answer') return [];
  const { success, data } = MUTATION_SCHEMAS[name].safeParse(args);
  return success ? [monthOfAnswer(data.account, data.day, data.answer)] : [];
}
