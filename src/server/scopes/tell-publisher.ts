import type { AccountId } from '../../domain/id.ts';
import { readAccount } from '../db/account.ts';
import { readPublisher } from '../db/publisher.ts';
import { tellConnectionsOf } from './tell-connection.ts';
import type { Teller } from './teller.ts';

/** What its owner has done about it: those with whom he shares the scheduling tool learn whether the server may publish. */
export async function tellPublisher(teller: Teller, id: AccountId): Promise<void> {
  await tellOwner(teller, id);
  await tellConnectionsOf(teller, id);
}

/**
 * Its owner learns whom LinkedIn takes him for, and until when; or that the server may publish for him no more. He alone learns at once
 * that LinkedIn has refused it: to the others it would say that somebody else's post was to go out in this moment.
 */
export async function tellOwner({ tx, feed }: Teller, id: AccountId): Promise<void> {
  const [account, publisher] = [await readAccount(tx, id), await readPublisher(tx, id)];
  if (!account) return;
  const scope = `self:${account.person_id}` as const;
  if (!publisher) feed.dropRow(scope, 'publisher', id);
  else feed.putRow(scope, 'publisher', id, { id, name: publisher.name, until: publisher.expires_at.getTime() });
}
