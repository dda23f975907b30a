/** Leaks that are planted into what the viewer is answered, to see that a comparison of transcripts notices each. */
import type { PullResponse } from '../../src/protocol/pull.ts';
import type { Parts } from './parts.ts';
import type { Call, MemoryStage, Stage } from './stage.ts';
import { sessionOf } from './store.ts';

export type Leak = (stage: MemoryStage) => MemoryStage;

export const LEAKS: Readonly<Record<string, Leak>> = {
  'a count': (stage) => altering(stage, (answer, crowd) => ({ ...answer, members: crowd })),
  'an order': (stage) =>
    altering(stage, (answer, crowd) => (crowd % 2 ? { ...answer, scopes: [...answer.scopes].reverse() } : answer)),
  'a time': (stage) => {
    let changedAt = 0;
    const applyPush: Parts['applyPush'] = (pusher, request) => {
      changedAt = Date.now();
      return stage.parts.applyPush(pusher, request);
    };
    return { ...altering(stage, (answer) => ({ ...answer, changedAt })), parts: { ...stage.parts, applyPush } };
  },
  'an id used again': (stage) =>
    altering(stage, (answer, crowd) => ({ ...answer, ops: answer.ops.map((op) => reuse(op, crowd)) })),
  'a size': (stage) => rewriting(stage, '/v1/pull', (text, crowd) => text + ' '.repeat(crowd)),
  'a refusal': (stage) =>
    rewriting(stage, '/v1/push', (text, crowd) => (crowd % 2 ? text.replace('"refused"', '"last-admin"') : text)),
  'a header': (stage) => ({
    ...stage,
    async call(call) {
      const response = await stage.call(call);
      const headers = new Headers(response.headers);
      headers.set('etag', `"${crowdOf(stage)}"`);
      return new Response(response.body, { status: response.status, headers });
    },
  }),
  'a pull with no news': (stage) => ({ ...stage, call: async (call) => pretend(call, await stage.call(call), crowdOf(stage)) }),
  'a poke': (stage) => ({
    ...stage,
    async listen(token) {
      const ear = await stage.listen(token);
      return { ...ear, hear: async () => (await ear.hear()) + (crowdOf(stage) % 2) };
    },
  }),
  'a counter': (stage) => {
    let before = 0;
    return {
      ...stage,
      async poll() {
        const crowd = crowdOf(stage);
        if (crowd > before) raiseCards(stage, crowd - before);
        before = crowd;
        await stage.poll();
      },
    };
  },
  'a mail': (stage) => ({
    ...stage,
    readMails: async () => (await stage.readMails()).map((mail) => `${mail}Members: ${crowdOf(stage)}`),
  }),
};

/** How many memberships there ever were, whoever has them. */
function crowdOf({ db }: Stage): number {
  return sessionOf(db).store.tables.membership.all().length;
}

/** As if whoever joins moved the counter of what every member has. */
function raiseCards({ db }: Stage, by: number): void {
  const { scope } = sessionOf(db).store.tables;
  for (const row of scope.all()) if (row.scope.startsWith('card:')) scope.put(row.scope, { ...row, head: row.head + by });
}

function altering(stage: MemoryStage, alter: (answer: PullResponse, crowd: number) => unknown): MemoryStage {
  return rewriting(stage, '/v1/pull', (text, crowd) => (text === '' ? text : JSON.stringify(alter(JSON.parse(text), crowd))));
}

function rewriting(stage: MemoryStage, path: string, rewrite: (text: string, crowd: number) => string): MemoryStage {
  return {
    ...stage,
    async call(call) {
      const response = await stage.call(call);
      if (call.path !== path || response.status !== 200) return response;
      const { status, headers } = response;
      return new Response(rewrite(await response.text(), crowdOf(stage)), { status, headers });
    },
  };
}

function reuse([scope, entity, key, value]: PullResponse['ops'][number], crowd: number): PullResponse['ops'][number] {
  const isTaken = crowd % 2 === 1 && entity === 'event' && value !== null;
  return isTaken ? [scope, entity, key, { ...(value as object), id: scope.slice(5) }] : [scope, entity, key, value];
}

function pretend({ path, body }: Call, response: Response, crowd: number): Response {
  if (path !== '/v1/pull' || response.status !== 204 || crowd % 2 === 0) return response;
  const { cookie } = body as { readonly cookie: string };
  return Response.json({ scopes: [], reset: [], ops: [], tiles: [], more: false, cookie });
}
