import type { AccountId } from '../../domain/id.ts';
import { type AccountTable, countAccounts, insertAccount, lockOwnAccount, updateAccount } from '../db/account.ts';
import { vanitySchema } from '../../protocol/field.ts';
import { tellAccount, tellPerson } from '../scopes/tell.ts';
import { fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

/** Accounts that one person may hold: far above any agency's, and below what would hurt. */
const ACCOUNT_LIMIT = 500;

export const accountMutators: Mutators<'account.create' | 'account.edit'> = {
  /** An id that is taken is refused by the key, whoever has it. */
  async 'account.create'(context, { account, name, vanity }) {
    const { tx, person } = context;
    if ((await countAccounts(tx, person)) >= ACCOUNT_LIMIT) fail('too-many');
    const row = { account_id: account, person_id: person, name, vanity: vanity && takeVanity(vanity), confirmed: false };
    await insertAccount(tx, row);
    await tell(context, async (teller) => {
      await tellPerson(teller, person);
      await tellAccount(teller, row);
    });
  },

  async 'account.edit'(context, { account, name, vanity: given }) {
    const before = await lockAccount(context, account);
    const vanity = given && takeVanity(given);
    const row = { ...before, name, vanity, confirmed: before.confirmed && vanity === before.vanity };
    await updateAccount(context.tx, row);
    await tell(context, (teller) => tellAccount(teller, row));
  },
};

export async function lockAccount({ tx, person }: MutationContext, account: AccountId): Promise<AccountTable> {
  return (await lockOwnAccount(tx, person, account)) ?? fail('refused');
}

/** Lower case may be longer ('İ' is two characters then): what no client would take must not be kept. */
function takeVanity(given: string): string {
  const vanity = vanitySchema.safeParse(normalizeVanity(given));
  return vanity.success ? vanity.data : fail('bad-request');
}

/** LinkedIn does not tell upper from lower case in a profile's address. */
export function normalizeVanity(vanity: string): string {
  return vanity.normalize('NFC').toLowerCase();
}
