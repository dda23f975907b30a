import { createRefusal } from './refusal.ts';
import { TEXT_LENGTH } from './shared-strings.ts';
import { columnOf, plainText } from './sheet.ts';
import type { Cell, Row } from './sheet.ts';
import type { XmlHandler } from './xml.ts';

const ROWS = 50_000;
const COLUMNS = 100;
const LAST_ROW = 1_048_576;
/** Cells with and without a value: an export of LinkedIn has some thousands, a formatted sheet of a spreadsheet program more. */
const CELLS = 500_000;

/**
 * One worksheet. `<dimension>` is never looked at (LinkedIn writes A1 on every sheet); a formula is never looked at, only the value
 * beside it.
 */
export function createSheetParser(strings: readonly string[]): { readonly handler: XmlHandler; readonly rows: () => Row[] } {
  const rows = new Map<number, Map<number, Cell>>();
  let inside: 'elsewhere' | 'table' | 'row' | 'cell' | 'value' = 'elsewhere';
  let row = 0;
  let column = 0;
  let type = 'n';
  let value = '';
  let phonetic = 0; // a reading aid of Japanese stands beside the text, and is none of it
  let count = 0;

  function open(name: string, attributes: ReadonlyMap<string, string>): void {
    // A value holds text alone, and a cell one value.
    if (inside === 'value' || (inside === 'cell' && name === 'v' && value !== '')) throw createRefusal('damaged');
    if (name === 'sheetData' && inside === 'elsewhere') inside = 'table';
    else if (name === 'row' && inside !== 'elsewhere') openRow(attributes.get('r'));
    else if (name === 'c' && inside !== 'elsewhere') openCell(attributes);
    else if (name === 'rPh') phonetic += 1;
    else if (inside === 'cell' && phonetic === 0 && name === (type === 'inlineStr' ? 't' : 'v')) inside = 'value';
  }

  function openRow(r: string | undefined): void {
    if (inside !== 'table') throw createRefusal('damaged');
    inside = 'row';
    row = r === undefined ? row + 1 : Number(r);
    column = 0;
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw createRefusal('damaged');
  }

  function openCell(attributes: ReadonlyMap<string, string>): void {
    count += 1;
    if (count > CELLS) throw createRefusal('too-large');
    const address = attributes.get('r');
    const at = address === undefined ? column + 1 : columnOf(address);
    const isHere = address === undefined || Number(/\d+$/.exec(address)?.[0]) === row;
    if (inside !== 'row' || at === null || !isHere) throw createRefusal('damaged');
    inside = 'cell';
    column = at;
    type = attributes.get('t') ?? 'n';
    value = '';
  }

  function close(name: string): void {
    if (name === 'rPh') phonetic -= 1;
    else if (name === 'sheetData') inside = 'elsewhere';
    else if (name === 'row' && inside === 'row') inside = 'table';
    else if (inside === 'value') inside = 'cell';
    else if (name === 'c' && inside === 'cell') closeCell();
  }

  function closeCell(): void {
    inside = 'row';
    const cell = cellOf(type, value, strings);
    if (cell !== null) put(cell);
  }

  function put(cell: Cell): void {
    if (column > COLUMNS) throw createRefusal('too-large');
    const cells = rows.get(row) ?? new Map<number, Cell>();
    // The same cell twice: which one counts depends on who reads.
    if (cells.has(column)) throw createRefusal('damaged');
    cells.set(column, cell);
    rows.set(row, cells);
    if (rows.size > ROWS) throw createRefusal('too-large');
  }

  function take(piece: string): void {
    if (inside !== 'value') return;
    value += piece;
    if (value.length > TEXT_LENGTH) throw createRefusal('damaged');
  }

  function all(): Row[] {
    return [...rows].sort(([left], [right]) => left - right).map(([number, cells]) => ({ number, cells }));
  }

  return { rows: all, handler: { open, close, text: take } };
}

function cellOf(type: string, value: string, strings: readonly string[]): Cell | null {
  switch (type) {
    case 's':
      return sharedText(value, strings);
    case 'n':
      return numberOrText(value);
    case 'b':
      return truth(value.trim());
    case 'd': // an ISO date
    case 'e':
    case 'inlineStr':
    case 'str':
      return plainText(value) || null;
    default:
      throw createRefusal('damaged'); // what its value is, nobody can say
  }
}

/** A text, never a count of one. */
function truth(value: string): Cell | null {
  if (value === '') return null;
  if (!['0', '1', 'false', 'true'].includes(value)) throw createRefusal('damaged');
  return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
}

function numberOrText(value: string): Cell | null {
  if (value.trim() === '') return null;
  const number = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : Number.NaN;
  // Kept as the text it is: whoever wants a number there says that the row cannot be read.
  return Number.isFinite(number) ? number : plainText(value) || null;
}

function sharedText(value: string, strings: readonly string[]): Cell | null {
  if (value.trim() === '') return null;
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined) throw createRefusal('damaged');
  return plainText(text) || null;
}
