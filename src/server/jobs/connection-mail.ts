import * as z from 'zod/mini';
import { CONNECTION_KINDS } from '../../domain/connection.ts';
import type { ConnectionId } from '../../domain/id.ts';
import type { MailState } from '../../domain/invitation.ts';
import { connectionIdSchema } from '../../protocol/field.ts';
import { readConnection, updateMail } from '../db/connection.ts';
import type { Db } from '../db/database.ts';
import { cancelJobs, enqueueJob } from '../db/job.ts';
import { writeConnectionMail } from '../mail/connection.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createFeed } from '../scopes/feed.ts';
import { tellConnection } from '../scopes/tell-connection.ts';
import { isRefusal } from './refusal.ts';
import type { JobHandlers } from './worker.ts';

const CONNECTION_MAIL = 'connection-mail';

const connectionMailSchema = z.object({
  to: z.string(),
  sender: z.string(),
  kind: z.enum([...CONNECTION_KINDS, 'both']),
  connections: z.array(connectionIdSchema),
});
export type ConnectionMail = z.infer<typeof connectionMailSchema>;

/** What became of it is told to the sender, while the connection waits. */
export function createConnectionMailHandler(db: Db, mailer: Mailer, publicUrl: string): JobHandlers {
  return {
    async [CONNECTION_MAIL](payload) {
      const { connections, ...mail } = connectionMailSchema.parse(payload);
      const refused = await mailer.send(writeConnectionMail({ ...mail, publicUrl })).then(() => false, isRefusal);
      const became = refused ? 'refused' : mailer.delivers ? 'sent' : 'none';
      for (const id of connections) await recordMail(db, id, became);
    },
  };
}

async function recordMail(db: Db, id: ConnectionId, mail: MailState): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await updateMail(tx, id, mail);
    const connection = await readConnection(tx, id);
    if (connection?.state !== 'open' && connection?.state !== 'expired') return;
    const feed = createFeed();
    await tellConnection({ tx, feed, at: new Date() }, connection);
    await feed.flush(tx);
  });
}

/** In the transaction that sends it. Of both ways one mail, by the first one's id. */
export function enqueueConnectionMail(db: Db, mail: ConnectionMail): Promise<void> {
  return enqueueJob(db, { kind: CONNECTION_MAIL, subject: mail.connections[0] ?? '', payload: mail });
}

/** One that was answered or taken back before its mail went out is not mailed. */
export function cancelConnectionMail(db: Db, connection: string): Promise<void> {
  return cancelJobs(db, CONNECTION_MAIL, connection);
}
