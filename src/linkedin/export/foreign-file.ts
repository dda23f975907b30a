import type { RefusalCode } from './refusal.ts';

/** Parts of "Get a copy of your data". */
const ARCHIVE_FILES =
  /(?:^|\/)(?:Shares|Connections|Comments|Reactions|Profile|Positions|Invitations|messages|Registration|Rich_Media)\.csv$/i;
const ARCHIVE_HEADERS = /^(?:Date,ShareLink,ShareCommentary|Date,Link,Message|Date,Type,Link|First Name,Last Name,URL|Notes:)/;
const COMPANY_SHEETS = ['visitor metrics', 'all posts', 'metrics', 'new followers', 'job function', 'competitors'];
/** A part that only one program's files have. */
const OTHER_PROGRAMS: readonly (readonly [part: RegExp, code: RefusalCode])[] = [
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^content\.xml$/i, 'opendocument'],
  [/^Index(?:\.zip$|\/Document\.iwa$)|^index\.apxl$/i, 'numbers'],
  [/^(?:word\/document\.xml|ppt\/presentation\.xml)$/i, 'other-document'],
];

/** What a file is that is no zip, from its bytes. */
export function foreignFile(bytes: Uint8Array, isCompanyPage: boolean): RefusalCode {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleFile(bytes, isCompanyPage);
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) return 'old-xls'; // as Excel wrote them before it had a container
  const head = headOf(bytes);
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
  if (head.includes('urn:oasis:names:tc:opendocument')) return 'opendocument';
  if (/^\s*<(?:!doctype html|html|\?xml|head|body|meta|table)/i.test(head)) return 'web-page';
  if (ARCHIVE_HEADERS.test(head)) return 'data-archive';
  const first = head.split(/\r?\n/)[0] ?? '';
  const isText = ![...head].some((letter) => letter < ' ' && !'\t\r\n'.includes(letter));
  return isText && /[,;\t]/.test(first) ? 'csv' : 'not-a-workbook';
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** What a zip is that is no workbook, from the names of its parts. */
export function foreignZip(names: ReadonlySet<string>): RefusalCode {
  const found = OTHER_PROGRAMS.find(([part]) => [...names].some((name) => part.test(name)));
  return found?.[1] ?? 'not-a-workbook';
}

export function isDataArchive(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => ARCHIVE_FILES.test(name));
}

/** Whether the file's own name is that of a part of the archive. */
export function isPartOfArchive(fileName: string): boolean {
  return ARCHIVE_FILES.test(fileName.replace(/ ?\(\d+\)(?=\.csv$)/i, ''));
}

export function isCompanyWorkbook(sheetNames: readonly string[]): boolean {
  return sheetNames.some((name) => COMPANY_SHEETS.includes(name.trim().toLowerCase()));
}

/** The first letters; spreadsheet programs write text in two bytes a letter too, behind a mark. */
function headOf(bytes: Uint8Array): string {
  const wide = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  const head = bytes.subarray(0, 4_096);
  return wide === null ? new TextDecoder('latin1').decode(head).replace(/^ï»¿/, '') : new TextDecoder(wide).decode(head);
}

/** The container of old Office files holds encrypted new ones too. */
function oleFile(bytes: Uint8Array, isCompanyPage: boolean): RefusalCode {
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes([...'EncryptedPackage'].join('\0'))) return 'encrypted';
  return isCompanyPage || isCompanyWorkbook(oldSheetNames(bytes)) ? 'company-page' : 'old-xls';
}

/** The names of an old workbook's sheets: each in a record (0x85) that says its own length, and that of the name. */
function oldSheetNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = bytes.indexOf(0x85); at !== -1; at = bytes.indexOf(0x85, at + 1)) {
    const [record = 0, letters = 0, wide = 0] = [bytes[at + 2], bytes[at + 10], bytes[at + 11]];
    if (bytes[at + 1] !== 0 || bytes[at + 3] !== 0 || wide > 1 || record !== 8 + letters * (1 + wide)) continue;
    names.push(new TextDecoder(wide === 1 ? 'utf-16le' : 'latin1').decode(bytes.subarray(at + 12, at + 4 + record)));
  }
  return names;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
