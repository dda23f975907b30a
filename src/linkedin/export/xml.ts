import sax from 'sax';
import type { Archive } from './archive.ts';
import { createRefusal, isRefusal } from './refusal.ts';

/** Bounds of one XML part; a workbook's own habits are far below them. */
const DEPTH = 64;
const ATTRIBUTES = 64;
/** Elements and attributes together: more take seconds to read, and no workbook of a person has them. */
const NODES = 1_500_000;

export type XmlHandler = {
  /** Names come without their namespace prefix. */
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

export type XmlParser = { readonly write: (piece: Uint8Array) => void; readonly end: () => void };

/** A strict XML parser fed with bytes: UTF-8 only, no DTD, no entities but XML's own five. @throws ExportRefusal, from both functions */
export function createXmlParser(handler: XmlHandler): XmlParser {
  // `strictEntities` is sax's own option that its types forget: HTML's 250 entities are not XML's.
  const parser = sax.parser(true, { xmlns: false, strictEntities: true, trim: false, normalize: false } as sax.SAXOptions);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let roots = 0;
  let attributes = 0;
  let nodes = 0;

  parser.ondoctype = () => {
    throw createRefusal('damaged');
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > ATTRIBUTES) throw createRefusal('damaged');
    countNode();
  };
  parser.onopentag = (tag) => {
    depth += 1;
    attributes = 0;
    countNode();
    if (depth === 1) roots += 1;
    if (depth > DEPTH) throw createRefusal('damaged');
    handler.open?.(localName(tag.name), attributesOf(tag.attributes as Record<string, string>)); // xmlns is off: plain strings
  };
  parser.ontext = (text) => handler.text?.(text);
  parser.oncdata = (text) => handler.text?.(text);
  parser.onclosetag = (name) => {
    depth -= 1;
    handler.close?.(localName(name));
  };

  function countNode(): void {
    nodes += 1;
    if (nodes > NODES) throw createRefusal('too-large');
  }

  function guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      throw isRefusal(error) ? error : createRefusal('damaged');
    }
  }

  return {
    write: (piece) => guard(() => void parser.write(decoder.decode(piece, { stream: true }))),
    end: () =>
      guard(() => {
        parser.write(decoder.decode());
        parser.close();
        if (depth !== 0 || roots !== 1) throw createRefusal('damaged');
      }),
  };
}

/** One part of a workbook, as it comes out of the zip. @throws ExportRefusal */
export async function readPart(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  const parser = createXmlParser(handler);
  await archive.stream(name, parser.write);
  parser.end();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(attributes: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name.startsWith('r:') ? name : localName(name), value]));
}
