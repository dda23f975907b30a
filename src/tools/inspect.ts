/** `npm run inspect -- FILE…`: what Sidelight reads in LinkedIn's export files, one JSON object a line. */
import { readFile, stat } from 'node:fs/promises';
import type { ExportResult } from '../linkedin/export/export-result.ts';
import { LIMITS } from '../linkedin/export/limits.ts';
import type { RefusalCode } from '../linkedin/export/refusal.ts';
import { sentenceOf, sentenceOfRefusal } from '../linkedin/export/sentence.ts';
import { createInspectReader } from './inspect-reader.ts';
import type { InspectReader } from './inspect-reader.ts';

type Line = {
  file: string;
  kind: 'aggregate' | 'post' | 'archive' | 'unknown';
  generation: 'A' | 'B' | 'C' | null;
  locale: string | null;
  from: string | null;
  to: string | null;
  days: number | null;
  impressions: number | null;
  engagements: number | null;
  membersReached: number | null;
  newFollowers: number | null;
  followers: number | null;
  posts: number | null;
  demographics: number | null;
  warnings: string[];
};

const NOTHING: Omit<Line, 'file' | 'kind' | 'warnings'> = {
  generation: null,
  locale: null,
  from: null,
  to: null,
  days: null,
  impressions: null,
  engagements: null,
  membersReached: null,
  newFollowers: null,
  followers: null,
  posts: null,
  demographics: null,
};

function lineOf(result: ExportResult, file: string): Line {
  const facts = FACTS[result.kind](result);
  const { kind, generation, locale, warnings } = result;
  return {
    file,
    kind,
    ...NOTHING,
    generation,
    locale,
    ...facts,
    warnings: warnings.map((warning) => `${warning.code}: ${sentenceOf(warning)}`),
  };
}

/** What is refused as the copy of one's data is one all the same. */
const ARCHIVES: readonly (RefusalCode | 'hung')[] = ['data-archive', 'archive-without-shares', 'archive-too-large', 'no-shares'];

function refusedLine(code: RefusalCode | 'hung', file: string): Line {
  return {
    file,
    kind: ARCHIVES.includes(code) ? 'archive' : 'unknown',
    ...NOTHING,
    warnings: [`${code}: ${code === 'hung' ? 'reading took longer than 5 seconds, and was ended' : sentenceOfRefusal(code)}`],
  };
}

function aggregateFacts({ reading, demographicRows }: ExportResult): Partial<Line> {
  return {
    from: reading.window.from,
    to: reading.window.to,
    days: reading.days.length,
    impressions: reading.totals.impressions ?? sum(reading.days.map((day) => day.impressions)),
    engagements: reading.totals.engagements ?? sum(reading.days.map((day) => day.engagements)),
    membersReached: reading.totals.membersReached,
    newFollowers: sum(reading.days.map((day) => day.newFollowers)),
    followers: reading.followers?.total ?? null,
    posts: reading.posts.length,
    demographics: demographicRows,
  };
}

/** A post's figures are since its publication; followers gained through it are not the account's new followers. */
function postFacts({ reading, demographicRows }: ExportResult): Partial<Line> {
  const figures = reading.posts[0]?.figures ?? {};
  return {
    from: reading.window.from,
    to: reading.capturedAtAssumed ? null : reading.window.to,
    impressions: figures.impressions ?? null,
    engagements: figures.engagements ?? null,
    membersReached: figures.membersReached ?? null,
    posts: 1,
    demographics: demographicRows,
  };
}

/** The posts' texts: from the first post to the last. */
function archiveFacts({ reading, rest }: ExportResult): Partial<Line> {
  const all = [reading, ...rest];
  return {
    from: reading.window.from,
    to: all.at(-1)?.window.to ?? null,
    posts: all.reduce((count, { posts }) => count + posts.length, 0),
  };
}

const FACTS = { aggregate: aggregateFacts, post: postFacts, archive: archiveFacts } as const;

/** The sum of what is known; null when nothing is. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** Null when the file cannot be opened. */
async function lineFor(file: string, reader: InspectReader): Promise<Line | null> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size !== null && size > LIMITS.fileBytes) return refusedLine('too-large', file);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  const answer = await reader.read(bytes, file);
  return answer.ok ? lineOf(answer.result, file) : refusedLine(answer.code, file);
}

async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    process.stderr.write('Name at least one file: npm run inspect -- FILE…\n');
    return 1;
  }
  const reader = createInspectReader();
  let code = 0;
  for (const file of files) {
    const line = await lineFor(file, reader);
    if (line === null) {
      process.stderr.write(`${file} cannot be opened. Is the name right, and may you read it?\n`);
      code = 1;
    } else {
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  }
  reader.close();
  return code;
}

process.exitCode = await main(process.argv.slice(2));
