import type { Sharing } from '../../domain/schedule.ts';
import { allowSchedule, type ConnectionRow, lockConnection, readConnection } from '../db/connection.ts';
import type { AccessKind } from '../../domain/connection.ts';
import { tellAccess, tellConnection } from '../scopes/tell-connection.ts';
import { tellSharing, tellSharingEnd } from '../scopes/tell-schedule.ts';
import { lockAccount } from './account.ts';
import { fail, type Mutators, tell } from './mutation-context.ts';

/** Whether the scheduling tool is shared with whoever sees an account. */
export const sharingMutators: Mutators<'connection.allowSchedule'> = {
  /** The account is held, so that what is written in this moment is not missed. What is so already is told to nobody again. */
  async 'connection.allowSchedule'(context, { connection: id, sharing }) {
    const { tx, person } = context;
    const seen = await readConnection(tx, id);
    if (seen?.owner_id !== person || !seen.owner_account) fail('refused');
    await lockAccount(context, seen.owner_account);
    await lockConnection(tx, id);
    const before = await readConnection(tx, id);
    if (!(await allowSchedule(tx, id, columnOf(sharing)))) fail('refused');
    if (before?.schedule === columnOf(sharing)) return;
    await tell(context, async (teller) => {
      const connection = await readConnection(tx, id);
      if (!connection || !before) throw new Error('what was written is there');
      await tellConnection(teller, connection);
      tellAccess(teller, connection, kindOf(before, connection));
      if (!before.schedule) await tellSharing(teller, connection);
      if (!connection.schedule) await tellSharingEnd(teller, connection);
    });
  },
};

function columnOf(sharing: Sharing | null): ConnectionRow['schedule'] {
  if (!sharing) return null;
  return sharing.approve ? 'approve' : 'free';
}

function kindOf(before: ConnectionRow, after: ConnectionRow): AccessKind {
  if (!after.schedule) return 'schedule-stopped';
  if (!before.schedule) return 'schedule-allowed';
  return after.schedule === 'approve' ? 'approval-asked' : 'approval-dropped';
}
