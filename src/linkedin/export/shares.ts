import { DAY_MS, type Day, dayAt, isDay } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/plausible.ts';
import type { PostReading, Reading } from '../../domain/reading.ts';
import { beginningOfText } from '../post-text.ts';
import { hashReading } from '../reading-hash.ts';
import type { ExportResult } from './export-result.ts';
import { parsePostUrl } from './post-url.ts';
import { createRefusal } from './refusal.ts';
import { readShareRows, type ShareColumns } from './share-rows.ts';
import type { ExportWarning } from './warning.ts';

/** More than one a day for fifty years. */
const MOST_SHARES = 20_000;
/** What a reading may hold; see protocol/reading.ts. */
const POSTS_A_READING = 200;

type Share = { readonly post: PostReading; readonly at: number };

/**
 * The texts of one's posts, from Shares.csv of "Get a copy of your data". `archivedAt`: when the archive was made, epoch milliseconds;
 * null where only the file itself is there. @throws ExportRefusal
 */
export async function readShares(bytes: Uint8Array, archivedAt: number | null): Promise<ExportResult> {
  const { columns, body } = readHeader(decode(bytes));
  const { rows, isCut } = readShareRows(body, columns);
  if (isCut) throw createRefusal('truncated');
  if (rows.length > MOST_SHARES) throw createRefusal('too-large');
  const shares = new Map<string, Share>();
  const leftOut: number[] = [];
  let reposts = 0;
  for (const { number, fields } of rows) {
    const share = fields === null ? null : readShare(fields, columns);
    if (share === 'repost') reposts++;
    else if (share === null || isTold(share, shares)) leftOut.push(number);
    else shares.set(share.post.id, share);
  }
  if (shares.size === 0) throw createRefusal('no-shares');
  const capture = capturedAtOf([...shares.values()], archivedAt);
  const [reading, ...rest] = await createReadings(
    [...shares.values()].map(({ post }) => post),
    capture,
  );
  if (reading === undefined) throw createRefusal('no-shares');
  const warnings: (ExportWarning | null)[] = [
    leftOut.length > 0 ? { code: 'rows-left-out', sheet: 'shares', count: leftOut.length, rows: leftOut.slice(0, 10) } : null,
    reposts > 0 ? { code: 'reposts-left-out', count: reposts } : null,
    capture.capturedAtAssumed ? { code: 'captured-at-assumed', day: dayAt(capture.capturedAt) } : null,
  ];
  return {
    kind: 'archive',
    generation: null,
    locale: null,
    reading,
    rest,
    owner: null,
    vanity: null,
    postDemographics: [],
    demographicRows: 0,
    warnings: warnings.filter((warning) => warning !== null),
    totalsAgree: null,
  };
}

/** Whether a text begins as Shares.csv does, in whatever order its columns stand. */
export function isShares(bytes: Uint8Array): boolean {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 2_048));
  return columnsOf(head) !== null;
}

/** @throws ExportRefusal */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw createRefusal('damaged');
  }
}

/** A spreadsheet may have saved it again, as what it calls Unicode text. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function readHeader(text: string): { columns: ShareColumns; body: string } {
  const columns = columnsOf(text);
  if (columns === null) throw createRefusal('no-shares');
  return { columns, body: text.slice(text.indexOf('\n') === -1 ? text.length : text.indexOf('\n') + 1) };
}

/** Null: without dates, links and texts there is nothing to read. */
function columnsOf(text: string): ShareColumns | null {
  const line = text.split(/\r?\n|\r/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].find((sign) => line.includes(sign)) ?? ',';
  const names = line.split(delimiter).map((name) => name.replace(/^[\s"]+|[\s"]+$/g, '').toLowerCase());
  const at = (name: string): number => names.indexOf(name);
  const columns = { date: at('date'), link: at('sharelink'), text: at('sharecommentary') };
  if (Object.values(columns).includes(-1)) return null;
  return { ...columns, shared: at('sharedurl'), media: at('mediaurl'), count: names.length, delimiter };
}

/** A share without words of one's own is a post where it shows something: a picture, a film, or an address outside LinkedIn. */
function readShare(fields: readonly string[], columns: ShareColumns): Share | 'repost' | null {
  const at = instantOf(fields[columns.date] ?? '');
  const url = parsePostUrl((fields[columns.link] ?? '').trim());
  if (at === null || url === null) return null;
  const text = beginningOfText(fields[columns.text] ?? '');
  const [shared, media] = [columns.shared, columns.media].map((column) => (fields[column] ?? '').trim());
  if (text === null && !media && (!shared || isOnLinkedIn(shared))) return 'repost';
  const post = { id: url.id, url: url.url, publishedOn: dayAt(at), window: null, figures: {} };
  return { post: text === null ? post : { ...post, text }, at };
}

/** `2026-04-12 01:04:49`, which is UTC. */
function instantOf(date: string): number | null {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)$/.exec(date.trim()) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  return isDay(day) && day >= FIRST_DAY && !Number.isNaN(at) ? at : null;
}

function isOnLinkedIn(address: string): boolean {
  return /(?:^|[./])linkedin\.com(?:[/?#:]|$)/i.test(address);
}

/** A number that stands twice is taken once; said otherwise the second time, that row is left out. */
function isTold({ post }: Share, known: ReadonlyMap<string, Share>): boolean {
  const before = known.get(post.id);
  return before !== undefined && (before.post.text !== post.text || before.post.publishedOn !== post.publishedOn);
}

/** A zip's times have no zone: they may be up to a day off. One that is older than the last share is none of LinkedIn's. */
function capturedAtOf(shares: readonly Share[], archivedAt: number | null): Pick<Reading, 'capturedAt' | 'capturedAtAssumed'> {
  const last = shares.reduce((latest, { at }) => Math.max(latest, at), 0);
  return archivedAt !== null && archivedAt > last - DAY_MS
    ? { capturedAt: Math.max(archivedAt, last), capturedAtAssumed: false }
    : { capturedAt: last, capturedAtAssumed: true };
}

/** In the order of their publication: an archive that was made later has the same readings first. */
function createReadings(
  posts: readonly PostReading[],
  capture: Pick<Reading, 'capturedAt' | 'capturedAtAssumed'>,
): Promise<Reading[]> {
  const sorted = [...posts].sort((a, b) =>
    a.publishedOn === b.publishedOn ? order(a.id, b.id) : order(a.publishedOn, b.publishedOn),
  );
  const parts = Array.from({ length: Math.ceil(sorted.length / POSTS_A_READING) }, (_, part) =>
    sorted.slice(part * POSTS_A_READING, (part + 1) * POSTS_A_READING),
  );
  return Promise.all(parts.map((part) => createReading(part, capture)));
}

async function createReading(
  posts: readonly PostReading[],
  capture: Pick<Reading, 'capturedAt' | 'capturedAtAssumed'>,
): Promise<Reading> {
  const days = posts.map(({ publishedOn }) => publishedOn);
  const [from, to] = [days[0], days.at(-1)] as [Day, Day]; // no part is empty
  const content: Omit<Reading, 'hash'> = {
    source: 'archive',
    ...capture,
    window: { from, to },
    days: [],
    totals: { impressions: null, engagements: null, membersReached: null },
    followers: null,
    posts,
    postsTruncated: false,
    demographics: [],
  };
  return { ...content, hash: await hashReading(content) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
