import * as z from 'zod/mini';
import { digestWeek } from '../../domain/digest.ts';
import type { PersonId } from '../../domain/id.ts';
import { daySchema, personIdSchema } from '../../protocol/field.ts';
import type { ServerContext } from '../context.ts';
import { readVerifiedAddresses } from '../db/address.ts';
import { beginDigest, enqueueDue, forgetBegun } from '../db/digest.ts';
import type { Db } from '../db/database.ts';
import { cancelJobs } from '../db/job.ts';
import { writeDigestMail } from '../mail/digest.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createOffToken } from '../mail/off-token.ts';
import { readDigest } from '../scopes/digest.ts';
import { isRefusal } from './refusal.ts';
import type { JobHandlers } from './worker.ts';

const DIGEST_MAIL = 'digest-mail';

const digestMailSchema = z.object({ person: personIdSchema, week: daySchema });

type Deps = Pick<ServerContext, 'db' | 'state' | 'publicUrl' | 'now'>;

/**
 * What he may see is read as it is sent. Whoever is stopped between giving it to the mail server and saying so mails nothing more that
 * week: twice would be worse than not at all.
 */
export function createDigestMailHandler({ db, state, publicUrl, now = Date.now }: Deps, mailer: Mailer): JobHandlers {
  return {
    async [DIGEST_MAIL](payload) {
      const { person, week } = digestMailSchema.parse(payload);
      const [to] = (await readVerifiedAddresses(db, person)).sort();
      const digest = to === undefined ? null : await readDigest(db, person, now());
      if (to === undefined || !digest) return;
      const language = await beginDigest(db, person, week);
      if (!language) return;
      const offUrl = `${publicUrl}/digest/off?token=${createOffToken(state.cookieKey).make(person)}`;
      const mail = writeDigestMail({ to, digest, offUrl, language });
      const settled = mailer.send(mail).catch(isRefusal); // what is refused now is refused next time, too
      await settled.catch(async (error: unknown) => {
        await forgetBegun(db, person, week);
        throw error;
      });
    },
  };
}

/** Now and then: whoever wants it and has no mail of the newest week gets one. */
export function enqueueDigests(db: Db, at: Date): Promise<void> {
  return enqueueDue(db, DIGEST_MAIL, digestWeek(at.getTime()));
}

export function cancelDigestMail(db: Db, person: PersonId): Promise<void> {
  return cancelJobs(db, DIGEST_MAIL, person);
}
