import type { OrganizationId, SeatId } from '../../domain/id.ts';
import type { MailState } from '../../domain/invitation.ts';
import type { Db } from '../db/database.ts';
import { holdOrganization } from '../db/organization.ts';
import { readSeat, updateSeatMail } from '../db/seat.ts';
import { createFeed } from './feed.ts';
import { projectSeat } from './projection.ts';

type Outcome = { readonly organization: OrganizationId; readonly seat: SeatId; readonly mail: MailState };

/** What became of the mail that offers a seat, told to the Organization's owner. By the job that sends it, with the owner's rights. */
export async function recordSeatMail(db: Db, { organization, seat: id, mail }: Outcome): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { person_id: owner } = (await holdOrganization(tx, organization)) ?? {};
    const seat = owner ? await readSeat(tx, organization, id) : null;
    if (!owner || seat?.state !== 'open') return;
    await updateSeatMail(tx, seat, mail);
    const feed = createFeed();
    feed.putRow(`self:${owner}`, 'seat', id, projectSeat({ ...seat, mail }));
    await feed.flush(tx);
  });
}
