import { readExport } from '../../../src/linkedin/export/read-export.ts';
import { LIMITS } from '../../../src/linkedin/export/limits.ts';
import { isRefusal } from '../../../src/linkedin/export/refusal.ts';
import type { ExportResult } from '../../../src/linkedin/export/export-result.ts';
import type { ExportWarning } from '../../../src/linkedin/export/warning.ts';
import { readingSchema } from '../../../src/protocol/reading.ts';
import type { OraclePost } from '../oracle-post.ts';
import { saidByReading } from '../said-by-reading.ts';
import type { Said } from '../said.ts';
import type { Mutant } from './mutant.ts';
import type { PostMutant } from './post-mutant.ts';

export type Fate =
  | { readonly kind: 'equal' }
  /** Something is otherwise than the oracle has it, and each such thing is named in a warning of its own. */
  | { readonly kind: 'warned'; readonly codes: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'failed'; readonly why: string };
export type Verdict = { readonly fate: Fate; readonly ms: number };

/**
 * What speaks for a difference: warnings of that very part of the file. A warning of something else is no excuse, and `last-day-partial`,
 * `posts-list-full` and `captured-at-assumed`, which stand on good files too, never are.
 */
const EXCUSES: Readonly<Record<keyof Said, readonly string[]>> = {
  from: ['sheet-missing discovery', 'rows-left-out discovery', 'dates-ambiguous'],
  to: ['sheet-missing discovery', 'rows-left-out discovery', 'dates-ambiguous'],
  impressions: ['sheet-missing discovery', 'rows-left-out discovery', 'total-missing impressions', 'totals-differ'],
  membersReached: ['sheet-missing discovery', 'rows-left-out discovery', 'total-missing membersReached', 'totals-differ'],
  followers: ['sheet-missing followers', 'rows-left-out followers', 'total-missing followers', 'dates-ambiguous'],
  days: [
    'rows-left-out engagement',
    'rows-left-out followers',
    'sheet-missing followers',
    'totals-differ',
    'days-missing',
    'days-outside-range',
    'dates-ambiguous',
    // Where there is no total to check the days by, that is said.
    'sheet-missing discovery',
    'total-missing impressions',
  ],
  posts: ['rows-left-out posts', 'sheet-missing posts', 'dates-ambiguous'],
  shares: ['rows-left-out demographics', 'sheet-missing demographics', 'categories-unknown', 'sheets-unknown'],
};

const POST_EXCUSES = {
  id: [],
  day: ['dates-ambiguous'],
  figures: ['rows-left-out post', 'labels-unknown'],
  shares: ['rows-left-out demographics', 'categories-unknown'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export function judge({ bytes, truth }: Mutant): Promise<Verdict> {
  return judgeBytes(bytes, (result) => judgeReading(result, truth));
}

export function judgePost({ bytes, truth }: PostMutant): Promise<Verdict> {
  return judgeBytes(bytes, (result) => judgePostReading(result, truth));
}

async function judgeBytes(bytes: Uint8Array, judgeResult: (result: ExportResult) => Fate): Promise<Verdict> {
  const [start, spent] = [performance.now(), process.cpuUsage()];
  const answer = await readExport(bytes, 'x.xlsx').catch((error: unknown) => error as Error);
  const { user, system } = process.cpuUsage(spent);
  // On a busy machine much of the time is others'; one that waits for ever is ended by the test's own limit.
  const ms = Math.min(performance.now() - start, (user + system) / 1000);
  if (ms > LIMITS.milliseconds) return { ms, fate: { kind: 'failed', why: 'took too long' } };
  if (isRefusal(answer)) return { ms, fate: { kind: 'refused', code: answer.code } };
  if (answer instanceof Error) return { ms, fate: { kind: 'failed', why: answer.stack ?? answer.message } };
  if (!readingSchema.safeParse(answer.reading).success)
    return { ms, fate: { kind: 'failed', why: 'the server would not take it' } };
  return { ms, fate: judgeResult(answer) };
}

function judgePostReading({ kind, reading, warnings, postDemographics }: ExportResult, truth: OraclePost | null): Fate {
  const [post] = reading.posts;
  if (truth === null || kind !== 'post' || post === undefined) return { kind: 'failed', why: 'read, but not by the oracle' };
  const shares = postDemographics.map(({ value, share }) => [value, share]);
  const figures = Object.entries(truth.figures).filter(([, value]) => !Number.isNaN(value));
  const differing: Readonly<Record<keyof typeof POST_EXCUSES, boolean>> = {
    id: post.id !== truth.id,
    day: !(truth.days.length > 0 ? truth.days : [dayOfId(truth.id)]).includes(post.publishedOn),
    figures: JSON.stringify(Object.entries(post.figures).sort()) !== JSON.stringify(figures.sort()),
    shares: JSON.stringify(shares) !== JSON.stringify(truth.shares),
  };
  const told = warnings.map(nameOf);
  const keys = (Object.keys(POST_EXCUSES) as (keyof typeof POST_EXCUSES)[]).filter((key) => differing[key]);
  const silent = keys.filter((key) => !POST_EXCUSES[key].some((excuse) => told.includes(excuse)));
  if (silent.length > 0)
    return {
      kind: 'failed',
      why: `${silent.join(', ')}: ${JSON.stringify([post, shares])}, but the file says ${JSON.stringify(truth)}`,
    };
  return keys.length === 0 ? { kind: 'equal' } : { kind: 'warned', codes: warnings.map(({ code }) => code) };
}

function dayOfId(id: string): string {
  return new Date(Number(BigInt(id.split(':')[1] ?? 0) >> 22n)).toISOString().slice(0, 10);
}

export function judgeReading({ kind, reading, warnings }: ExportResult, truth: Said | null): Fate {
  if (truth === null || kind !== 'aggregate') return { kind: 'failed', why: 'read, but not by the oracle' };
  const said = saidByReading(reading);
  const differing = (Object.keys(EXCUSES) as (keyof Said)[]).filter(
    (key) => JSON.stringify(said[key]) !== JSON.stringify(truth[key]),
  );
  const told = warnings.map(nameOf);
  const silent = differing.filter((key) => !EXCUSES[key].some((excuse) => told.includes(excuse)));
  if (silent.length > 0) return { kind: 'failed', why: silent.map((key) => describe(key, said, truth)).join('; ') };
  return differing.length === 0 ? { kind: 'equal' } : { kind: 'warned', codes: warnings.map(({ code }) => code) };
}

function nameOf(warning: ExportWarning): string {
  if ('sheet' in warning) return `${warning.code} ${warning.sheet}`;
  return 'total' in warning ? `${warning.code} ${warning.total}` : warning.code;
}

/** The first entry that differs is enough to find the reason. */
function describe(key: keyof Said, said: Said, truth: Said): string {
  const [one, other] = [said[key], truth[key]];
  if (!Array.isArray(one) || !Array.isArray(other) || key === 'followers')
    return `${key}: ${JSON.stringify(one)}, but the file says ${JSON.stringify(other)}`;
  const at = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index).find(
    (index) => JSON.stringify(one[index]) !== JSON.stringify(other[index]),
  );
  return `${key}: ${JSON.stringify(one[at ?? 0])}, but the file says ${JSON.stringify(other[at ?? 0])}`;
}
