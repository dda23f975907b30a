/** `npm run plan -- ADDRESS business|free [DAY|now]`, also while the server runs. */
import { isAddress, normalizeAddress } from '../../domain/invitation.ts';
import { PLANS, type Plan, type PlanStanding } from '../../domain/plan.ts';
import { findOrCreatePerson } from '../../server/auth/sign-in.ts';
import { readAddress } from '../../server/db/address.ts';
import type { Db } from '../../server/db/database.ts';
import { openBeside } from '../../server/db/open.ts';
import { readStanding } from '../../server/db/person.ts';
import { readEnv } from '../../server/env.ts';
import { applyPayment } from '../../server/scopes/payment.ts';
import { changePlan } from '../../server/scopes/plan.ts';
import type { Env } from './command.ts';
import { describeUntil, parseUntil } from '../until.ts';

const USAGE = `Say whose plan and which: npm run plan -- ann@example.com ${PLANS.join('|')}`;

/** `until`: a plan that ends by itself; `now`: one that is lost leaves no grace. */
type Wish = { readonly address: string; readonly plan: Plan; readonly until: number | null; readonly now: boolean };

/** A person who has not signed in yet is given the plan beforehand. */
async function setPlan(db: Db, { address, plan, until, now }: Wish): Promise<string> {
  const known = await readAddress(db, address);
  const person = known?.personId ?? (await db.transaction().execute((tx) => findOrCreatePerson(tx, address, plan)));
  const before = await readStanding(db, person);
  const at = new Date();
  if (now) await changePlan(db, person, plan, at);
  else if (known || until !== null) {
    const result = await applyPayment(db, { address, plan, until, at: at.getTime() }, at);
    if (result === 'stale') throw new Error('Something newer is known already: a payment that is dated later.');
  }
  if (!known) return `Nobody has signed in as ${address} yet. Whoever does will be on the ${plan} plan${describeUntil(until)}.`;
  return describe({ address, plan, until, now }, before, await readStanding(db, person));
}

function describe({ address, plan, until }: Wish, before: PlanStanding | null, after: PlanStanding | null): string {
  if (JSON.stringify(before) === JSON.stringify(after)) return `${address} was on the ${plan} plan already.`;
  if (plan === 'business') return `${address} is on the business plan now${describeUntil(until)}.`;
  if (after?.graceUntil)
    return `${address} is on the free plan; the business plan still holds${describeUntil(after.graceUntil)}.`;
  const seated = after?.plan === 'business' ? ' A seat pays for the business plan.' : '';
  return `${address} is on the free plan now.${seated}`;
}

export async function runPlan([given = '', wanted, end, ...more]: readonly string[], env: Env): Promise<string> {
  const address = normalizeAddress(given);
  const plan = PLANS.find((name) => name === wanted);
  const now = end === 'now' && plan === 'free';
  const until = now ? null : parseUntil(end);
  if (!plan || !isAddress(address) || until === undefined || more.length > 0 || (plan === 'free' && until !== null))
    throw new Error(USAGE);
  const { db, close } = await openBeside(readEnv(env));
  try {
    return await setPlan(db, { address, plan, until, now });
  } finally {
    await close();
  }
}
