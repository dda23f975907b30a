import * as z from 'zod/mini';
import { groupIdSchema, invitationIdSchema } from '../../protocol/field.ts';
import { codeOf } from '../auth/code.ts';
import { CODE_MAIL } from '../auth/sign-in.ts';
import type { ServerContext } from '../context.ts';
import { cancelJobs, enqueueJob } from '../db/job.ts';
import type { Db } from '../db/database.ts';
import { readSignIn } from '../db/sign-in.ts';
import { writeCodeMail } from '../mail/code.ts';
import { writeInvitationMail } from '../mail/invitation.ts';
import { recordMail } from '../scopes/invitation-mail.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createAskMailHandler } from './ask-mail.ts';
import { createConnectionMailHandler } from './connection-mail.ts';
import { createDigestMailHandler } from './digest-mail.ts';
import { createHelpMailHandler } from './help-mail.ts';
import { createRaiseMailHandler } from './raise-mail.ts';
import { isRefusal } from './refusal.ts';
import { createSeatMailHandler } from './seat-mail.ts';
import type { JobHandlers } from './worker.ts';

const INVITATION_MAIL = 'invitation-mail';

const codeMailSchema = z.object({ request: z.string() });
const invitationMailSchema = z.object({
  to: z.string(),
  inviter: z.string(),
  group: groupIdSchema,
  invitation: invitationIdSchema,
});

export function createMailHandlers(
  context: Pick<ServerContext, 'db' | 'state' | 'publicUrl' | 'operatorAddress' | 'now'>,
  mailer: Mailer,
): JobHandlers {
  const { db, state, publicUrl, operatorAddress } = context;
  return {
    async [CODE_MAIL](payload) {
      const requestHash = Buffer.from(codeMailSchema.parse(payload).request, 'hex');
      const address = await readSignIn(db, requestHash);
      if (address) await mailer.send(writeCodeMail(address, codeOf(state.pepper, requestHash))); // else used or too late
    },
    async [INVITATION_MAIL](payload) {
      const { group, invitation, ...mail } = invitationMailSchema.parse(payload);
      const refused = await mailer.send(writeInvitationMail({ ...mail, publicUrl })).then(() => false, isRefusal);
      await recordMail(db, { group, invitation, mail: refused ? 'refused' : mailer.delivers ? 'sent' : 'none' });
    },
    ...createRaiseMailHandler(db, mailer),
    ...createAskMailHandler(db, mailer),
    ...createConnectionMailHandler(db, mailer, publicUrl),
    ...createSeatMailHandler({ db, publicUrl }, mailer),
    ...createHelpMailHandler({ operatorAddress }, mailer),
    ...createDigestMailHandler(context, mailer),
  };
}

/** In the transaction that invites, also as a viewer. The invitation is what `cancelInvitationMail` goes by. */
export function enqueueInvitationMail(db: Db, mail: z.infer<typeof invitationMailSchema>): Promise<void> {
  return enqueueJob(db, { kind: INVITATION_MAIL, subject: mail.invitation, payload: mail });
}

/** An invitation that was revoked before its mail went out is not mailed. */
export function cancelInvitationMail(db: Db, invitationId: string): Promise<void> {
  return cancelJobs(db, INVITATION_MAIL, invitationId);
}
