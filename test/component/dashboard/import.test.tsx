import { signal } from '@preact/signals';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { ConnectionId } from '../../../src/domain/id.ts';
import { importFacts } from '../../../src/domain/import-facts.ts';
import type { ImportSummary } from '../../../src/domain/import-summary.ts';
import { createImportStore, type FileAnswer, type FileReader, type ImportStore } from '../../../src/extension/store/import.ts';
import { createPostQuestions } from '../../../src/extension/store/post-questions.ts';
import { ImportPage } from '../../../src/extension/views/import-page.tsx';
import { refusalWords, warningWords } from '../../../src/extension/views/import-words.ts';
import { hashOf } from '../../../src/extension/views/route.ts';
import { readExport } from '../../../src/linkedin/export/read-export.ts';
import { isRefusal, REFUSAL_CODES } from '../../../src/linkedin/export/refusal.ts';
import type { ExportWarning, WarningCode } from '../../../src/linkedin/export/warning.ts';
import type { PostQuestion } from '../../../src/domain/post-question.ts';
import type { MutateAnswer } from '../../../src/protocol/message.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, idOf } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createPostWorkbook, POST_FIGURES } from '../../workbook/create-post-workbook.ts';
import { createDataArchive, createShares } from '../../workbook/create-shares.ts';
import { createWorkbook } from '../../workbook/create-workbook.ts';

const SUMMARY: ImportSummary = {
  days: { new: 20, changed: 1, same: 7, older: 0 },
  posts: { new: 4, changed: 2, same: 0, older: 0 },
  totalsChange: true,
  unclear: 0,
  changesAnything: true,
};
const NOTHING = { new: 0, changed: 0, same: 0, older: 0 };

let surface: Surface;
let background: Background;
let store: ImportStore;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

/** The real reader, without the worker around it. */
async function read(file: File): Promise<FileAnswer> {
  try {
    return { ok: true, result: await readExport(new Uint8Array(await file.arrayBuffer()), file.name) };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code };
    throw error;
  }
}

type Opening = {
  readonly vanity?: string;
  readonly answer?: MutateAnswer;
  readonly reader?: FileReader;
  readonly summary?: Partial<ImportSummary>;
  readonly unclear?: readonly PostQuestion[];
  /** Somebody else's account, whose owner lets one import for him. */
  readonly connection?: ConnectionId;
};

function open({
  vanity = 'test-member',
  answer = { state: 'decided', code: 'ok' },
  reader = read,
  summary = {},
  unclear = [],
  connection,
}: Opening = {}): void {
  background = createBackground({ 'import.preview': { ...SUMMARY, ...summary }, mutate: answer, 'posts.unclear': unclear });
  const account = { ...ANA, vanity, ...(connection && { connection }) };
  store = createImportStore(background.deps.request, signal(account), reader);
  const questions = createPostQuestions(background.deps, account.id, () => 1_795_000_000_000);
  surface = showSurface(
    <ImportPage account={account} store={store} questions={questions} linkTo={(route) => ({ href: hashOf(route) })} />,
  );
}

function sample(generation: 'A' | 'C'): File {
  const { bytes, fileName } = createWorkbook({ generation });
  return new File([bytes as Uint8Array<ArrayBuffer>], fileName); // its buffer is shared with nobody
}

test('R9: a workbook is read, summed up, told what it changes, and saved with one press', async () => {
  open();
  const file = sample('C');
  await store.read(file);
  await surface.says(say('import_change_title'));
  const answer = await read(file);
  if (!answer.ok) throw new Error(answer.code);
  const facts = importFacts(answer.result.reading);
  for (const words of [
    say('import_adds_up', [(facts.impressions ?? 0).toLocaleString('en')]),
    say('import_new_days_many', ['20']),
    say('import_changed_days_one', ['1']),
    say('import_same_days_many', ['7']),
    say('import_owner_match', ['test-member']),
  ])
    expect(surface.text()).toContain(words);
  expect(background.mutations()).toEqual([]);
  await surface.press(say('import_save'));
  await surface.says(say('import_saved'));
  expect(background.mutations()).toMatchObject([{ name: 'reading.import', args: { account: ANA.id, confirms: 'test-member' } }]);
});

test('for somebody else the figures are saved and nothing of his profile is changed; from there one comes to his page', async () => {
  const connection = idOf<ConnectionId>('connection', 1);
  open({ vanity: 'ana-ferreira', connection });
  await store.read(sample('C'));
  await surface.says(say('import_owner_other', ['test-member', 'ana-ferreira']));
  await surface.press(say('import_owner_tick_other', ['test-member', ANA.name]));
  await surface.press(say('import_save'));
  await surface.says(say('import_saved'));
  expect(background.mutations()).toMatchObject([{ name: 'reading.import', args: { account: ANA.id } }]);
  expect(surface.find(say('connected_to'))?.getAttribute('href')).toBe(`#/connection/${connection}`);
});

test('an export of another profile asks whose it is, and is not saved before that is answered', async () => {
  open({ vanity: 'ana-ferreira' });
  await store.read(sample('C'));
  await surface.says(say('import_owner_other', ['test-member', 'ana-ferreira']));
  await surface.press(say('import_save'));
  await surface.says(say('import_owner_ask'));
  expect(background.mutations()).toEqual([]);
  await surface.press(say('import_owner_tick', ['test-member', ANA.name]));
  await surface.press(say('import_save'));
  await surface.says(say('import_saved'));
  expect(background.mutations().map(({ name }) => name)).toEqual(['account.edit', 'reading.import']);
});

test('an export that does not say whose it is says that it does not', async () => {
  open();
  await store.read(sample('A'));
  await surface.says(say('import_change_title'));
  expect(surface.text()).not.toContain(say('import_owner_match', ['test-member']));
});

test('while the server is away an import waits, and says so', async () => {
  open({ answer: { state: 'waiting' } });
  await store.read(sample('C'));
  await surface.press(say('import_save'));
  await surface.says(say('import_waiting'));
});

test('an import that the server refuses is still there, to be saved again', async () => {
  open({ answer: { state: 'decided', code: 'unavailable' } });
  await store.read(sample('C'));
  await surface.press(say('import_save'));
  await surface.says(say('failure_unavailable'));
  background.answers.mutate = { state: 'decided', code: 'ok' };
  await surface.press(say('import_save'));
  await surface.says(say('import_saved'));
});

test('a file that is no workbook is refused in words, and nothing is asked of anybody', async () => {
  open();
  await store.read(new File(['%PDF-1.7 hello'], 'export.pdf'));
  await surface.says(say('refusal_pdf'));
  expect(background.asked.map(({ name }) => name)).toEqual(['posts.unclear']);
});

test('every refusal has a sentence of its own', () => {
  open();
  const words = [...REFUSAL_CODES, 'hung' as const, 'unreadable' as const].map(refusalWords);
  expect(new Set(words).size).toBe(words.length);
});

test('reading can be stopped, and then nothing was kept', async () => {
  open({ reader: (_file, life) => new Promise((_, reject) => life.addEventListener('abort', () => reject(life.reason))) });
  const reading = store.read(sample('A'));
  await surface.press(say('import_cancel'));
  await reading;
  await surface.says(say('import_drop'));
  expect(background.asked.map(({ name }) => name)).toEqual(['posts.unclear']);
});

test('the way to the export on LinkedIn is told in steps', () => {
  open();
  for (const step of [1, 2, 3, 4, 5]) expect(surface.text()).toContain(say(`howto_${step}`));
});

test('the way to the texts is told too', () => {
  open();
  for (const step of [1, 2, 3]) expect(surface.text()).toContain(say(`howto_archive_${step}`));
});

function fileOf(bytes: Uint8Array, name: string): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], name); // its buffer is shared with nobody
}

test('R5: one post’s file says which post it is, all its figures, and who saw it, which is not kept', async () => {
  open({ summary: { days: NOTHING, posts: { ...NOTHING, new: 1 } } });
  const { bytes, fileName } = createPostWorkbook();
  await store.read(fileOf(bytes, fileName));
  await surface.says(say('import_post_title'));
  for (const [metric, value] of Object.entries(POST_FIGURES))
    expect(surface.text()).toContain(`${say(`post_${metric}`)}${value.toLocaleString('en')}`);
  for (const words of [
    say('import_post_since'),
    say('post_social_help'),
    say('import_viewers_not_kept'),
    say('import_new_posts_one', ['1']),
  ])
    expect(surface.text()).toContain(words);
  expect(surface.text()).not.toContain(say('import_engagements') + POST_FIGURES.socialEngagements);
  await surface.press(say('import_save'));
  await surface.says(say('import_saved'));
  const [saved] = background.mutations();
  expect(saved).toMatchObject({
    name: 'reading.import',
    args: { reading: { days: [], posts: [{ window: null, figures: POST_FIGURES }], demographics: [] } },
  });
});

test('an archive says how many posts and texts it has, what is kept of them, and is saved part by part', async () => {
  open({ summary: { days: NOTHING, posts: { new: 3, changed: 400, same: 2, older: 0 }, totalsChange: false, unclear: 1 } });
  await store.read(fileOf(createDataArchive(createShares({ count: 500 })), 'Basic_LinkedInDataExport.zip'));
  await surface.says(say('import_archive_title'));
  for (const words of [
    say('import_archive_kept'),
    say('import_new_texts_many', ['3']),
    say('import_changed_texts_many', ['400']),
    say('import_same_texts_many', ['2']),
    say('import_unclear_one', ['1']),
    say('import_owner_unknown', [ANA.name]),
  ])
    expect(surface.text()).toContain(words);
  expect(surface.text()).not.toMatch(/Impressions|undefined|null/);
  await surface.press(say('import_save'));
  await surface.says(say('import_saved'));
  const parts = background.mutations().map(({ args }) => (args as { reading: { posts: unknown[] } }).reading.posts.length);
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts)).toBeLessThanOrEqual(200);
});

test('an archive that is refused in the middle is not called saved, and is saved whole by pressing again', async () => {
  open();
  await store.read(fileOf(createShares({ count: 500 }), 'Shares.csv'));
  const { request } = background.deps;
  let sent = 0;
  const failing = createImportStore(
    async (name, args) => {
      if (name === 'mutate' && ++sent === 2) throw Object.assign(new Error('unavailable'), { code: 'unavailable' });
      return request(name, args);
    },
    signal({ ...ANA, vanity: 'test-member' }),
    read,
  );
  await failing.read(fileOf(createShares({ count: 500 }), 'Shares.csv'));
  await failing.save();
  expect(failing.state.value).toMatchObject({ state: 'was read', saving: null, failed: 'unavailable' });
  const before = background.mutations().length;
  await failing.save();
  expect(failing.state.value.state).toBe('is saved');
  expect(background.mutations().length - before).toBe(3);
});

test('a file that is older than what is known says that the newer figures are kept', async () => {
  open({ summary: { days: { ...NOTHING, older: 28 }, posts: { ...NOTHING, older: 3 }, changesAnything: false } });
  await store.read(sample('C'));
  await surface.says(say('import_nothing_newer'));
  expect(surface.text()).toContain(say('import_older_days_many', ['28']));
  expect(surface.text()).toContain(say('import_older_posts_many', ['3']));
});

test('a file that says nothing new says so', async () => {
  open({ summary: { days: { ...NOTHING, same: 28 }, posts: NOTHING, totalsChange: false, changesAnything: false } });
  await store.read(sample('C'));
  await surface.says(say('import_nothing_new'));
  expect(surface.text()).toContain(say('import_same_days_many', ['28']));
});

test('rows that are left out are named by their numbers', async () => {
  open();
  const good = new TextDecoder().decode(createShares({ count: 3 })).trimEnd();
  const bad = Array.from({ length: 12 }, (_, at) => `2026-01-0${1 + (at % 9)} 01:00:00,https://example.com/${at},Words,,,X`);
  await store.read(fileOf(new TextEncoder().encode([good, ...bad, ''].join('\n')), 'Shares.csv'));
  await surface.says(say('import_notes_title'));
  const rows = /rows (\d+(?:, \d+)*) and more/.exec(surface.text())?.[1]?.split(', ');
  expect(rows).toHaveLength(10);
});

test('every warning has a sentence of its own, without a gap in it', () => {
  open();
  const range = { from: '2026-01-01' as Day, to: '2026-01-07' as Day };
  const all: Readonly<Record<WarningCode, ExportWarning>> = {
    'totals-differ': { code: 'totals-differ', stated: 3, summed: 4 },
    'total-missing': { code: 'total-missing', total: 'followers' },
    'last-day-partial': { code: 'last-day-partial', ...range },
    'captured-at-assumed': { code: 'captured-at-assumed', day: range.to },
    'posts-list-full': { code: 'posts-list-full', listed: 60 },
    'rows-left-out': { code: 'rows-left-out', sheet: 'shares', count: 1, rows: [7] },
    'dates-ambiguous': { code: 'dates-ambiguous', ...range },
    'days-missing': { code: 'days-missing', count: 2 },
    'days-outside-range': { code: 'days-outside-range', count: 1 },
    'reposts-left-out': { code: 'reposts-left-out', count: 5 },
    'categories-unknown': { code: 'categories-unknown', count: 4 },
    'labels-unknown': { code: 'labels-unknown', count: 2 },
    'sheet-missing': { code: 'sheet-missing', sheet: 'post' },
    'sheets-unknown': { code: 'sheets-unknown', count: 1 },
    'file-name-differs': { code: 'file-name-differs', ...range },
  };
  const words = Object.values(all).map(warningWords);
  expect(new Set(words).size).toBe(words.length);
  for (const sentence of words) expect(sentence).toMatch(/^[A-Z0-9][^$]*\.$/);
});
