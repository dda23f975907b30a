/** The one way by which what is paid for changes anything, whoever says so. With the owner's rights. */
import type { Payment, PaymentResult } from '../../domain/payment.ts';
import { readAddress } from '../db/address.ts';
import type { Db } from '../db/database.ts';
import { holdOrganization, updatePaid } from '../db/organization.ts';
import { insertPayment } from '../db/payment.ts';
import { holdPaidAt, updatePaidAt } from '../db/person.ts';
import { createFeed } from './feed.ts';
import { settlePerson } from './plan.ts';
import { settleSeats } from './seats.ts';
import type { Teller } from './teller.ts';

/** `event`: the provider's id of it; null: it was told by no provider. Who pays no more leaves nobody without his grace. */
export async function applyPayment(db: Db, payment: Payment, at: Date, event: string | null = null): Promise<PaymentResult> {
  return db.transaction().execute(async (tx) => {
    const teller = { tx, feed: createFeed(), at };
    if (event !== null && !(await insertPayment(tx, event, at))) return 'known';
    const result = 'organization' in payment ? await paySeats(teller, payment) : await payPlan(teller, payment);
    await teller.feed.flush(tx);
    return result;
  });
}

async function paySeats(teller: Teller, payment: Extract<Payment, { seats: number }>): Promise<PaymentResult> {
  const { tx } = teller;
  const organization = await holdOrganization(tx, payment.organization);
  if (!organization) return 'unknown';
  if (isOlder(payment, organization.paid_at)) return 'stale';
  const paid = {
    ...organization,
    seats: payment.seats,
    paid_until: payment.until === null ? null : new Date(payment.until),
    paid_at: new Date(payment.at),
  };
  await updatePaid(tx, paid);
  await settleSeats(teller, paid);
  return 'done';
}

async function payPlan(teller: Teller, { address, plan, until, at }: Extract<Payment, { plan: string }>): Promise<PaymentResult> {
  const { tx } = teller;
  const owner = await readAddress(tx, address);
  if (!owner) return 'unknown';
  if (isOlder({ at }, await holdPaidAt(tx, owner.personId))) return 'stale';
  await updatePaidAt(tx, owner.personId, new Date(at));
  await settlePerson(teller, owner.personId, { own: { plan, until, left: null } });
  return 'done';
}

function isOlder({ at }: Pick<Payment, 'at'>, known: Date | null): boolean {
  return known !== null && at < known.getTime();
}
