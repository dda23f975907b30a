import type { LinkedInApp } from './app.ts';

/** What LinkedIn said. `text`: the body; null when it was cut off. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string | null;
};

/** No answer: 'unreached' is certain not to have come to LinkedIn; of 'lost' nobody knows. */
export type Silence = 'unreached' | 'lost';

export type Asking = {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The whole of it, answer and all. */
  readonly timeoutMs?: number;
};

export const TIMEOUT_MS = 30_000;
/** More is read of no answer. */
const MOST_CHARACTERS = 2_000_000;
/** Nobody was there to take the first byte. */
const UNREACHED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** One request, which is never repeated or led elsewhere by itself. */
export async function ask(url: string, { timeoutMs = TIMEOUT_MS, ...init }: Asking): Promise<Answer | Silence> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { ...init, signal, redirect: 'manual' });
    const text = await response.text().catch(() => null);
    return { status: response.status, headers: response.headers, text: text?.slice(0, MOST_CHARACTERS) ?? null };
  } catch (error) {
    return isUnreached(error) ? 'unreached' : 'lost';
  }
}

/** LinkedIn's versioned API. */
export function askApi(app: LinkedInApp, token: string, path: string, asking: Asking): Promise<Answer | Silence> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'LinkedIn-Version': app.version,
    'X-Restli-Protocol-Version': '2.0.0',
    ...asking.headers,
  };
  return ask(`${app.apiUrl}${path}`, { ...asking, headers });
}

/** Undefined for what is no JSON. */
export function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name may have several addresses: each of them must have refused. */
function isUnreached(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const causes: unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  return causes.every((each) => each instanceof Error && 'code' in each && UNREACHED.has(each.code));
}
