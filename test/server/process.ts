import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { makeFleetingFolder } from '../fleeting.ts';

/** The server as its own process, on an embedded PostgreSQL in a folder of its own. */
export type ServerProcess = {
  readonly child: ChildProcess;
  readonly url: string;
  /** All it wrote so far. */
  readonly output: () => string;
  /** Resolves when the pattern has been written. */
  readonly reads: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Others may look in, as into a usual home: run by root, PostgreSQL is somebody else. */
export function makeFolder(): string {
  const folder = makeFleetingFolder('sl-server-');
  fs.chmodSync(folder, 0o755);
  return folder;
}

const FROM_SOURCES = ['--import', 'tsx', 'src/server/main.ts'];

/**
 * From its sources, or from the one file that was made of them.
 * @throws Error with what it wrote, when it ends before it answers
 */
export async function startProcess(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
  file?: string,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, file === undefined ? FROM_SOURCES : [file], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      written += String(chunk);
      for (const listener of listeners) listener();
    });
  }
  const closed = once(child, 'close');
  function reads(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(written);
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      void closed.then(([code]) => reject(Object.assign(new Error(written), { code })));
      look();
    });
  }
  const [, url = ''] = await reads(/answers at (\S+)\n/);
  return {
    child,
    url,
    output: () => written,
    reads,
    async end(signal) {
      child.kill(signal);
      const [code]: unknown[] = await closed;
      return typeof code === 'number' ? code : null;
    },
  };
}
