/** A post whose time has come, and LinkedIn's answer to it, by the shipped server's own steps and without a LinkedIn. */
import { judgeSending } from '../../src/domain/publishing.ts';
import type { AccountId, PersonId, ScheduledPostId } from '../../src/domain/id.ts';
import type { Entered } from '../../src/server/jobs/publish-entry.ts';
import { createVault } from '../../src/server/linkedin/vault.ts';
import type { Parts } from './parts.ts';
import type { Stage } from './stage.ts';

const LINKEDIN = { clientId: 'client', clientSecret: 'secret', apiUrl: '', authUrl: '', version: '202610' };
const GIVEN_MS = 60 * 86_400_000;

type Owner = { readonly person: PersonId; readonly account: AccountId };

/** Its owner has said yes. */
export async function permitPublishing({ parts, db, state }: Stage, { person, account }: Owner, at: Date): Promise<void> {
  const token = createVault(state.cookieKey, LINKEDIN).seal('token', account);
  const author = { account_id: account, author: 'urn:li:person:1', name: 'At LinkedIn' };
  await parts.asViewer(db, person, async (tx) => {
    await parts.connectPublisher(tx, { ...author, token, expires_at: new Date(at.getTime() + GIVEN_MS) });
    await parts.beyondSight(tx, async () => {
      const feed = parts.createFeed();
      await parts.tellPublisher({ tx, feed, at }, account);
      await feed.flush(tx);
    });
  });
}

/** LinkedIn knows the permission no more when it is given the post. */
export async function publishInVain({ parts, db, state }: Stage, post: ScheduledPostId, at: Date): Promise<void> {
  const context = { state, linkedin: LINKEDIN, now: () => at.getTime() };
  await db.transaction().execute(async (tx) => {
    const entered = await parts.enterPost(context, tx, post);
    if (entered?.post.state === 'scheduled' && entered.post.how === 'publish') await tryOut(parts, entered);
  });
}

async function tryOut(parts: Parts, entered: Entered): Promise<void> {
  const { post, permit, at } = entered;
  const standing = parts.standingOf(post);
  const verdict = judgeSending(standing, permit, at.getTime());
  if (verdict.is === 'end') await parts.leave(entered, verdict.standing);
  if (verdict.is !== 'send') return;
  const sent = await parts.leave({ ...entered, post: { ...post, attempt: 1 } }, { ...standing, state: 'publishing' });
  await parts.record({ ...entered, post: sent }, { is: 'expired' });
}
