import { anyWorkbook } from '../any-workbook.ts';
import type { AnyWorkbook } from '../any-workbook.ts';
import { createSheets } from '../create-workbook.ts';
import { inventFacts } from '../invented-facts.ts';
import { readByOracle } from '../oracle.ts';
import { createParts } from '../package-parts.ts';
import type { Habits, SheetPart } from '../package-parts.ts';
import { PROGRAM_HABITS } from '../program.ts';
import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { saidByOracle } from '../said.ts';
import type { Said } from '../said.ts';
import { FOREIGN_LOCALES, WORDING } from '../wording.ts';
import type { Locale } from '../wording.ts';
import { createZip } from '../zip-file.ts';
import type { Part, ZipHabits } from '../zip-file.ts';
import { mutateCells } from './cell.ts';
import { BYTE_CHANGE_NAMES, PART_CHANGE_NAMES, mutateBytes, mutateParts } from './package.ts';
import { MOVE_NAMES, rearrange } from './structure.ts';
import type { Placed } from './structure.ts';
import { XML_CHANGES, mutateXml } from './xml.ts';

/** A workbook to which something happened. */
export type Mutant = {
  readonly seed: number;
  readonly bytes: Uint8Array;
  /** What was done to it, in order. */
  readonly deeds: readonly string[];
  /** What it still says, as the oracle reads it; null where it says nothing that the oracle could read. */
  readonly truth: Said | null;
};

const LENGTHS = [7, 8, 13, 28, 40];
/** In a language that is not known, only LinkedIn's own order tells these apart. */
const NEED_WORDS = ['tables of posts in another order', 'totals in another order'];

export function createMutant(seed: number): Mutant {
  const deeds: string[] = [];
  const chance = { random: createRandom(seed * 31 + 7), deeds };
  const options = anyWorkbook(seed, LENGTHS);
  const { zip, ...habits } = habitsOf(options);
  const plan = planOf(chance.random);
  const sheets = repeat(plan.cells, ['a cell or row'], sheetsOf(options), chance, (each) => mutateCells(each, chance.random));
  const placed = plan.moves === 0 ? null : moved(sheets, plan.moves, options.locale, chance);
  const spoiled = repeat(plan.xml, XML_CHANGES, createParts(sheets, habits), chance, mutateXml);
  // Before sheets are moved, which the oracle would not follow, and after XML was changed, which it reads as it stands.
  const whole = createZip(spoiled, zip);
  const truth = believed(whole, /^d/.test(options.quirks.dates ?? WORDING[options.locale].date));
  const left = placed?.map(({ sheet }) => sheet);
  const parts = repeat<readonly Part[]>(
    plan.parts,
    PART_CHANGE_NAMES,
    left ? createParts(left, habits) : spoiled,
    chance,
    mutateParts,
  );
  const zipped = parts === spoiled ? whole : createZip(parts, zip);
  const bytes = repeat(plan.bytes, BYTE_CHANGE_NAMES, zipped, chance, mutateBytes);
  return { seed, bytes, deeds, truth: placed && truth ? without(truth, sheets.length, placed) : truth };
}

type Chance = { readonly random: Random; readonly deeds: string[] };

/** So many changes, each one of those that have a name, one after the other. */
function repeat<T>(
  count: number,
  names: readonly string[],
  start: T,
  { random, deeds }: Chance,
  change: (value: T, name: string, random: Random) => T,
): T {
  let value = start;
  for (let done = 0; done < count; done += 1) {
    const name = names[random.below(names.length)] ?? '';
    deeds.push(name);
    value = change(value, name, random);
  }
  return value;
}

function sheetsOf(options: AnyWorkbook): SheetPart[] {
  const activityUrls = options.quirks.activityUrls ?? options.generation === 'A';
  return createSheets(inventFacts({ ...options, vanity: 'test-member', activityUrls }), options);
}

function habitsOf({ quirks, from, days, created }: AnyWorkbook): Habits & { readonly zip?: ZipHabits } {
  const end = new Date(Date.parse(`${from}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return { ...PROGRAM_HABITS[quirks.program ?? 'linkedin'], created: created === null ? null : `${end}T16:20:05Z` };
}

type Plan = {
  readonly cells: number;
  readonly moves: number;
  readonly xml: number;
  readonly parts: number;
  readonly bytes: number;
};

/** Mostly one thing, sometimes several, of one kind or of two. What is done to XML is read again by the oracle, which knows no moves. */
function planOf(random: Random): Plan {
  const some = (): number => (random.chance(0.6) ? 1 : 2 + random.below(3));
  const none = { cells: 0, moves: 0, xml: 0, parts: 0, bytes: 0 };
  const kind = random.below(20);
  if (kind < 7) return { ...none, cells: some() };
  if (kind < 9) return { ...none, moves: some() };
  if (kind < 12) return { ...none, cells: some(), moves: some() };
  if (kind < 16) return { ...none, cells: random.below(2), xml: some() };
  if (kind < 18) return { ...none, moves: random.below(2), parts: some() };
  return { ...none, cells: random.below(2), bytes: some() };
}

function moved(sheets: readonly SheetPart[], count: number, locale: Locale, chance: Chance): readonly Placed[] {
  const isForeign = FOREIGN_LOCALES.some((foreign) => foreign === locale);
  const moves = MOVE_NAMES.filter((name) => !isForeign || !NEED_WORDS.includes(name));
  const start = sheets.map((sheet, kind): Placed => ({ kind, sheet }));
  return repeat<readonly Placed[]>(count, moves, start, chance, rearrange);
}

function believed(bytes: Uint8Array, dayFirst: boolean): Said | null {
  try {
    return saidByOracle(readByOracle(bytes, dayFirst));
  } catch {
    return null; // not a workbook to the oracle
  }
}

/** What is left to say when sheets were taken away. */
function without(truth: Said, sheets: number, placed: readonly Placed[]): Said {
  const kept = new Set(placed.map(({ kind }) => kind));
  const has = (kind: number): boolean => kept.has(kind);
  return {
    ...truth,
    impressions: has(0) ? truth.impressions : null,
    membersReached: has(0) ? truth.membersReached : null,
    days: truth.days.map(([day, impressions, engagements, gained]) => [
      day ?? '',
      has(1) ? (impressions ?? null) : null,
      has(1) ? (engagements ?? null) : null,
      has(3) ? (gained ?? null) : null,
    ]),
    posts: has(2) ? truth.posts : [],
    followers: has(3) ? truth.followers : null,
    shares: truth.shares.filter(([about]) => (about === 'audience' ? has(4) : sheets < 6 || has(5))),
  };
}
