/** Where a history is played: the shipped server over the database in memory, or listening over HTTP with PostgreSQL behind it. */
import type { ServerContext } from '../../src/server/context.ts';
import type { Db } from '../../src/server/db/database.ts';
import type { Seal } from '../../src/server/scopes/seal.ts';
import type { Parts } from './parts.ts';

export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string | null;
  readonly body?: unknown;
};

/** A live stream, open. */
export type Ear = {
  /** How often it has said 'poke' since this was last asked. */
  readonly hear: () => Promise<number>;
  readonly close: () => Promise<void>;
};

export type Stage = {
  readonly parts: Parts;
  readonly db: Db;
  readonly state: ServerContext['state'];
  /** The server's own: it opens cookies. */
  readonly seal: Seal;
  readonly call: (call: Call) => Promise<Response>;
  readonly listen: (token: string) => Promise<Ear>;
  /** Lets the live streams look for news. */
  readonly poll: () => Promise<void>;
  readonly setClock: (at: number) => Promise<void>;
  /** Every mail that is due is handed over; what has been since this was last asked, as the mail server got it. */
  readonly readMails: () => Promise<string[]>;
  /** Empties the database. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** One that can go back to where it was. */
export type MemoryStage = Stage & {
  /** What is in the database now: what is returned puts it back. */
  readonly keep: () => () => void;
};

export const PUBLIC_URL = 'https://sidelight.test';

/** Makes ready the weekly mails that are due, and works off all that is, one after another. */
export async function runJobs(
  { leaseJobs, deleteJob, enqueueDigests }: Parts,
  db: Db,
  handlers: ReturnType<Parts['createMailHandlers']>,
): Promise<void> {
  await enqueueDigests(db, new Date());
  for (;;) {
    const jobs = await leaseJobs(db, 10);
    for (const { job_id, kind, payload } of jobs) {
      await handlers[kind]?.(payload);
      await deleteJob(db, job_id);
    }
    if (jobs.length === 0) return;
  }
}

/** With the length of its body, as `fetch` sends it. */
export function requestOf({ method, token, body }: Call): RequestInit {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  if (body === undefined) return { method, headers };
  const text = JSON.stringify(body);
  const length = String(Buffer.byteLength(text));
  return { method, body: text, headers: { ...headers, 'content-type': 'application/json', 'content-length': length } };
}
