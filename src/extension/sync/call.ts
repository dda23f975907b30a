import * as z from 'zod/mini';
import { ExpectedFailure } from '../../domain/failure.ts';
import { errorSchema } from '../../protocol/error.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import { OfflineFailure } from '../messaging/request.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where the server is, and whose token goes with a call; null: none. */
export type Target = { readonly server: string; readonly token: string | null };

/** A slow server is as good as none: the browser kills a worker whose fetch has no answer for 30 s. */
const TIMEOUT_MS = 25_000;

/**
 * Posts JSON and parses the answer; null for 204. What is no JSON of ours (a café's sign-in page, a proxy's error) is no answer, whatever
 * its status says.
 * @throws ExpectedFailure with the server's code; OfflineFailure when it cannot be reached
 */
export async function call<T>(
  fetch: Fetch,
  target: Target,
  path: string,
  body: unknown,
  schema: z.ZodMiniType<T>,
): Promise<T | null> {
  const response = await reach(fetch, target, path, { method: 'POST', body: JSON.stringify(body) });
  if (response.status === 204) return null;
  const json = await readJson(response);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data; // by what it says: 'gone' comes with a 401, and a 401 alone says nothing
  throw response.ok ? new OfflineFailure() : failureIn(json);
}

/** Whether a Sidelight server answers there. */
export async function isServer(fetch: Fetch, server: string): Promise<boolean> {
  try {
    const response = await reach(fetch, { server, token: null }, '/health', { method: 'GET' });
    return response.ok && z.object({ ok: z.literal(true) }).safeParse(await readJson(response)).success;
  } catch (error) {
    if (error instanceof OfflineFailure) return false;
    throw error;
  }
}

export async function reach(fetch: Fetch, { server, token }: Target, path: string, init: RequestInit): Promise<Response> {
  const headers: Record<string, string> = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };
  if (init.body) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  const signal = init.signal ?? AbortSignal.timeout(TIMEOUT_MS);
  try {
    // no-store: the browser's HTTP cache must not keep what the cache purges; no redirect: a token goes nowhere else.
    return await fetch(`${server}${path}`, {
      ...init,
      headers,
      signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    });
  } catch {
    throw new OfflineFailure();
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.headers.get('Content-Type')?.startsWith('application/json')) throw new OfflineFailure();
  try {
    return await response.json();
  } catch {
    throw new OfflineFailure(); // cut off on its way
  }
}

function failureIn(json: unknown): Error {
  const parsed = errorSchema.safeParse(json);
  return parsed.success ? new ExpectedFailure(parsed.data.code) : new OfflineFailure();
}
