import * as z from 'zod/mini';
import { isAnswered } from '../../domain/freshness.ts';
import { groupIdSchema, membershipIdSchema } from '../../protocol/field.ts';
import { readAccount } from '../db/account.ts';
import { readVerifiedAddresses } from '../db/address.ts';
import type { Db } from '../db/database.ts';
import { cancelJobs, enqueueJob } from '../db/job.ts';
import { readMembership } from '../db/membership.ts';
import { writeAskMail } from '../mail/ask.ts';
import type { Mailer } from '../mail/mailer.ts';
import { readSharedCapture } from '../scopes/shared-capture.ts';
import type { JobHandlers } from './worker.ts';

const ASK_MAIL = 'ask-mail';

const askMailSchema = z.object({ group: groupIdSchema, membership: membershipIdSchema, by: membershipIdSchema });

/** To whoever was asked for new figures, if he is a member still and has neither put it away nor brought any meanwhile. */
export function createAskMailHandler(db: Db, mailer: Mailer): JobHandlers {
  return {
    async [ASK_MAIL](payload) {
      const { group, membership: id, by } = askMailSchema.parse(payload);
      const [membership, admin] = [await readMembership(db, group, id), await readMembership(db, group, by)];
      if (!membership?.present || membership.asked_by !== by) return;
      if (isAnswered(membership.asked_capture?.getTime() ?? null, await readSharedCapture(db, membership))) return;
      const [to] = (await readVerifiedAddresses(db, membership.person_id)).sort();
      const name = admin?.present && admin.role === 'admin' ? ((await readAccount(db, admin.account_id))?.name ?? null) : null;
      if (to) await mailer.send(writeAskMail({ to, admin: name }));
    },
  };
}

/** One mail an ask: one that could not be sent since the day before is not sent beside it. */
export async function enqueueAskMail(db: Db, mail: z.infer<typeof askMailSchema>): Promise<void> {
  await cancelJobs(db, ASK_MAIL, mail.membership);
  await enqueueJob(db, { kind: ASK_MAIL, subject: mail.membership, payload: mail });
}
