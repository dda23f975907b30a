import { expect, test } from 'vitest';
import type { ExportResult } from '../../../../src/linkedin/export/export-result.ts';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { isRefusal } from '../../../../src/linkedin/export/refusal.ts';
import type { RefusalCode } from '../../../../src/linkedin/export/refusal.ts';
import {
  createAnyWorkbook,
  createCompanyPageExport,
  createFollowersOfCompanyPage,
  createOldWorkbook,
  createSpoiledWorkbook,
} from '../../../workbook/bad-files.ts';
import { createWorkbook, createWorkbookParts } from '../../../workbook/create-workbook.ts';
import { saidByReading } from '../../../workbook/said-by-reading.ts';
import { saidByFacts } from '../../../workbook/said.ts';
import { createZip } from '../../../workbook/zip-file.ts';
import type { Part } from '../../../workbook/zip-file.ts';

const SHEET = 'xl/worksheets/sheet2.xml';

async function codeOf(bytes: Uint8Array, name = 'file.xlsx'): Promise<RefusalCode | 'read'> {
  return readExport(bytes, name).then(
    () => 'read' as const,
    (error: unknown) => {
      if (!isRefusal(error)) throw error;
      return error.code;
    },
  );
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function inSheet(change: (xml: string) => string): Uint8Array {
  return createSpoiledWorkbook(SHEET, (part) => ({ ...part, content: change(String(part.content)) }));
}

function lying(lies: Part['lies']): Uint8Array {
  return createSpoiledWorkbook(SHEET, (part) => ({ ...part, lies }));
}

const good = createWorkbookParts().parts;
const typesOnly = [{ name: '[Content_Types].xml', content: '<Types/>' }];
const bomb = { name: SHEET, content: new Uint8Array(9_000_000).fill(0x20) };

const FILES: readonly (readonly [what: string, code: RefusalCode, bytes: Uint8Array, name?: string])[] = [
  ['nothing', 'empty', new Uint8Array()],
  ['bytes of no meaning', 'not-a-workbook', new Uint8Array([1, 2, 3, 0, 255])],
  ['more than 10 MB', 'too-large', new Uint8Array(10_000_001)],
  ["R9: a company page's content", 'company-page', createCompanyPageExport()],
  ["R9: a company page's followers", 'company-page', createFollowersOfCompanyPage()],
  ["a company page's old workbook", 'company-page', createOldWorkbook('Visitor metrics')],
  ["a company page's old workbook with names in two bytes a letter", 'company-page', createOldWorkbook('New followers', true)],
  [
    "a company page's old workbook, known by its name",
    'company-page',
    createOldWorkbook('x'),
    'acme_followers_1690000000000.xls',
  ],
  ['an old .xls', 'old-xls', createOldWorkbook('Book')],
  [
    "a member's export saved again as an .xls, with the words of a company page",
    'old-xls',
    createOldWorkbook(text('New followers')),
  ],
  ['an .xls from before there was a container', 'old-xls', new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6, 5, 0])],
  ['an .xlsb', 'xlsb', createZip([...typesOnly, { name: 'xl/workbook.bin', content: 'x' }])],
  [
    'an .ods',
    'opendocument',
    createZip([
      { name: 'mimetype', content: 'x' },
      { name: 'content.xml', content: '<x/>' },
    ]),
  ],
  [
    'an .fods',
    'opendocument',
    text('<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'),
  ],
  ['a Numbers file', 'numbers', createZip([{ name: 'Index/Document.iwa', content: 'x' }])],
  ['an older Numbers file', 'numbers', createZip([{ name: 'index.apxl', content: 'x' }])],
  ['a text document', 'other-document', createZip([...typesOnly, { name: 'word/document.xml', content: '<x/>' }])],
  ['slides', 'other-document', createZip([...typesOnly, { name: 'ppt/presentation.xml', content: '<x/>' }])],
  [
    'the XML of an old Excel',
    'xml-spreadsheet',
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
  ],
  ['a .csv in two bytes a letter', 'csv', new Uint8Array(Buffer.from('\uFEFFDate\tImpressions\n1\t2\n', 'utf16le'))],
  ['a workbook with a password', 'encrypted', createOldWorkbook(Buffer.from('EncryptedPackage', 'utf16le'))],
  ['a zip with a password', 'encrypted', lying({ encrypted: true })],
  ['a .csv', 'csv', text('Date,Impressions\n2026-01-01,1\n')],
  ['a PDF', 'pdf', text('%PDF-1.7\n')],
  ['a web page', 'web-page', text('<!DOCTYPE html><html>')],
  ['Connections.csv alone', 'data-archive', text('First Name,Last Name,URL,Email Address,Company,Position,Connected On\n')],
  ['the copy of your data without shares', 'archive-without-shares', createZip([{ name: 'Profile.csv', content: 'First Name' }])],
  ['a zip of something else', 'not-a-workbook', createZip([{ name: 'a.txt', content: 'a' }])],
  [
    "another program's workbook",
    'other-workbook',
    createAnyWorkbook({
      Budget: [
        ['Item', 'Sum'],
        ['Rent', 900],
      ],
    }),
  ],
  [
    "somebody's table of days",
    'other-workbook',
    createAnyWorkbook({
      Sheet1: [
        ['Day', 'Kilometres', 'Minutes'],
        ['2/24/2026', 5, 30],
        ['2/25/2026', 6, 40],
      ],
    }),
  ],
  ['an empty workbook', 'other-workbook', createAnyWorkbook({ Sheet1: [] })],
  [
    "LinkedIn's workbook without days",
    'no-days',
    createSpoiledWorkbook(SHEET, (part) => ({
      ...part,
      content: String(part.content).replace(/<row r="(?!1")[\s\S]*<\/row>/, ''),
    })),
  ],
  ['a part that says a smaller size', 'truncated', lying({ size: 10 })],
  ['a part that says a larger size', 'truncated', lying({ size: 1_000_000 })],
  ['a part with a wrong checksum', 'truncated', lying({ crc: 1 })],
  ['a part that inflates beyond measure', 'too-large', createZip([...good.filter(({ name }) => name !== SHEET), bomb])],
  [
    'a bomb that says it is small',
    'truncated',
    createZip([...good.filter(({ name }) => name !== SHEET), { ...bomb, lies: { size: 1_024 } }]),
  ],
  [
    '201 parts',
    'too-large',
    createZip([...good, ...Array.from({ length: 201 }, (_, index) => ({ name: `x${index}`, content: '' }))]),
  ],
  ['one part twice', 'damaged', createZip([...good, ...good.slice(-1)])],
  ['a DTD', 'damaged', inSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE w [<!ENTITY a "b">]><worksheet'))],
  ['an entity that XML does not have', 'damaged', inSheet((xml) => xml.replace('<sheetData>', '<sheetData>&nbsp;'))],
  ['XML that is not closed', 'damaged', inSheet((xml) => xml.replace('</worksheet>', ''))],
  [
    'XML nested a hundred deep',
    'damaged',
    inSheet((xml) => xml.replace('<sheetData>', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}<sheetData>`)),
  ],
  [
    'a hundred attributes',
    'damaged',
    inSheet((xml) =>
      xml.replace('<sheetData>', `<sheetData ${Array.from({ length: 100 }, (_, index) => `a${index}="1"`).join(' ')}>`),
    ),
  ],
  [
    'bytes that are not UTF-8',
    'damaged',
    createSpoiledWorkbook(SHEET, (part) => ({
      ...part,
      content: Buffer.concat([Buffer.from(String(part.content)), Buffer.from([0xc3, 0x28])]),
    })),
  ],
  ['a text that nobody wrote', 'damaged', inSheet((xml) => xml.replace(/(<c r="A2" t="s"><v>)\d+/, '$199999'))],
  ['one cell twice', 'damaged', inSheet((xml) => xml.replace(/(<c r="B2"[\s\S]*?<\/c>)/, '$1$1'))],
  ['a cell in the wrong row', 'damaged', inSheet((xml) => xml.replace('r="B2"', 'r="B3"'))],
  ['a cell far to the right', 'too-large', inSheet((xml) => xml.replace('r="C2"', 'r="ZZ2"'))],
  ['a missing sheet', 'damaged', createZip(good.filter(({ name }) => name !== SHEET))],
  [
    'a sheet outside its folder',
    'damaged',
    createSpoiledWorkbook('xl/_rels/workbook.xml.rels', (part) => ({
      ...part,
      content: String(part.content).replace('worksheets/sheet2.xml', '../../etc/passwd'),
    })),
  ],
];

for (const [what, code, bytes, name] of FILES) {
  test(`${what} is refused as ${code}`, async () => {
    expect(await codeOf(bytes, name)).toBe(code);
  });
}

test('a file cut anywhere is refused: at 500 places, none is read', { timeout: 60_000 }, async () => {
  const { bytes } = createWorkbook({ generation: 'C', days: 90, seed: 5 });
  const codes = new Set<string>();
  for (let cut = 0; cut < 500; cut += 1) codes.add(await codeOf(bytes.subarray(0, Math.floor((bytes.length * cut) / 500))));
  expect([...codes].sort()).toEqual(['empty', 'truncated']);
});

test('a file with any one byte changed is refused, or says the same, or that it does not say when it was made', {
  timeout: 60_000,
}, async () => {
  const { bytes, facts } = createWorkbook({ days: 28, seed: 6 });
  const fates = new Set<string>();
  for (let at = 0; at < bytes.length; at += 37) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    const result = await readExport(changed, 'a.xlsx').catch((error: unknown) => error as Error);
    if (!isRefusal(result)) expect(saidByReading((result as ExportResult).reading)).toEqual(saidByFacts(facts));
    fates.add(isRefusal(result) ? 'refused' : (result as ExportResult).warnings.map(({ code }) => code).join());
  }
  expect([...fates].sort()).toEqual(['captured-at-assumed,last-day-partial', 'last-day-partial', 'refused']);
});

test('a refusal says nothing of the file', async () => {
  await expect(readExport(text('secret,figures'), 'Ana Ferreira.csv')).rejects.toThrow(/^the file is refused: csv$/);
});
