import { inflateRawSync } from 'node:zlib';

/** The texts of a sheet's cells by address; empty ones are left out. */
export type Grid = Map<string, string>;
export type OraclePackage = { readonly grids: readonly Grid[]; readonly created: string | null };

/** The oracle's own unzip, and regular expressions instead of an XML parser. It believes whatever the file says. */
export function openByOracle(bytes: Uint8Array): OraclePackage {
  const parts = unzip(Buffer.from(bytes));
  const text = (pattern: RegExp): string => [...parts].find(([name]) => pattern.test(name))?.[1] ?? '';
  const strings = [...text(/sharedStrings\d*\.xml$/).matchAll(/<(?:\w+:)?si>([\s\S]*?)<\/(?:\w+:)?si>/g)].map(([, body = '']) =>
    textsIn(body),
  );
  const targets = new Map(
    [...text(/workbook\d*\.xml\.rels$/).matchAll(/<Relationship ([^>]*)>/g)].map(([, attributes = '']) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target').replace(/^\/xl\//, ''),
    ]),
  );
  const grids = [...text(/xl\/workbook\d*\.xml$/).matchAll(/<(?:\w+:)?sheet ([^>]*)>/g)].map(([, attributes = '']) =>
    gridOf(parts.get(`xl/${targets.get(attribute(attributes, '\\w+:id'))}`) ?? '', strings),
  );
  return { grids, created: /<dcterms:created[^>]*>([^<]*)</.exec(text(/core\.xml$/))?.[1] ?? null };
}

function unzip(zip: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  while (zip.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const wide = zip.readUInt32LE(at + 20) === 0xffff_ffff ? at + 46 + name + 4 : null; // behind the extra field's own head
    const packed = wide === null ? zip.readUInt32LE(at + 20) : Number(zip.readBigUInt64LE(wide + 8));
    const local = wide === null ? zip.readUInt32LE(at + 42) : Number(zip.readBigUInt64LE(wide + 16));
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + packed);
    const isStored = zip.readUInt16LE(at + 10) === 0;
    const xml = (isStored ? body : inflateRawSync(body)).toString('utf8');
    found.set(zip.toString('utf8', at + 46, at + 46 + name), withoutNotes(xml));
    at += 46 + name + extra + comment;
  }
  return found;
}

/** Comments and instructions to programs are no content; a CDATA section is text, whatever stands in it. */
function withoutNotes(xml: string): string {
  return xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text = '') =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
}

function gridOf(xml: string, strings: readonly string[]): Grid {
  const grid: Grid = new Map();
  let row = 0;
  for (const [, head = '', body = ''] of xml.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    row = Number(attribute(head, 'r') || row + 1);
    let column = 0;
    for (const [, attributes = '', inside = ''] of body.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      column += 1;
      const address = attribute(attributes, 'r') || `${String.fromCharCode(64 + column)}${row}`;
      const value = cellText(attribute(attributes, 't'), inside, strings);
      if (value) grid.set(address, value);
    }
  }
  return grid;
}

function cellText(type: string, xml: string, strings: readonly string[]): string | undefined {
  const value = /<(?:\w+:)?v>([^<]*)</.exec(xml)?.[1];
  if (type === 'inlineStr') return textsIn(xml);
  if (type === 's') return strings[Number(value)];
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (value === undefined) return undefined;
  return type === '' || type === 'n' ? plain(value).replace(/^(-?\d+)\.$/, '$1') : plain(value); // a number may end with its point
}

/** What stands beside a text to help reading it aloud is none of it. */
function textsIn(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return plain([...spoken.matchAll(/<(?:\w+:)?t(?: [^>]*)?>([^<]*)</g)].map(([, piece]) => piece).join(''));
}

function plain(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text
    .replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-fA-F]+));/g, (_, name, decimal, hex) =>
      name ? (named[name] ?? '') : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/[\u061C\u200E\u200F]/g, '')
    .trim();
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
