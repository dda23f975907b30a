import type { AccountId } from '../../domain/id.ts';
import { readAccount } from '../db/account.ts';
import { readPublisher } from '../db/publisher.ts';
import { tellConnectionsOf } from './tell-connection.ts';
import type { Teller } from './teller.ts';

/**
 * Its owner learns whom LinkedIn takes him for, and until when; or that the server may publish for him no more. Those with whom he shares
 * the scheduling tool, whether it may.
 */
export async function tellPublisher(teller: Teller, id: AccountId): Promise<void> {
  const { tx, feed } = teller;
  const [account, publisher] = [await readAccount(tx, id), await readPublisher(tx, id)];
  if (!account) return;
  const scope = `self:${account.person_id}` as const;
  if (!publisher) feed.dropRow(scope, 'publisher', id);
  else feed.putRow(scope, 'publisher', id, { id, name: publisher.name, until: publisher.expires_at.getTime() });
  await tellConnectionsOf(teller, id);
}
