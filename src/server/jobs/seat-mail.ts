import * as z from 'zod/mini';
import { organizationIdSchema, seatIdSchema } from '../../protocol/field.ts';
import type { ServerContext } from '../context.ts';
import type { Db } from '../db/database.ts';
import { cancelJobs, enqueueJob } from '../db/job.ts';
import { readSeat } from '../db/seat.ts';
import type { Mailer } from '../mail/mailer.ts';
import { writeSeatMail } from '../mail/seat.ts';
import { recordSeatMail } from '../scopes/seat-mail.ts';
import { isRefusal } from './refusal.ts';
import type { JobHandlers } from './worker.ts';

const SEAT_MAIL = 'seat-mail';

const seatMailSchema = z.object({ organization: organizationIdSchema, seat: seatIdSchema, to: z.string(), owner: z.string() });

/** To whom a seat is offered, as long as it is. */
export function createSeatMailHandler({ db, publicUrl }: Pick<ServerContext, 'db' | 'publicUrl'>, mailer: Mailer): JobHandlers {
  return {
    async [SEAT_MAIL](payload) {
      const { organization, seat: id, ...mail } = seatMailSchema.parse(payload);
      const seat = await readSeat(db, organization, id);
      if (seat?.state !== 'open') return;
      const refused = await mailer.send(writeSeatMail({ ...mail, publicUrl })).then(() => false, isRefusal);
      await recordSeatMail(db, { organization, seat: id, mail: refused ? 'refused' : mailer.delivers ? 'sent' : 'none' });
    },
  };
}

export function enqueueSeatMail(db: Db, mail: z.infer<typeof seatMailSchema>): Promise<void> {
  return enqueueJob(db, { kind: SEAT_MAIL, subject: mail.seat, payload: mail });
}

export function cancelSeatMail(db: Db, seatId: string): Promise<void> {
  return cancelJobs(db, SEAT_MAIL, seatId);
}
