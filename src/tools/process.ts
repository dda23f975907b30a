import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
type Env = Readonly<Record<string, string>>;

/** Runs a JavaScript program of ours or of a package with this same Node, at the project's root, and gives its exit code. */
export function runModule(file: string, args: readonly string[], env: Env = {}): Promise<number> {
  return runCommand([process.execPath, file, ...args], env);
}

/** Nothing is read from stdin, and Ctrl-C reaches the child by itself: it is in the same group. */
export function runCommand(command: readonly string[], env: Env = {}): Promise<number> {
  const [program = '', ...args] = command;
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Like `runModule`; what the program writes to stdout is shown, without colours, and also given. */
export function captureModule(
  file: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((done, fail) => {
    const env = { ...process.env, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1', FORCE_COLOR: undefined };
    const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    });
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
