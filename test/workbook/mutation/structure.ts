import type { CellValue, SheetPart } from '../package-parts.ts';
import type { Random } from '../random.ts';

/** Sheets by their place in LinkedIn's own order. */
const [DISCOVERY, ENGAGEMENT, POSTS, FOLLOWERS] = [0, 1, 2, 3] as const;
const NAMES = ['Sheet1', 'Tabelle 2', '__proto__', 'constructor', 'データ', 'ENGAGEMENT', 'x'.repeat(31), 'Metrics'];

/** `kind` is what a sheet was in LinkedIn's own order, null for one that never was there: so it is known what was lost. */
export type Placed = { readonly kind: number | null; readonly sheet: SheetPart };

type Move = (placed: readonly Placed[], random: Random) => readonly Placed[];

/**
 * What people and programs do to a workbook as a whole. None of it changes what the sheets say; what is taken away is not there any more.
 */
const MOVES: Readonly<Record<string, Move>> = {
  'sheets renamed': (placed, random) => {
    const turn = random.below(NAMES.length);
    const isKnown = (kind: number | null): boolean => kind !== null && kind < 4;
    return placed.map(({ kind, sheet }, index) => {
      const name = `${NAMES[(turn + index) % NAMES.length]}`;
      return { kind, sheet: isKnown(kind) ? { ...sheet, name } : sheet };
    });
  },
  'sheets in another order': (placed, random) => shuffled(placed, random),
  'a sheet taken away': (placed, random) => placed.toSpliced(random.below(placed.length), 1),
  'a sheet copied': (placed, random) => {
    const at = random.below(placed.length);
    const copied = placed[at];
    if (copied === undefined) return placed;
    const copy = { kind: copied.kind, sheet: { ...copied.sheet, name: `${copied.sheet.name} (2)` } };
    return placed.toSpliced(random.below(placed.length + 1), 0, copy);
  },
  'sheets hidden': (placed, random) =>
    placed.map(({ kind, sheet }) => ({ kind, sheet: random.chance(0.4) ? { ...sheet, hidden: true } : sheet })),
  'empty sheets added': (placed, random) => withSheet(placed, new Map([[1, [{ blank: 'spacer' }]]]), random),
  'a sheet of somebody’s own added': (placed, random) =>
    withSheet(
      placed,
      new Map([
        [1, ['My notes', 'Sum']],
        [2, ['Total', 12]],
      ]),
      random,
    ),
  'columns of days in another order': onSheet(ENGAGEMENT, (sheet) =>
    eachRow(sheet, ([day = null, one = null, other = null]) => [day, other, one]),
  ),
  'tables of posts in another order': onSheet(POSTS, (sheet) =>
    eachRow(sheet, (cells) => (cells.length < 7 ? cells : [...cells.slice(4), ...cells.slice(0, 4)])),
  ),
  'totals in another order': onSheet(DISCOVERY, (sheet) => {
    const [one, two, three] = [...sheet.rows];
    return one && two && three ? rowsOf(sheet, [one, [2, three[1]], [3, two[1]]]) : sheet;
  }),
  'a note above': (placed, random) => {
    const target = random.below(placed.length);
    return placed.map(({ kind, sheet }, index) => ({
      kind,
      sheet: index === target ? rowsOf(sheet, [[1, ['A note']], ...shifted(sheet, 2)]) : sheet,
    }));
  },
  'days in another order': (placed, random) =>
    placed.map(({ kind, sheet }) => ({
      kind,
      sheet: kind === ENGAGEMENT ? resorted(sheet, 1, random) : kind === FOLLOWERS ? resorted(sheet, 3, random) : sheet,
    })),
  'rows written from the last to the first': (placed) =>
    placed.map(({ kind, sheet }) => ({ kind, sheet: rowsOf(sheet, [...sheet.rows].reverse()) })),
};
export const MOVE_NAMES = Object.keys(MOVES);

export function rearrange(placed: readonly Placed[], move: string, random: Random): readonly Placed[] {
  return MOVES[move]?.(placed, random) ?? placed;
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  return Array.from({ length: list.length }, () => left.splice(random.below(left.length), 1)).flat();
}

function withSheet(placed: readonly Placed[], rows: SheetPart['rows'], random: Random): readonly Placed[] {
  return placed.toSpliced(random.below(placed.length + 1), 0, { kind: null, sheet: { name: 'Mine', rows } });
}

function onSheet(kind: number, change: (sheet: SheetPart) => SheetPart): Move {
  return (placed) => placed.map((one) => (one.kind === kind ? { kind, sheet: change(one.sheet) } : one));
}

function rowsOf(sheet: SheetPart, rows: readonly (readonly [number, readonly CellValue[]])[]): SheetPart {
  return { ...sheet, rows: new Map(rows) };
}

function eachRow(sheet: SheetPart, change: (cells: readonly CellValue[]) => readonly CellValue[]): SheetPart {
  return rowsOf(
    sheet,
    [...sheet.rows].map(([row, cells]) => [row, cells.length === 0 ? cells : change(cells)] as const),
  );
}

function shifted(sheet: SheetPart, by: number): [number, readonly CellValue[]][] {
  return [...sheet.rows].map(([row, cells]) => [row + by, cells]);
}

/** Rows below the header in any order. */
function resorted(sheet: SheetPart, header: number, random: Random): SheetPart {
  const rows = [...sheet.rows];
  const below = rows.filter(([row]) => row > header);
  const contents = shuffled(
    below.map(([, cells]) => cells),
    random,
  );
  return rowsOf(sheet, [
    ...rows.filter(([row]) => row <= header),
    ...below.map(([row], index) => [row, contents[index] ?? []] as const),
  ]);
}
