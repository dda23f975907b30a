import { LIMITS } from '../../linkedin/export/limits.ts';
import { tooLarge } from '../../linkedin/export/refusal.ts';
import type { FileAnswer } from '../store/import.ts';

/** What of a worker is used here. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Reads a file in a worker of its own, which ends with the answer, the limit or the signal, whatever comes first. */
export async function readFile(file: File, signal: AbortSignal, createWorker: () => ReadingWorker): Promise<FileAnswer> {
  if (file.size > mostBytes(file.name)) return { ok: false, code: tooLarge(file.name) };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, code: 'unreadable' };
  signal.throwIfAborted();
  const worker = createWorker();
  try {
    return await askWorker(worker, { bytes, name: file.name }, signal);
  } finally {
    worker.terminate();
  }
}

/** A history is not packed, as LinkedIn's files are. */
function mostBytes(name: string): number {
  return /\.json$/i.test(name) ? LIMITS.unpackedBytes : LIMITS.fileBytes;
}

function askWorker(
  worker: ReadingWorker,
  question: { bytes: ArrayBuffer; name: string },
  signal: AbortSignal,
): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => resolve({ ok: false, code: 'hung' }), LIMITS.milliseconds);
    const end = (): void => clearTimeout(limit);
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.addEventListener('message', (event) => {
      end();
      resolve((event as MessageEvent<FileAnswer>).data); // our own worker's only message
    });
    worker.addEventListener('error', () => {
      end();
      reject(new Error('the import worker failed'));
    });
    worker.postMessage(question, [question.bytes]);
  });
}
