import { createRefusal } from './refusal.ts';
import type { Archive } from './archive.ts';
import { readRelations, targetOf } from './relations.ts';
import { createSheetParser } from './worksheet.ts';
import { createStringsParser } from './shared-strings.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { readPart } from './xml.ts';

const SHEETS = 40;
const TYPES = '[Content_Types].xml';
/** Where nearly all writers put what the package itself may place elsewhere. */
const USUAL = { workbook: 'xl/workbook.xml', strings: 'xl/sharedStrings.xml', core: 'docProps/core.xml' } as const;
/** Sheets that are no tables: nothing of ours. */
const NO_TABLES = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];

/** Null when the zip holds no workbook. @throws ExportRefusal */
export async function readWorkbook(archive: Archive): Promise<Workbook | null> {
  if (!archive.names.has(TYPES)) return null;
  const ofPackage = await readRelations(archive, '');
  const part = targetOf(ofPackage, 'officeDocument') ?? USUAL.workbook;
  if (!/^xl\/[^/]+\.xml$/i.test(part) || !archive.names.has(part)) return null;
  const { listed, date1904 } = await readList(archive, part);
  const relations = await readRelations(archive, part);
  if (relations.length === 0) throw createRefusal('damaged');
  const strings = await readStrings(archive, targetOf(relations, 'sharedStrings') ?? USUAL.strings);
  const sheets: Sheet[] = [];
  for (const { name, relation } of listed) {
    const found = relations.find(({ id }) => id === relation);
    if (found !== undefined && NO_TABLES.includes(found.kind)) continue;
    if (found?.kind !== 'worksheet') throw createRefusal('damaged');
    const parser = createSheetParser(strings);
    await readPart(archive, found.target, parser.handler);
    sheets.push({ name, rows: parser.rows() });
  }
  const created = await readCreated(archive, targetOf(ofPackage, 'core-properties') ?? USUAL.core);
  return { sheets, date1904, created };
}

async function readList(
  archive: Archive,
  part: string,
): Promise<{ listed: { name: string; relation: string }[]; date1904: boolean }> {
  const listed: { name: string; relation: string }[] = [];
  let date1904 = false;
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      listed.push({ name: attributes.get('name') ?? '', relation: attributes.get('r:id') ?? attributes.get('id') ?? '' });
    },
  });
  if (listed.length === 0) throw createRefusal('damaged');
  if (listed.length > SHEETS) throw createRefusal('too-large');
  return { listed, date1904 };
}

async function readStrings(archive: Archive, part: string): Promise<readonly string[]> {
  if (!archive.names.has(part)) return [];
  const parser = createStringsParser();
  await readPart(archive, part, parser.handler);
  return parser.strings;
}

async function readCreated(archive: Archive, part: string): Promise<number | null> {
  if (!archive.names.has(part)) return null;
  let text = '';
  let inside = false;
  await readPart(archive, part, {
    open: (name) => {
      inside = name === 'created';
    },
    text: (piece) => {
      if (inside) text += piece;
    },
    close: () => {
      inside = false;
    },
  });
  // W3CDTF with its zone: an instant without one would be read in the reader's own zone.
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text.trim())
    ? Date.parse(text.trim())
    : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
