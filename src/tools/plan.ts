/** `npm run plan -- ADDRESS business|free`: the operator's command, also while the server runs. */
import { isAddress, normalizeAddress } from '../domain/invitation.ts';
import { PLANS, type Plan } from '../domain/plan.ts';
import { findOrCreatePerson } from '../server/auth/sign-in.ts';
import { readAddress } from '../server/db/address.ts';
import type { Db } from '../server/db/database.ts';
import { openBeside } from '../server/db/open.ts';
import { readEnv } from '../server/env.ts';
import { changePlan } from '../server/scopes/plan.ts';

const USAGE = `Say whose plan and which: npm run plan -- ann@example.com ${PLANS.join('|')}`;

/** A person who has not signed in yet is given the plan beforehand. */
async function setPlan(db: Db, address: string, plan: Plan): Promise<string> {
  const known = await readAddress(db, address);
  if (!known) {
    await db.transaction().execute((tx) => findOrCreatePerson(tx, address, plan));
    return `Nobody has signed in as ${address} yet. Whoever does will be on the ${plan} plan.`;
  }
  const changed = await changePlan(db, known.personId, plan);
  return changed ? `${address} is on the ${plan} plan now.` : `${address} was on the ${plan} plan already.`;
}

async function main([given = '', wanted]: readonly string[]): Promise<void> {
  const address = normalizeAddress(given);
  const plan = PLANS.find((name) => name === wanted);
  if (!plan || !isAddress(address)) throw new Error(USAGE);
  const { db, close } = await openBeside(readEnv(process.env));
  try {
    process.stdout.write(`${await setPlan(db, address, plan)}\n`);
  } finally {
    await close();
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The plan was not changed.'}\n`);
  process.exitCode = 1;
});
