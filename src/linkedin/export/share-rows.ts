/**
 * The rows of Shares.csv, one for each share, out of a file that is no whole CSV: LinkedIn quotes each paragraph of a text by itself, or
 * writes `"` around each end of a line, so that a share's text may end its row too early, or hold quotes that nobody wrote.
 */
import { parseCsv } from './csv.ts';
import { withoutStrayQuotes } from './share-text.ts';

export type ShareColumns = {
  readonly date: number;
  readonly link: number;
  readonly text: number;
  /** -1 where the file has no such column. */
  readonly shared: number;
  readonly media: number;
  readonly count: number;
  readonly delimiter: string;
};

/** `number`: as a spreadsheet shows it; `fields`: the text without stray quotes; null where the row is not whole. */
export type ShareRow = { readonly number: number; readonly fields: readonly string[] | null };

export type ShareRows = {
  readonly rows: readonly ShareRow[];
  /** The file ends within a row. */
  readonly isCut: boolean;
};

const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/;
const LINK = /^https?:\/\/(?:[a-z0-9-]+\.)*linkedin\.com\/[^\s"]+$/i;
/** A row's beginning in the middle of a text: a quote that was not closed may have swallowed rows. Only in LinkedIn's own order. */
const INSIDE = /\n"?\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?"?[,;\t]"?https?:\/\/(?:[a-z0-9-]+\.)*linkedin\.com\//i;
const ROWS_INSIDE = new RegExp(INSIDE.source, 'gi');

/** `body`: the file's text behind its header, which is row 1. Lines end with LF. */
export function readShareRows(body: string, columns: ShareColumns): ShareRows {
  const whole = readPiece(body, columns, 2);
  const isDoubtful = whole.isMended && whole.rows.some(({ fields }) => INSIDE.test(fields?.[columns.text] ?? ''));
  if (!isDoubtful && !(whole.isCut && INSIDE.test(body))) return whole;
  return readApart(body, columns, whole);
}

type Piece = ShareRows & { readonly isMended: boolean };

/** Each row by itself: what one quote spoils ends with its row. */
function readApart(body: string, columns: ShareColumns, whole: Piece): ShareRows {
  const starts = [0, ...[...body.matchAll(ROWS_INSIDE)].map(({ index }) => index + 1)];
  const rows: ShareRow[] = [];
  let number = 2;
  let isCut = whole.isCut;
  for (const [at, start] of starts.entries()) {
    const piece = readPiece(body.slice(start, starts[at + 1]), columns, number);
    rows.push(...piece.rows);
    number += Math.max(1, piece.rows.length);
    isCut = piece.isCut;
  }
  return { rows, isCut };
}

function readPiece(text: string, columns: ShareColumns, first: number): Piece {
  const { rows, isOpen, isLoose } = parseCsv(text, columns.delimiter);
  const shares: { number: number; fields: string[]; isJoined: boolean }[] = [];
  let isMended = isLoose;
  rows.forEach((fields, at) => {
    const last = shares.at(-1);
    const isUnfinished = last !== undefined && last.fields.length < columns.count;
    if (beginsShare(fields, columns) || !isUnfinished) {
      if (fields.length > 1 || fields[0] !== '') shares.push({ number: first + at, fields: [...fields], isJoined: false });
      return;
    }
    isMended = true;
    const [rest = '', ...more] = fields;
    last.isJoined = true;
    last.fields.push(`${last.fields.pop() ?? ''}\n${rest}`, ...more);
  });
  const isCut = isOpen || (shares.at(-1)?.fields.length ?? columns.count) < columns.count;
  isMended ||= shares.some(({ fields }) => fields.length > columns.count);
  return {
    rows: shares.map(({ number, fields, isJoined }) => {
      const whole = beginsShare(fields, columns) ? aligned(fields, columns) : null;
      // Where each line was a field of its own, its quotes are gone already.
      return {
        number,
        fields: isJoined ? whole : (whole?.with(columns.text, withoutStrayQuotes(whole[columns.text] ?? '')) ?? null),
      };
    }),
    isCut,
    isMended,
  };
}

function beginsShare(fields: readonly string[], { date, link }: ShareColumns): boolean {
  return DATE.test((fields[date] ?? '').trim()) && LINK.test((fields[link] ?? '').trim());
}

/** Fields too many are parts of the text, with commas behind quotes that ended it too early. Null: the row is not whole. */
function aligned(fields: readonly string[], { text, shared, media, count, delimiter }: ShareColumns): string[] | null {
  const surplus = fields.length - count;
  if (surplus === 0) return [...fields];
  if (surplus < 0) return null;
  const words = fields.slice(text, text + surplus + 1).join(delimiter);
  const all = [...fields.slice(0, text), words, ...fields.slice(text + surplus + 1)];
  const isFit = [shared, media].every((column) => /^$|^https?:/i.test(all[column] ?? ''));
  return isFit ? all : null;
}
