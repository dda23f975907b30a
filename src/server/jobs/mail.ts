import * as z from 'zod/mini';
import { codeOf } from '../auth/code.ts';
import { CODE_MAIL } from '../auth/sign-in.ts';
import type { ServerContext } from '../context.ts';
import { cancelJobs, enqueueJob } from '../db/job.ts';
import type { Db } from '../db/database.ts';
import { readSignIn } from '../db/sign-in.ts';
import { writeCodeMail } from '../mail/code.ts';
import { writeInvitationMail } from '../mail/invitation.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { JobHandlers } from './worker.ts';

const INVITATION_MAIL = 'invitation-mail';

const codeMailSchema = z.object({ request: z.string() });
const invitationMailSchema = z.object({ to: z.string(), inviter: z.string() });

export function createMailHandlers(
  { db, state, publicUrl }: Pick<ServerContext, 'db' | 'state' | 'publicUrl'>,
  mailer: Mailer,
): JobHandlers {
  return {
    async [CODE_MAIL](payload) {
      const requestHash = Buffer.from(codeMailSchema.parse(payload).request, 'hex');
      const address = await readSignIn(db, requestHash);
      if (address) await mailer.send(writeCodeMail(address, codeOf(state.pepper, requestHash))); // else used or too late
    },
    async [INVITATION_MAIL](payload) {
      await mailer.send(writeInvitationMail({ ...invitationMailSchema.parse(payload), publicUrl }));
    },
  };
}

/** In the transaction that invites, also as a viewer. `invitationId` is what `cancelInvitationMail` goes by. */
export function enqueueInvitationMail(
  db: Db,
  mail: { readonly invitationId: string; readonly to: string; readonly inviter: string },
): Promise<void> {
  return enqueueJob(db, { kind: INVITATION_MAIL, subject: mail.invitationId, payload: { to: mail.to, inviter: mail.inviter } });
}

/** An invitation that was revoked before its mail went out is not mailed. */
export function cancelInvitationMail(db: Db, invitationId: string): Promise<void> {
  return cancelJobs(db, INVITATION_MAIL, invitationId);
}
