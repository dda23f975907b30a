import { createRefusal } from './refusal.ts';
import type { Archive } from './archive.ts';
import { createSheetParser } from './worksheet.ts';
import { createStringsParser } from './shared-strings.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { createXmlParser } from './xml.ts';
import type { XmlHandler } from './xml.ts';

const SHEETS = 40;
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const CORE = 'docProps/core.xml';
// The only parts that are ever opened; a name is matched whole, never joined to a path.
const WORKSHEET = /^xl\/worksheets\/[\w.-]+\.xml$/;

export function isWorkbook(archive: Archive): boolean {
  return archive.names.has(WORKBOOK) && archive.names.has('[Content_Types].xml');
}

/** @throws ExportRefusal */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.names.has(RELATIONS)) throw createRefusal('damaged');
  const { listed, date1904 } = await readList(archive);
  const targets = await readTargets(archive);
  const strings = await readStrings(archive);
  const sheets: Sheet[] = [];
  for (const { name, relation } of listed) {
    const part = targets.get(relation);
    if (part === undefined || !archive.names.has(part)) throw createRefusal('damaged');
    if (!WORKSHEET.test(part)) continue; // a chart sheet, a macro sheet: nothing of ours
    const parser = createSheetParser(strings);
    await readPart(archive, part, parser.handler);
    sheets.push({ name, rows: parser.rows() });
  }
  return { sheets, date1904, created: await readCreated(archive) };
}

async function readPart(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  const parser = createXmlParser(handler);
  await archive.stream(name, parser.write);
  parser.end();
}

async function readList(archive: Archive): Promise<{ listed: { name: string; relation: string }[]; date1904: boolean }> {
  const listed: { name: string; relation: string }[] = [];
  let date1904 = false;
  await readPart(archive, WORKBOOK, {
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

async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readPart(archive, RELATIONS, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      targets.set(attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function readStrings(archive: Archive): Promise<readonly string[]> {
  if (!archive.names.has(STRINGS)) return [];
  const parser = createStringsParser();
  await readPart(archive, STRINGS, parser.handler);
  return parser.strings;
}

async function readCreated(archive: Archive): Promise<number | null> {
  if (!archive.names.has(CORE)) return null;
  let text = '';
  let inside = false;
  await readPart(archive, CORE, {
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
