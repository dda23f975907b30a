import { readExport } from '../../../src/linkedin/export/read-export.ts';
import { isRefusal } from '../../../src/linkedin/export/refusal.ts';
import type { ExportResult } from '../../../src/linkedin/export/export-result.ts';
import type { ExportWarning } from '../../../src/linkedin/export/warning.ts';
import { readingSchema } from '../../../src/protocol/reading.ts';
import { saidByReading } from '../reading-of-facts.ts';
import type { Said } from '../reading-of-facts.ts';
import type { Mutant } from './mutant.ts';

export type Fate =
  | { readonly kind: 'equal' }
  /** Something is otherwise than the oracle has it, and each such thing is named in a warning of its own. */
  | { readonly kind: 'warned'; readonly codes: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'failed'; readonly why: string };
export type Verdict = { readonly fate: Fate; readonly ms: number };

/** A reading that takes longer is ended. */
const LIMIT_MS = 5_000;

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

export async function judge({ bytes, truth }: Mutant): Promise<Verdict> {
  const start = performance.now();
  const answer = await readExport(bytes, 'x.xlsx').catch((error: unknown) => error as Error);
  const ms = performance.now() - start;
  if (ms > LIMIT_MS) return { ms, fate: { kind: 'failed', why: 'took too long' } };
  if (isRefusal(answer)) return { ms, fate: { kind: 'refused', code: answer.code } };
  if (answer instanceof Error) return { ms, fate: { kind: 'failed', why: answer.stack ?? answer.message } };
  return { ms, fate: judgeReading(answer, truth) };
}

export function judgeReading({ reading, warnings }: ExportResult, truth: Said | null): Fate {
  if (!readingSchema.safeParse(reading).success) return { kind: 'failed', why: 'the server would not take it' };
  if (truth === null) return { kind: 'failed', why: 'read, but not by the oracle' };
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
