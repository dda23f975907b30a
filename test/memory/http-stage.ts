import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { vi } from 'vitest';
import { createGround } from '../server/ground.ts';
import { createSeal } from '../../src/server/scopes/seal.ts';
import { createId, type PersonId } from '../../src/domain/id.ts';
import { PUBLISH_POST } from '../../src/server/jobs/publish-queue.ts';
import { createSecret, hashSecret } from '../../src/server/auth/hash.ts';
import { type Lines, readLines } from './ear.ts';
import type { Parts } from './parts.ts';
import { PUBLIC_URL, requestOf, runJobs, type Stage } from './stage.ts';

const POLL_MS = 8;

/**
 * What the others go with, those that refer first. Row by row: to truncate locks whole tables, and the server, which looks at them all
 * the time in an order of its own, would sometimes wait for it crosswise.
 */
const EMPTIED = [
  'job',
  'membership',
  'invitation',
  'grp',
  'seat',
  'organization',
  'payment',
  'person',
  'scope_row',
  'scope_change',
  'scope',
  'addressee',
  'rate',
] as const;

/** The real server, listening, over PostgreSQL; what is printed of mails is what is handed over. */
export async function createHttpStage(): Promise<Stage> {
  const ground = await createGround();
  const { parts } = (await import('./parts.ts?real' as './parts.ts')) as { parts: Parts };
  const { startServer } = (await import('../../src/server/server.ts?real' as '../../src/server/server.ts')) as ServerModule;
  const mails: string[] = [];
  const print = (text: string) => void mails.push(text);
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: ground.url,
    dataDir: '/nowhere',
    smtpUrl: null,
    mailFrom: '',
    publicUrl: PUBLIC_URL,
    defaultPlan: 'business',
    operatorAddress: 'operator@x.test',
    proxies: [],
    print,
    log: () => undefined,
    pollMs: POLL_MS,
  });
  const { db } = ground;
  const state = await parts.readServerState(db);
  const handlers = parts.createMailHandlers(
    { db, state, publicUrl: PUBLIC_URL, operatorAddress: 'operator@x.test' },
    parts.createPrintedMailer(print),
  );
  let clock = Date.now();
  return {
    parts,
    db,
    state,
    seal: createSeal(state.cookieKey),
    call: (call) => fetch(server.url + call.path, requestOf(call)),
    async listen(token) {
      const open = async (of: string) => {
        const call = { method: 'GET', path: '/v1/live', token: of } as const;
        return readLines(await fetch(server.url + call.path, requestOf(call)));
      };
      const lines = await open(token);
      const witness = await createWitness(parts, db, open);
      return {
        async hear() {
          for (let looks = 0; looks < 2; looks++) await witness.looked(); // what the server has not said by now, it will not say
          return Math.min(1, lines.count());
        },
        close: async () => void (await Promise.all([lines.close(), witness.close()])),
      };
    },
    poll: async () => undefined,
    /** What the database keeps by its own clock is moved as far; but posts go out in steps of the history, and not when the server looks. */
    async setClock(at) {
      const seconds = (at - clock) / 1000;
      clock = at;
      vi.setSystemTime(at);
      if (seconds === 0) return;
      await sql`update job set run_at = run_at - make_interval(secs => ${seconds}) where kind <> ${PUBLISH_POST}`.execute(db);
      await sql`update rate set since = since - make_interval(secs => ${seconds})`.execute(db);
    },
    async readMails() {
      await runJobs(parts, db, handlers);
      await untilNone(db);
      return mails.splice(0);
    },
    async clear() {
      for (const table of EMPTIED) await sql`delete from ${sql.table(table)}`.execute(db);
      mails.length = 0;
    },
    async close() {
      await server.stop();
      await ground.drop();
    },
  };
}

type Witness = { readonly looked: () => Promise<void>; readonly close: () => Promise<void> };

/** Somebody else who listens: the server asks for all of its listeners at once, so that when he is poked all others have been too. */
async function createWitness(parts: Parts, db: Stage['db'], open: (token: string) => Promise<Lines>): Promise<Witness> {
  const [person, token] = [createId<PersonId>(), createSecret()];
  await parts.insertPerson(db, person, 'free');
  await parts.insertSession(db, hashSecret(token), person);
  const lines = await open(token);
  return {
    async looked() {
      await sql`insert into scope as s (scope, head, floor) values (${`self:${person}`}, 1, 0)
        on conflict (scope) do update set head = s.head + 1`.execute(db);
      while (lines.count() === 0) await wait(1);
    },
    close: () => lines.close(),
  };
}

type ServerModule = { readonly startServer: typeof import('../../src/server/server.ts').startServer };

/** The server's own worker may hold a job: its mail is on its way. */
async function untilNone(db: Stage['db']): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from job where run_at <= now() limit 1`.execute(db);
    if (rows.length === 0) return;
    await wait(1);
  }
}
