import type { Archive } from './archive.ts';
import type { ExportResult } from './export-result.ts';
import { createRefusal } from './refusal.ts';
import { readShares } from './shares.ts';

const SHARES = /(?:^|\/)Shares\.csv$/i;

/** "Get a copy of your data" as LinkedIn packs it: its list of shares alone is opened. @throws ExportRefusal */
export async function readDataArchive(archive: Archive): Promise<ExportResult> {
  const [name, second] = [...archive.names].filter((part) => SHARES.test(part));
  if (name === undefined) throw createRefusal('archive-without-shares');
  if (second !== undefined) throw createRefusal('damaged'); // which of them is meant, nobody can tell
  const pieces: Uint8Array[] = [];
  await archive.stream(name, (piece) => void pieces.push(piece));
  return readShares(await joinPieces(pieces), archive.dateOf(name));
}

async function joinPieces(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer()); // zip.js shares its pieces with nobody
}
