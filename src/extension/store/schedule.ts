import type { ReadonlySignal } from '@preact/signals';
import { UNDO_MS } from '../../domain/role.ts';
import type { Outcome as Settled } from '../../domain/schedule.ts';
import type { MutationArgs } from '../../protocol/mutation.ts';
import type { Scheduled } from '../../protocol/schedule.ts';
import type { ScheduleOf, SchedulePage } from '../../protocol/schedule-page.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type Asked, createAsked } from './asked.ts';
import { type Composed, type Composer, isSaved } from './composer.ts';
import type { StoreDeps } from './request.ts';
import { createTimed } from './timed.ts';

export type Time = MutationArgs['schedule.put']['time'];
export const POST_DEEDS = ['drafted', 'saved', 'planned', 'proposed', 'moved', 'taken-off', 'deleted'] as const;
/** What was just done to a post, as the notice says it. */
export type PostDeed = (typeof POST_DEEDS)[number];

/** Something that was done to a post and can be as it was. `at`: where it stands now. */
export type PostUndo = {
  readonly deed: PostDeed;
  readonly at: number | null;
  readonly state: 'offered' | 'running' | 'done' | 'not-done';
  readonly outcome: Outcome | null;
  /** Null: only told. */
  readonly back: (() => Promise<Outcome>) | null;
};

export type ScheduleStore = {
  /** Null inside: there is no such tool that one may use. */
  readonly answer: ReadonlySignal<Asked<SchedulePage | null>>;
  readonly composer: Composer;
  /** Acts: `<what> <post>`. */
  readonly acts: ActStore;
  readonly undo: {
    readonly shown: ReadonlySignal<PostUndo | null>;
    readonly left: ReadonlySignal<number>;
    /** What is shown; or what was when the press began, in whose time the seconds ended. */
    readonly run: (offered?: PostUndo | null) => Promise<void>;
    readonly forget: () => void;
  };
  /** What is on the desk. `time` null: as a draft. */
  readonly save: (composed: Composed, time: Time) => Promise<Outcome>;
  readonly move: (post: Scheduled, time: Time) => Promise<Outcome>;
  readonly remove: (post: Scheduled) => Promise<Outcome>;
  readonly approve: (post: Scheduled) => Promise<Outcome>;
  readonly decline: (post: Scheduled) => Promise<Outcome>;
  readonly settle: (post: Scheduled, outcome: Settled) => Promise<Outcome>;
};

export function createScheduleStore(deps: StoreDeps, of: ScheduleOf, composer: Composer): ScheduleStore {
  const { request, signal: life } = deps;
  const acts = createActs();
  const { answer, refresh } = createAsked(deps, async () => cleared(await request('schedule.get', { of }), composer));
  const timed = createTimed<PostUndo>(life);

  function run(act: string, work: () => Promise<Outcome>): Promise<Outcome> {
    return acts.run(act, async () => {
      const outcome = await work();
      await refresh();
      return outcome;
    });
  }

  function page(): SchedulePage | null {
    const asked = answer.peek();
    return asked.state === 'ready' ? asked.value : null;
  }

  function put(args: Omit<MutationArgs['schedule.put'], 'account'>): Promise<Outcome> {
    const account = page()?.account;
    const through = of.kind === 'connection' && args.revision === 0 && { through: of.connection }; // older servers do not know it
    return account ? mutate(request, 'schedule.put', { ...args, account, ...through }) : Promise.resolve('refused');
  }

  function tell(deed: PostDeed, at: number | null, back: PostUndo['back']): void {
    timed.show({ deed, at, back, state: 'offered', outcome: null }, UNDO_MS);
  }

  function save(composed: Composed, time: Time): Promise<Outcome> {
    const { post, revision, how } = composed;
    const before = page()?.posts.find(({ id }) => id === post) ?? null;
    return run(`save ${post}`, async () => {
      const sent = composer.send(composed, time?.at ?? null);
      const written = { post, text: composed.text.trimEnd(), time, how };
      const outcome = await (composed.isGone ? mutate(request, 'schedule.restore', written) : put({ ...written, revision }));
      if (outcome !== 'ok') return outcome; // what was typed stays until the server has it
      composer.land(sent, composed.isGone ? null : revision + 1);
      const back = before ? backTo(before, revision + 1) : withdraw(sent);
      tell(deedOf(before, time, mustAsk()), time?.at ?? null, back);
      return outcome;
    });
  }

  /** How it was. What another hand wrote is the owner's once he has touched it, and cannot be given back. */
  function backTo(before: Scheduled, revision: number): PostUndo['back'] {
    if (isOthers(before) || isApproved(before) || before.problem !== null) return null;
    return () => put({ post: before.id, revision, text: before.text, time: timeOf(before), how: before.how });
  }

  /** Away with what was not there before; one that had been deleted has come back with a revision of its own. */
  function withdraw(sent: Composed): () => Promise<Outcome> {
    const { post } = sent;
    return () => {
      const held = page()?.posts.find(({ id }) => id === post);
      return mutate(request, 'schedule.delete', { post, revision: held && isSaved(sent, held) ? held.revision : 1 });
    };
  }

  /** To the owner: what another hand wrote. */
  function isOthers({ by }: Scheduled): boolean {
    return page()?.hand === null && by !== null;
  }

  /** Whether what one plans waits for the owner's yes. */
  function mustAsk(): boolean {
    return page()?.hand?.approve === true;
  }

  /** It has the owner's yes, which no way back brings again. */
  function isApproved({ state }: Scheduled): boolean {
    return mustAsk() && state === 'scheduled';
  }

  function move(post: Scheduled, time: Time): Promise<Outcome> {
    const { id, revision, text, how } = post;
    return run(`move ${id}`, async () => {
      const outcome = await put({ post: id, revision, text, time, how });
      if (outcome === 'ok')
        tell(!time ? 'taken-off' : mustAsk() ? 'proposed' : 'moved', time?.at ?? null, backTo(post, revision + 1));
      return outcome;
    });
  }

  function remove(post: Scheduled): Promise<Outcome> {
    const { id, revision, text, how } = post;
    return run(`delete ${id}`, async () => {
      const typed = composer.desk.peek().kept[id];
      const outcome = await mutate(request, 'schedule.delete', { post: id, revision });
      if (outcome !== 'ok') return outcome;
      if (composer.desk.peek().kept[id] === typed) composer.drop(id);
      // As itself: as a new one it would be shown to all who write for its owner, wherever it came from.
      const back = (): Promise<Outcome> => mutate(request, 'schedule.restore', { post: id, text, time: timeOf(post), how });
      tell('deleted', null, post.state === 'published' || isOthers(post) || isApproved(post) ? null : back);
      return outcome;
    });
  }

  async function undo(offered = timed.shown.peek()): Promise<void> {
    if (offered?.state !== 'offered' || !offered.back || (timed.shown.peek() ?? offered) !== offered) return;
    const running: PostUndo = { ...offered, state: 'running' };
    timed.keep(running);
    const outcome = await run('undo', offered.back);
    if (life.aborted || timed.shown.peek() !== running) return;
    if (outcome === 'ok') timed.show({ ...offered, state: 'done', outcome }, UNDO_MS);
    else timed.keep({ ...offered, state: 'not-done', outcome });
  }

  return {
    answer,
    composer,
    acts,
    undo: { shown: timed.shown, left: timed.left, run: undo, forget: timed.forget },
    save,
    move,
    remove,
    approve: ({ id, revision }) => run(`approve ${id}`, () => mutate(request, 'schedule.approve', { post: id, revision })),
    decline: ({ id, revision }) => run(`decline ${id}`, () => mutate(request, 'schedule.decline', { post: id, revision })),
    settle: ({ id, revision }, outcome) =>
      run(`settle ${id}`, () => mutate(request, 'schedule.settle', { post: id, revision, outcome })),
  };
}

/** A draft's time is one that it only remembers. */
function timeOf({ at, zone, state }: Scheduled): Time {
  return at === null || zone === null || state === 'draft' ? null : { at, zone };
}

function deedOf(before: Scheduled | null, time: Time, mustAsk: boolean): PostDeed {
  const was = before ? timeOf(before) : null;
  if (!time) return was ? 'taken-off' : before ? 'saved' : 'drafted';
  if (mustAsk) return 'proposed'; // also what has been approved: the owner said yes to something else
  if (!was) return 'planned';
  return was.at === time.at ? 'saved' : 'moved';
}

/** What waited for the server and has reached it is off the desk. */
function cleared(page: SchedulePage | null, composer: Composer): SchedulePage | null {
  for (const post of page?.posts ?? []) composer.meet(post);
  return page;
}
