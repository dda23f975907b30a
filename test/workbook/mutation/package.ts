import type { Random } from '../random.ts';
import type { Part } from '../zip-file.ts';

type PartChange = (parts: readonly Part[], random: Random) => readonly Part[];
type ByteChange = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Parts that are not where, or not what, the directory says. */
const PART_CHANGES: Readonly<Record<string, PartChange>> = {
  'a part is missing': (parts, random) => parts.toSpliced(random.below(parts.length), 1),
  'a part stands twice': (parts, random) => {
    const part = parts[random.below(parts.length)];
    return part === undefined ? parts : parts.toSpliced(random.below(parts.length), 0, part);
  },
  'a part has another name': (parts, random) => onPart(parts, random, (part) => ({ ...part, name: `${part.name}~` })),
  'a part has the name of another': (parts, random) => {
    const name = parts[random.below(parts.length)]?.name ?? '';
    return onPart(parts, random, (part) => ({ ...part, name }));
  },
  'a part lies about its size': (parts, random) =>
    onPart(parts, random, (part) => ({ ...part, lies: { size: random.below(4_000) } })),
  'a part lies about its packed size': (parts, random) =>
    onPart(parts, random, (part) => ({ ...part, lies: { packedSize: random.below(4_000) } })),
  'a part lies about its sum': (parts, random) =>
    onPart(parts, random, (part) => ({ ...part, lies: { crc: random.below(1_000_000) } })),
  'a part lies about its place': (parts, random) =>
    onPart(parts, random, (part) => ({ ...part, lies: { offset: random.below(6_000) } })),
  'parts in another order': (parts) => [...parts].reverse(),
};

/** The bytes of the zip itself. */
const BYTE_CHANGES: Readonly<Record<string, ByteChange>> = {
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'the beginning is missing': (bytes, random) => bytes.subarray(1 + random.below(bytes.length - 1)),
  'a byte is another': (bytes, random) => flipped(bytes, 1, random),
  'some bytes are others': (bytes, random) => flipped(bytes, 2 + random.below(20), random),
  'a stretch is noughts': (bytes, random) => {
    const at = random.below(bytes.length);
    return bytes.slice().fill(0, at, at + 1 + random.below(64));
  },
  'a byte is missing': (bytes, random) => spliced(bytes, random.below(bytes.length), 1, []),
  'a byte is put in': (bytes, random) => spliced(bytes, random.below(bytes.length), 0, [random.below(256)]),
  'something follows': (bytes, random) =>
    spliced(bytes, bytes.length, 0, Array<number>(1 + random.below(300)).fill(random.below(256))),
};
export const PART_CHANGE_NAMES = Object.keys(PART_CHANGES);
export const BYTE_CHANGE_NAMES = Object.keys(BYTE_CHANGES);

export function mutateParts(parts: readonly Part[], name: string, random: Random): readonly Part[] {
  return PART_CHANGES[name]?.(parts, random) ?? parts;
}

export function mutateBytes(bytes: Uint8Array, name: string, random: Random): Uint8Array {
  return BYTE_CHANGES[name]?.(bytes, random) ?? bytes;
}

function onPart(parts: readonly Part[], random: Random, change: (part: Part) => Part): readonly Part[] {
  const target = random.below(parts.length);
  return parts.map((part, index) => (index === target ? change(part) : part));
}

function flipped(bytes: Uint8Array, count: number, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let done = 0; done < count; done += 1) {
    const at = random.below(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function spliced(bytes: Uint8Array, at: number, remove: number, put: readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + remove)]);
}
