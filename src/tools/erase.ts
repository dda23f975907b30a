/** `npm run erase -- ADDRESS`: the operator's command, also while the server runs. It cannot be undone. */
import { isAddress, normalizeAddress } from '../domain/invitation.ts';
import { readAddress } from '../server/db/address.ts';
import type { Db } from '../server/db/database.ts';
import { openBeside } from '../server/db/open.ts';
import { readEnv } from '../server/env.ts';
import { erasePerson } from '../server/scopes/erasure.ts';

const USAGE = 'Say who is to be erased, for good: npm run erase -- ann@example.com';

async function erase(db: Db, address: string): Promise<string> {
  const known = await readAddress(db, address);
  if (!known) return `Nobody is known as ${address}.`;
  const { last } = await erasePerson(db, known.personId);
  if (last.length === 0) return `${address} is erased: the person, the accounts, the figures and the memberships.`;
  const groups = last.map((name) => `“${name}”`).join(', ');
  throw new Error(`${address} is the only Admin of ${groups}. Have it handed over or deleted first; nothing was erased.`);
}

async function main([given = '', ...more]: readonly string[]): Promise<void> {
  const address = normalizeAddress(given);
  if (more.length > 0 || !isAddress(address)) throw new Error(USAGE);
  const { db, close } = await openBeside(readEnv(process.env));
  try {
    process.stdout.write(`${await erase(db, address)}\n`);
  } finally {
    await close();
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'Nobody was erased.'}\n`);
  process.exitCode = 1;
});
