import type { Part } from './zip-file.ts';

/**
 * '' is LinkedIn's blank: a pointer at the empty shared string. 'spacer' has a style and no value. `serial` is a day that a spreadsheet
 * program took for a date, `iso` the same in the strict form. Null is no cell at all.
 */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | { readonly blank: 'spacer' }
  | { readonly serial: number }
  | { readonly iso: string };
export type SheetRows = ReadonlyMap<number, readonly CellValue[]>;
export type SheetPart = { readonly name: string; readonly rows: SheetRows; readonly hidden?: boolean };

export type Habits = {
  /** 100 as `100.0` and every dimension A1, as LinkedIn's writer (Apache POI) does; else as spreadsheet programs do. */
  readonly poi: boolean;
  /** How texts are held: in the common list, there in pieces of differing style, in the cell, or as if a formula had given them. */
  readonly strings?: 'shared' | 'rich' | 'inline' | 'result';
  /** Element names with a namespace prefix. */
  readonly prefix?: boolean;
  /** The strict form of the format: other namespaces. */
  readonly strict?: boolean;
  /** Targets from the root of the package instead of from its folder. */
  readonly absolute?: boolean;
  /** Parts under other names than the usual. */
  readonly moved?: boolean;
  /** Rows and cells do not say where they stand. */
  readonly unaddressed?: boolean;
  /** The prefix of the relations' namespace; r unless told. */
  readonly relationPrefix?: string;
  /** No XML declaration, or a byte order mark before it. */
  readonly head?: 'none' | 'marked';
  /** `dcterms:created`; null leaves it out. */
  readonly created: string | null;
  /** No properties at all, as Google's writer leaves them. */
  readonly withoutCore?: boolean;
};

type Names = { readonly main: string; readonly office: string };

const USUAL: Names = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Names = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEADS = { usual: '<?xml version="1.0" encoding="UTF-8"?>\n', none: '', marked: '\uFEFF<?xml version="1.0"?>\r\n' };

/** The parts of a workbook with these sheets; spreadsheet programs open it. */
export function createParts(sheets: readonly SheetPart[], habits: Habits): Part[] {
  const names = habits.strict ? STRICT : USUAL;
  const head = HEADS[habits.head ?? 'usual'];
  const strings = new Map<string, number>();
  const written = sheets.map((sheet) => sheetXml(sheet.rows, strings, habits));
  const part = (file: string): string => (habits.moved ? file.replace('.xml', '22.xml') : file);
  const sheetFile = (index: number): string => part(`worksheets/sheet${index + 1}.xml`);
  const wrap = (xml: string): string => `${head}${prefixed(xml, names, habits)}`;
  const files = { workbook: `xl/${part('workbook.xml')}`, strings: part('sharedStrings.xml'), styles: 'styles.xml' };
  const withStrings = strings.size > 0;
  const targets: [kind: string, file: string, id: string][] = [
    ...sheets.map((_, index): [string, string, string] => ['worksheet', sheetFile(index), `rId${index + 3}`]),
    ['styles', files.styles, 'rId1'],
    ...(withStrings ? ([['sharedStrings', files.strings, 'rId2']] as [string, string, string][]) : []),
  ];
  const types: [file: string, type: string][] = [
    [files.workbook, 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...sheets.map((_, index): [string, string] => [`xl/${sheetFile(index)}`, 'worksheet']),
    ...(withStrings ? ([[`xl/${files.strings}`, 'sharedStrings']] as [string, string][]) : []),
  ];
  return [
    { name: '[Content_Types].xml', content: head + contentTypes(types) },
    {
      name: '_rels/.rels',
      content: relationsXml(head, [
        [`${names.office}/officeDocument`, habits.absolute ? `/${files.workbook}` : files.workbook, 'rId1'],
        ...(habits.withoutCore
          ? []
          : ([[`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml', 'rId2']] as [string, string, string][])),
      ]),
    },
    { name: files.workbook, content: wrap(workbookXml(sheets, names, habits)) },
    {
      name: files.workbook.replace('xl/', 'xl/_rels/').concat('.rels'),
      content: relationsXml(
        head,
        targets.map(([kind, file, id]) => [`${names.office}/${kind}`, habits.absolute ? `/xl/${file}` : file, id]),
      ),
    },
    ...(withStrings ? [{ name: `xl/${files.strings}`, content: wrap(stringsXml(strings, names, habits)) }] : []),
    { name: 'xl/styles.xml', content: wrap(stylesXml(names)) },
    ...written.flatMap((xml, index) => {
      const links = linksIn(sheets[index]?.rows ?? new Map());
      const list = links.map(([address], at) => `<hyperlink ref="${address}" r:id="rId${at + 1}"/>`).join('');
      const body = `${xml}${list === '' ? '' : `<hyperlinks>${list}</hyperlinks>`}`;
      return [
        {
          name: `xl/${sheetFile(index)}`,
          content: wrap(`<worksheet xmlns="${names.main}" xmlns:r="${names.office}">${body}</worksheet>`),
        },
        ...(links.length > 0
          ? [
              {
                name: `xl/${sheetFile(index)}.rels`.replace('worksheets/', 'worksheets/_rels/'),
                content: head + linkTargets(links, names),
              },
            ]
          : []),
      ];
    }),
    ...(habits.withoutCore ? [] : [{ name: 'docProps/core.xml', content: head + coreXml(habits.created) }]),
  ];
}

function contentTypes(types: readonly [file: string, type: string][]): string {
  const list = types.map(([file, type]) => `<Override PartName="/${file}" ContentType="${TYPE}.${type}+xml"/>`).join('');
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${list}</Types>`;
}

function relationsXml(head: string, relations: readonly (readonly [type: string, target: string, id: string])[]): string {
  const list = relations.map(([type, target, id]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('');
  return `${head}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

function workbookXml(sheets: readonly SheetPart[], names: Names, habits: Habits): string {
  const prefix = habits.relationPrefix ?? 'r';
  const list = sheets
    .map(({ name, hidden }, index) => {
      const state = hidden ? ' state="hidden"' : '';
      return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} ${prefix}:id="rId${index + 3}"/>`;
    })
    .join('');
  return `<workbook xmlns="${names.main}" xmlns:${prefix}="${names.office}"><sheets>${list}</sheets></workbook>`;
}

function stringsXml(strings: ReadonlyMap<string, number>, names: Names, habits: Habits): string {
  const texts = [...strings.keys()].map((text) => `<si>${habits.strings === 'rich' ? richText(text) : plainText(text)}</si>`);
  return `<sst xmlns="${names.main}" count="${strings.size}" uniqueCount="${strings.size}">${texts.join('')}</sst>`;
}

function plainText(text: string): string {
  return text === '' ? '<t/>' : `<t>${escapeXml(text)}</t>`;
}

/** Two pieces of differing style, as when somebody made a word bold, and the reading aid that Japanese programs add. */
function richText(text: string): string {
  const cut = Math.ceil(text.length / 2);
  const pieces = [text.slice(0, cut), text.slice(cut)].map(
    (piece) => `<r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(piece)}</t></r>`,
  );
  return `${pieces.join('')}<rPh sb="0" eb="1"><t>7</t></rPh>`;
}

/** Formats of cells: 0 plain, 1 for spacers, 2 a date, 3 a percentage. */
function stylesXml(names: Names): string {
  const formats = [0, 0, 14, 10].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join('');
  return `<styleSheet xmlns="${names.main}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">${formats}</cellXfs></styleSheet>`;
}

function coreXml(created: string | null): string {
  const element = created === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${element}<dc:creator>Apache POI</dc:creator></cp:coreProperties>`;
}

function prefixed(xml: string, { main }: Names, habits: Habits): string {
  return habits.prefix ? xml.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${main}"`, `xmlns:x="${main}"`) : xml;
}

function sheetXml(rows: SheetRows, strings: Map<string, number>, habits: Habits): string {
  const last = Math.max(1, ...rows.keys());
  const ordered = habits.unaddressed ? filled(rows, last) : [...rows];
  const xml = ordered
    .map(([number, cells]) => {
      const inside = cells.map((cell, index) => cellXml(cell, addressOf(index, number, habits), strings, habits)).join('');
      return inside === '' ? `<row${rowAddress(number, habits)}/>` : `<row${rowAddress(number, habits)}>${inside}</row>`;
    })
    .join('');
  return `<dimension ref="${habits.poi ? 'A1' : `A1:H${last}`}"/><sheetData>${xml}</sheetData>`;
}

/** The addresses of web pages in a sheet, which LinkedIn's writer makes links of. */
function linksIn(rows: SheetRows): (readonly [address: string, url: string])[] {
  return [...rows].flatMap(([row, cells]) =>
    cells.flatMap((cell, index) =>
      typeof cell === 'string' && cell.startsWith('https://')
        ? [[`${String.fromCharCode(65 + index)}${row}`, cell] as const]
        : [],
    ),
  );
}

function linkTargets(links: readonly (readonly [address: string, url: string])[], { office }: Names): string {
  const list = links.map(
    ([, url], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** Who does not address rows has to write every one of them. */
function filled(rows: SheetRows, last: number): [number, readonly CellValue[]][] {
  return Array.from({ length: last }, (_, index) => [index + 1, rows.get(index + 1) ?? []]);
}

function rowAddress(number: number, habits: Habits): string {
  return habits.unaddressed ? '' : ` r="${number}"`;
}

function addressOf(index: number, row: number, habits: Habits): string {
  return habits.unaddressed ? '' : ` r="${String.fromCharCode(65 + index)}${row}"`;
}

function cellXml(cell: CellValue, address: string, strings: Map<string, number>, habits: Habits): string {
  if (cell === null) return habits.unaddressed ? '<c/>' : '';
  if (typeof cell === 'boolean') return `<c${address} t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'number')
    return `<c${address}${habits.poi ? ' t="n"' : ''}><v>${habits.poi && Number.isSafeInteger(cell) ? `${cell}.0` : cell}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, address, strings, habits);
  if ('blank' in cell) return `<c${address} s="1"/>`;
  if ('iso' in cell) return `<c${address} s="2" t="d"><v>${cell.iso}T00:00:00</v></c>`;
  return `<c${address} s="2"><v>${cell.serial}</v></c>`;
}

function textXml(text: string, address: string, strings: Map<string, number>, habits: Habits): string {
  if (habits.strings === 'inline') return `<c${address} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  if (habits.strings === 'result') return `<c${address} t="str"><v>${escapeXml(text)}</v></c>`;
  if (!strings.has(text)) strings.set(text, strings.size);
  return `<c${address} t="s"><v>${strings.get(text)}</v></c>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
