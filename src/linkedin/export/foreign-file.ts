import type { RefusalCode } from './refusal.ts';

/** Parts of "Get a copy of your data". */
const ARCHIVE_FILES =
  /(?:^|\/)(?:Shares|Connections|Comments|Reactions|Profile|Positions|Invitations|messages|Registration|Rich_Media)\.csv$/i;
const ARCHIVE_HEADERS = /^(?:Date,ShareLink,ShareCommentary|Date,Link,Message|Date,Type,Link|First Name,Last Name,URL|Notes:)/;
const COMPANY_SHEETS = ['Visitor metrics', 'All posts', 'Metrics', 'New followers', 'Job function', 'Competitors'];

/** What a file is that is no zip, from its first bytes. */
export function foreignFile(bytes: Uint8Array, isCompanyPage: boolean): RefusalCode {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleFile(bytes, isCompanyPage);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048)).replace(/^ï»¿/, '');
  if (head.startsWith('%PDF-')) return 'pdf';
  if (/^\s*<(?:!doctype html|html|\?xml|head|body)/i.test(head)) return 'web-page';
  if (ARCHIVE_HEADERS.test(head)) return 'data-archive';
  const first = head.split(/\r?\n/)[0] ?? '';
  const isText = ![...head].some((letter) => letter < ' ' && !'\t\r\n'.includes(letter));
  return isText && /[,;\t]/.test(first) ? 'csv' : 'not-a-workbook';
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

export function isDataArchive(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => ARCHIVE_FILES.test(name));
}

/** Whether the file's own name is that of a part of the archive. */
export function isPartOfArchive(fileName: string): boolean {
  return ARCHIVE_FILES.test(fileName.replace(/ ?\(\d+\)(?=\.csv$)/i, ''));
}

export function isCompanyWorkbook(sheetNames: readonly string[]): boolean {
  return sheetNames.some((name) => COMPANY_SHEETS.some((known) => known.toLowerCase() === name.trim().toLowerCase()));
}

/** The container of old Office files holds encrypted new ones too. */
function oleFile(bytes: Uint8Array, isCompanyPage: boolean): RefusalCode {
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes([...'EncryptedPackage'].join('\0'))) return 'encrypted';
  const hasCompanySheet = COMPANY_SHEETS.some((name) => text.includes(name));
  return isCompanyPage || hasCompanySheet ? 'company-page' : 'old-xls';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
