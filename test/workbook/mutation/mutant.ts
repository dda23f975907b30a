import { anyWorkbook } from '../any-workbook.ts';
import { createSheets } from '../create-workbook.ts';
import { inventFacts } from '../invented-facts.ts';
import { readByOracle } from '../oracle.ts';
import { createParts } from '../package-parts.ts';
import type { SheetPart } from '../package-parts.ts';
import { PROGRAM_HABITS } from '../program.ts';
import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { saidByOracle } from '../said.ts';
import type { Said } from '../said.ts';
import { FOREIGN_LOCALES, WORDING } from '../wording.ts';
import { createZip } from '../zip-file.ts';
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
  const random = createRandom(seed * 31 + 7);
  const options = anyWorkbook(seed, LENGTHS);
  const { quirks } = options;
  const facts = inventFacts({
    ...options,
    vanity: 'test-member',
    activityUrls: quirks.activityUrls ?? options.generation === 'A',
  });
  const habits = {
    ...PROGRAM_HABITS[quirks.program ?? 'linkedin'],
    created: options.created === null ? null : `${facts.to}T16:20:05Z`,
  };
  const deeds: string[] = [];
  let sheets = createSheets(facts, options);
  const plan = planOf(random);
  for (let count = 0; count < plan.cells; count += 1) sheets = mutateCells(sheets, random);
  if (plan.cells > 0) deeds.push(`${plan.cells} cells or rows`);
  const dayFirst = /^d/.test(quirks.dates ?? WORDING[options.locale].date);
  const truthOf = (parts: ReturnType<typeof createParts>): Said | null => believed(createZip(parts, habits.zip), dayFirst);
  let parts: ReturnType<typeof createParts> = createParts(sheets, habits);
  let truth = truthOf(parts);
  if (plan.moves > 0) {
    const isForeign = FOREIGN_LOCALES.some((locale) => locale === options.locale);
    const placed = moved(sheets, { count: plan.moves, isForeign, random, deeds });
    truth = truth && without(truth, sheets.length, placed);
    parts = createParts(
      placed.map(({ sheet }) => sheet),
      habits,
    );
  }
  for (let count = 0; count < plan.xml; count += 1) {
    const change = oneOf(XML_CHANGES, random);
    deeds.push(change);
    parts = mutateXml(parts, change, random);
    truth = truthOf(parts);
  }
  let list: readonly (typeof parts)[number][] = parts;
  for (let count = 0; count < plan.parts; count += 1) {
    const change = oneOf(PART_CHANGE_NAMES, random);
    deeds.push(change);
    list = mutateParts(list, change, random);
  }
  let bytes = createZip(list, habits.zip);
  for (let count = 0; count < plan.bytes; count += 1) {
    const change = oneOf(BYTE_CHANGE_NAMES, random);
    deeds.push(change);
    bytes = mutateBytes(bytes, change, random);
  }
  return { seed, bytes, deeds, truth };
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

type Moving = { readonly count: number; readonly isForeign: boolean; readonly random: Random; readonly deeds: string[] };

function moved(sheets: readonly SheetPart[], { count, isForeign, random, deeds }: Moving): readonly Placed[] {
  const moves = MOVE_NAMES.filter((name) => !isForeign || !NEED_WORDS.includes(name));
  let placed: readonly Placed[] = sheets.map((sheet, kind) => ({ kind, sheet }));
  for (let done = 0; done < count; done += 1) {
    const move = oneOf(moves, random);
    deeds.push(move);
    placed = rearrange(placed, move, random);
  }
  return placed;
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

function oneOf(names: readonly string[], random: Random): string {
  return names[random.below(names.length)] ?? '';
}
