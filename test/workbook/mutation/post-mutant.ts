import { createPostSheets } from '../create-post-workbook.ts';
import { readPostByOracle } from '../oracle-post.ts';
import type { OraclePost } from '../oracle-post.ts';
import { createParts } from '../package-parts.ts';
import { PROGRAMS, PROGRAM_HABITS } from '../program.ts';
import { createRandom } from '../random.ts';
import { createZip } from '../zip-file.ts';
import { mutateCells } from './cell.ts';
import { BYTE_CHANGE_NAMES, mutateBytes } from './package.ts';
import { XML_CHANGES, mutateXml } from './xml.ts';

/** One post's workbook to which something happened; `truth` is null where the oracle cannot read it. */
export type PostMutant = {
  readonly seed: number;
  readonly bytes: Uint8Array;
  readonly deeds: readonly string[];
  readonly truth: OraclePost | null;
};

export function createPostMutant(seed: number): PostMutant {
  const random = createRandom(seed * 37 + 11);
  const program = PROGRAMS[random.below(PROGRAMS.length)] ?? 'linkedin';
  const { zip, ...habits } = PROGRAM_HABITS[program];
  const deeds: string[] = [];
  const kind = random.below(10);
  let sheets = createPostSheets({
    layout: random.chance(0.4) ? 'old' : 'new',
    locale: random.chance(0.5) ? 'pt-BR' : 'en-US',
    id: random.chance(0.3) ? 'activity-7431000000000000001' : 'share-7431000000000000001',
  });
  for (let count = kind < 8 ? 1 + random.below(3) : 0; count > 0; count -= 1) {
    sheets = mutateCells(sheets, random);
    deeds.push('a cell or row');
  }
  let parts = createParts(sheets, { ...habits, created: random.chance(0.8) ? '2026-03-23T16:20:05Z' : null });
  if (kind > 5 && kind < 9) {
    const change = XML_CHANGES[random.below(XML_CHANGES.length)] ?? '';
    parts = mutateXml(parts, change, random);
    deeds.push(change);
  }
  const sound = createZip(parts, zip);
  const change = BYTE_CHANGE_NAMES[random.below(BYTE_CHANGE_NAMES.length)] ?? '';
  if (kind === 9) deeds.push(change);
  return { seed, deeds, truth: believed(sound), bytes: kind === 9 ? mutateBytes(sound, change, random) : sound };
}

function believed(bytes: Uint8Array): OraclePost | null {
  try {
    return readPostByOracle(bytes);
  } catch {
    return null;
  }
}
