import { metricOf } from './label.ts';
import type { LabelledMetric } from './language.ts';
import { cellAt } from './sheet.ts';
import type { Row } from './sheet.ts';

export type ColumnOf<M extends LabelledMetric> = {
  /** Null: no column can be the figure's. */
  readonly columns: Readonly<Record<M, number | null>>;
  /** True when at least one figure was found by its name. */
  readonly isNamed: boolean;
  /** False when the header names another figure, one twice or where it does not belong, or not all of an order that is not LinkedIn's. */
  readonly agrees: boolean;
};

/**
 * Which of some columns holds which figure: as the header names them. Figures that it does not name stand, in LinkedIn's own order, in
 * the columns whose header is no word that is known. Where the header contradicts itself, what it contradicts stands nowhere.
 */
export function assignColumns<M extends LabelledMetric>(
  wanted: readonly M[],
  places: readonly number[],
  header: Row | null,
): ColumnOf<M> {
  const names = places.map((place) => metricOf(cellAt(header ?? undefined, place)));
  const unnamed = wanted.filter((metric) => !names.includes(metric));
  const isTurned =
    unnamed.length > 0 && wanted.some((metric, index) => names.includes(metric) && names.indexOf(metric) !== index);
  const placeOf = (metric: M, index: number): number | null => {
    if (isTurned || names.indexOf(metric) !== names.lastIndexOf(metric)) return null;
    return places[names.indexOf(metric)] ?? (names[index] === null ? (places[index] ?? null) : null);
  };
  const columns = Object.fromEntries(wanted.map((metric, index) => [metric, placeOf(metric, index)])) as Record<M, number | null>; // its keys are those that are wanted
  return {
    columns,
    isNamed: unnamed.length < wanted.length,
    agrees: !isTurned && agrees(names, wanted, unnamed.length === 0) && !isAstray(wanted, places, header),
  };
}

/** Another figure beside those that are wanted is no contradiction as long as each of them has its name. */
function agrees(names: readonly (LabelledMetric | null)[], wanted: readonly LabelledMetric[], areNamed: boolean): boolean {
  const known = names.filter((name) => name !== null);
  return new Set(known).size === known.length && (areNamed || known.every((name) => wanted.includes(name)));
}

/** A figure is named in a column that is none of the figures'. */
function isAstray(wanted: readonly LabelledMetric[], places: readonly number[], header: Row | null): boolean {
  return [...(header?.cells ?? [])].some(
    ([column, cell]) => !places.includes(column) && wanted.some((metric) => metric === metricOf(cell)),
  );
}
