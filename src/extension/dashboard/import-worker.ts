/** Reads one file away from the page, so that a hostile one can be killed with the worker. */
import { readExport } from '../../linkedin/export/read-export.ts';
import { isRefusal } from '../../linkedin/export/refusal.ts';
import type { FileAnswer } from '../store/import.ts';
import { isJson, readHistoryFile } from './history-file.ts';

export type ImportQuestion = { readonly bytes: ArrayBuffer; readonly name: string };

addEventListener('message', (event: MessageEvent<ImportQuestion>) => {
  void answer(event.data).then((found) => postMessage(found));
});

async function answer({ bytes, name }: ImportQuestion): Promise<FileAnswer> {
  const whole = new Uint8Array(bytes);
  if (isJson(whole)) return readHistoryFile(whole);
  try {
    return { ok: true, result: await readExport(whole, name) };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code };
    throw error; // a bug: it reaches the page as the worker's error event
  }
}
