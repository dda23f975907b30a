/**
 * `npm run seats` lists Organizations; `npm run seats -- OWNER|ORGANIZATION COUNT [DAY]` says how many seats are paid for, and until when:
 * the operator's command, also while the server runs.
 */
import { isId, type OrganizationId } from '../../domain/id.ts';
import { isAddress, normalizeAddress } from '../../domain/invitation.ts';
import { SEATS_LIMIT } from '../../domain/organization.ts';
import type { Db } from '../../server/db/database.ts';
import { listOrganizations, type ListedOrganization } from '../../server/db/organization.ts';
import { openBeside } from '../../server/db/open.ts';
import { readEnv } from '../../server/env.ts';
import { applyPayment } from '../../server/scopes/payment.ts';
import type { Env } from './command.ts';
import { describeUntil, parseUntil } from '../until.ts';

const USAGE = 'Say whose seats and how many: npm run seats -- ann@example.com 12 [2027-01-31]';

function describe({ name, owner, seats, paid_until, taken, organization_id }: ListedOrganization): string {
  const paid = `${seats} seat${seats === 1 ? '' : 's'} paid for${describeUntil(paid_until)}`;
  return `“${name}” of ${owner}: ${paid}, ${taken} taken. Reference: ${organization_id}`;
}

async function list(db: Db): Promise<string> {
  const all = await listOrganizations(db);
  return all.length === 0 ? 'There is no Organization yet.' : all.map(describe).join('\n');
}

async function setSeats(db: Db, whose: string, seats: number, until: number | null): Promise<string> {
  const [found] = (await listOrganizations(db)).filter(({ organization_id, owner }) => [organization_id, owner].includes(whose));
  if (!found) throw new Error(`Nobody has an Organization as ${whose}. It is created in Sidelight, by whoever pays.`);
  const at = new Date();
  const payment = { organization: found.organization_id as OrganizationId, seats, until, at: at.getTime() };
  const result = await applyPayment(db, payment, at);
  if (result !== 'done') throw new Error('Something newer is known already: a payment that is dated later.');
  const [now] = (await listOrganizations(db)).filter(({ organization_id }) => organization_id === found.organization_id);
  return describe(now ?? found);
}

export async function runSeats(args: readonly string[], env: Env): Promise<string> {
  const [given = '', count = '', day] = args;
  const whose = isId(given) ? given : normalizeAddress(given);
  const until = parseUntil(day);
  const isRight = (isId(whose) || isAddress(whose)) && /^\d{1,5}$/.test(count) && Number(count) <= SEATS_LIMIT;
  if (args.length > 0 && (args.length > 3 || !isRight || until === undefined)) throw new Error(USAGE);
  const { db, close } = await openBeside(readEnv(env));
  try {
    return args.length === 0 ? await list(db) : await setSeats(db, whose, Number(count), until ?? null);
  } finally {
    await close();
  }
}
