import type { Fetch } from '../../../src/extension/sync/call.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import type { PushRequest, PushResponse } from '../../../src/protocol/push.ts';
import { AT } from './answers.ts';

/** What a test says to a call: JSON with its status, a response of its own, or 'lost' for an answer that never comes. */
export type Say = { readonly status: number; readonly json: unknown } | Response | 'down' | 'lost-answer' | null;

/**
 * A server that keeps what it must: what each client pushed, once. `pulls` are the answers to come (204 when none is left); `say` is asked
 * first, and may answer in the server's place.
 */
export function createFakeServer(): {
  readonly fetch: Fetch;
  readonly calls: {
    readonly path: string;
    readonly body: unknown;
    readonly headers: Headers;
    readonly cache: string | undefined;
  }[];
  readonly pulls: PullResponse[];
  readonly effects: unknown[];
  readonly state: {
    say: (path: string, count: number) => Say;
    time: number;
    decide: (name: string) => PushResponse['results'][number][1];
  };
} {
  const calls: { path: string; body: unknown; headers: Headers; cache: string | undefined }[] = [];
  const pulls: PullResponse[] = [];
  const effects: unknown[] = [];
  const decided = new Map<string, Map<number, PushResponse['results'][number][1]>>();
  const state: ReturnType<typeof createFakeServer>['state'] = { say: () => null, time: AT, decide: () => 'ok' };

  function push({ clientId, mutations }: PushRequest): PushResponse {
    const known = decided.get(clientId) ?? new Map();
    decided.set(clientId, known);
    for (const { id, name, args } of mutations) {
      if (id !== known.size + 1) continue;
      known.set(id, state.decide(name));
      if (known.get(id) === 'ok') effects.push(args);
    }
    const results = mutations.flatMap(({ id }) => (known.has(id) ? [[id, known.get(id)] as never] : []));
    return { v: 1, s: 'ok', last: known.size, results, time: state.time };
  }

  return {
    calls,
    pulls,
    effects,
    state,
    async fetch(url, init) {
      init.signal?.throwIfAborted();
      const path = new URL(url).pathname;
      const body = JSON.parse(String(init.body ?? 'null')) as unknown;
      calls.push({ path, body, headers: new Headers(init.headers), cache: init.cache });
      const said = state.say(path, calls.length);
      if (said instanceof Response) return said;
      if (said === 'down') throw new TypeError('Failed to fetch');
      if (said && said !== 'lost-answer') return json(said.json, said.status);
      const answer = path === '/v1/push' ? push(body as PushRequest) : path === '/v1/pull' ? pulls.shift() : undefined;
      if (said === 'lost-answer') throw new TypeError('Failed to fetch');
      return answer ? json(answer, answer.s === 'gone' ? 401 : 200) : new Response(null, { status: 204 });
    },
  };
}

function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
