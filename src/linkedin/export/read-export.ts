import { readAggregate } from './aggregate.ts';
import { openArchive } from './archive.ts';
import type { ExportResult } from './export-result.ts';
import { readFileName } from './file-name.ts';
import { readDataArchive } from './data-archive.ts';
import { foreignFile, foreignZip, isCompanyWorkbook, isDataArchive, isPartOfArchive, isZip } from './foreign-file.ts';
import { readLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { LIMITS } from './limits.ts';
import { createRefusal, isRefusal, tooLarge } from './refusal.ts';
import { isShares, readShares } from './shares.ts';
import { readSinglePost } from './single-post.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads one of LinkedIn's export files whole, or refuses it. Pure: nothing is stored or sent. It runs in a page's worker and in Node;
 * the caller ends it after five seconds.
 * @throws ExportRefusal
 */
export async function readExport(bytes: Uint8Array, fileName: string): Promise<ExportResult> {
  if (bytes.length > LIMITS.fileBytes) throw createRefusal(tooLarge(fileName));
  try {
    return await readWhole(bytes, fileName);
  } catch (error) {
    throw isRefusal(error) && error.code === 'too-large' ? createRefusal(tooLarge(fileName)) : error;
  }
}

async function readWhole(bytes: Uint8Array, fileName: string): Promise<ExportResult> {
  const name = readFileName(fileName);
  if (!isZip(bytes)) return readAlone(bytes, fileName);
  const archive = await openArchive(bytes);
  if (isDataArchive(archive.names)) return readDataArchive(archive);
  const workbook = await readWorkbook(archive);
  if (workbook === null) throw createRefusal(foreignZip(archive.names));
  const layout = readLayout(workbook);
  // Before single shapes: a page's list of posts has their addresses too. A whole export of a member is one whatever it was called.
  const isNamedSo = name.family === 'company-page' || isCompanyWorkbook(workbook.sheets.map((sheet) => sheet.name));
  if (isNamedSo && !isWholeAggregate(layout)) throw createRefusal('company-page');
  if (layout.post !== null) return readSinglePost(workbook, layout.post, name);
  if (isAggregate(layout)) return readAggregate(workbook, layout, name);
  throw createRefusal(isEmptyAggregate(layout) ? 'no-days' : 'other-workbook');
}

function isWholeAggregate(layout: Layout): boolean {
  return layout.engagement !== null && layout.discovery !== null && layout.followers !== null;
}

/** What is no zip may be the one part of the copy of one's data that is read. */
async function readAlone(bytes: Uint8Array, fileName: string): Promise<ExportResult> {
  if (isShares(bytes)) return readShares(bytes, null);
  const code = foreignFile(bytes, readFileName(fileName).family === 'company-page');
  throw createRefusal(code === 'csv' && isPartOfArchive(fileName) ? 'data-archive' : code);
}

/** Days alone might be anybody's table: another of LinkedIn's sheets must stand beside them. */
function isAggregate(layout: Layout): boolean {
  return layout.engagement !== null && witnesses(layout) > 0;
}

function isEmptyAggregate(layout: Layout): boolean {
  return layout.engagement === null && (layout.posts !== null || layout.discovery !== null) && witnesses(layout) > 1;
}

function witnesses(layout: Layout): number {
  return [layout.discovery, layout.posts, layout.followers].filter((sheet) => sheet !== null).length;
}
