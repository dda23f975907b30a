import type { Part } from './zip-file.ts';

/** '' is LinkedIn's blank: a pointer at the empty shared string. 'spacer' has a style and no value. Null is no cell at all. */
export type CellValue = string | number | null | { readonly blank: 'spacer' };
export type SheetRows = ReadonlyMap<number, readonly CellValue[]>;
export type SheetPart = { readonly name: string; readonly rows: SheetRows };

export type Habits = {
  /** 100 as `100.0` and every dimension A1, as LinkedIn's writer (Apache POI) does; else as spreadsheet programs do. */
  readonly poi: boolean;
  readonly inlineStrings?: boolean;
  /** Element names with a namespace prefix. */
  readonly prefix?: boolean;
  /** `dcterms:created`; null leaves it out. */
  readonly created: string | null;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The parts of a workbook with these sheets. */
export function createParts(sheets: readonly SheetPart[], habits: Habits): Part[] {
  const strings = new Map<string, number>();
  const written = sheets.map((sheet) => sheetXml(sheet.rows, strings, habits));
  const wrap = (xml: string): string =>
    habits.prefix ? xml.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`) : xml;
  const list = sheets
    .map(({ name }, index) => `<sheet name="${escapeXml(name)}" r:id="rId${index + 3}" sheetId="${index + 1}"/>`)
    .join('');
  const relations = sheets
    .map(
      (_, index) => `<Relationship Id="rId${index + 3}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('');
  const texts = [...strings.keys()]
    .map((text) => (text === '' ? '<si><t/></si>' : `<si><t>${escapeXml(text)}</t></si>`))
    .join('');
  const created = habits.created === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${habits.created}</dcterms:created>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}${wrap(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`)}`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${HEAD}${wrap(`<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">${texts}</sst>`)}`,
    },
    ...written.map((xml, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: `${HEAD}${wrap(xml)}` })),
    {
      name: 'docProps/core.xml',
      content: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${created}<dc:creator>Apache POI</dc:creator></cp:coreProperties>`,
    },
  ];
}

function sheetXml(rows: SheetRows, strings: Map<string, number>, habits: Habits): string {
  const last = Math.max(1, ...rows.keys());
  const xml = [...rows]
    .map(([number, cells]) => {
      const inside = cells
        .map((cell, index) => cellXml(cell, `${String.fromCharCode(65 + index)}${number}`, strings, habits))
        .join('');
      return inside === '' ? `<row r="${number}"/>` : `<row r="${number}">${inside}</row>`;
    })
    .join('');
  return `<worksheet xmlns="${MAIN}"><dimension ref="${habits.poi ? 'A1' : `A1:H${last}`}"/><sheetData>${xml}</sheetData></worksheet>`;
}

function cellXml(cell: CellValue, address: string, strings: Map<string, number>, habits: Habits): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${address}" s="1"/>`;
  if (typeof cell === 'number')
    return `<c r="${address}"${habits.poi ? ' t="n"' : ''}><v>${habits.poi && Number.isSafeInteger(cell) ? `${cell}.0` : cell}</v></c>`;
  if (habits.inlineStrings && cell !== '') return `<c r="${address}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (!strings.has(cell)) strings.set(cell, strings.size);
  return `<c r="${address}" t="s"><v>${strings.get(cell)}</v></c>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
