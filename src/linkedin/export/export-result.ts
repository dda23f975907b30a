import type { DemographicShare, Reading } from '../../domain/reading.ts';
import type { ExportWarning } from './warning.ts';

/** `archive`: the posts' texts, of "Get a copy of your data". */
export type ExportKind = 'aggregate' | 'post' | 'archive';

/** The generations of LinkedIn's aggregate workbook: numbers in cells (to March 2026), numbers as text, a sixth sheet. */
export type Generation = 'A' | 'B' | 'C';

export type ExportResult = {
  readonly kind: ExportKind;
  /** Null but for an aggregate. */
  readonly generation: Generation | null;
  /** 'en-US', 'de', 'fr', 'es', 'pt-BR'; null when its labels are in none of them. */
  readonly locale: string | null;
  readonly reading: Reading;
  /** An archive's further posts: a reading holds 200. */
  readonly rest: readonly Reading[];
  /** The member's name, as the file's name tells it. */
  readonly owner: string | null;
  /** The `/in/<vanity>` that the addresses of the posts show; null where they show none (generation A). */
  readonly vanity: string | null;
  /** A single post's readers; an aggregate's demographics are in the reading. */
  readonly postDemographics: readonly DemographicShare[];
  /** Rows of demographics in the file, those of unknown categories too. */
  readonly demographicRows: number;
  readonly warnings: readonly ExportWarning[];
  /** The days add up to the file's own total; null when it gives none, or a day is not known. */
  readonly totalsAgree: boolean | null;
};
