import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginBuild, isBuilt } from '../../../src/tools/built.ts';

const SERVER = 'http://127.0.0.1:8787';

/** A project that has just been built, what is done to it since, and whether the build still is one of it. */
test.for<readonly [string, boolean, (root: string) => void]>([
  ['nothing', true, () => undefined],
  ['a file written again as it was', true, (root) => writeFileSync(join(root, 'src/deep/a.ts'), 'a')],
  ['a source changed', false, (root) => writeFileSync(join(root, 'src/deep/a.ts'), 'b')],
  ['a source renamed', false, (root) => renameSync(join(root, 'src/deep/a.ts'), join(root, 'src/deep/b.ts'))],
  ['a source more', false, (root) => writeFileSync(join(root, 'src/b.ts'), '')],
  ['other packages', false, (root) => writeFileSync(join(root, 'package-lock.json'), '{}')],
  ['one browser’s folder removed', false, (root) => rmSync(join(root, 'dist/firefox'), { recursive: true })],
  ['a build begun', false, (root) => void beginBuild(root, SERVER)],
])('since it was built: %s', ([, stays, change]) => {
  const root = createProject();
  const build = beginBuild(root, SERVER);
  expect(isBuilt(root, SERVER)).toBe(false);
  build.end();
  expect(isBuilt(root, 'https://elsewhere.example')).toBe(false);
  change(root);
  expect(isBuilt(root, SERVER)).toBe(stays);
  rmSync(root, { recursive: true });
});

test('what is changed while it is built is not in it', () => {
  const root = createProject();
  const build = beginBuild(root, SERVER);
  writeFileSync(join(root, 'src/deep/a.ts'), 'b');
  build.end();
  expect(isBuilt(root, SERVER)).toBe(false);
  rmSync(root, { recursive: true });
});

function createProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'sidelight-built-'));
  for (const folder of ['src/deep', 'public', 'dist/chrome', 'dist/firefox']) mkdirSync(join(root, folder), { recursive: true });
  const files = ['src/deep/a.ts', 'manifest.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
  for (const file of [...files, 'dist/chrome/manifest.json', 'dist/firefox/manifest.json']) writeFileSync(join(root, file), 'a');
  return root;
}
