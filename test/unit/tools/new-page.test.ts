/** The tool, run in a copy of the project: what it makes belongs to the copy. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePage } from '../../../src/tools/new-page/make-page.ts';

const root = resolve(import.meta.dirname, '../../..');
const COPIED = [
  'src',
  'test',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
  'vite.config.ts',
];
/** A test run of its own has to start. */
const PATIENCE = { timeout: 120_000 };

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'sidelight-new-page-'));
  const isWanted = (from: string): boolean => !from.startsWith(join(root, 'test/shots'));
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true, filter: isWanted });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

type Run = { readonly code: number; readonly said: string };

function run(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined };
    execFile(process.execPath, args, { cwd: copy, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), said: stdout + stderr });
    });
  });
}

function newPage(...args: string[]): Promise<Run> {
  return run('src/tools/run.mjs', 'new-page', ...args);
}

function testOf(name: string): Promise<Run> {
  const files = [`test/unit/linkedin/pages/${name}.test.ts`, 'test/unit/linkedin/pages/page-list.test.ts'];
  return run('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...files);
}

function change(file: string, ...changes: readonly (readonly [from: string, to: string])[]): void {
  const path = join(copy, file);
  const text = changes.reduce(
    (whole, [from, to]) => {
      if (!whole.includes(from)) throw new Error(`${file} does not say ${from}`);
      return whole.replace(from, to);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
}

test.each<[string, string[], RegExp]>([
  ['no name', [], /^Give the page a name: npm run new:page \S+$/],
  ['two names', ['one', 'two'], /^One page at a time: /],
  ['a capital letter', ['PostVideos'], /^A page is called by small letters, .*"PostVideos" is not\.$/],
  ['blanks', ['post videos'], /"post videos" is not\.$/],
  ['a way out of the folder', ['../../evil'], /is not\.$/],
  ['a hyphen at the end', ['post-'], /is not\.$/],
  ['a very long name', ['a'.repeat(41)], /is not\.$/],
  ['a page that is there', ['content'], /^There is a file called content already: /],
  ['a file that is no page', ['adjacency'], /^There is a file called adjacency already: /],
])('%s is refused with a plain sentence', (_, args, sentence) => {
  const before = readFileSync(join(copy, 'src/linkedin/pages/page-list.ts'), 'utf8');
  expect(() => makePage(copy, args)).toThrow(sentence);
  expect(readFileSync(join(copy, 'src/linkedin/pages/page-list.ts'), 'utf8')).toBe(before);
});

test('a new page has its file, its invented page and its test, which fails until it is filled in', PATIENCE, async () => {
  const made = await newPage('post-videos');
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('src/linkedin/pages/post-videos.ts') });
  for (const file of [
    'src/linkedin/pages/post-videos.ts',
    'test/pages/post-videos.ts',
    'test/unit/linkedin/pages/post-videos.test.ts',
  ])
    expect({ file, isThere: existsSync(join(copy, file)) }).toEqual({ file, isThere: true });
  for (const folder of ['en', 'de']) {
    const messages = JSON.parse(readFileSync(join(copy, 'public/_locales', folder, 'messages.json'), 'utf8'));
    expect(messages.page_post_videos).toEqual({ message: 'Post videos' });
  }

  const empty = await testOf('post-videos');
  expect(empty.code).toBe(1);
  expect(empty.said).toContain('nothing is filled in yet');

  change(
    'src/linkedin/pages/post-videos.ts',
    ['tells: {}', "tells: { impressions: 'address' }"],
    ['labels: {}', "labels: { 'en-US': { tiles: { impressions: ['Video views'] } } }"],
  );
  change('test/pages/post-videos.ts', [
    'figuresOf(language, [])',
    "figuresOf(language, [['impressions', 1_204, { 'en-US': 'Video views' }]])",
  ]);
  const filled = await testOf('post-videos');
  expect(filled.said).toContain(' passed, 0 failed');
  expect(filled.code).toBe(0);

  const again = await newPage('post-videos');
  expect(again.code).toBe(1);
  expect(again.said.trim()).toMatch(/^There is a file called post-videos already: .*\.$/);
});
