import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Build, beginBuild, forgetBuild, isBuilt } from '../../../src/tools/built.ts';

const SERVER = 'http://127.0.0.1:8787';
const MADE = [
  'chrome/manifest.json',
  'chrome/panel.js',
  'firefox/manifest.json',
  'sidelight-chrome.zip',
  'sidelight-firefox.zip',
];

/** A project that has just been built, what is done to it since, and whether the build still is one of it. */
test.for<readonly [string, boolean, (root: string) => void]>([
  ['nothing', true, () => undefined],
  ['a file written again as it was', true, (root) => writeFileSync(join(root, 'src/deep/a.ts'), 'a')],
  ['an editor’s lock, a link to nothing', true, (root) => symlinkSync('nobody@nowhere.1', join(root, 'src/deep/.#a.ts'))],
  ['a source changed', false, (root) => writeFileSync(join(root, 'src/deep/a.ts'), 'b')],
  ['a source renamed', false, (root) => renameSync(join(root, 'src/deep/a.ts'), join(root, 'src/deep/b.ts'))],
  ['a source more', false, (root) => writeFileSync(join(root, 'src/b.ts'), '')],
  ['other packages', false, (root) => writeFileSync(join(root, 'package-lock.json'), '{}')],
  ['one browser’s folder removed', false, (root) => rmSync(join(root, 'dist/firefox'), { recursive: true })],
  ['a file of one removed', false, (root) => rmSync(join(root, 'dist/chrome/panel.js'))],
  ['a zip removed', false, (root) => rmSync(join(root, 'dist/sidelight-chrome.zip'))],
  ['a file of one built anew by another way', false, (root) => writeFileSync(join(root, 'dist/chrome/panel.js'), 'b')],
  ['a build begun', false, (root) => rmSync(beginBuild(root, SERVER).folder, { recursive: true })],
  ['a watch begun', false, (root) => forgetBuild(root)],
])('since it was built: %s', ([, stays, change]) => {
  const root = createProject();
  const build = beginBuild(root, SERVER);
  expect(isBuilt(root, SERVER)).toBe(false);
  make(build, 'a');
  expect(isBuilt(root, 'https://elsewhere.example')).toBe(false);
  change(root);
  expect(isBuilt(root, SERVER)).toBe(stays);
  rmSync(root, { recursive: true });
});

test('what is changed while it is built is not in it', () => {
  const root = createProject();
  const build = beginBuild(root, SERVER);
  writeFileSync(join(root, 'src/deep/a.ts'), 'b');
  make(build, 'a');
  expect(isBuilt(root, SERVER)).toBe(false);
  rmSync(root, { recursive: true });
});

test('of two that build at once, each for a server of its own, whoever ends last has built', () => {
  const root = createProject();
  const [one, other] = [beginBuild(root, SERVER), beginBuild(root, 'https://elsewhere.example')];
  make(other, 'other');
  expect([isBuilt(root, SERVER), isBuilt(root, 'https://elsewhere.example')]).toEqual([false, true]);
  make(one, 'one');
  expect([isBuilt(root, SERVER), isBuilt(root, 'https://elsewhere.example')]).toEqual([true, false]);
  rmSync(root, { recursive: true });
});

/** Ends it with files of this content. */
function make({ folder, end }: Build, content: string): void {
  for (const file of MADE) write(join(folder, file), content);
  end();
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function createProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'sidelight-built-'));
  for (const folder of ['public', 'dist']) mkdirSync(join(root, folder));
  const files = ['src/deep/a.ts', 'manifest.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
  for (const file of files) write(join(root, file), 'a');
  return root;
}
