import { inflateRawSync } from 'node:zlib';

/**
 * A second reader of LinkedIn's aggregate workbook that shares nothing with src/: its own unzip, regular expressions instead of an XML
 * parser, sheets by their order instead of their shape. It believes the file; it is for good files only.
 */
export type OracleReading = {
  readonly from: string;
  readonly to: string;
  readonly created: string | null;
  readonly days: readonly (readonly [day: string, impressions: number, engagements: number, newFollowers: number])[];
  readonly impressions: number;
  readonly membersReached: number;
  readonly followers: readonly [day: string, total: number];
  readonly posts: ReadonlyMap<string, { publishedOn: string; engagements?: number; impressions?: number }>;
  /** Percent as it stands, null for "less than one". */
  readonly demographics: readonly (readonly [sheet: number, value: string, share: number | null])[];
};

type Grid = Map<string, string>;

const REACHED = /reached|unique|erreicht|touchés|alcan[zç]ados/i;

export function readByOracle(bytes: Uint8Array): OracleReading {
  const parts = unzip(Buffer.from(bytes));
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<(?:x:)?si>([\s\S]*?)<\/(?:x:)?si>/g)].map(
    ([, body = '']) => textsIn(body),
  );
  const grids = [...parts.keys()]
    .filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
    .sort(bySheetNumber)
    .map((name) => gridOf(parts.get(name) ?? '', strings));
  const [discovery, engagement, posts, followers, ...demographics] = grids;
  if (!discovery || !engagement || !posts || !followers) throw new Error('the oracle knows only whole workbooks');
  const dayRows = rowsOf(engagement).filter(([, one]) => isDate(one));
  const gainRows = rowsOf(followers).filter(([, one]) => isDate(one));
  const read = dateReader(dayRows.map(([, one = '']) => one));
  const [from = '', to = ''] = ([...discovery.values()].find((text) => / - \d/.test(text)) ?? '').split(' - ').map(read);
  const totals = rowsOf(discovery).filter(
    ([, name, value]) => name !== undefined && value !== undefined && !/ - \d/.test(name + value),
  );
  const totalOf = (reached: boolean): number => number(totals.find(([, name = '']) => REACHED.test(name) === reached)?.[2]);
  const gained = new Map(gainRows.map(([, one = '', two]) => [read(one), number(two)]));
  const days = dayRows.map(
    ([, one = '', two, three]) => [read(one), number(two), number(three), gained.get(read(one)) ?? Number.NaN] as const,
  );
  const [, anchor = '', total] = rowsOf(followers)[0] ?? [];
  return {
    from,
    to,
    days: [...days].sort(([left], [right]) => (left < right ? -1 : 1)),
    created: /<dcterms:created[^>]*>([^<]*)</.exec(parts.get('docProps/core.xml') ?? '')?.[1] ?? null,
    impressions: totalOf(false),
    membersReached: totalOf(true),
    followers: [read(/\d[\d./-]+\d/.exec(anchor)?.[0] ?? ''), number(total)],
    posts: postsIn(posts, read),
    demographics: demographics.flatMap((grid, sheet) =>
      rowsOf(grid)
        .filter(([, , , share]) => /\d/.test(share ?? ''))
        .map(([, , value = '', share = '']) => [sheet, value.replace(/\.0$/, ''), percent(share)] as const),
    ),
  };
}

function unzip(zip: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (zip.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [packed, name, extra, comment, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    found.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (zip.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return found;
}

function bySheetNumber(left: string, right: string): number {
  return Number(/(\d+)\.xml/.exec(left)?.[1]) - Number(/(\d+)\.xml/.exec(right)?.[1]);
}

function gridOf(xml: string, strings: readonly string[]): Grid {
  const grid: Grid = new Map();
  for (const [, attributes = '', body = ''] of xml.matchAll(/<(?:x:)?c ([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:x:)?c>)/g)) {
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
    const value = /<(?:x:)?v>([^<]*)</.exec(body)?.[1];
    const text = /t="inlineStr"/.test(attributes) ? textsIn(body) : /t="s"/.test(attributes) ? strings[Number(value)] : value;
    if (text) grid.set(address, text);
  }
  return grid;
}

function textsIn(xml: string): string {
  const text = [...xml.matchAll(/<(?:x:)?t(?: [^>]*)?>([^<]*)</g)].map(([, piece]) => piece).join('');
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Row number and the texts of A, B and C, for every row that has one of them. */
function rowsOf(grid: Grid): (readonly [row: string, a?: string, b?: string, c?: string])[] {
  const rows = new Set([...grid.keys()].map((address) => Number(address.replace(/^[A-Z]+/, ''))));
  return [...rows]
    .sort((left, right) => left - right)
    .map((row) => [String(row), grid.get(`A${row}`), grid.get(`B${row}`), grid.get(`C${row}`)] as const);
}

function isDate(text: string | undefined): boolean {
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$|^\d{5}(\.0)?$/.test(text ?? '');
}

/** Day first or month first: the one under which the days, sorted, follow each other. */
function dateReader(days: readonly string[]): (text: string) => string {
  const spans = [false, true].map((dayFirst) => {
    const times = days.map((text) => Date.parse(isoOf(text, dayFirst)));
    return times.some(Number.isNaN) ? Infinity : Math.max(...times) - Math.min(...times);
  });
  const dayFirst = (spans[1] ?? Infinity) < (spans[0] ?? Infinity);
  return (text) => isoOf(text, dayFirst);
}

function isoOf(text: string, dayFirst: boolean): string {
  if (/^\d{5}(\.0)?$/.test(text)) return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  if (/^\d{4}-/.test(text)) return text;
  const [one = '', two = '', year = ''] = text.split(/[./-]/);
  const [month, day] = dayFirst ? [two, one] : [one, two];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function number(text: string | undefined): number {
  return Number((text ?? 'x').replace(/\.0$/, '').replace(/[,.\s\u202F\u00A0'](?=\d{3})/g, ''));
}

function percent(text: string): number | null {
  if (/^[\d.eE-]+$/.test(text)) return Number(text);
  return /^\d+ ?%$/.test(text) ? Number.parseInt(text, 10) / 100 : null;
}

function postsIn(grid: Grid, read: (text: string) => string): OracleReading['posts'] {
  const posts = new Map<string, { publishedOn: string; engagements?: number; impressions?: number }>();
  for (const [letters, key] of [
    ['ABC', 'engagements'],
    ['EFG', 'impressions'],
  ] as const) {
    for (let row = 1; row < 300; row += 1) {
      const [url, day, value] = [...letters].map((letter) => grid.get(`${letter}${row}`));
      const id = /(activity|share|ugcPost)[:-](\d{10,})/.exec(url ?? '');
      if (id === null) continue;
      const post = posts.get(`${id[1]}:${id[2]}`) ?? { publishedOn: read(day ?? '') };
      if (value !== undefined) post[key] = number(value);
      posts.set(`${id[1]}:${id[2]}`, post);
    }
  }
  return posts;
}
