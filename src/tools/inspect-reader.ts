import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { LIMITS } from '../linkedin/export/limits.ts';
import type { InspectAnswer } from './inspect-child.ts';

/** Reads files one after another in a process of its own; a reading that takes too long is ended together with it. */
export type InspectReader = {
  readonly read: (bytes: Uint8Array, file: string) => Promise<InspectAnswer>;
  readonly close: () => void;
};

export function createInspectReader(limit: number = LIMITS.milliseconds): InspectReader {
  let child: ChildProcess | null = null;

  async function read(bytes: Uint8Array, file: string): Promise<InspectAnswer> {
    child ??= await startChild();
    const reading = child;
    reading.send({ bytes, file });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, limit, 'late');
    });
    const answer = await Promise.race([nextMessage(reading), late]);
    clearTimeout(timer);
    if (answer !== 'late') return answer as InspectAnswer; // the child's only message
    close();
    return { ok: false, code: 'hung' };
  }

  function close(): void {
    child?.kill('SIGKILL');
    child = null;
  }

  return { read, close };
}

/** The time that it takes to start is not the file's. */
async function startChild(): Promise<ChildProcess> {
  const child = fork(new URL('./inspect-child.ts', import.meta.url), {
    execArgv: ['--import', import.meta.resolve('tsx')],
    serialization: 'advanced',
  });
  await nextMessage(child);
  return child;
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the reading process ended by itself'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
