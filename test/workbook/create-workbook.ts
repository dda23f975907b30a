import { CATEGORIES, inventFacts } from './invented-facts.ts';
import type { FactOptions, FactPost, WorkbookFacts } from './invented-facts.ts';
import { createParts } from './package-parts.ts';
import type { CellValue, SheetPart } from './package-parts.ts';
import { PROGRAM_HABITS } from './program.ts';
import type { Program } from './program.ts';
import { PLURAL_CATEGORIES, WORDING, formatDay, localDigits } from './wording.ts';
import type { Locale, Wording } from './wording.ts';
import { createZip } from './zip-file.ts';
import type { Part } from './zip-file.ts';

/** What happened to a file between LinkedIn and us, in which year it was made, or what nobody is sure of for its generation. */
export type Quirks = {
  /** Who wrote it last; LinkedIn unless told. */
  readonly program?: Program;
  /** Saved again by a spreadsheet program: days sorted by impressions, empty rows gone, whole numbers whole. */
  readonly resaved?: boolean;
  /** Dates became the spreadsheet's own: numbers, or the strict form; or texts with a midnight, as scripts write them. */
  readonly dateCells?: 'serial' | 'iso' | 'midnight';
  /** Text numbers with separators of thousands: the language's own, or this one. */
  readonly grouped?: true | string;
  /** 'Unique views', as in 2023 and 2024. */
  readonly uniqueViews?: boolean;
  /** Another pattern for dates than the language's own. */
  readonly dates?: string;
  /** Number cells in generations B and C, text cells in A. */
  readonly numbers?: 'cells' | 'text';
  /** Percentages as fractions in number cells or in texts, or as texts with the sign. */
  readonly percent?: 'fraction' | 'text-fraction' | 'sign';
  /** 'Job titles' or 'Job title'. */
  readonly plural?: boolean;
  /** 'Total followers on 3/23/2026:'. */
  readonly colon?: boolean;
  /** B and C with the addresses of A. */
  readonly activityUrls?: boolean;
};

export type WorkbookOptions = Partial<FactOptions> & {
  readonly locale?: Locale;
  readonly owner?: string;
  /** `dcterms:created`; by default in the afternoon of the last day; null: the file does not say. */
  readonly created?: string | null;
  readonly quirks?: Quirks;
};

export type CreatedWorkbook = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly facts: WorkbookFacts;
  readonly created: string | null;
};

const SPACER = { blank: 'spacer' } as const;

/** An aggregate workbook with the byte habits of LinkedIn's writer, and what it says. Everything has a default. */
export function createWorkbook(options: WorkbookOptions = {}): CreatedWorkbook {
  const { parts, ...rest } = createWorkbookParts(options);
  return { ...rest, bytes: createZip(parts, PROGRAM_HABITS[options.quirks?.program ?? 'linkedin'].zip) };
}

/** The same before it is zipped, for tests that spoil a part. */
export function createWorkbookParts(
  options: WorkbookOptions = {},
): Omit<CreatedWorkbook, 'bytes'> & { readonly parts: readonly Part[] } {
  const full = {
    generation: 'A',
    locale: 'en-US',
    from: '2026-02-24',
    days: 28,
    seed: 1,
    owner: 'Test Member',
    vanity: 'test-member',
    quirks: {},
    ...options,
  } as const;
  const facts = inventFacts({ ...full, activityUrls: full.quirks.activityUrls ?? full.generation === 'A' });
  const habits = PROGRAM_HABITS[full.quirks.program ?? 'linkedin'];
  const created = habits.withoutCore ? null : options.created === undefined ? `${facts.to}T16:20:05Z` : options.created;
  const parts = createParts(createSheets(facts, full), { ...habits, created });
  const range = `${facts.from}_${facts.to}`;
  const fileName =
    full.generation === 'A'
      ? `Content_${range}_${full.owner.replaceAll(' ', '')}.xlsx`
      : `AggregateAnalytics_${full.owner}_${range}.xlsx`;
  return { fileName, parts, facts, created };
}

type SheetOptions = { readonly generation: 'A' | 'B' | 'C'; readonly locale: Locale; readonly quirks: Quirks };

export function createSheets(facts: WorkbookFacts, options: SheetOptions): SheetPart[] {
  const { generation, locale, quirks } = options;
  const words = { ...WORDING[locale], ...(quirks.dates === undefined ? {} : { date: quirks.dates }) };
  const { count, day } = createCells(words, options);
  const empty = (number: number): [number, CellValue[]][] => (quirks.resaved ? [] : [[number, []]]);
  const total = words.total.replace('{date}', formatDay(facts.to, words)) + ((quirks.colon ?? generation === 'A') ? ':' : '');
  const days = quirks.resaved ? [...facts.days].sort((left, right) => left.impressions - right.impressions) : facts.days;
  const range = `${formatDay(facts.from, words)} - ${formatDay(facts.to, words)}`;
  const sheet = (index: number, rows: [number, CellValue[]][]): SheetPart => ({
    name: words.sheets[index] ?? '',
    rows: new Map(rows),
  });
  return [
    sheet(0, [
      [1, [words.overall, range]],
      [2, [words.impressions, count(facts.impressions)]],
      [3, [quirks.uniqueViews ? 'Unique views' : words.reached, count(facts.membersReached)]],
    ]),
    sheet(1, [
      [1, [words.day, words.impressions, words.engagements]],
      ...days.map((row, index): [number, CellValue[]] => [
        index + 2,
        [day(row.day), count(row.impressions), count(row.engagements)],
      ]),
    ]),
    sheet(2, [[1, [words.note]], ...empty(2), [3, postsHeader(words, generation)], ...postRows(facts.posts, day, count)]),
    sheet(3, [
      [1, [total, count(facts.followers)]],
      ...empty(2),
      [3, [words.day, words.newFollowers]],
      ...facts.days.map((row, index): [number, CellValue[]] => [index + 4, [day(row.day), count(row.newFollowers)]]),
    ]),
    ...(generation === 'C' ? (['audience', 'content'] as const) : (['audience'] as const)).map((about, index) =>
      sheet(generation === 'C' ? 5 + index : 4, shareRows(facts, about, { ...options, words })),
    ),
  ];
}

/** How this file writes a number and a day. */
function createCells(
  words: Wording,
  { generation, quirks }: SheetOptions,
): { count: (value: number) => CellValue; day: (iso: string) => CellValue } {
  const asCells = (quirks.numbers ?? (generation === 'A' ? 'cells' : 'text')) === 'cells';
  const separator = quirks.grouped === true ? words.group : quirks.grouped;
  const count = (value: number): CellValue =>
    asCells ? value : localDigits(separator === undefined ? String(value) : grouped(value, separator), words.zero);
  const day = (iso: string): CellValue => {
    if (quirks.dateCells === 'iso') return { iso };
    if (quirks.dateCells === 'midnight') return `${iso} 00:00:00`;
    if (quirks.dateCells === 'serial') return { serial: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569 };
    return formatDay(iso, words);
  };
  return { count, day };
}

function postsHeader(words: Wording, generation: string): CellValue[] {
  const published = generation === 'A' ? words.published : words.published.replace('Post publish date', 'Post Publish Date');
  return [words.url, published, words.engagements, SPACER, words.url, published, words.impressions, SPACER];
}

/** Two rankings side by side; the shorter one is filled with blanks. */
function postRows(
  posts: readonly FactPost[],
  day: (iso: string) => CellValue,
  count: (value: number) => CellValue,
): [number, CellValue[]][] {
  const ranking = (key: 'engagements' | 'impressions'): CellValue[][] =>
    posts
      .filter((post) => post[key] !== undefined)
      .sort((left, right) => (right[key] ?? 0) - (left[key] ?? 0))
      .map((post) => [post.url, day(post.publishedOn), count(post[key] ?? 0)]);
  const [left, right] = [ranking('engagements'), ranking('impressions')];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    index + 4,
    [...(left[index] ?? ['', '', '']), SPACER, ...(right[index] ?? ['', '', '']), SPACER],
  ]);
}

function shareRows(
  facts: WorkbookFacts,
  about: string,
  { words, generation, locale, quirks }: SheetOptions & { readonly words: Wording },
): [number, CellValue[]][] {
  const isPlural = quirks.plural ?? generation === 'A';
  const names = isPlural && locale === 'en-US' ? PLURAL_CATEGORIES : words.categories;
  const percent = quirks.percent ?? (generation === 'A' ? 'fraction' : 'sign');
  const rows = facts.demographics
    .filter((share) => share.about === about)
    .map(({ category, value, share }): CellValue[] => [
      names[CATEGORIES.indexOf(category)] ?? '',
      value,
      share === null ? words.below : shareCell(share, percent, words),
    ]);
  return [[1, [...words.demographics]], ...rows.map((cells, index): [number, CellValue[]] => [index + 2, cells])];
}

function shareCell(
  share: number,
  percent: NonNullable<Quirks['percent']>,
  { percent: pattern = '{n}%', zero }: Wording,
): CellValue {
  if (percent === 'fraction') return share;
  if (percent === 'text-fraction') return String(share);
  const number = String(Math.round(share * 100_000) / 1_000); // 12.345 %: a generation A's fraction has three places more
  return localDigits(pattern.replace('{n}', number), zero);
}

function grouped(value: number, separator: string): string {
  if (separator === 'indian') return String(value).replace(/\B(?=(\d{2})*\d{3}$)/g, ',');
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}
