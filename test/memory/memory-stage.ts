import type { Hono } from 'hono';
import { vi } from 'vitest';
import type { AppEnv, ServerContext } from '../../src/server/context.ts';
import { createSeal } from '../../src/server/scopes/seal.ts';
import { readLines } from './ear.ts';
import { holdTimers, turn } from './held-timers.ts';
import { parts } from './parts.ts';
import { type Call, type MemoryStage, PUBLIC_URL, requestOf, runJobs } from './stage.ts';
import { clearStore, createMemory, keepStore } from './store.ts';

/** The clock is the process's own, which the test sets. `items`: how much an answer to pull holds. */
export async function createMemoryStage(items: number): Promise<MemoryStage> {
  const db = createMemory();
  const pollMs = 1_000_000 + stages++; // like no other delay: by it these timers are told
  const state = await parts.readServerState(db);
  const context: ServerContext = {
    db,
    state,
    publicUrl: PUBLIC_URL,
    dist: '/nowhere',
    defaultPlan: 'business',
    operatorAddress: 'operator@x.test',
    paymentSecret: null,
    linkedin: null,
    proxies: [],
    log: () => undefined,
    wakeJobs: () => undefined,
    stopping: new AbortController().signal,
    onAddressVerified: parts.onAddressVerified,
    limits: { items, bytes: 1_048_576 },
    pollMs,
  };
  const app: Hono<AppEnv> = parts.createApp(context);
  const mails: string[] = [];
  const timers = holdTimers(pollMs);
  const handlers = parts.createMailHandlers(
    context,
    parts.createPrintedMailer((text) => void mails.push(text)),
  );
  return {
    parts,
    db,
    state,
    seal: createSeal(state.cookieKey),
    call: async (call) => app.fetch(createRequest(call)),
    async listen(token) {
      const call = { method: 'GET', path: '/v1/live', token } as const;
      const lines = readLines(await app.request(call.path, requestOf(call)));
      await turn();
      return { hear: async () => lines.count(), close: () => lines.close() };
    },
    poll: () => timers.run(),
    async setClock(at) {
      if (at !== Date.now()) vi.setSystemTime(at);
    },
    async readMails() {
      await runJobs(parts, db, handlers);
      return mails.splice(0);
    },
    clear: async () => clearStore(db),
    keep: () => keepStore(db),
    close: async () => timers.release(),
  };
}

let stages = 0;

/** A request as far as the server looks at one: Node's own takes as long to make as the server to answer. Over HTTP they are real. */
function createRequest(call: Call): Request {
  const { method, headers, body } = requestOf(call);
  const request = {
    url: `http://memory${call.path}`,
    method,
    headers: new Headers(headers),
    body: body ?? null,
    text: async () => body,
  };
  return request as unknown as Request; // of it the routes use no more
}
