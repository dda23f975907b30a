import { createRefusal } from './refusal.ts';
import { TEXT_LENGTH } from './shared-strings.ts';
import { columnOf, plainText } from './sheet.ts';
import type { Cell, Row } from './sheet.ts';
import type { XmlHandler } from './xml.ts';

const ROWS = 50_000;
const COLUMNS = 100;
const LAST_ROW = 1_048_576;

/**
 * One worksheet. `<dimension>` is never looked at (LinkedIn writes A1 on every sheet); a formula is never looked at, only the value
 * beside it.
 */
export function createSheetParser(strings: readonly string[]): { readonly handler: XmlHandler; readonly rows: () => Row[] } {
  const rows = new Map<number, Map<number, Cell>>();
  let row = 0;
  let column = 0;
  let type = 'n';
  let value = '';
  let inValue = false;
  let inCell = false;
  let phonetic = 0;

  function open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'row') openRow(attributes.get('r'));
    else if (name === 'c') openCell(attributes);
    else if (name === 'rPh') phonetic += 1;
    inValue = inCell && phonetic === 0 && (type === 'inlineStr' ? name === 't' : name === 'v');
  }

  function openRow(r: string | undefined): void {
    row = r === undefined ? row + 1 : Number(r);
    column = 0;
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw createRefusal('damaged');
  }

  function openCell(attributes: ReadonlyMap<string, string>): void {
    const address = attributes.get('r');
    const at = address === undefined ? column + 1 : columnOf(address);
    if (at === null || (address !== undefined && Number(/\d+$/.exec(address)?.[0]) !== row)) throw createRefusal('damaged');
    column = at;
    type = attributes.get('t') ?? 'n';
    value = '';
    inCell = true;
  }

  function close(name: string): void {
    inValue = false;
    if (name === 'rPh') phonetic -= 1;
    if (name !== 'c') return;
    inCell = false;
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
    if (!inValue) return;
    value += piece;
    if (value.length > TEXT_LENGTH) throw createRefusal('damaged');
  }

  function all(): Row[] {
    return [...rows].sort(([left], [right]) => left - right).map(([number, cells]) => ({ number, cells }));
  }

  return { rows: all, handler: { open, close, text: take } };
}

function cellOf(type: string, value: string, strings: readonly string[]): Cell | null {
  if (type === 's') return sharedText(value, strings);
  // An ISO date may bring its midnight along.
  if (type === 'd') return plainText(value).replace(/T00:00(:00(\.0+)?)?Z?$/, '') || null;
  if (type !== 'n') return plainText(value) || null;
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
