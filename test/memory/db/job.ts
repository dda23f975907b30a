import type { Db } from '../../../src/server/db/database.ts';
import type { Job, KindChoice, NewJob } from '../../../src/server/db/job.ts';
import { sessionOf } from '../store.ts';

export async function enqueueJob(db: Db, { kind, payload, subject, delaySeconds = 0 }: NewJob): Promise<void> {
  const { store } = sessionOf(db);
  const id = String(++store.serial).padStart(12, '0');
  const due = Date.now() + delaySeconds * 1000;
  store.tables.job.put(id, { id, kind, subject: subject ?? null, payload, due, attempts: 0, leased: false });
}

export async function cancelJobs(db: Db, kind: string, subject: string): Promise<void> {
  const { job } = sessionOf(db).store.tables;
  for (const row of job.all()) if (row.kind === kind && row.subject === subject) job.drop(row.id);
}

export async function leaseJobs(db: Db, count: number, kinds?: KindChoice): Promise<Job[]> {
  const { job } = sessionOf(db).store.tables;
  const due = job.all().filter((row) => row.due <= Date.now() && !row.leased && isOf(row.kind, kinds));
  return due
    .sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map((row) => {
      job.put(row.id, { ...row, leased: true, attempts: row.attempts + 1 });
      return { job_id: row.id, kind: row.kind, payload: row.payload, attempts: row.attempts + 1 };
    });
}

function isOf(kind: string, kinds: KindChoice | undefined): boolean {
  if (!kinds) return true;
  return 'only' in kinds ? kind === kinds.only : kind !== kinds.except;
}

export async function deleteJob(db: Db, jobId: string): Promise<void> {
  sessionOf(db).store.tables.job.drop(jobId);
}

export async function postponeJob(db: Db, jobId: string, seconds: number): Promise<void> {
  const { job } = sessionOf(db).store.tables;
  const row = job.get(jobId);
  if (row) job.put(jobId, { ...row, leased: false, due: Date.now() + seconds * 1000 });
}
