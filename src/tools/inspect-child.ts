/** Reads files for `npm run inspect` in a process of its own, so that a hostile one can be ended. */
import type { ExportResult } from '../linkedin/export/export-result.ts';
import { readExport } from '../linkedin/export/read-export.ts';
import { isRefusal } from '../linkedin/export/refusal.ts';
import type { RefusalCode } from '../linkedin/export/refusal.ts';

export type InspectQuestion = { readonly bytes: Uint8Array; readonly file: string };
export type InspectAnswer =
  | { readonly ok: true; readonly result: ExportResult }
  | { readonly ok: false; readonly code: RefusalCode | 'hung' };

process.on('message', (question: InspectQuestion) => {
  void answer(question).then((found) => process.send?.(found));
});
process.send?.('ready');

async function answer({ bytes, file }: InspectQuestion): Promise<InspectAnswer> {
  try {
    return { ok: true, result: await readExport(bytes, file) };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code };
    throw error; // a bug: it ends the process, and with it the tool
  }
}
