/**
 * Rows and fields of a comma-separated text, as RFC 4180 has them. A quote that neither doubles another nor ends its field is a letter:
 * LinkedIn's own files have such. Lines end with LF.
 */
export type Csv = {
  readonly rows: readonly (readonly string[])[];
  /** The text ends inside a quoted field. */
  readonly isOpen: boolean;
  /** A quote within a quoted field was taken for a letter: the text is not as RFC 4180 has it. */
  readonly isLoose: boolean;
};

type Field = { readonly value: string; readonly end: number; readonly isOpen?: boolean; readonly isLoose?: boolean };

export function parseCsv(text: string, delimiter: string): Csv {
  const rows: string[][] = [];
  let row: string[] = [];
  let isOpen = false;
  let isLoose = false;
  for (let at = 0; at < text.length || row.length > 0; ) {
    const field = text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter);
    row.push(field.value);
    isOpen = field.isOpen ?? false;
    isLoose ||= field.isLoose ?? false;
    at = field.end + 1;
    if (text[field.end] === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return { rows, isOpen, isLoose };
}

/** To the end of the row, or to the next field. */
function readPlain(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return { value: text.slice(start, end), end };
}

function readQuoted(text: string, start: number, delimiter: string): Field {
  let value = '';
  let isLoose = false;
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: value + text.slice(from), end: text.length, isOpen: true, isLoose };
    const next = text[quote + 1];
    if (next === undefined || next === delimiter || next === '\n')
      return { value: value + text.slice(from, quote), end: quote + 1, isLoose };
    value += text.slice(from, quote + 1);
    isLoose ||= next !== '"';
    from = quote + (next === '"' ? 2 : 1);
  }
}
