import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Check } from './mutant.ts';
import { applyChange, parsePatch } from './patch.ts';
import type { Report } from './verdict.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const COPIED = ['src', 'test', 'public', 'manifest.json', 'package.json', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts'];
/** A test that never ends by itself is ended. */
const PATIENCE_MS = 300_000;

export type WorkingCopy = {
  /** Runs `work` with the patch applied, and takes it back. */
  readonly patched: <T>(patch: string, work: () => Promise<T>) => Promise<T>;
  /** Null: no report, because it did not come to its end. */
  readonly test: (checks: readonly Check[]) => Promise<Report | null>;
  readonly remove: () => void;
};

/** Of the project, so that bugs are never planted in the tree that one works in. */
export function createWorkingCopy(): WorkingCopy {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sl-mutants-'));
  const isWanted = (from: string) => !from.startsWith(path.join(root, 'test/shots'));
  for (const name of COPIED) fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true, filter: isWanted });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return {
    async patched(patch, work) {
      const originals = new Map<string, string>();
      try {
        for (const { file, ...change } of parsePatch(patch)) {
          const [target, text] = [path.join(folder, file), fs.readFileSync(path.join(folder, file), 'utf8')];
          if (!originals.has(target)) originals.set(target, text);
          fs.writeFileSync(target, applyChange(text, change));
        }
        return await work();
      } finally {
        for (const [target, text] of originals) fs.writeFileSync(target, text);
      }
    },
    test: (checks) => runVitest(folder, checks),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

async function runVitest(folder: string, checks: readonly Check[]): Promise<Report | null> {
  const output = path.join(folder, 'report.json');
  fs.rmSync(output, { force: true });
  const [only] = checks.length === 1 ? checks : [];
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...new Set(checks.flatMap(({ project }) => [`--project=${project}`])),
    '--reporter=json',
    `--outputFile=${output}`,
    ...(only?.name === undefined ? [] : ['--testNamePattern', escapePattern(only.name)]),
    ...new Set(checks.map(({ file }) => file)),
  ];
  const seeds = Math.max(0, ...checks.map((check) => check.seeds ?? 0));
  const env = {
    ...process.env,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    ...(seeds > 0 ? { SOAK_SEEDS: String(seeds), SOAK_FROM: '1' } : {}),
  };
  await new Promise<void>((done) => {
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore', timeout: PATIENCE_MS });
    child.once('error', () => done());
    child.once('close', () => done());
  });
  return fs.existsSync(output) ? (JSON.parse(fs.readFileSync(output, 'utf8')) as Report) : null; // by the reporter named above
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
