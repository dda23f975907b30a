import { DEMOGRAPHIC_CATEGORIES } from '../../domain/reading.ts';
import type { DemographicCategory } from '../../domain/reading.ts';
import { LANGUAGES } from './language.ts';
import type { LabelledMetric, Language } from './language.ts';
import type { Cell, Workbook } from './sheet.ts';

/** A workbook of one of our languages has a dozen of its words, and names figures by them; one in a related language may share some. */
const FEWEST = { words: 4, figures: 2 } as const;

/** How a label is compared: without case, without a colon or note marks at its end, with one kind of apostrophe. */
export function labelKey(cell: Cell | null): string {
  if (typeof cell !== 'string') return '';
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s:：*]+$/u, '');
}

/** The language of most labels in a workbook; null when none is known. */
export function readLanguage(workbook: Workbook): Language | null {
  const texts = new Set(
    workbook.sheets.flatMap((sheet) => sheet.rows.slice(0, 40).flatMap((row) => [...row.cells.values()].map(signKey))),
  );
  const scored = LANGUAGES.map((language) => ({ language, score: wordsOf(language).filter((word) => texts.has(word)).length }));
  const best = scored.sort((left, right) => right.score - left.score)[0];
  if (best === undefined || best.score < FEWEST.words) return null;
  const figures = Object.values(best.language.metrics).filter((words) => words.some((word) => texts.has(word)));
  return figures.length >= FEWEST.figures ? best.language : null;
}

/** 'Total followers on 3/23/2026:' is a sign by its words alone. */
function signKey(cell: Cell): string {
  return labelKey(cell).replace(/ (?:on|am|le|el|em|al|a)? ?[\d./-]+$/, '');
}

function wordsOf(language: Language): string[] {
  return [
    ...new Set([
      ...language.signs,
      ...Object.values(language.metrics).flat(),
      ...Object.values(language.categories).flat(),
      ...language.unkept,
      ...language.fields.postUrl,
      ...language.fields.postDate,
    ]),
  ];
}

/** Which figure a label names, in whatever language: no word names two. */
export function metricOf(cell: Cell | null): LabelledMetric | null {
  const key = labelKey(cell);
  for (const { metrics } of LANGUAGES) {
    for (const [metric, words] of Object.entries(metrics)) {
      if (words.includes(key)) return metric as LabelledMetric; // the keys of `metrics` are exactly these
    }
  }
  return null;
}

export function categoryOf(cell: Cell | null): DemographicCategory | null {
  const key = labelKey(cell);
  for (const { categories } of LANGUAGES) {
    const found = DEMOGRAPHIC_CATEGORIES.find((category) => categories[category].includes(key));
    if (found !== undefined) return found;
  }
  return null;
}

export function isUnkept(cell: Cell | null): boolean {
  const key = labelKey(cell);
  return LANGUAGES.some(({ unkept }) => unkept.includes(key));
}

export function isField(cell: Cell | null, field: 'postUrl' | 'postDate'): boolean {
  const key = labelKey(cell);
  return key !== '' && LANGUAGES.some(({ fields }) => fields[field].includes(key));
}

/** Whose demographics a sheet holds, by its name, where the name is known. */
export function readersOf(sheetName: string): 'audience' | 'content' | null {
  const key = nameOfOriginal(sheetName);
  for (const { sheets } of LANGUAGES) {
    if (sheets.audience.includes(key)) return 'audience';
    if (sheets.content.includes(key)) return 'content';
  }
  return null;
}

/** What a sheet is called, or what that is called of which it is a copy: programs put '(2)' or '_2' behind it. */
export function nameOfOriginal(sheetName: string): string {
  return labelKey(sheetName.trim().replace(/ ?\(\d+\)$|_\d+$/, ''));
}
