import { crc32, deflateRawSync } from 'node:zlib';

export type Part = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The deflated body, where the content would be too large to make. */
  readonly packed?: Uint8Array;
  /** Lies a bad file may tell about a part. */
  readonly lies?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc?: number;
    readonly encrypted?: boolean;
    /** Where the directory says that the part begins. */
    readonly offset?: number;
  };
};

/** What honest writers do differently. */
export type ZipHabits = {
  /** Sizes and sum after the body instead of before it, as a writer does that cannot go back (LinkedIn's own, Apache POI). */
  readonly descriptors?: boolean;
  /** 64-bit sizes although nothing needs them. */
  readonly zip64?: boolean;
  /** Nothing is deflated. */
  readonly stored?: boolean;
  /** Entries for folders, which most writers leave out. */
  readonly folders?: readonly string[];
  readonly comment?: string;
};

type Written = { readonly local: Buffer; readonly central: Buffer };
type Field = readonly [bytes: 2 | 4 | 8, value: number];

const MANY = 0xffff_ffff;
const MADE = 0x5c77; // a day in 2026

/** A zip with deflated parts, as small as the format allows unless told otherwise. */
export function createZip(parts: readonly Part[], habits: ZipHabits = {}): Uint8Array {
  const folders = (habits.folders ?? []).map((name): Part => ({ name: `${name}/`, content: '' }));
  const written: Written[] = [];
  let offset = 0;
  for (const part of [...folders, ...parts]) {
    const next = writePart(part, offset, habits);
    written.push(next);
    offset += next.local.length;
  }
  const directory = Buffer.concat(written.map(({ central }) => central));
  const where = { count: written.length, size: directory.length, offset };
  const comment = Buffer.from(habits.comment ?? '');
  return new Uint8Array(
    Buffer.concat([
      ...written.map(({ local }) => local),
      directory,
      ...(habits.zip64 ? [end64(where)] : []),
      end(where, comment),
    ]),
  );
}

function writePart({ name, content, packed: given, lies = {} }: Part, offset: number, habits: ZipHabits): Written {
  const plain = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  const method = habits.stored || name.endsWith('/') ? 0 : 8;
  const body = given ?? (method === 0 ? plain : deflateRawSync(plain));
  const label = Buffer.from(name, 'utf8');
  const sum = lies.crc ?? crc32(plain);
  const [packed, size] = [lies.packedSize ?? body.length, lies.size ?? plain.length];
  const late = habits.descriptors === true;
  const flags = 0x0800 | (lies.encrypted ? 1 : 0) | (late ? 8 : 0);
  const head: Field[] = [
    [2, habits.zip64 ? 45 : 20],
    [2, flags],
    [2, method],
    [2, 0],
    [2, MADE],
  ];
  const wide = (values: readonly number[]): Buffer =>
    habits.zip64 ? fields([2, 1], [2, 8 * values.length], ...values.map((value): Field => [8, value])) : Buffer.alloc(0);
  const narrow = (value: number): Field => [4, habits.zip64 ? MANY : value];
  const localWide = wide(late ? [0, 0] : [size, packed]);
  const centralWide = wide([size, packed, lies.offset ?? offset]);
  const sizes = late ? [narrow(0), narrow(0)] : [narrow(packed), narrow(size)];
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    fields(...head, [4, late ? 0 : sum], ...sizes, [2, label.length], [2, localWide.length]),
    label,
    localWide,
    body,
    ...(late
      ? [Buffer.from('PK\x07\x08', 'latin1'), fields([4, sum], [habits.zip64 ? 8 : 4, packed], [habits.zip64 ? 8 : 4, size])]
      : []),
  ]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    fields([2, habits.zip64 ? 45 : 20], ...head, [4, sum], narrow(packed), narrow(size), [2, label.length]),
    fields([2, centralWide.length], [2, 0], [2, 0], [2, 0], [4, 0], narrow(lies.offset ?? offset)),
    label,
    centralWide,
  ]);
  return { local, central };
}

type Directory = { readonly count: number; readonly size: number; readonly offset: number };

function end({ count, size, offset }: Directory, comment: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x05\x06', 'latin1'),
    fields([2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, comment.length]),
    comment,
  ]);
}

function end64({ count, size, offset }: Directory): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x06\x06', 'latin1'),
    fields([8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, offset]),
    Buffer.from('PK\x06\x07', 'latin1'),
    fields([4, 0], [8, offset + size], [4, 1]),
  ]);
}

function fields(...list: readonly Field[]): Buffer {
  return Buffer.concat(
    list.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
      else buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
