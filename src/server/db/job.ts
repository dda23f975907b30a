import { sql } from 'kysely';
import type { ColumnType, Generated, JSONColumnType, RawBuilder } from 'kysely';
import type { Db } from './database.ts';
import { UNHEARD } from './pipeline.ts';

/** Work that must follow a transaction. A row lives until its work is done, and no longer: payloads hold addresses. */
export type JobTable = {
  job_id: Generated<string>;
  kind: string;
  /** What the job is about, so that it can be cancelled: an invitation's id, say. */
  subject: string | null;
  payload: JSONColumnType<Record<string, unknown>>;
  run_at: Generated<Date>;
  attempts: ColumnType<number, never, never>;
  leased_until: ColumnType<Date | null, never, never>;
};

export type Job = { readonly job_id: string; readonly kind: string; readonly payload: unknown; readonly attempts: number };
export type NewJob = {
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  readonly subject?: string;
  readonly delaySeconds?: number;
};

/** In the transaction of its cause, also as `app_user`: both commit or neither does. Then wake the worker. */
export async function enqueueJob(db: Db, { kind, payload, subject, delaySeconds = 0 }: NewJob): Promise<void> {
  await sql`select app.enqueue_job(${kind}, ${subject ?? null}, ${JSON.stringify(payload)}::jsonb, ${delaySeconds}) ${UNHEARD}`.execute(
    db,
  );
}

/** Jobs of this kind and subject that have not run, run no more. */
export async function cancelJobs(db: Db, kind: string, subject: string): Promise<void> {
  await sql`select app.cancel_jobs(${kind}, ${subject}) ${UNHEARD}`.execute(db);
}

/** Of a kind, or of all but that. */
export type KindChoice = { readonly only: string } | { readonly except: string };

/** Due jobs, each leased to this caller alone for a minute; any number of processes may ask. `kinds`: of all unless given. */
export async function leaseJobs(db: Db, count: number, kinds?: KindChoice): Promise<Job[]> {
  const { rows } = await sql<Job>`
    update job set leased_until = now() + interval '60 seconds', attempts = attempts + 1
    where job_id in (
      select job_id from job where run_at <= now() and (leased_until is null or leased_until < now()) and ${ofKinds(kinds)}
      order by run_at limit ${count} for update skip locked)
    returning job_id, kind, payload, attempts`.execute(db);
  return rows;
}

function ofKinds(kinds: KindChoice | undefined): RawBuilder<unknown> {
  if (!kinds) return sql`true`;
  return 'only' in kinds ? sql`kind = ${kinds.only}` : sql`kind <> ${kinds.except}`;
}

export async function deleteJob(db: Db, jobId: string): Promise<void> {
  await db.deleteFrom('job').where('job_id', '=', jobId).execute();
}

export async function postponeJob(db: Db, jobId: string, seconds: number): Promise<void> {
  await sql`update job set leased_until = null, run_at = now() + make_interval(secs => ${seconds})
    where job_id = ${jobId}`.execute(db);
}
