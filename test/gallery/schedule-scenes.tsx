/** The scheduling tool: calendar, composer, list, and a reminder whose time has come. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PostGroup } from '../../src/domain/schedule-list.ts';
import type { ScheduledPostId } from '../../src/domain/id.ts';
import { type Composed, composedOf, createComposer, type Desk, EMPTY_DESK } from '../../src/extension/store/composer.ts';
import type { PostUndo, ScheduleStore } from '../../src/extension/store/schedule.ts';
import { ScheduleView } from '../../src/extension/views/schedule-view.tsx';
import { ScheduleUndo } from '../../src/extension/views/schedule-undo.tsx';
import type { SchedulePage } from '../../src/protocol/schedule-page.ts';
import { After } from './group-scenes.tsx';
import { idOf, NOW } from './invented.ts';
import { COACH, DUE, LONG_TEXT, PAGE, scheduled, ZONE } from './invented-schedule.ts';

type Scene = { readonly size: 'wide'; readonly make: () => JSX.Element };

const nothing = (): void => undefined;
const never = () => new Promise<never>(nothing); // nobody answers: a scene shows what it is given

type Told = {
  readonly page?: Partial<SchedulePage>;
  readonly composed?: Composed;
  readonly unsaved?: readonly Composed[];
  readonly undo?: PostUndo;
  readonly last?: ScheduleStore['acts']['last']['value'];
  readonly out?: ScheduledPostId;
  readonly best?: boolean;
  readonly steps?: readonly string[];
};

function storeOf({ composed, unsaved = [], undo, last = null }: Told): ScheduleStore {
  const all = composed ? [...unsaved, composed] : unsaved;
  const desk = signal<Desk>({
    ...EMPTY_DESK,
    open: composed?.post ?? null,
    kept: Object.fromEntries(all.map((one) => [one.post, one])),
  });
  const draft = {
    value: desk,
    edit: (part: Partial<Desk>) => {
      desk.value = { ...desk.value, ...part };
    },
    clear: () => Promise.resolve(),
  };
  return {
    answer: signal({ state: 'loading' }),
    composer: createComposer(draft, ZONE),
    acts: { running: signal(null), last: signal(last), run: never, forget: nothing },
    undo: { shown: signal(undo ?? null), left: signal(8), run: never, forget: nothing },
    save: never,
    move: never,
    remove: never,
    approve: never,
    decline: never,
    settle: never,
  };
}

function scene(told: Told): Scene {
  return {
    size: 'wide',
    make: () => (
      <After steps={told.steps ?? []}>
        <ScheduleView
          page={{ ...PAGE, ...told.page }}
          store={storeOf(told)}
          zone={ZONE}
          now={NOW}
          best={() => (told.best ? BEST : [])}
          out={told.out ?? null}
          onOut={nothing}
          onHandOver={() => Promise.resolve('filled')}
          back={null}
        />
      </After>
    ),
  };
}

const BEST = [
  { weekday: 1, hour: 9, posts: 14, median: 2100, level: 4 },
  { weekday: 3, hour: 15, posts: 8, median: 1800, level: 3 },
];
const WRITTEN: Composed = { ...composedOf(scheduled(1007), ZONE), post: idOf<ScheduledPostId>(1099), revision: 0 };
const SHORT = 'Thank you, Lisbon.';
const VIEWER: Partial<SchedulePage> = {
  hand: { approve: true },
  posts: PAGE.posts.filter(({ by, state }) => by === COACH || state === 'scheduled'),
  writers: [],
  publishes: false,
};

function listed(group: PostGroup, words: string): Scene {
  const states: Readonly<Record<PostGroup, readonly string[]>> = {
    needs: ['failed', 'unknown', 'missed'],
    approve: ['proposed'],
    planned: ['scheduled'],
    draft: ['draft'],
    out: ['published'],
  };
  const posts = PAGE.posts.filter((post) => states[group].includes(post.state) && post !== DUE);
  return scene({ page: { posts, name: words } });
}

export const SCHEDULE_SCENES: Readonly<Record<string, Scene>> = {
  'schedule-empty': scene({ page: { posts: [], publishes: false } }),
  'schedule-full': scene({}),
  'schedule-approve': listed('approve', 'Wolfeschlegelsteinhausenbergerdorff Publishing, Author Account'),
  'schedule-drafts': listed('draft', 'Ana Ferreira'),
  'schedule-out': listed('out', 'Ana Ferreira'),
  'schedule-write': scene({ composed: WRITTEN, best: true }),
  'schedule-write-first': scene({
    page: { posts: [], publishes: false },
    composed: { ...WRITTEN, text: '', day: '', clock: '' },
  }),
  'schedule-write-long': scene({
    page: { posts: [], publishes: false },
    composed: { ...WRITTEN, text: `${LONG_TEXT} `.repeat(8), day: '2026-10-01' },
    steps: ['Plan it', 'Einplanen'],
  }),
  'schedule-write-twice': scene({
    page: { posts: [], publishes: false },
    composed: { ...WRITTEN, text: SHORT, day: '2027-10-31', clock: '02:30' },
  }),
  'schedule-changed': scene({
    composed: { ...composedOf(scheduled(1007), ZONE), revision: 0, text: `${SHORT}\n\nAnd thank you, Porto.` },
  }),
  'schedule-gone': scene({ page: { posts: [] }, composed: { ...WRITTEN, revision: 3 } }),
  'schedule-unsaved': scene({ unsaved: [WRITTEN], last: { act: 'move x', outcome: 'offline' } }),
  'schedule-waiting': scene({
    page: { posts: [] },
    composed: WRITTEN,
    last: { act: `save ${WRITTEN.post}`, outcome: 'waiting' },
  }),
  'schedule-due': scene({ out: DUE.id }),
  'schedule-handed': scene({ out: DUE.id, steps: ['Copy and open LinkedIn', 'Kopieren und LinkedIn öffnen'] }),
  'schedule-shared': scene({ page: VIEWER }),
  'schedule-shared-ended': scene({ page: { ...VIEWER, hasEnded: true } }),
  'schedule-shared-write': scene({ page: VIEWER, composed: WRITTEN }),
  'schedule-moved': scene({
    undo: { deed: 'moved', at: NOW + 4 * 86_400_000, state: 'offered', outcome: null, back: never },
  }),
  'schedule-undone': {
    size: 'wide',
    make: () => {
      const deeds = { deed: 'deleted', at: null, outcome: 'changed', back: null } as const;
      return (
        <main>
          <h1>Undo</h1>
          <ScheduleUndo {...storeOf({ undo: { ...deeds, state: 'not-done' } })} zone={ZONE} now={NOW} />
        </main>
      );
    },
  },
};
