import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInspectReader } from '../../../src/tools/inspect-reader.ts';
import { createCompanyPageExport } from '../../workbook/bad-files.ts';
import { createWorkbook } from '../../workbook/create-workbook.ts';
import { createDataArchive, createShares, inventShares } from '../../workbook/create-shares.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FIXTURES = join(ROOT, 'test/fixtures');
const ORDER =
  'file,kind,generation,locale,from,to,days,impressions,engagements,membersReached,newFollowers,followers,posts,demographics,warnings'.split(
    ',',
  );

type Answer = { code: number; lines: Record<string, unknown>[]; said: string };

function inspect(...files: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/tools/inspect.ts', ...files], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({
        code: error === null ? 0 : Number(error.code),
        said: stderr,
        lines: stdout
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Record<string, unknown>),
      });
    });
  });
}

const SAMPLES = [
  'Content_2026-02-24_2026-03-23_TestMember.xlsx',
  'AggregateAnalytics_Test Member_2026-02-24_2026-03-23.xlsx',
  'SinglePostAnalytics_Test Member_7431000000000000001.xlsx',
].map((name) => join(FIXTURES, name));
const SHARES = createShares({ count: 450 });
/** What is refused, and the copy of one’s data. */
const MADE: Readonly<Record<string, Uint8Array>> = {
  'company.xlsx': createCompanyPageExport(),
  'cut.xlsx': createWorkbook().bytes.subarray(0, 900),
  'empty.zip': createDataArchive(null),
  'Basic.zip': createDataArchive(SHARES),
  'Shares.csv': SHARES,
};

let folder = '';
/** Of all of them, named at once. */
let answer: Answer = { code: -1, lines: [], said: '' };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'));
  const files = await Promise.all(Object.entries(MADE).map(([name, bytes]) => put(name, bytes)));
  answer = await inspect(...SAMPLES, ...files);
}, 30_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

test('each file is an object on a line of its own, in the order of their names, with every field', () => {
  expect(answer.code).toBe(0);
  expect(answer.lines.map(({ file }) => file)).toEqual([...SAMPLES, ...Object.keys(MADE).map((name) => join(folder, name))]);
  for (const line of answer.lines) expect(Object.keys(line)).toEqual(ORDER);
});

test('the samples are told', () => {
  const totals = {
    from: '2026-02-24',
    to: '2026-03-23',
    days: 28,
    impressions: 5_242,
    engagements: 128,
    membersReached: 2_096,
    newFollowers: 42,
    followers: 1_203,
    posts: 6,
  };
  expect(answer.lines.slice(0, 3)).toMatchObject([
    { kind: 'aggregate', generation: 'A', locale: 'en-US', ...totals, demographics: 18 },
    { kind: 'aggregate', generation: 'C', locale: 'en-US', ...totals, demographics: 36 },
    {
      kind: 'post',
      generation: null,
      from: '2026-02-24',
      days: null,
      impressions: 1_316,
      membersReached: 845,
      followers: null,
      posts: 1,
      demographics: 6,
    },
  ]);
});

test('a refused file is a line of kind unknown with its refusal, the copy of your data one of kind archive', () => {
  expect(answer.lines.slice(3, 6)).toMatchObject([
    { kind: 'unknown', generation: null, days: null, impressions: null, warnings: [expect.stringMatching(/^company-page: /)] },
    { kind: 'unknown', warnings: [expect.stringMatching(/^truncated: /)] },
    { kind: 'archive', posts: null, warnings: [expect.stringMatching(/^archive-without-shares: /)] },
  ]);
});

test('an archive is told with its first and last day, and how many posts it lists, and the part of it alone', () => {
  const posts = inventShares({ count: 450 }).filter(({ text, media }) => text !== '' || media !== '');
  const days = posts.map(({ date }) => date.slice(0, 10)).sort();
  const told = answer.lines.slice(6);
  for (const line of told) {
    expect(line).toMatchObject({
      kind: 'archive',
      from: days[0],
      to: days.at(-1),
      posts: posts.length,
      days: null,
      impressions: null,
    });
  }
  expect(told).toHaveLength(2);
});

test('a file that is not there is named in a plain sentence, and the others are told', { timeout: 30_000 }, async () => {
  const { code, lines, said } = await inspect(join(folder, 'none.xlsx'), await put('good.xlsx', createWorkbook().bytes));
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(said).toMatch(/none\.xlsx cannot be opened/);
  expect(said).not.toMatch(/ENOENT|at /);
});

test('a file that takes longer than it may is ended, and the next one is read', { timeout: 30_000 }, async () => {
  const { bytes } = createWorkbook({ days: 400 });
  const hasty = createInspectReader(0);
  const patient = createInspectReader();
  expect(await hasty.read(bytes, 'a.xlsx')).toEqual({ ok: false, code: 'hung' });
  expect(await hasty.read(bytes, 'b.xlsx')).toEqual({ ok: false, code: 'hung' });
  for (let times = 0; times < 12; times += 1) expect(await patient.read(bytes, 'c.xlsx')).toMatchObject({ ok: true });
  hasty.close();
  patient.close();
});
