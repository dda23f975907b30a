import type { Random } from '../random.ts';
import type { Part } from '../zip-file.ts';

type Change = (xml: string, random: Random) => string;

/** What a broken or careless writer leaves in the XML of a part; the zip around it is sound. */
const CHANGES: Readonly<Record<string, Change>> = {
  'a cell is missing': onMatch(/<(?:x:)?c [^>]*?(?:\/>|>.*?<\/(?:x:)?c>)/g, () => ''),
  'a cell stands twice': onMatch(/<(?:x:)?c [^>]*?(?:\/>|>.*?<\/(?:x:)?c>)/g, (cell) => cell + cell),
  'a row is missing': onMatch(/<(?:x:)?row\b[^>]*?(?:\/>|>.*?<\/(?:x:)?row>)/g, () => ''),
  'a row stands twice': onMatch(/<(?:x:)?row\b[^>]*?(?:\/>|>.*?<\/(?:x:)?row>)/g, (row) => row + row),
  'a cell says another column': onMatch(/ r="[A-H]\d+"/g, (r, random) => r.replace(/[A-H]/, letter(random))),
  'a cell or row says another row': onMatch(/ r="[A-H]?\d+"/g, (r, random) => r.replace(/\d+/, String(random.below(70)))),
  'a cell says another kind': onMatch(
    / t="\w+"/g,
    (_, random) => ` t="${['s', 'n', 'str', 'b', 'e', 'd', 'inlineStr', 'q'][random.below(8)]}"`,
  ),
  'an attribute is missing': onMatch(/ (?:r|t|s|Id|Target|name|sheetId)="[^"]*"/g, () => ''),
  'a value is missing': onMatch(/<(?:x:)?v>[^<]*<\/(?:x:)?v>/g, () => ''),
  'a value is another': onMatch(/(?<=<(?:x:)?v>)[^<]*/g, (_, random) => String(random.below(400) - 5)),
  'a text is missing': onMatch(/<(?:x:)?si>.*?<\/(?:x:)?si>/g, () => ''),
  'a text stands twice': onMatch(/<(?:x:)?si>.*?<\/(?:x:)?si>/g, (text) => text + text),
  'the dimension lies': onMatch(/ref="[^"]*"/g, (_, random) => `ref="${['A1', 'ZZ999999', 'B2:A1', ''][random.below(4)]}"`),
  'a letter is another': (xml, random) => {
    const at = random.below(xml.length);
    return xml.slice(0, at) + String.fromCharCode(32 + random.below(95)) + xml.slice(at + 1);
  },
  'a letter is missing': (xml, random) => {
    const at = random.below(xml.length);
    return xml.slice(0, at) + xml.slice(at + 1);
  },
  'the end is missing': (xml, random) => xml.slice(0, random.below(xml.length)),
  'something is put in': (xml, random) => {
    const at = xml.indexOf('>', random.below(xml.length)) + 1;
    return xml.slice(0, at) + (INSERTED[random.below(INSERTED.length)] ?? '') + xml.slice(at);
  },
};
const INSERTED = [
  '<!-- a note -->',
  '<![CDATA[7]]>',
  '<?pi?>',
  '&amp;',
  '&nbsp;',
  '&#55;',
  '<x/>',
  '7',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<c r="B5"><v>7</v></c>',
  '<f>1+1</f>',
  '<extLst><ext><row r="1"><c r="A1"><v>1</v></c></row></ext></extLst>',
];
export const XML_CHANGES = Object.keys(CHANGES);

/** One part of a workbook, changed. */
export function mutateXml(parts: readonly Part[], name: string, random: Random): Part[] {
  // Sheets and texts are the most of it.
  const target = random.chance(0.8)
    ? pickWhere(parts, ({ name: part }) => /worksheets\/|sharedStrings/.test(part), random)
    : random.below(parts.length);
  return parts.map((part, index) =>
    index === target ? { ...part, content: CHANGES[name]?.(String(part.content), random) ?? part.content } : part,
  );
}

function onMatch(pattern: RegExp, change: (found: string, random: Random) => string): Change {
  return (xml, random) => {
    const matches = [...xml.matchAll(pattern)];
    const match = matches[random.below(Math.max(1, matches.length))];
    return match === undefined
      ? xml
      : xml.slice(0, match.index) + change(match[0], random) + xml.slice(match.index + match[0].length);
  };
}

function letter(random: Random): string {
  return String.fromCharCode(65 + random.below(8));
}

function pickWhere(parts: readonly Part[], test: (part: Part) => boolean, random: Random): number {
  const places = parts.flatMap((part, index) => (test(part) ? [index] : []));
  return places[random.below(places.length)] ?? 0;
}
