import type { Quirks, WorkbookOptions } from './create-workbook.ts';
import { PROGRAMS } from './program.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { FOREIGN_LOCALES, LOCALES } from './wording.ts';
import type { Locale } from './wording.ts';

const ALL_LOCALES: readonly Locale[] = [...LOCALES, ...FOREIGN_LOCALES];
const LENGTHS = [7, 28, 30, 90, 365, 400];
const SEPARATORS = [true, ',', '.', ' ', '\u00A0', '\u202F', "'", '’', 'indian'] as const;
const DATES = ['m/d/y', 'd/m/y', 'dd.mm.y', 'd.m.y', 'dd-mm-y', 'y-mm-dd', 'y/mm/dd', 'y. m. d.', 'd. m. y'];
const DAY_MS = 86_400_000;

export type AnyWorkbook = WorkbookOptions & {
  readonly generation: 'A' | 'B' | 'C';
  readonly locale: Locale;
  readonly from: string;
  readonly days: number;
  readonly seed: number;
  readonly quirks: Quirks;
};

/**
 * A workbook of any generation, language, program, length and habit: the first three by the seed's remainder, so that some hundreds of seeds
 * hold all pairs of them, the rest by chance.
 */
export function anyWorkbook(seed: number, lengths: readonly number[] = LENGTHS): AnyWorkbook {
  const random = createRandom(seed * 7_919 + 13);
  const generation = (['A', 'B', 'C'] as const)[seed % 3] ?? 'A';
  const locale = ALL_LOCALES[seed % ALL_LOCALES.length] ?? 'en-US';
  const days = random.chance(0.5) ? pick(lengths, random) : (lengths[0] ?? 7) + random.below(60);
  return {
    generation,
    locale,
    days,
    seed,
    from: new Date((19_000 + random.below(1_600)) * DAY_MS).toISOString().slice(0, 10),
    quirks: anyQuirks({ generation, locale, program: PROGRAMS[seed % PROGRAMS.length] ?? 'linkedin', random }),
    ...(random.chance(0.15) ? { created: null } : {}),
  };
}

type Given = Pick<AnyWorkbook, 'generation' | 'locale'> & { program: Quirks['program'] & string; random: Random };

function anyQuirks({ generation, locale, program, random }: Given): Quirks {
  const sometimes = <T>(part: number, value: T): T | undefined => (random.chance(part) ? value : undefined);
  const isKnown = LOCALES.some((known) => known === locale);
  const all = {
    program,
    resaved: sometimes(0.3, true),
    dateCells: sometimes(0.25, pick(['serial', 'iso', 'midnight'] as const, random)),
    grouped: sometimes(0.5, pick(SEPARATORS, random)),
    uniqueViews: locale === 'en-US' ? sometimes(0.3, true) : undefined,
    dates: sometimes(0.25, pick(DATES, random)),
    numbers: generation === 'A' ? sometimes(0.05, 'text' as const) : sometimes(0.15, 'cells' as const),
    // In a language that is not known, a text is a percentage by its sign alone.
    percent: sometimes(0.25, pick(isKnown ? (['fraction', 'text-fraction', 'sign'] as const) : (['sign'] as const), random)),
    plural: sometimes(0.2, random.chance(0.5)),
    colon: sometimes(0.2, random.chance(0.5)),
    activityUrls: generation === 'A' ? undefined : sometimes(0.2, true),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Quirks; // without those that are not there
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], random: Random): T {
  return list[random.below(list.length)] as T; // below its length
}
