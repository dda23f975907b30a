/** `npm run erase -- ADDRESS`: the operator's command, also while the server runs. It cannot be undone. */
import { isAddress, normalizeAddress } from '../../domain/invitation.ts';
import { readAddress } from '../../server/db/address.ts';
import type { Db } from '../../server/db/database.ts';
import { openBeside } from '../../server/db/open.ts';
import { readEnv } from '../../server/env.ts';
import { erasePerson } from '../../server/scopes/erasure.ts';
import type { Env } from './command.ts';

const USAGE = 'Say who is to be erased, for good: npm run erase -- ann@example.com';

async function erase(db: Db, address: string): Promise<string> {
  const known = await readAddress(db, address);
  if (!known) return `Nobody is known as ${address}.`;
  const { last } = await erasePerson(db, known.personId);
  if (last.length === 0) return `${address} is erased: the person, the accounts, the figures and the memberships.`;
  const groups = last.map((name) => `“${name}”`).join(', ');
  throw new Error(`${address} is the only Admin of ${groups}. Have it handed over or deleted first; nothing was erased.`);
}

export async function runErase([given = '', ...more]: readonly string[], env: Env): Promise<string> {
  const address = normalizeAddress(given);
  if (more.length > 0 || !isAddress(address)) throw new Error(USAGE);
  const { db, close } = await openBeside(readEnv(env));
  try {
    return await erase(db, address);
  } finally {
    await close();
  }
}
