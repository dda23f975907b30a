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

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

test('the samples are told with every field, one object a line', { timeout: 30_000 }, async () => {
  const names = [
    'Content_2026-02-24_2026-03-23_TestMember.xlsx',
    'AggregateAnalytics_Test Member_2026-02-24_2026-03-23.xlsx',
    'SinglePostAnalytics_Test Member_7431000000000000001.xlsx',
  ];
  const { code, lines } = await inspect(...names.map((name) => join(FIXTURES, name)));
  expect(code).toBe(0);
  for (const line of lines) expect(Object.keys(line)).toEqual(ORDER);
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
  expect(lines).toMatchObject([
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

test('a refused file is a line of kind unknown with its refusal, the copy of your data one of kind archive', {
  timeout: 30_000,
}, async () => {
  const { bytes } = createWorkbook();
  const { code, lines } = await inspect(
    await put('company.xlsx', createCompanyPageExport()),
    await put('cut.xlsx', bytes.subarray(0, 900)),
    await put('archive.zip', createDataArchive(null)),
  );
  expect(code).toBe(0);
  expect(lines).toMatchObject([
    { kind: 'unknown', generation: null, days: null, impressions: null, warnings: [expect.stringMatching(/^company-page: /)] },
    { kind: 'unknown', warnings: [expect.stringMatching(/^truncated: /)] },
    { kind: 'archive', posts: null, warnings: [expect.stringMatching(/^archive-without-shares: /)] },
  ]);
});

test('an archive is told with its first and last day, and how many posts it lists', { timeout: 30_000 }, async () => {
  const shares = createShares({ count: 450 });
  const { lines } = await inspect(await put('Basic.zip', createDataArchive(shares)), await put('Shares.csv', shares));
  const posts = inventShares({ count: 450 }).filter(({ text, media }) => text !== '' || media !== '');
  const days = posts.map(({ date }) => date.slice(0, 10)).sort();
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(ORDER);
    expect(line).toMatchObject({
      kind: 'archive',
      from: days[0],
      to: days.at(-1),
      posts: posts.length,
      days: null,
      impressions: null,
    });
  }
  expect(lines).toHaveLength(2);
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
