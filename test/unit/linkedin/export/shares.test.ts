import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostReading } from '../../../../src/domain/reading.ts';
import type { ExportResult } from '../../../../src/linkedin/export/export-result.ts';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { isRefusal } from '../../../../src/linkedin/export/refusal.ts';
import { readingSchema } from '../../../../src/protocol/reading.ts';
import {
  COLUMNS,
  createDataArchive,
  createShares,
  inventShares,
  QUOTINGS,
  type ShareFact,
  type SharesOptions,
} from '../../../workbook/create-shares.ts';
import { createRandom } from '../../../workbook/random.ts';
import { createZip } from '../../../workbook/zip-file.ts';
import { lettersIn, readSharesByOracle } from '../../../workbook/shares-oracle.ts';

const HEAD = `${COLUMNS.join(',')}\n`;
const LINK = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7431000000000000001';

function postsOf({ reading, rest }: ExportResult): PostReading[] {
  return [reading, ...rest].flatMap(({ posts }) => posts);
}

/** What the facts say, in the order of a reading. */
function expected(facts: readonly ShareFact[]): { id: string; publishedOn: string; text: string | undefined }[] {
  return facts
    .filter(({ text, media }) => text !== '' || media !== '')
    .map(({ kind, number, date, text }) => ({ id: `${kind}:${number}`, publishedOn: date.slice(0, 10), text: begin(text) }))
    .sort((a, b) => (a.publishedOn + a.id < b.publishedOn + b.id ? -1 : 1));
}

function begin(text: string): string | undefined {
  const line = text.split(/\s+/).filter(Boolean).join(' ');
  const cut = line.length > 200 && /[\uD800-\uDBFF]/.test(line[199] ?? '') ? 199 : 200;
  return line.slice(0, cut).trim() || undefined;
}

function said(result: ExportResult): { id: string; publishedOn: string; text: string | undefined }[] {
  return postsOf(result).map(({ id, publishedOn, text }) => ({ id, publishedOn, text }));
}

async function read(text: string, name = 'Shares.csv'): Promise<ExportResult> {
  return readExport(new TextEncoder().encode(text), name);
}

const options: fc.Arbitrary<SharesOptions> = fc.record({
  seed: fc.nat(1_000_000),
  count: fc.integer({ min: 3, max: 30 }),
  quoting: fc.constantFrom(...QUOTINGS),
  newline: fc.constantFrom('\n' as const, '\r\n' as const),
  bom: fc.boolean(),
  header: fc.constantFrom('usual' as const, 'upper' as const, 'lower' as const),
});

/** As far as both a reading, which keeps 200 letters, and the oracle, which knows no quotes, tell. */
function letters(id: string, text: string | undefined): string {
  return `${id} ${lettersIn(text ?? '').slice(0, 150)}`;
}

describe('Shares.csv', () => {
  test('is read as the facts and an independent reader say, however LinkedIn quotes it', async () => {
    await fc.assert(
      fc.asyncProperty(options, async (chosen) => {
        const facts = inventShares(chosen);
        const bytes = createShares(chosen, facts);
        const result = await readExport(bytes, 'Shares.csv');
        expect(result).toMatchObject({ kind: 'archive', generation: null, vanity: null, totalsAgree: null });
        const all = said(result).map(({ id, text }) => letters(id, text));
        // In a plain file, quotes at both ends of neighbouring lines look as those that LinkedIn adds.
        if (chosen.quoting === 'plain') expect(all).toEqual(expected(facts).map(({ id, text }) => letters(id, text)));
        else expect(said(result)).toEqual(expected(facts));
        expect(all.sort()).toEqual(
          readSharesByOracle(bytes)
            .map(({ id, letters: whole }) => letters(id, whole))
            .sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('says the same however it is quoted, and whatever the order of its columns', async () => {
    const facts = inventShares({ seed: 3, count: 20 });
    const whole = await readExport(createShares({ quoting: 'breaks' }, facts), 'Shares.csv');
    const order = ['Visibility', 'ShareCommentary', 'MediaUrl', 'ShareLink', 'SharedUrl', 'Date'] as const;
    for (const other of [
      { quoting: 'lines' },
      { quoting: 'wrapped', newline: '\r\n' },
      { quoting: 'breaks', columns: order },
      { quoting: 'breaks', delimiter: ';' },
      { quoting: 'breaks', delimiter: '\t', bom: true },
    ] as const)
      expect((await readExport(createShares(other, facts), 'x.csv')).reading.hash).toBe(whole.reading.hash);
  });

  test('gives posts with their texts, and no figure', async () => {
    const { reading, rest, warnings } = await read(`${HEAD}2026-04-12 01:04:49,${LINK},Words,,,MEMBER_NETWORK\n`);
    expect(reading).toMatchObject({
      source: 'archive',
      capturedAt: Date.parse('2026-04-12T01:04:49Z'),
      capturedAtAssumed: true,
      window: { from: '2026-04-12', to: '2026-04-12' },
      days: [],
      posts: [{ id: 'share:7431000000000000001', publishedOn: '2026-04-12', window: null, figures: {}, text: 'Words' }],
    });
    expect(rest).toEqual([]);
    expect(warnings).toEqual([{ code: 'captured-at-assumed', day: '2026-04-12' }]);
  });

  test('of a thousand posts is several readings, which the server takes, the oldest first', async () => {
    const facts = inventShares({ count: 1_000 });
    const result = await readExport(createShares({}, facts), 'Shares.csv');
    expect(said(result)).toEqual(expected(facts));
    const all = [result.reading, ...result.rest];
    expect(all.length).toBeGreaterThan(4);
    for (const reading of all) expect(readingSchema.safeParse(reading).error).toBeUndefined();
    const later = await readExport(createShares({}, inventShares({ count: 1_000 }).toReversed()), 'Shares.csv');
    expect(later.reading.hash).toBe(result.reading.hash);
  });

  test.each([
    ['whole letters are kept of a text that is cut within one', `${'a'.repeat(199)}🚀 and more`, 'a'.repeat(199)],
    ['a formula is a text', '=1+1', '=1+1'],
    ['marks that turn other text around are left out', 'abc\u202Edef\u2069 g', 'abcdef g'],
    ['what joins an emoji stays', 'me 👩‍💻', 'me 👩‍💻'],
    ['control characters are left out', 'a\u0000b\u0007c', 'abc'],
  ])('%s', async (_, text, kept) => {
    const { reading } = await read(`${HEAD}2026-04-12 01:04:49,${LINK},${text},,,X\n`);
    expect(reading.posts[0]?.text).toBe(kept);
  });

  test.each([
    ['a picture', ',,,https://media.licdn.com/x.jpg'],
    ['an address outside LinkedIn', ',,https://example.com/a,'],
  ])('a post without a word that shows %s is one', async (_, cells) => {
    const { reading, warnings } = await read(`${HEAD}2026-04-12 01:04:49,${LINK}${cells},X\n`);
    expect(reading.posts).toMatchObject([{ id: 'share:7431000000000000001' }]);
    expect(reading.posts[0]).not.toHaveProperty('text');
    expect(warnings.map(({ code }) => code)).toEqual(['captured-at-assumed']);
  });

  test.each([
    ['nothing at all', ',,,'],
    ['another’s post', ',,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7400000000000000001,'],
  ])('a share without a word that shows %s is a repost: left out, and said to be', async (_, cells) => {
    const words = `2026-04-11 01:04:49,${LINK.replace('0001', '0002')},Words,,,X\n`;
    const { reading, warnings } = await read(`${HEAD}2026-04-12 01:04:49,${LINK}${cells},X\n${words}`);
    expect(reading.posts).toMatchObject([{ text: 'Words' }]);
    expect(warnings).toContainEqual({ code: 'reposts-left-out', count: 1 });
  });
});

describe('a file that is not whole, or was changed', () => {
  test.each([
    ['the header alone', 'no-shares', HEAD],
    ['no readable row', 'no-shares', `${HEAD}12.04.2026 01:04,${LINK},Words,,,X\n`],
    ['no column of texts', 'csv', `Date,ShareLink\n2026-04-12 01:04:49,${LINK}\n`],
    ['an end within a text', 'truncated', `${HEAD}2026-04-12 01:04:49,${LINK},"Wor`],
    ['an end before the last column', 'truncated', `${HEAD}2026-04-12 01:04:49,${LINK},Words,,`],
  ])('%s is refused as %s', async (_, code, text) => {
    await expect(read(text, 'x.csv')).rejects.toMatchObject({ code });
  });

  test('bytes that are no UTF-8 are refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD}2026-04-12 01:04:49,${LINK},caf`),
      Buffer.from([0xe9]),
      Buffer.from(',,,X\n'),
    ]);
    await expect(readExport(bytes, 'Shares.csv')).rejects.toMatchObject({ code: 'damaged' });
  });

  test('as a spreadsheet saves it in its own Unicode it is read', async () => {
    const text = `\uFEFF${HEAD.replaceAll(',', '\t')}2026-04-12 01:04:49\t${LINK}\tWörter\t\t\tX\r\n`;
    expect((await readExport(Buffer.from(text, 'utf16le'), 'Shares.txt')).reading.posts[0]?.text).toBe('Wörter');
  });

  test('rows that cannot be read are left out, and named as a spreadsheet numbers them', async () => {
    const rows = ['2026-04-12 01:04:49,https://example.com/a,One,,,X', `2026-04-11 25:00:00,${LINK},Two,,,X`];
    const good = `2026-04-10 01:04:49,${LINK},Three,,,X`;
    const { reading, warnings } = await read(`${HEAD}${[...rows, good].join('\n')}\n`);
    expect(reading.posts.map(({ text }) => text)).toEqual(['Three']);
    expect(warnings).toContainEqual({ code: 'rows-left-out', sheet: 'shares', count: 2, rows: [2, 3] });
  });

  test('a number that stands twice, said otherwise the second time, is taken once', async () => {
    const rows = ['One', 'Two'].map((text) => `2026-04-12 01:04:49,${LINK},${text},,,X`);
    const { reading, warnings } = await read(`${HEAD}${rows.join('\n')}\n`);
    expect(reading.posts.map(({ text }) => text)).toEqual(['One']);
    expect(warnings).toContainEqual({ code: 'rows-left-out', sheet: 'shares', count: 1, rows: [3] });
  });

  test('a quote that is never closed spoils its own row, and is told', async () => {
    const row = (day: number, text: string) => `2026-04-${day} 01:04:49,${LINK.replace('0001', `00${day}`)},${text},,,X\n`;
    const { reading, warnings } = await read(`${HEAD}${row(14, '"One"')}${row(13, '"Never closed')}${row(12, '"Three"')}`);
    expect(reading.posts.map(({ text }) => text)).toEqual(['Three', 'One']);
    expect(warnings).toContainEqual({ code: 'rows-left-out', sheet: 'shares', count: 1, rows: [3] });
  });

  test('a row of another Shares.csv in a text is a text', async () => {
    const text = `"Look:\n2026-04-01 01:04:49,${LINK.replace('0001', '0009')},Not mine,,,X\nhow odd"`;
    const { reading } = await read(`${HEAD}2026-04-12 01:04:49,${LINK},${text},,,X\n`);
    expect(reading.posts).toHaveLength(1);
    expect(reading.posts[0]?.text).toMatch(/^Look: 2026-04-01/);
  });

  test('cut anywhere it is refused, or says nothing that the whole does not say', { timeout: 60_000 }, async () => {
    const bytes = createShares({ count: 12, seed: 8 });
    const whole = new Set((await readExport(bytes, 'Shares.csv').then(said)).map((post) => JSON.stringify(post)));
    let refused = 0;
    for (let cut = 0; cut < bytes.length; cut += 3) {
      const posts = await readExport(bytes.subarray(0, cut), 'Shares.csv').then(said, (error: unknown) => {
        if (!isRefusal(error)) throw error;
        refused++;
        return [];
      });
      for (const post of posts) expect(whole).toContain(JSON.stringify(post));
    }
    expect(refused).toBeGreaterThan(bytes.length / 3 / 2);
  });

  test('with signs inserted, deleted or moved it is read as the oracle reads it, or warned about, or refused', {
    timeout: 120_000,
  }, async () => {
    const fates = new Map<string, number>();
    for (let seed = 0; seed < 600; seed++) {
      const found = await fateOf(seed);
      fates.set(found, (fates.get(found) ?? 0) + 1);
    }
    expect([...fates.keys()].filter((fate) => !['same', 'warned', 'refused'].includes(fate))).toEqual([]);
    for (const each of ['same', 'warned', 'refused']) expect(fates.get(each)).toBeGreaterThan(0);
  });
});

async function fateOf(seed: number): Promise<string> {
  const random = createRandom(seed);
  const quoting = QUOTINGS[seed % QUOTINGS.length] ?? 'plain';
  const good = Buffer.from(createShares({ seed, count: 8, quoting })).toString('utf8');
  const at = HEAD.length + random.below(good.length - HEAD.length);
  const ways = [
    () => `${good.slice(0, at)}"${good.slice(at)}`,
    () => good.slice(0, at) + good.slice(at + 1 + random.below(40)),
    () => good.replace('"', ''),
    () => `${good.slice(0, at)},${good.slice(at)}`,
    () => `${good.slice(0, at)}\n${good.slice(at)}`,
  ];
  const bytes = new TextEncoder().encode(ways[random.below(ways.length)]?.() ?? good);
  try {
    const result = await readExport(bytes, 'Shares.csv');
    if (result.warnings.some(({ code }) => code === 'rows-left-out')) return 'warned';
    const ours = said(result).map(({ id, publishedOn, text }) => `${publishedOn} ${letters(id, text)}`);
    const [theirs, before] = [bytes, new TextEncoder().encode(good)].map((file) =>
      readSharesByOracle(file)
        .map(({ id, day, letters: whole }) => `${day} ${letters(id, whole)}`)
        .sort()
        .join('\n'),
    );
    return [theirs, before].includes(ours.sort().join('\n')) ? 'same' : `seed ${seed}`;
  } catch (error) {
    if (isRefusal(error)) return 'refused';
    throw new Error(`seed ${seed}`, { cause: error });
  }
}

describe('"Get a copy of your data"', () => {
  const facts = inventShares({ seed: 5 });

  test.each(['Shares.csv', 'Basic_LinkedInDataExport_11-20-2026/Shares.csv', 'shares.CSV'])(
    'its zip is read like its %s, and nothing else in it is',
    async (name) => {
      const result = await readExport(
        createDataArchive(createShares({}, facts), name),
        'Basic_LinkedInDataExport_11-20-2026.zip',
      );
      expect(said(result)).toEqual(expected(facts));
      expect(JSON.stringify(result)).not.toMatch(/Zara|Secret|Ferreira/);
    },
  );

  test('it was made when the zip says its shares were written', async () => {
    const { reading, warnings } = await readExport(createDataArchive(createShares({}, facts)), 'x.zip');
    expect(reading).toMatchObject({ capturedAt: Date.parse('2026-03-23T00:00:00Z'), capturedAtAssumed: false });
    expect(warnings.map(({ code }) => code)).not.toContain('captured-at-assumed');
  });

  test('a zip that says it is older than its last share is not believed', async () => {
    const late = new TextEncoder().encode(`${HEAD}2026-04-12 01:04:49,${LINK},Words,,,X\n`);
    const { reading } = await readExport(createDataArchive(late), 'x.zip');
    expect(reading).toMatchObject({ capturedAt: Date.parse('2026-04-12T01:04:49Z'), capturedAtAssumed: true });
  });

  const twice = ['a/Shares.csv', 'b/Shares.csv'].map((name) => ({ name, content: createShares({}, facts) }));

  test.each([
    ['a zip without shares', 'archive-without-shares', createDataArchive(null)],
    ['two lists of shares', 'damaged', createZip(twice)],
    ['a list that inflates beyond measure', 'archive-too-large', createDataArchive(new Uint8Array(40_000_000).fill(0x20))],
    [
      'more parts than are looked at',
      'archive-too-large',
      createZip(Array.from({ length: 201 }, (_, at) => ({ name: `${at}.csv`, content: '' }))),
    ],
    ['more than 10 MB', 'archive-too-large', new Uint8Array(10_000_001)],
    ['more shares than anybody makes', 'archive-too-large', createDataArchive(createShares({}, inventShares({ count: 20_500 })))],
  ])('%s is refused as %s', async (_, code, bytes) => {
    await expect(readExport(bytes, 'x.zip')).rejects.toMatchObject({ code });
  });
});

test.each([
  ['Connections.csv', 'Notes:\n"Some of it may be missing"\n\nFirst Name,Last Name,URL\nZara,Secret,x\n'],
  ['Connections (2).csv', 'First Name;Last Name\nZara;Secret\n'],
  ['Comments.csv', 'Date,Link,Message\n2026-01-01 00:00:00,x,Secret\n'],
  ['Reactions.csv', 'Date,Type,Link\n2026-01-01 00:00:00,LIKE,x\n'],
  ['messages.csv', 'CONVERSATION ID,CONTENT\n1,Secret\n'],
])('another part of it, %s, is refused by name, and nothing of it is told', async (name, text) => {
  const error: unknown = await read(text, name).catch((refusal: unknown) => refusal);
  expect(isRefusal(error) && error.code).toBe('data-archive');
  expect(String(error)).not.toMatch(/Zara|Secret/);
});
