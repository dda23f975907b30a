import { DEMOGRAPHIC_CATEGORIES } from '../../domain/reading.ts';
import type { DemographicCategory } from '../../domain/reading.ts';
import { LANGUAGES } from './language.ts';
import type { LabelledMetric, Language } from './language.ts';
import type { Cell, Workbook } from './sheet.ts';

/** How a label is compared: without case, without a colon or note marks at its end. */
export function labelKey(cell: Cell | null): string {
  return typeof cell === 'string' ? cell.toLowerCase().replace(/[\s:：*]+$/u, '') : '';
}

/** The language of most labels in a workbook; null when none is known. */
export function readLanguage(workbook: Workbook): Language | null {
  const texts = new Set(
    workbook.sheets.flatMap((sheet) => sheet.rows.slice(0, 40).flatMap((row) => [...row.cells.values()].map(signKey))),
  );
  const scored = LANGUAGES.map((language) => ({ language, score: wordsOf(language).filter((word) => texts.has(word)).length }));
  const best = scored.sort((left, right) => right.score - left.score)[0];
  return best !== undefined && best.score > 0 ? best.language : null;
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
      ...language.fields.postUrl,
      ...language.fields.postDate,
    ]),
  ];
}

/** Which figure a label names: in the file's own language, or in any when that is not known. */
export function metricOf(cell: Cell | null, language: Language | null): LabelledMetric | null {
  const key = labelKey(cell);
  for (const one of language === null ? LANGUAGES : [language]) {
    for (const [metric, words] of Object.entries(one.metrics)) {
      if (words.includes(key)) return metric as LabelledMetric; // the keys of `metrics` are exactly these
    }
  }
  return null;
}

export function categoryOf(cell: Cell | null, language: Language | null): DemographicCategory | null {
  const key = labelKey(cell);
  for (const one of language === null ? LANGUAGES : [language]) {
    const found = DEMOGRAPHIC_CATEGORIES.find((category) => one.categories[category].includes(key));
    if (found !== undefined) return found;
  }
  return null;
}

export function isField(cell: Cell | null, field: 'postUrl' | 'postDate'): boolean {
  const key = labelKey(cell);
  return key !== '' && LANGUAGES.some((language) => language.fields[field].includes(key));
}
