import { metricOf } from './label.ts';
import type { LabelledMetric } from './language.ts';
import { cellAt } from './sheet.ts';
import type { Row } from './sheet.ts';

export type ColumnOf<M extends LabelledMetric> = {
  /** Null: no column can be the figure's. */
  readonly columns: Readonly<Record<M, number | null>>;
  /** True when at least one figure was found by its name. */
  readonly isNamed: boolean;
  /** False when the header names another figure, or one figure twice. */
  readonly agrees: boolean;
};

/**
 * Which of some columns holds which figure: as the header names them. Figures that it does not name stand, in LinkedIn's own order, in
 * the columns whose header is no word that is known.
 */
export function assignColumns<M extends LabelledMetric>(
  wanted: readonly M[],
  places: readonly number[],
  header: Row | null,
): ColumnOf<M> {
  const names = places.map((place) => metricOf(cellAt(header ?? undefined, place)));
  const free = places.filter((_, index) => names[index] === null);
  const unnamed = wanted.filter((metric) => !names.includes(metric));
  const columns = Object.fromEntries(
    wanted.map((metric) => [metric, places[names.indexOf(metric)] ?? free[unnamed.indexOf(metric)] ?? null]),
  ) as Record<M, number | null>; // its keys are those that are wanted
  const known = names.filter((name) => name !== null);
  return {
    columns,
    isNamed: unnamed.length < wanted.length,
    agrees: new Set(known).size === known.length && known.every((name) => (wanted as readonly LabelledMetric[]).includes(name)),
  };
}
