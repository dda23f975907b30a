import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Runs a JavaScript program of ours or of a package with this same Node, at the project's root, and gives its exit code. */
export function runModule(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return runCommand([process.execPath, file, ...args], env);
}

export function runCommand(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const [program = '', ...args] = command;
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
