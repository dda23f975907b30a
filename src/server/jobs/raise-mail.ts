import * as z from 'zod/mini';
import { type Role, UNDO_GRACE_MS, UNDO_MS } from '../../domain/role.ts';
import type { MembershipId } from '../../domain/id.ts';
import { groupIdSchema, membershipIdSchema, roleSchema } from '../../protocol/field.ts';
import { readAccount } from '../db/account.ts';
import { readVerifiedAddresses } from '../db/address.ts';
import type { Db } from '../db/database.ts';
import { cancelJobs, enqueueJob } from '../db/job.ts';
import { readMembership } from '../db/membership.ts';
import type { Mailer } from '../mail/mailer.ts';
import { writeRaiseMail } from '../mail/raise.ts';
import type { JobHandlers } from './worker.ts';

const RAISE_MAIL = 'raise-mail';

const raiseMailSchema = z.object({
  group: groupIdSchema,
  membership: membershipIdSchema,
  role: roleSchema,
  by: membershipIdSchema,
});

/** To whoever has a higher role now than he knows: when it can no longer be undone, and only if it still holds. */
export function createRaiseMailHandler(db: Db, mailer: Mailer): JobHandlers {
  return {
    async [RAISE_MAIL](payload) {
      const { group, membership: id, role, by } = raiseMailSchema.parse(payload);
      const [membership, admin] = [await readMembership(db, group, id), await readMembership(db, group, by)];
      if (!membership?.present || membership.role !== role || membership.raised_from === null) return;
      const [to] = (await readVerifiedAddresses(db, membership.person_id)).sort();
      const name = admin?.present && admin.role === 'admin' ? ((await readAccount(db, admin.account_id))?.name ?? null) : null;
      if (to) await mailer.send(writeRaiseMail({ to, role, admin: name }));
    },
  };
}

/** Of whoever is raised to the same role again, lowered in between, the last raise alone is mailed. */
export async function enqueueRaiseMail(db: Db, mail: z.infer<typeof raiseMailSchema>): Promise<void> {
  const delaySeconds = (UNDO_MS + UNDO_GRACE_MS) / 1000;
  await cancelRaiseMail(db, mail.membership, mail.role);
  await enqueueJob(db, { kind: RAISE_MAIL, subject: subjectOf(mail.membership, mail.role), payload: mail, delaySeconds });
}

/** A raise that is undone before its mail went out is not mailed. */
export function cancelRaiseMail(db: Db, membership: MembershipId, role: Role): Promise<void> {
  return cancelJobs(db, RAISE_MAIL, subjectOf(membership, role));
}

function subjectOf(membership: MembershipId, role: Role): string {
  return `${membership} ${role}`;
}
