import { readAggregate } from './aggregate.ts';
import { openArchive } from './archive.ts';
import type { ExportResult } from './export-result.ts';
import { readFileName } from './file-name.ts';
import { foreignFile, isCompanyWorkbook, isDataArchive, isZip } from './foreign-file.ts';
import { readLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { LIMITS } from './limits.ts';
import { createRefusal } from './refusal.ts';
import { readSinglePost } from './single-post.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';

/**
 * Reads one of LinkedIn's export files whole, or refuses it. Pure: nothing is stored or sent. It runs in a page's worker and in Node;
 * the caller ends it after five seconds.
 * @throws ExportRefusal
 */
export async function readExport(bytes: Uint8Array, fileName: string): Promise<ExportResult> {
  const name = readFileName(fileName);
  if (bytes.length > LIMITS.fileBytes) throw createRefusal('too-large');
  if (!isZip(bytes)) throw createRefusal(foreignFile(bytes, name.family === 'company-page'));
  const archive = await openArchive(bytes);
  if (isDataArchive(archive.names)) throw createRefusal('data-archive');
  if (!isWorkbook(archive)) throw createRefusal('not-a-workbook');
  const workbook = await readWorkbook(archive);
  // Before the shapes: a page's list of posts has their addresses too.
  if (name.family === 'company-page' || isCompanyWorkbook(workbook.sheets.map((sheet) => sheet.name)))
    throw createRefusal('company-page');
  const layout = readLayout(workbook);
  if (layout.post !== null) return readSinglePost(workbook, layout.post, name);
  if (isAggregate(layout)) return readAggregate(workbook, layout, name);
  throw createRefusal(isEmptyAggregate(layout) ? 'no-days' : 'other-workbook');
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
