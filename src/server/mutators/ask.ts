import { canAskAgain, isWanted } from '../../domain/freshness.ts';
import { dismissAsk, updateAsk } from '../db/ask.ts';
import { lockGroup } from '../db/grp.ts';
import { enqueueAskMail } from '../jobs/ask-mail.ts';
import { readSharedCapture } from '../scopes/shared-capture.ts';
import { tellSeat } from '../scopes/tell-membership.ts';
import { ownAdminship } from './group.ts';
import { findPresent } from './membership.ts';
import { enterGroup, fail, type Mutators, tell } from './mutation-context.ts';

export const askMutators: Mutators<'membership.askFigures' | 'membership.dismissAsk'> = {
  /** What the Group holds of him decides, which its Admins see; nothing of what he keeps to himself. */
  async 'membership.askFigures'(context, { group, membership: id }) {
    const { tx, at, person, note } = context;
    await enterGroup(context, group, 'askFigures');
    const by = await ownAdminship(context, group);
    const membership = await findPresent(context, group, id);
    if (membership.person_id === person) fail('refused');
    const capturedAt = await readSharedCapture(tx, membership);
    if (!isWanted(capturedAt, at.getTime())) fail('changed');
    if (!canAskAgain(membership.asked_at?.getTime() ?? null, at.getTime())) fail('asked-already');
    const asked = { ...membership, asked_at: at, asked_by: by, asked_capture: capturedAt === null ? null : new Date(capturedAt) };
    await updateAsk(tx, asked);
    await tell(context, (teller) => tellSeat(teller, asked));
    await enqueueAskMail(tx, { group, membership: id, by });
    note({ group, action: 'membership.askFigures', subject: { person: membership.person_id } });
  },

  /** Tells nobody else. */
  async 'membership.dismissAsk'(context, { group, membership: id }) {
    const { tx, person } = context;
    await lockGroup(tx, group);
    const membership = await findPresent(context, group, id);
    if (membership.person_id !== person) fail('refused');
    await dismissAsk(tx, group, id);
    await tell(context, (teller) => tellSeat(teller, { ...membership, asked_by: null }));
  },
};
