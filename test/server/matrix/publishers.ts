/** Whose accounts are published for, of the people of the stage. */
import type { AccountId } from '../../../src/domain/id.ts';
import { connectPublisher } from '../../../src/server/db/publisher.ts';
import { asViewer, beyondSight } from '../../../src/server/db/role.ts';
import { createFeed } from '../../../src/server/scopes/feed.ts';
import { tellPublisher } from '../../../src/server/scopes/tell-publisher.ts';
import type { Device, World } from '../world.ts';

/** As LinkedIn says them; they stand nowhere else. */
export const LINKEDIN_NAMES = { user: 'The User at LinkedIn', shown: 'The other User at LinkedIn' } as const;

type Owner = { readonly device: Device; readonly account: AccountId };

/** As if LinkedIn had let it. */
export async function connect(
  world: World,
  { device, account }: Owner,
  name: string,
  token = 'sealed',
  author = 'urn:li:person:1',
): Promise<void> {
  const at = new Date(world.clock.now);
  const row = { account_id: account, author, name, token, expires_at: new Date(at.getTime() + 5_184_000_000) };
  await asViewer(world.db, device.person, async (tx) => {
    if (!(await connectPublisher(tx, row))) throw new Error('it is his own');
    await beyondSight(tx, async () => {
      const feed = createFeed();
      await tellPublisher({ tx, feed, at }, account);
      await feed.flush(tx);
    });
  });
}
