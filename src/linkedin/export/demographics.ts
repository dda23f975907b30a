import type { DemographicShare } from '../../domain/reading.ts';
import { categoryOf } from './label.ts';
import type { Language } from './language.ts';
import { parseShare } from './number.ts';
import { A, B, C, cellAt } from './sheet.ts';
import type { Row, Sheet } from './sheet.ts';

export type Demographics = { readonly shares: readonly DemographicShare[]; readonly leftOut: readonly number[] };

type Context = { readonly about: DemographicShare['about']; readonly language: Language | null };

/** `category | value | percent`, the category on each row. */
export function readDemographics(sheet: Sheet, context: Context): Demographics {
  const leftOut: number[] = [];
  const shares = new Map<string, DemographicShare>();
  for (const row of sheet.rows) {
    if (isHeading(row)) continue;
    const share = shareOf(row, context);
    const key = `${share?.category}|${share?.value}`;
    if (share === null || shares.has(key)) leftOut.push(row.number);
    else shares.set(key, share);
  }
  return { shares: [...shares.values()], leftOut };
}

/** A header or a note has no number where the percentage stands. */
function isHeading(row: Row): boolean {
  const cell = cellAt(row, C);
  return cell === null ? cellAt(row, B) === null : typeof cell === 'string' && !/\p{Nd}/u.test(cell);
}

export function shareOf(row: Row, context: Context): DemographicShare | null {
  const share = parseShare(cellAt(row, C));
  const category = categoryOf(cellAt(row, A), context.language) ?? categoryOf(cellAt(row, A), null);
  const value = cellAt(row, B);
  return share === null || category === null || value === null
    ? null
    : { about: context.about, category, value: String(value), share: share === 'below' ? null : share };
}
