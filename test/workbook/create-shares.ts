import { createRandom, type Random } from './random.ts';
import { createZip } from './zip-file.ts';

/** An invented share, as the member made it. */
export type ShareFact = {
  /** `2026-04-12 01:04:49`, UTC. */
  readonly date: string;
  readonly kind: 'share' | 'ugcPost';
  readonly number: string;
  readonly text: string;
  readonly shared: string;
  readonly media: string;
};

/**
 * How texts of several lines are written. `plain`: as CSV has them; `breaks`: `"` around every line break; `wrapped`: around every line;
 * `lines`: every line a quoted field of its own, which is no CSV.
 */
export const QUOTINGS = ['plain', 'breaks', 'wrapped', 'lines'] as const;

export type SharesOptions = {
  readonly seed?: number;
  readonly count?: number;
  readonly quoting?: (typeof QUOTINGS)[number];
  readonly newline?: '\n' | '\r\n';
  readonly bom?: boolean;
  readonly header?: 'usual' | 'upper' | 'lower';
  readonly columns?: readonly Column[];
  readonly delimiter?: ',' | ';' | '\t';
};

export const COLUMNS = ['Date', 'ShareLink', 'ShareCommentary', 'SharedUrl', 'MediaUrl', 'Visibility'] as const;
export type Column = (typeof COLUMNS)[number];

const LINES = [
  'We are hiring in Porto, Lisbon, and Braga.',
  'She said "yes" before I had asked',
  '"Quoted from end to end"',
  '=1+1',
  '+351 000 000 000; @SUM(A1:A9)',
  'Launch day 🚀👩‍💻🇵🇹',
  'ماذا تعلمنا من ألف محادثة',
  'חמש טעויות שעשינו',
  '我们学到了什么',
  'Tabs\tand, commas; and semicolons',
  '#hiring #ai',
  "L'été, c’est fini",
  '2026-04-12 is only a date',
  'https://www.linkedin.com/feed/ is only an address',
];

export function inventShares({ seed = 1, count = 12 }: SharesOptions = {}): ShareFact[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => inventShare(random, at));
}

function inventShare(random: Random, at: number): ShareFact {
  const instant = Date.UTC(2026, 2, 12, 1, 4, 49) - at * (3_600_000 + random.below(200_000) * 1000);
  const isRepost = at > 0 && random.chance(0.1);
  return {
    date: new Date(instant).toISOString().slice(0, 19).replace('T', ' '),
    kind: random.chance(0.5) ? 'share' : 'ugcPost',
    number: String((BigInt(instant) << 22n) + BigInt(at)),
    text: isRepost || (at > 0 && random.chance(0.1)) ? '' : inventText(random),
    shared:
      isRepost && random.chance(0.5) ? 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7400000000000000001' : '',
    media: !isRepost && random.chance(0.2) ? 'https://media.licdn.com/dms/image/x.jpg' : '',
  };
}

/** Paragraphs with empty lines between some of them; now and then as long as LinkedIn allows. */
function inventText(random: Random): string {
  if (random.chance(0.08)) return 'Long words, and more of them. '.repeat(100).slice(0, 3_000);
  const lines = Array.from({ length: 1 + random.below(5) }, () => LINES[random.below(LINES.length)] ?? '');
  return lines.flatMap((line, at) => (at > 0 && random.chance(0.6) ? ['', line] : [line])).join('\n');
}

export function createShares(options: SharesOptions = {}, facts: readonly ShareFact[] = inventShares(options)): Uint8Array {
  const { newline = '\n', bom = false, header = 'usual', columns = COLUMNS, delimiter = ',' } = options;
  const names = columns.map((name) => (header === 'upper' ? name.toUpperCase() : header === 'lower' ? name.toLowerCase() : name));
  const rows = facts.map((fact) => columns.map((column) => cellOf(fact, column, options)).join(delimiter));
  const text = [names.join(delimiter), ...rows, ''].join('\n').replaceAll('\n', newline);
  return new TextEncoder().encode((bom ? '\uFEFF' : '') + text);
}

/** With parts that nobody has to read. */
export function createDataArchive(shares: Uint8Array | null, name = 'Shares.csv'): Uint8Array {
  return createZip([
    { name: 'Connections.csv', content: 'Notes:\n"Some of it may be missing"\n\nFirst Name,Last Name\nZara,Secret\n' },
    ...(shares === null ? [] : [{ name, content: shares }]),
    { name: 'Profile.csv', content: 'First Name,Last Name\nAna,Ferreira\n' },
  ]);
}

function cellOf(fact: ShareFact, column: Column, { quoting = 'breaks', delimiter = ',' }: SharesOptions): string {
  const link = `https://www.linkedin.com/feed/update/urn%3Ali%3A${fact.kind}%3A${fact.number}`;
  const plain = { Date: fact.date, ShareLink: link, SharedUrl: fact.shared, MediaUrl: fact.media, Visibility: 'MEMBER_NETWORK' };
  if (column !== 'ShareCommentary') return plain[column];
  const { text } = fact;
  if (quoting === 'lines' && text.includes('\n')) return text.split('\n').map(quote).join('\n');
  const written = text.includes('\n') && quoting !== 'plain' ? text.replaceAll('\n', '"\n"') : text;
  const isWrapped = quoting === 'wrapped' && text.includes('\n');
  const all = isWrapped ? `"${written}"` : written;
  return /["\n]/.test(all) || all.includes(delimiter) ? quote(all) : all;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
