/** What was read of one of LinkedIn's pages, in every state of it, by name; and the card that shows it afterwards. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Day } from '../../src/domain/day.ts';
import type { PageCapture } from '../../src/domain/page-capture.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { CaptureOwner, CaptureState, CaptureStore } from '../../src/extension/store/capture.ts';
import { CapturePage } from '../../src/extension/views/capture-page.tsx';
import { OwnDashboard } from '../../src/extension/views/own-dashboard.tsx';
import { PageTotals } from '../../src/extension/views/page-totals.tsx';
import { ANA, BOOK } from '../component/invented-home.ts';
import { NOW, ownGlance } from './invented.ts';

const nothing = (): void => undefined;

const CAPTURE: PageCapture = {
  page: 'content',
  language: 'en-US',
  lang: 'en',
  frontEnd: 'sdui',
  vanity: null,
  span: { days: 7 },
  post: null,
  figures: {
    impressions: 12_480,
    membersReached: 5_931,
    socialEngagements: 1_402,
    reactions: 1_301,
    comments: 64,
    reposts: 12,
    saves: 18,
    sends: 7,
    linkEngagements: 25,
  },
  posts: [],
  postsLeftOut: 0,
  late: [],
  unclear: [],
  unknownLabels: [],
  failed: false,
};
const NOTHING_READ = { figures: {}, late: [], unclear: [], unknownLabels: [] };
const POSTS = Array.from({ length: 14 }, (_, at) => ({
  id: `activity:743${String(at).padStart(2, '0')}00000000000001`,
  text: at % 5 === 4 ? undefined : `Three things I learned from a year of talking to customers every week, part ${at + 1}`,
  figures: { impressions: 8_316 - at * 431, reactions: 301 - at * 9, comments: at % 3 === 0 ? undefined : 64 - at, reposts: at },
}));

type Store = Partial<Pick<CaptureStore, 'accounts'>> & { readonly owner?: CaptureOwner; readonly state?: CaptureState };

function page(part: Partial<PageCapture> = {}, { owner = 'unsaid', accounts = signal([ANA]), state }: Store = {}): JSX.Element {
  const capture = { ...CAPTURE, ...part };
  const isEmpty = Object.keys(capture.figures).length + capture.posts.length === 0 || capture.span === null;
  const readings = isEmpty ? [] : [{} as Reading]; // that there is one is all that is looked at
  const waits = { state: 'waits for a word', capture, at: NOW, readings, saving: false, failed: null } as const;
  const store: CaptureStore = {
    state: signal(state ?? waits),
    accounts,
    account: signal(accounts.value[0] ?? null),
    owner: signal(owner),
    choose: nothing,
    save: async () => undefined,
    discard: nothing,
  };
  return (
    <main>
      <CapturePage store={store} linkTo={() => ({ href: '#' })} />
    </main>
  );
}

const TOLD = [
  { from: '2026-11-14' as Day, to: '2026-11-20' as Day, at: NOW - 7_200_000, totals: { ...CAPTURE.figures } },
  { from: '2026-08-23' as Day, to: '2026-11-20' as Day, at: NOW - 90_000_000, totals: { profileViewers: 164 } },
  { from: '2026-11-09' as Day, to: '2026-11-15' as Day, at: NOW - 90_000_000, totals: { searchAppearances: 58 } },
];

type Scenes = Readonly<Record<string, { readonly size: 'wide' | 'small'; readonly make: () => JSX.Element }>>;

export const CAPTURE_SCENES: Scenes = {
  capture: { size: 'wide', make: () => page({ vanity: 'ana-ferreira' }, { owner: 'same' }) },
  'capture-part': {
    size: 'wide',
    make: () =>
      page({
        language: 'de',
        figures: { impressions: 12_480, reactions: 1_301 },
        late: ['saves', 'sends'],
        unclear: [
          { figure: 'membersReached', why: 'shortened' },
          { figure: 'comments', why: 'ambiguous' },
        ],
        unknownLabels: ['Link-Interaktionen', 'Profilklicks'],
        failed: true,
      }),
  },
  'capture-overview': {
    size: 'wide',
    make: () =>
      page(
        {
          page: 'dashboard',
          span: { days: 7 },
          figures: { impressions: 12_480, followers: 3_207, profileViewers: 164, searchAppearances: 58 },
        },
        { accounts: signal([ANA, BOOK]) },
      ),
  },
  'capture-post': {
    size: 'wide',
    make: () =>
      page({ page: 'post-summary', post: 'activity:7431000000000000001', figures: { impressions: 1_316, reactions: 31 } }),
  },
  'capture-list': { size: 'wide', make: () => page({ page: 'top-posts', figures: {}, posts: POSTS, postsLeftOut: 2 }) },
  'capture-no-days': { size: 'wide', make: () => page({ span: null }) },
  'capture-language': { size: 'wide', make: () => page({ ...NOTHING_READ, language: null, lang: 'it' }) },
  'capture-no-labels': {
    size: 'wide',
    make: () => page({ ...NOTHING_READ, page: 'dashboard', language: 'de', unknownLabels: ['Aufrufe'] }),
  },
  'capture-late': { size: 'wide', make: () => page({ ...NOTHING_READ, late: ['impressions', 'membersReached'] }) },
  'capture-new': { size: 'wide', make: () => page({ vanity: 'ana-books' }, { owner: 'new', accounts: signal([BOOK]) }) },
  'capture-other': { size: 'wide', make: () => page({ vanity: 'somebody-else' }, { owner: 'other' }) },
  'capture-nobody': { size: 'wide', make: () => page({}, { accounts: signal([]) }) },
  'capture-saved': { size: 'wide', make: () => page({}, { state: { state: 'is saved', account: ANA.id } }) },
  'capture-gone': { size: 'wide', make: () => page({}, { state: { state: 'is gone' } }) },
  'own-pages': {
    size: 'wide',
    make: () => (
      <OwnDashboard account={ANA} glance={ownGlance()} now={NOW} onPeriod={nothing} onImport={nothing}>
        <PageTotals windows={TOLD} now={NOW} />
      </OwnDashboard>
    ),
  },
};
