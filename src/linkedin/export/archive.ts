import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { Entry, FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { inflate } from './inflate.ts';
import type { PackedPart } from './inflate.ts';
import { LIMITS } from './limits.ts';
import { createRefusal, isRefusal } from './refusal.ts';

export type Archive = {
  readonly names: ReadonlySet<string>;
  /** When a part was last written, epoch milliseconds, as far as the zip says it; null: it does not. */
  readonly dateOf: (name: string) => number | null;
  /** Gives a part to `take`, piece by piece. @throws ExportRefusal */
  readonly stream: (name: string, take: (piece: Uint8Array) => void) => Promise<void>;
};

/** @throws ExportRefusal */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  if (bytes.length > LIMITS.fileBytes) throw createRefusal('too-large');
  const entries = await readEntries(bytes);
  let produced = 0;

  async function stream(name: string, take: (piece: Uint8Array) => void): Promise<void> {
    const entry = entries.get(name);
    if (entry === undefined) throw createRefusal('damaged');
    let ofPart = 0;
    for await (const piece of inflate(await packedPart(entry, bytes))) {
      produced += piece.length;
      ofPart += piece.length;
      if (ofPart > entry.uncompressedSize) throw createRefusal('truncated');
      checkBudget({ produced, ofPart, packed: entry.compressedSize });
      take(piece);
    }
    if (ofPart !== entry.uncompressedSize) throw createRefusal('truncated');
  }

  function dateOf(name: string): number | null {
    const entry = entries.get(name);
    return entry?.extraFieldExtendedTimestamp?.lastModDate?.getTime() ?? dosTime(Number(entry?.rawLastModDate ?? 0));
  }

  return { names: new Set(entries.keys()), dateOf, stream };
}

/** Where a part lies; its own head and the directory must agree about it, and no other part may lie there too. */
async function packedPart(entry: FileEntry, bytes: Uint8Array): Promise<PackedPart> {
  await entry.getData(new Uint8ArrayWriter(), { checkOverlappingEntryOnly: true }).catch(() => {
    throw createRefusal('truncated');
  });
  const start = entry.localDirectory?.dataOffset;
  if (start === undefined) throw createRefusal('truncated');
  return {
    body: bytes.subarray(start, start + entry.compressedSize),
    isStored: entry.compressionMethod === 0,
    crc32: entry.crc32 ?? 0,
    size: entry.uncompressedSize,
  };
}

/** MS-DOS's two halves, date and time, without a zone: read as UTC, so that they mean the same wherever they are read. */
function dosTime(raw: number): number | null {
  const [date, time] = [raw >>> 16, raw & 0xffff];
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return null;
  return Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 63, 2 * (time & 31));
}

function checkBudget(size: { produced: number; ofPart: number; packed: number }): void {
  const overRatio = size.ofPart > LIMITS.ratioFrom && size.ofPart > LIMITS.ratio * size.packed;
  if (overRatio || size.produced > LIMITS.unpackedBytes || size.ofPart > LIMITS.partBytes) throw createRefusal('too-large');
}

async function readEntries(bytes: Uint8Array): Promise<Map<string, FileEntry>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'balanced' });
  const entries = new Map<string, FileEntry>();
  let count = 0;
  let encrypted = false;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      count += 1;
      if (count > LIMITS.entries) throw createRefusal('too-large');
      if (!isFile(entry)) continue;
      const name = partName(entry.filename);
      // Two parts of one name: which one is meant depends on who reads. Nobody's honest writer does this.
      if (entries.has(name)) throw createRefusal('damaged');
      encrypted ||= entry.encrypted;
      entries.set(name, entry);
    }
  } catch (error) {
    throw isRefusal(error) ? error : createRefusal('truncated');
  }
  if (encrypted) throw createRefusal('encrypted');
  return entries;
}

/** Some writers of Windows set the other slash between folders, or one before the first. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory;
}
