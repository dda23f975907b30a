import { openByOracle } from './oracle-grid.ts';
import type { Grid } from './oracle-grid.ts';

/**
 * A second reader of LinkedIn's aggregate workbook that shares nothing with src/: sheets by their order instead of their shape, numbers
 * and dates by the digits in them. What it cannot read is not a number. It believes the file.
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

export type OracleRow = readonly [row: number, a?: string, b?: string, c?: string];

const REACHED = /reached|unique|erreicht|touchés|alcan[zç]ados/i;

/** `dayFirst` where it is known from elsewhere: of a spoiled file's dates the oracle could not be sure. */
export function readByOracle(bytes: Uint8Array, dayFirst?: boolean): OracleReading {
  const { grids, created } = openByOracle(bytes);
  const [discovery, engagement, posts, followers, ...demographics] = inPlaces(grids);
  if (!discovery || !engagement || !posts || !followers) throw new Error('the oracle knows only whole workbooks');
  const dayRows = rowsOf(engagement).filter(([, one, two, three]) => isDate(one) && hasNumber(two, three));
  const gainRows = fromFirstDay(rowsOf(followers).filter(([, one, two]) => isDate(one) && hasNumber(two)));
  const range = [...discovery.values()].map(numbersIn).find(isRange) ?? [];
  const ends = [range.slice(0, 3).join('/'), range.slice(3).join('/')];
  const [, anchor = '', total] = rowsOf(followers).find(([, one = '']) => !isDate(one) && numbersIn(one).length === 3) ?? [];
  const isDayFirst =
    dayFirst ??
    guessOrder(
      dayRows.map(([, one = '']) => one),
      ends,
    );
  const read = (text: string): string => isoOf(text, isDayFirst);
  const totals = rowsOf(discovery).filter(
    ([, name, value, beside = '']) => name && value && ![name, value, beside].map(numbersIn).some(isRange),
  );
  const gained = new Map(gainRows.map(([, one = '', two]) => [read(one), number(two)]));
  const shown = new Map(dayRows.map(([, one = '', two, three]) => [read(one), [number(two), number(three)] as const]));
  return {
    from: read(ends[0] ?? ''),
    to: read(ends[1] ?? ''),
    created,
    days: [...new Set([...shown.keys(), ...gained.keys()])]
      .sort()
      .map((day) => [day, ...(shown.get(day) ?? ([Number.NaN, Number.NaN] as const)), gained.get(day) ?? Number.NaN] as const),
    ...totalsOf(totals),
    followers: [read(numbersIn(anchor).join('/')), number(total)],
    posts: postsIn(posts, read),
    demographics: demographics.flatMap((grid, sheet) =>
      rowsOf(grid)
        .filter(([, , , share]) => numbersIn(share ?? '').length > 0)
        .map(([, , value = '', share = '']) => [sheet, value.replace(/\.0$/, ''), percent(share)] as const),
    ),
  };
}

/** What shows a sheet to be the one of its place, for all that stand before the demographics, and of those. */
const SIGNS: readonly ((grid: Grid) => boolean)[] = [
  (grid) => [...grid.values()].map(numbersIn).some(isRange),
  (grid) => rowsOf(grid).some(([, one, two, three]) => isDate(one) && hasNumber(two) && hasNumber(three)),
  (grid) => [...grid.keys()].some((address) => /^[E-G]\d/.test(address)),
  (grid) => rowsOf(grid).some(([, one, two, three]) => isDate(one) && hasNumber(two) && three === undefined),
  (grid) => rowsOf(grid).some(([, , , share = '']) => /[%٪％]/.test(share) || number(share) === 0 || share.startsWith('0.')),
];

/** In LinkedIn's order; where a sheet was lost, which shows by the next kind in its place, stands an empty one. */
function inPlaces(grids: readonly Grid[]): readonly Grid[] {
  const placed = [...grids];
  for (let place = 0; place < SIGNS.length - 1; place += 1) {
    const grid = placed[place];
    if (grid && !SIGNS[place]?.(grid) && SIGNS[place + 1]?.(grid)) placed.splice(place, 0, new Map());
  }
  return placed;
}

/** Above the first day that the calendar has, a date that it has not is no day but where the total's words were. */
function fromFirstDay(rows: readonly OracleRow[]): readonly OracleRow[] {
  const isReal = (text: string): boolean =>
    [false, true].some((dayFirst) => {
      const time = Date.parse(`${isoOf(text, dayFirst)}T00:00:00Z`);
      return !Number.isNaN(time) && new Date(time).toISOString().startsWith(isoOf(text, dayFirst));
    });
  return rows.slice(
    Math.max(
      0,
      rows.findIndex(([, one = '']) => isReal(one)),
    ),
  );
}

/** Impressions stand before the reach, unless their labels say otherwise. */
function totalsOf(rows: readonly OracleRow[]): { impressions: number; membersReached: number } {
  const [first, second] = rows;
  const values = [first, second].map((row) => number(row?.[2]));
  const [impressions = Number.NaN, membersReached = Number.NaN] = REACHED.test(first?.[1] ?? '') ? values.reverse() : values;
  return { impressions, membersReached };
}

/** Row number and the texts of A, B and C, for every row that has one of them. */
export function rowsOf(grid: Grid): OracleRow[] {
  const rows = new Set([...grid.keys()].map((address) => Number(address.replace(/^[A-Z]+/, ''))));
  return [...rows]
    .sort((left, right) => left - right)
    .map((row) => [row, grid.get(`A${row}`), grid.get(`B${row}`), grid.get(`C${row}`)] as const);
}

/** All digits of other scripts as ours: the zero of a script is nine or fewer places before each of its digits. */
function ours(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - value - 1))) value += 1;
    return String(value);
  });
}

export function numbersIn(text: string): string[] {
  return ours(text).match(/\d+/g) ?? [];
}

function isDate(text = ''): boolean {
  if (/^\d{5}(\.0)?$/.test(text)) return true;
  const numbers = numbersIn(text.replace(/ 00:00:00$|T00:00:00$/, ''));
  return !/[\p{L}\p{M}]{3}/u.test(text) && numbers.length === 3 && numbers.some((part) => part.length === 4);
}

function isRange(numbers: readonly string[]): boolean {
  return numbers.length === 6 && numbers.filter((each) => each.length === 4).length === 2;
}

function hasNumber(...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => !Number.isNaN(number(text)));
}

/** Whether day stands first or month: as the days lie closest together, and the range begins and ends with them. */
function guessOrder(days: readonly string[], ends: readonly string[]): boolean {
  const [monthFirst = 0, dayFirst = 0] = [false, true].map((isDayFirst) => {
    const timesOf = (texts: readonly string[]): number[] => texts.map((text) => Date.parse(isoOf(text, isDayFirst)));
    const [times, [from = 0, to = 0]] = [timesOf(days), timesOf(ends)];
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const misfit = last - first + Math.abs(first - from) + Math.abs(last - to);
    return Number.isNaN(misfit) ? Infinity : misfit;
  });
  return dayFirst < monthFirst;
}

export function isoOf(text: string, dayFirst: boolean): string {
  if (/^\d{5}(\.0)?$/.test(text)) return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const [one = '', two = '', three = ''] = numbersIn(text);
  if (one.length === 4) return [one, two.padStart(2, '0'), three.padStart(2, '0')].join('-');
  const [month, day] = dayFirst ? [two, one] : [one, two];
  return [three, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Digits alone, in groups whose last has three, or with a nought behind the point. */
export function number(text = ''): number {
  const [, sign = '', digits = ''] = /^([-−]?)(.*)$/.exec(ours(text)) ?? [];
  const whole = digits.replace(/\.0$/, '');
  const joined = /^\d+([^\d\w])\d{2,3}(?:\1\d{2,3})*$/.test(whole) && /\D\d{3}$/.test(whole) ? whole.replace(/\D/g, '') : whole;
  return /^\d+$/.test(joined) ? Number(joined) * (sign === '' ? 1 : -1) + 0 : Number.NaN;
}

export function percent(text: string): number | null {
  const [value = ''] = /\d+(?:[.,]\d+)?(?:e-?\d+)?/i.exec(ours(text)) ?? [];
  if (/[<\p{L}]/u.test(text.replace(value, ''))) return null;
  return Number(value.replace(',', '.')) / (/[%٪％]/.test(text) ? 100 : 1);
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
      const post = posts.get(`${id[1]}:${id[2]}`) ?? { publishedOn: '' };
      if (post.publishedOn === '' && day !== undefined) post.publishedOn = read(day);
      if (value !== undefined) post[key] = number(value);
      posts.set(`${id[1]}:${id[2]}`, post);
    }
  }
  return posts;
}
