import { createRefusal } from './refusal.ts';

/** A part of a zip as it lies there, and what the zip says of it. */
export type PackedPart = {
  readonly body: Uint8Array;
  readonly isStored: boolean;
  readonly crc32: number;
  /** In bytes, once it is unpacked. */
  readonly size: number;
};

/** Deflate makes 1,032 bytes of one at most: so many at a time are never more than 17 MB. */
const STRETCH = 16_384;
/** The most that a block of deflate holds that is not packed. */
const BLOCK = 65_535;
const GZIP_HEAD = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/**
 * The platform's own inflate, no WebAssembly (the extension's policy forbids it). A gzip ends with the sum and the size that a zip has of
 * each part, so that the part is given to it as one, and the platform checks both. Nothing is unpacked before it is asked for.
 * @throws ExportRefusal
 */
export async function* inflate(part: PackedPart): AsyncGenerator<Uint8Array> {
  const reader = stretchesOf(gzipOf(part)).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw createRefusal('truncated');
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // what broke is ended already
  }
}

function stretchesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(at, at + STRETCH));
        at += STRETCH;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

function gzipOf({ body, isStored, crc32, size }: PackedPart): Uint8Array<ArrayBuffer> {
  const pieces = [GZIP_HEAD, ...(isStored ? blocksOf(body) : [body])];
  const gzip = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0) + 8);
  let at = 0;
  for (const piece of pieces) {
    gzip.set(piece, at);
    at += piece.length;
  }
  const foot = new DataView(gzip.buffer, at);
  foot.setUint32(0, crc32, true);
  foot.setUint32(4, size, true);
  return gzip;
}

/** Deflate's own form of what is not packed: blocks with their length and its complement before them, the last one marked. */
function blocksOf(body: Uint8Array): (Uint8Array | readonly number[])[] {
  const count = Math.max(1, Math.ceil(body.length / BLOCK));
  return Array.from({ length: count }, (_, index) => body.subarray(index * BLOCK, (index + 1) * BLOCK)).flatMap(
    (block, index) => {
      const [low, high] = [block.length & 0xff, block.length >> 8];
      return [[Number(index === count - 1), low, high, low ^ 0xff, high ^ 0xff], block];
    },
  );
}
