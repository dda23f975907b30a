import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ImportSummary } from '../../../src/domain/import-summary.ts';
import type { Out } from '../../../src/domain/out.ts';
import { isJson, readHistoryFile } from '../../../src/extension/dashboard/history-file.ts';
import type { ExportedFile } from '../../../src/extension/store/exported-file.ts';
import { createImportStore, type ImportStore } from '../../../src/extension/store/import.ts';
import { createOutStore } from '../../../src/extension/store/out.ts';
import { createPostQuestions } from '../../../src/extension/store/post-questions.ts';
import { ImportPage } from '../../../src/extension/views/import-page.tsx';
import { OutCard } from '../../../src/extension/views/out-card.tsx';
import { hashOf } from '../../../src/extension/views/route.ts';
import type { HistoryFile } from '../../../src/protocol/history.ts';
import type { SubjectRef } from '../../../src/protocol/message.ts';
import { createReading } from '../../unit/domain/readings.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

const NOW = Date.parse('2026-03-05T12:00:00Z');
const OUT: Out = {
  name: 'Ana Ferreira',
  members: [{ name: 'Ana Ferreira', role: null, profile: 'ana', labels: [], days: [], totals: [], posts: [] }],
};
const FIRST = createReading('2026-02-01', [4, 5]);
const HISTORY: HistoryFile = {
  sidelight: 'history',
  version: 1,
  account: { name: 'Ana Ferreira', vanity: 'ana-ferreira' },
  readings: [FIRST, { ...FIRST, hash: 'c'.repeat(64), capturedAt: NOW }],
  answers: [{ day: FIRST.window.from, answer: { ids: ['activity:1000000001', 'share:1000000001'], same: true, at: 5 } }],
};
const NOTHING = { new: 0, changed: 0, same: 0, older: 0 };
const SUMMARY: ImportSummary = {
  days: { ...NOTHING, new: 2 },
  posts: { ...NOTHING, same: 31 },
  totalsChange: false,
  unclear: 0,
  changesAnything: true,
};

let surface: Surface;
let background: Background;
let store: ImportStore;
let files: ExportedFile[];
let printed = 0;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

function openCard(subject: SubjectRef, answers: Parameters<typeof createBackground>[0]): void {
  background = createBackground(answers);
  files = [];
  printed = 0;
  const made = createOutStore(background.deps.request, subject, { onFile: (file) => files.push(file), now: () => NOW });
  surface = showSurface(<OutCard store={made} own={subject.kind === 'account'} onPrint={() => void printed++} />);
}

describe('out', () => {
  const own: SubjectRef = { kind: 'account', account: ANA.id };

  test('one’s own figures are saved as files, and one’s history as one that can be read in again', async () => {
    openCard(own, { 'out.get': OUT, 'history.get': HISTORY });
    for (const key of ['out_days', 'out_posts', 'out_periods', 'out_audience', 'out_json', 'out_history']) {
      await surface.press(say(key));
      await expect.poll(() => surface.find(say(key))?.getAttribute('aria-busy')).toBe('false');
    }
    expect(files.map(({ name }) => name)).toEqual([
      'sidelight-ana-ferreira-2026-03-05-days.csv',
      'sidelight-ana-ferreira-2026-03-05-posts.csv',
      'sidelight-ana-ferreira-2026-03-05-periods.csv',
      'sidelight-ana-ferreira-2026-03-05-audience.csv',
      'sidelight-ana-ferreira-2026-03-05.json',
      'sidelight-history-ana-ferreira-2026-03-05.json',
    ]);
    expect(JSON.parse(files[5]?.text ?? '')).toEqual(HISTORY);
    await surface.press(say('out_print'));
    expect(printed).toBe(1);
  });

  test('of somebody else there is no history to take', () => {
    openCard({ kind: 'group', group: '4' as never }, { 'out.get': OUT });
    expect(surface.offers(say('out_days'))).toBe(true);
    expect(surface.offers(say('out_history'))).toBe(false);
  });

  test('what one may no longer see is not saved, and it is said', async () => {
    openCard(own, { 'out.get': null });
    await surface.press(say('out_json'));
    await surface.says(say('failure_refused'));
    expect(files).toEqual([]);
  });
});

describe('in again', () => {
  function openImport(vanity: string | null = 'ana-ferreira'): void {
    background = createBackground({
      'import.preview': SUMMARY,
      mutate: { state: 'decided', code: 'ok' },
      'history.answer': { state: 'decided', code: 'ok' },
      'posts.unclear': [],
      'goals.get': null,
      'leaderboard.get': null,
    });
    const account = { ...ANA, vanity };
    store = createImportStore(background.deps.request, signal(account), async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect(isJson(bytes)).toBe(true);
      return readHistoryFile(bytes);
    });
    const questions = createPostQuestions(background.deps, account.id, () => NOW);
    surface = showSurface(
      <ImportPage account={account} store={store} questions={questions} linkTo={(route) => ({ href: hashOf(route) })} />,
    );
  }
  const fileOf = (text: string): File => new File([text], 'sidelight-history-ana.json');

  test('a history is looked at, then saved reading by reading, and its answers after them', async () => {
    openImport();
    await store.read(fileOf(JSON.stringify(HISTORY)));
    await surface.says(say('import_history_title'));
    for (const words of [
      say('import_history_match', ['ana-ferreira']),
      say('import_new_days_many', ['2']),
      `${say('import_history_imports')}2`,
    ])
      expect(surface.text()).toContain(words);
    await surface.press(say('import_save'));
    await surface.says(say('import_saved'));
    const asked = background.asked.filter(({ name }) => ['mutate', 'history.answer'].includes(name)).map(({ args }) => args);
    expect(asked).toEqual([
      ...HISTORY.readings.map((reading) => ({ name: 'reading.import', args: { account: ANA.id, reading, confirms: null } })),
      { account: ANA.id, ...HISTORY.answers[0] },
    ]);
  });

  test('the history of another profile asks whose it is first', async () => {
    openImport('somebody-else');
    await store.read(fileOf(JSON.stringify(HISTORY)));
    await surface.says(say('import_history_other', ['ana-ferreira', 'somebody-else']));
    await surface.press(say('import_save'));
    await surface.says(say('import_owner_ask'));
    expect(background.mutations()).toEqual([]);
  });

  test.each([
    ['another program’s file', '{"rows":[]}', 'refusal_other_json'],
    ['a later version', JSON.stringify({ ...HISTORY, version: 3 }), 'refusal_history_newer'],
    ['a file that was cut off', JSON.stringify(HISTORY).slice(0, -9), 'refusal_history_broken'],
  ])('%s is refused with a plain sentence', async (_, text, key) => {
    openImport();
    await store.read(fileOf(text));
    await surface.says(say(key));
    expect(background.asked.map(({ name }) => name)).not.toContain('import.preview');
  });
});
