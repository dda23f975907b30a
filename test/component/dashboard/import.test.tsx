import { signal } from '@preact/signals';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { importFacts } from '../../../src/domain/import-facts.ts';
import type { ImportSummary } from '../../../src/domain/import-summary.ts';
import { createImportStore, type FileAnswer, type FileReader, type ImportStore } from '../../../src/extension/store/import.ts';
import { ImportPage } from '../../../src/extension/views/import-page.tsx';
import { refusalWords } from '../../../src/extension/views/import-words.ts';
import { hashOf } from '../../../src/extension/views/route.ts';
import { readExport } from '../../../src/linkedin/export/read-export.ts';
import { isRefusal, REFUSAL_CODES } from '../../../src/linkedin/export/refusal.ts';
import type { MutateAnswer } from '../../../src/protocol/message.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createWorkbook } from '../../workbook/create-workbook.ts';

const SUMMARY: ImportSummary = {
  newDays: 20,
  changedDays: 1,
  sameDays: 7,
  olderDays: 0,
  newPosts: 4,
  knownPosts: 2,
  changesAnything: true,
};

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

type Opening = { readonly vanity?: string; readonly answer?: MutateAnswer; readonly reader?: FileReader };

function open({ vanity = 'test-member', answer = { state: 'decided', code: 'ok' }, reader = read }: Opening = {}): void {
  background = createBackground({ 'import.preview': SUMMARY, mutate: answer });
  const account = { ...ANA, vanity };
  store = createImportStore(background.deps.request, signal(account), reader);
  surface = showSurface(<ImportPage account={account} store={store} linkTo={(route) => ({ href: hashOf(route) })} />);
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
  expect(background.asked).toEqual([]);
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
  expect(background.asked).toEqual([]);
});

test('the way to the export on LinkedIn is told in steps', () => {
  open();
  for (const step of [1, 2, 3, 4, 5]) expect(surface.text()).toContain(say(`howto_${step}`));
});
