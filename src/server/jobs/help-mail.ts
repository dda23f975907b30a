import * as z from 'zod/mini';
import { HELP_TOPICS } from '../../domain/help.ts';
import type { PersonId } from '../../domain/id.ts';
import type { ServerContext } from '../context.ts';
import type { Db } from '../db/database.ts';
import { enqueueJob } from '../db/job.ts';
import { writeHelpMail } from '../mail/help.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { JobHandlers } from './worker.ts';

const HELP_MAIL = 'help-mail';

const helpMailSchema = z.object({ from: z.string(), topic: z.enum(HELP_TOPICS), text: z.string(), known: z.boolean() });

/** To the operator; where he has taken his address back meanwhile, to nobody. */
export function createHelpMailHandler({ operatorAddress }: Pick<ServerContext, 'operatorAddress'>, mailer: Mailer): JobHandlers {
  return {
    async [HELP_MAIL](payload) {
      if (operatorAddress !== null) await mailer.send(writeHelpMail({ to: operatorAddress, ...helpMailSchema.parse(payload) }));
    },
  };
}

/** `known`: by somebody who is signed in, with an address that is his; else whoever wrote it says so. `person`: by whom it is found. */
export function enqueueHelpMail(db: Db, mail: z.infer<typeof helpMailSchema>, person?: PersonId): Promise<void> {
  return enqueueJob(db, { kind: HELP_MAIL, payload: mail, ...(person && { subject: person }) });
}
