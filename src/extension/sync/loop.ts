import { ExpectedFailure } from '../../domain/failure.ts';
import type { Cache } from '../cache/cache.ts';
import type { Outbox } from '../cache/outbox.ts';
import { type Session, type SessionStore, signedOut } from '../cache/session.ts';
import { OfflineFailure } from '../messaging/request.ts';
import type { Fetch } from './call.ts';
import { createExclusive } from './lock.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';

export type SyncDeps = {
  readonly cache: Cache;
  readonly outbox: Outbox;
  readonly session: SessionStore;
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Over all contexts; null: one process has several clients. */
  readonly lockName: string | null;
  /** Something that surfaces show has changed. */
  readonly onChange: () => void;
  /** Told of what is no expected failure: the sync counts as failed then, and nothing waits for it in vain. Without it, thrown. */
  readonly onBug?: (error: unknown) => void;
};

export type Outcome = 'idle' | 'offline' | 'upgrade' | 'signed-out';

export type Sync = {
  /** Pushes, then pulls. Whoever asks while one runs is answered by the next, so that what he did just now is in it. */
  readonly run: () => Promise<Outcome>;
  readonly isRunning: () => boolean;
  readonly lastOutcome: () => Outcome | null;
  /** How long to wait before the next try, milliseconds; null: the last one reached the server. */
  readonly retryAfter: () => number | null;
  /** Stops what runs, and runs the task with no sync beside it: for signing in and out. */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
  /** Forgets all but the outbox and the server's address, if this token is still the one in use. */
  readonly purge: (token: string) => Promise<void>;
};

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 300_000;

export function createSync(deps: SyncDeps): Sync {
  const exclusive = createExclusive(deps.lockName);
  let stopping = new AbortController();
  let current: Promise<Outcome> | null = null;
  let next: Promise<Outcome> | null = null;
  let outcome: Outcome | null = null;
  let failures = 0;

  function start(): Promise<Outcome> {
    next = null;
    const { signal } = stopping;
    const run = exclusive(() => runOnce(deps, signal)).then((result) => {
      outcome = result;
      failures = result === 'offline' ? failures + 1 : 0;
      return result;
    });
    const settled = run.finally(() => {
      if (current === settled) current = null;
      deps.onChange();
    });
    current = settled;
    deps.onChange();
    return settled;
  }

  return {
    run() {
      if (!current) return start();
      next ??= current.then(start, start);
      return next;
    },
    isRunning: () => current !== null,
    lastOutcome: () => outcome,
    retryAfter: () =>
      failures === 0 ? null : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)) * (0.5 + deps.random()),
    async alone(task) {
      stopping.abort();
      stopping = new AbortController();
      outcome = null;
      failures = 0;
      const result = await exclusive(task);
      deps.onChange();
      return result;
    },
    purge: (token) => purge(deps, token),
  };
}

async function runOnce(deps: SyncDeps, stop: AbortSignal): Promise<Outcome> {
  const { cache, outbox, session, now, onChange } = deps;
  const { token, person, server } = await session.get();
  if (!token || !person) return 'signed-out';
  const target = { server, token };
  const fetch: Fetch = (url, init) =>
    deps.fetch(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, stop]) : stop });
  try {
    const pushed = await orWhenPullTells(pushAll(fetch, target, outbox, person));
    if (pushed !== null) await session.update((value) => ({ ...value, clockOffset: pushed - now() }));
    const pulled = await pullAll({ fetch, target, cache, outbox, person, now, onApplied: onChange });
    if (pulled === 'gone') await purge(deps, token);
    else await noteVersion(session, pulled === 'upgrade');
    return pulled === 'ok' ? 'idle' : pulled === 'gone' ? 'signed-out' : 'upgrade';
  } catch (error) {
    if (error instanceof OfflineFailure) return 'offline';
    if (!(error instanceof ExpectedFailure)) return tellBug(deps, error);
    if (error.code !== 'upgrade') return 'offline'; // told in the server's words, and tried again later: nothing is forgotten for it
    await noteVersion(session, true);
    return 'upgrade';
  }
}

function tellBug({ onBug }: SyncDeps, error: unknown): Outcome {
  if (!onBug) throw error;
  onBug(error);
  return 'offline';
}

/** A push that is not allowed any more, or comes from too old a client: only a pull says what may be kept. */
async function orWhenPullTells(pushed: Promise<number | null>): Promise<number | null> {
  try {
    return await pushed;
  } catch (error) {
    if (error instanceof ExpectedFailure && (error.code === 'signed-out' || error.code === 'upgrade')) return null;
    throw error;
  }
}

/** First what may be seen, then the key to it: killed in between, the next sync does it again. */
async function purge({ cache, session }: SyncDeps, token: string): Promise<void> {
  if ((await session.get()).token !== token) return;
  await cache.clear();
  await session.remember({ group: null });
  await session.update((value: Session) => (value.token === token ? signedOut(value) : value));
}

async function noteVersion(session: SessionStore, tooOld: boolean): Promise<void> {
  if ((await session.get()).tooOld !== tooOld) await session.update((value) => ({ ...value, tooOld }));
}
