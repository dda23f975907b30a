/** What a person reads before he saves a file, of each kind, and what he is asked after it. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { importFacts } from '../../src/domain/import-facts.ts';
import type { ImportSummary } from '../../src/domain/import-summary.ts';
import type { Day } from '../../src/domain/day.ts';
import type { AccountId } from '../../src/domain/id.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { FileKind, FileResult, ImportState, ImportStore } from '../../src/extension/store/import.ts';
import type { PostQuestions } from '../../src/extension/store/post-questions.ts';
import { ImportPage } from '../../src/extension/views/import-page.tsx';
import { DEMO_PEOPLE } from '../../src/tools/demo/people.ts';
import { createReadings } from '../../src/tools/demo/readings.ts';
import { idOf, NOW, TODAY } from './invented.ts';
import { POSTS } from './invented-posts.ts';

const account = {
  id: idOf<AccountId>(101),
  name: 'Ana Ferreira',
  vanity: 'ana-ferreira',
  confirmed: true,
  capturedAt: NOW,
  lastDay: TODAY,
  stale: false,
  next: null,
  change: null,
};
const nothing = (): void => undefined;
const never = async (): Promise<void> => undefined;
const NONE = { new: 0, changed: 0, same: 0, older: 0 };

const [reading] = createReadings(DEMO_PEOPLE[1] as (typeof DEMO_PEOPLE)[number], TODAY).slice(-1) as [Reading]; // the demo has ten
const range = { from: '2026-10-22' as Day, to: TODAY };

function resultOf(kind: FileKind, more: Partial<FileResult> = {}): FileResult {
  return {
    kind,
    generation: kind === 'aggregate' ? 'C' : null,
    locale: 'en-US',
    reading,
    rest: [],
    owner: 'Ana Ferreira',
    vanity: kind === 'archive' ? null : 'ana-ferreira',
    postDemographics: [],
    demographicRows: 0,
    warnings: [],
    totalsAgree: kind === 'aggregate' ? true : null,
    ...more,
  };
}

function page(state: ImportState, questions: Partial<PostQuestions> = {}): JSX.Element {
  const store: ImportStore = {
    state: signal(state),
    owner: signal('result' in state ? (state.result.vanity === null ? 'unknown' : 'same') : 'unknown'),
    read: never,
    save: never,
    drop: nothing,
  };
  const asked: PostQuestions = {
    asked: signal(null),
    acts: { running: signal(null), last: signal(null), run: async () => 'ok', forget: nothing },
    answer: never,
    later: nothing,
    ...questions,
  };
  return (
    <main>
      <ImportPage account={account} store={store} questions={asked} linkTo={() => ({ href: '#' })} />
    </main>
  );
}

function read(result: FileResult, summary: Partial<ImportSummary>): Extract<ImportState, { state: 'was read' }> {
  return {
    state: 'was read',
    saving: null,
    failed: null,
    result,
    facts: importFacts(result.reading, result.rest),
    summary: { days: NONE, posts: NONE, totalsChange: false, unclear: 0, changesAnything: true, ...summary },
  };
}

const [newest] = POSTS;
const life = newest?.counts.find(({ window }) => window === null);
const onePost: Reading = {
  ...reading,
  window: range,
  days: [],
  totals: { impressions: null, engagements: null, membersReached: null },
  followers: null,
  posts: newest && life ? [{ ...newest, window: null, figures: life.figures }] : [],
};
const VIEWERS = (['jobTitle', 'location', 'seniority', 'company', 'industry', 'companySize'] as const).flatMap((category) =>
  ['Founder', 'Lisbon Metropolitan Area', 'Entry'].map((value, at) => ({
    about: 'content' as const,
    category,
    value: `${value} ${at + 1}`,
    share: at === 2 ? null : 0.2 - at / 10,
  })),
);
const archive: Reading = {
  ...onePost,
  source: 'archive',
  posts: POSTS.map(({ id, url, publishedOn }) => ({ id, url, publishedOn, window: null, figures: {}, text: 'Words' })),
};
const [first, second] = POSTS;

export const IMPORT_SCENES = {
  'import-start': { size: 'wide', make: () => page({ state: 'waits for a file' }) },
  'import-workbook': {
    size: 'wide',
    make: () =>
      page(
        read(
          resultOf('aggregate', {
            warnings: [
              { code: 'rows-left-out', sheet: 'posts', count: 14, rows: [4, 7, 9, 12, 13, 18, 20, 31, 44, 51] },
              { code: 'last-day-partial', from: '2026-11-19' as Day, to: TODAY },
              { code: 'posts-list-full', listed: 61 },
            ],
          }),
          { days: { new: 20, changed: 2, same: 342, older: 1 }, posts: { new: 4, changed: 41, same: 0, older: 0 }, unclear: 2 },
        ),
      ),
  },
  'import-older': {
    size: 'wide',
    make: () => page(read(resultOf('aggregate'), { days: { ...NONE, same: 300, older: 65 }, changesAnything: false })),
  },
  'import-post': {
    size: 'wide',
    make: () => page(read(resultOf('post', { reading: onePost, postDemographics: VIEWERS }), { posts: { ...NONE, changed: 1 } })),
  },
  'import-archive': {
    size: 'wide',
    make: () =>
      page({
        ...read(
          resultOf('archive', {
            reading: archive,
            rest: [archive],
            warnings: [
              { code: 'reposts-left-out', count: 12 },
              { code: 'captured-at-assumed', day: TODAY },
            ],
          }),
          { posts: { new: 180, changed: 214, same: 3, older: 0 }, unclear: 1 },
        ),
        saving: { done: 1, of: 3 },
      }),
  },
  'import-history': {
    size: 'wide',
    make: () =>
      page(
        read(resultOf('history', { rest: [archive], answers: [] }), {
          days: { new: 340, changed: 2, same: 23, older: 0 },
          posts: { new: 61, changed: 0, same: 40, older: 0 },
        }),
      ),
  },
  'import-history-refused': { size: 'wide', make: () => page({ state: 'was refused', code: 'history-broken' }) },
  'import-refused': { size: 'wide', make: () => page({ state: 'was refused', code: 'archive-too-large' }) },
  'import-asked': {
    size: 'wide',
    make: () =>
      page(
        { ...read(resultOf('aggregate'), {}), state: 'is saved' },
        {
          asked: signal(
            first && second
              ? { question: { day: first.publishedOn, ids: [first.id, second.id], posts: [first, second] }, more: 3 }
              : null,
          ),
        },
      ),
  },
} as const satisfies Readonly<Record<string, { readonly size: 'wide' | 'small'; readonly make: () => JSX.Element }>>;
