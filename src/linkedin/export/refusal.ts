/**
 * Why a file is not read. A closed list: the views have a sentence for each, saying what to do next. A refusal carries its code
 * and nothing of the file.
 */
export const REFUSAL_CODES = [
  'empty', // no bytes at all
  'too-large', // more than 10 MB, or more than 64 MB unpacked, or too many parts, rows or cells
  'not-a-workbook', // neither a zip nor any kind of file that is known
  'truncated', // the file ends early, or a part of it does not agree with its checksum or its length
  'damaged', // a zip, but its parts are not a workbook's, or not XML as a workbook has it
  'encrypted',
  'old-xls', // a binary workbook of before 2007
  'xlsb', // Excel's newer binary workbook
  'xml-spreadsheet', // Excel's XML of 2003
  'opendocument', // LibreOffice's and OpenOffice's
  'numbers', // Apple's
  'other-document', // a text or slides
  'company-page', // the export of a company page
  'data-archive', // a part of "Get a copy of your data" that is not read: whatever is no Shares.csv
  'archive-without-shares', // "Get a copy of your data" as a zip, without Shares.csv in it
  'archive-too-large', // a zip that is too large: Shares.csv alone may not be
  'no-shares', // Shares.csv, without one readable post of one's own
  'csv',
  'pdf',
  'web-page', // HTML: a saved page, or an error page under the name of a workbook
  'other-workbook', // a workbook, but not LinkedIn's
  'no-days', // LinkedIn's workbook, without one readable day
  'ambiguous-dates', // day and month cannot be told apart
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type ExportRefusal = Error & { readonly name: 'ExportRefusal'; readonly code: RefusalCode };

export function createRefusal(code: RefusalCode): ExportRefusal {
  const error = new Error(`the file is refused: ${code}`);
  return Object.assign(error, { name: 'ExportRefusal' as const, code });
}

export function isRefusal(error: unknown): error is ExportRefusal {
  return error instanceof Error && error.name === 'ExportRefusal' && 'code' in error;
}

/** A copy of all one's data may be; the one part of it that is read is not. */
export function tooLarge(fileName: string): 'too-large' | 'archive-too-large' {
  return /\.zip$/i.test(fileName) ? 'archive-too-large' : 'too-large';
}
