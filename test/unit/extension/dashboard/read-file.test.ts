import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ReadingWorker, readFile } from '../../../../src/extension/dashboard/read-file.ts';
import { LIMITS } from '../../../../src/linkedin/export/limits.ts';
import type { FileAnswer } from '../../../../src/extension/store/import.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that answers, fails or says nothing at all, as a hung one does. */
function createWorker(answer: FileAnswer | 'fails' | 'hangs') {
  const events = new EventTarget();
  const worker = {
    terminate: vi.fn(),
    addEventListener: events.addEventListener.bind(events),
    postMessage: vi.fn(() => {
      if (answer === 'fails') events.dispatchEvent(new Event('error'));
      else if (answer !== 'hangs') events.dispatchEvent(new MessageEvent('message', { data: answer }));
    }),
  };
  return { worker, create: () => worker as unknown as ReadingWorker }; // the part of a worker that is used
}

const FILE = new File(['PK'], 'Content.xlsx');
const idle = new AbortController().signal;

test('the worker’s answer is the answer, and the worker ends with it', async () => {
  const { worker, create } = createWorker({ ok: false, code: 'truncated' });
  expect(await readFile(FILE, idle, create)).toEqual({ ok: false, code: 'truncated' });
  expect(worker.postMessage).toHaveBeenCalledOnce();
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test('a worker that hangs is killed after five seconds, in words', async () => {
  const { worker, create } = createWorker('hangs');
  const reading = readFile(FILE, idle, create);
  await vi.advanceTimersByTimeAsync(LIMITS.milliseconds - 1);
  expect(worker.terminate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await reading).toEqual({ ok: false, code: 'hung' });
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test('stopping ends the worker at once', async () => {
  const { worker, create } = createWorker('hangs');
  const life = new AbortController();
  const reading = readFile(FILE, life.signal, create);
  const ended = expect(reading).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(10);
  life.abort();
  await ended;
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test('a worker that fails is a bug, and is thrown as one', async () => {
  const { worker, create } = createWorker('fails');
  await expect(readFile(FILE, idle, create)).rejects.toThrow('the import worker failed');
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test('a file that the browser cannot open any more, or that is far too large, needs no worker', async () => {
  const { worker, create } = createWorker('hangs');
  const gone = Object.assign(new File(['x'], 'a.xlsx'), { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) });
  expect(await readFile(gone, idle, create)).toEqual({ ok: false, code: 'unreadable' });
  const large = new File([new Uint8Array(11 * 1024 * 1024)], 'a.xlsx');
  expect(await readFile(large, idle, create)).toEqual({ ok: false, code: 'too-large' });
  expect(worker.postMessage).not.toHaveBeenCalled();
});
