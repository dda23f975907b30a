import type { GroupId, InvitationId } from '../../domain/id.ts';
import type { Sent } from '../../protocol/entity.ts';
import type { Db } from '../db/database.ts';
import { readInvitation, updateInvitation } from '../db/invitation.ts';
import { createFeed } from './feed.ts';
import { projectSent } from './projection.ts';

type Outcome = { readonly group: GroupId; readonly invitation: InvitationId; readonly mail: Sent['mail'] };

/** What became of an invitation's mail, told to the Admins. By the job that sends it, with the owner's rights. */
export async function recordMail(db: Db, { group, invitation: id, mail }: Outcome): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await updateInvitation(tx, { group_id: group, invitation_id: id }, { mail });
    const invitation = await readInvitation(tx, group, id);
    // Of a Group that is no more, perhaps; or of a member who is here, or has gone and taken his invitation's record with him.
    if (!invitation || invitation.state === 'revoked' || invitation.state === 'accepted') return;
    const feed = createFeed();
    feed.putRow(`admin:${group}`, 'sent', id, projectSent(invitation));
    await feed.flush(tx);
  });
}
