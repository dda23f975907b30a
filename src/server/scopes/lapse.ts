/** What time ends of plans and seats. With the owner's rights; any number of processes may do it at once. */
import type { Db } from '../db/database.ts';
import { holdOrganization, holdUnpaid } from '../db/organization.ts';
import { deleteOldPayments } from '../db/payment.ts';
import { findLapsed } from '../db/person.ts';
import { expireSeats, findExpiredSeat } from '../db/seat.ts';
import { createFeed } from './feed.ts';
import { settlePerson } from './plan.ts';
import { settleSeats } from './seats.ts';
import { tellSeats } from './tell-organization.ts';
import type { Teller } from './teller.ts';

/** What a provider has told is remembered for far longer than it would tell it again. */
const PAYMENTS_KEPT_MS = 400 * 86_400_000;

/** Seats first, since plans stand on them: who loses one has his grace from now on. */
export async function tellLapsed(db: Db, at: Date): Promise<void> {
  await repeat(db, at, async (teller) => {
    const unpaid = await holdUnpaid(teller.tx, at);
    if (unpaid) await settleSeats(teller, unpaid);
    return unpaid !== null;
  });
  await repeat(db, at, async (teller) => {
    const person = await findLapsed(teller.tx, at);
    if (person) await settlePerson(teller, person);
    return person !== null;
  });
  await repeat(db, at, expire);
}

/** An offer that has run out is so at once where it is answered; this tells its owner, and drops it. */
async function expire(teller: Teller): Promise<boolean> {
  const { tx, at } = teller;
  const id = await findExpiredSeat(tx, at);
  if (id === null) return false;
  const organization = await holdOrganization(tx, id);
  const expired = await expireSeats(tx, id, at);
  if (organization) await tellSeats(teller, organization, expired);
  return true;
}

export async function forgetPayments(db: Db, at: Date): Promise<void> {
  await db.transaction().execute((tx) => deleteOldPayments(tx, new Date(at.getTime() - PAYMENTS_KEPT_MS)));
}

async function repeat(db: Db, at: Date, work: (teller: Teller) => Promise<boolean>): Promise<void> {
  for (let more = true; more; )
    more = await db.transaction().execute(async (tx) => {
      const teller = { tx, feed: createFeed(), at };
      const found = await work(teller);
      await teller.feed.flush(tx);
      return found;
    });
}
