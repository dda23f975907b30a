import type { GroupId, InvitationId } from '../../domain/id.ts';
import type { InvitationState, MailState } from '../../domain/invitation.ts';
import type { Db } from '../db/database.ts';
import { holdGroup } from '../db/grp.ts';
import { readInvitation, updateInvitation } from '../db/invitation.ts';
import { createFeed } from './feed.ts';
import { projectSent } from './projection.ts';

type Outcome = { readonly group: GroupId; readonly invitation: InvitationId; readonly mail: MailState };

/** Once it is answered or taken back, nobody asks for its mail. */
const WITH_MAIL: readonly InvitationState[] = ['open', 'expired'];

/** What became of an invitation's mail, told to the Admins. By the job that sends it, with the owner's rights. */
export async function recordMail(db: Db, { group, invitation: id, mail }: Outcome): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await holdGroup(tx, group))) return;
    const invitation = await readInvitation(tx, group, id);
    if (!invitation || !WITH_MAIL.includes(invitation.state)) return;
    await updateInvitation(tx, invitation, { mail });
    const feed = createFeed();
    feed.putRow(`admin:${group}`, 'sent', id, projectSent({ ...invitation, mail }));
    await feed.flush(tx);
  });
}
