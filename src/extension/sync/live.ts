import { type Fetch, reach, type Target } from './call.ts';

export type Live = {
  readonly fetch: Fetch;
  /** Null: signed out; it is asked again later. */
  readonly target: () => Promise<Target | null>;
  /** Pull now: something of one's own moved, or may have while the stream was down. */
  readonly onPoke: () => void;
  readonly random: () => number;
};

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
/** The server's heart beats several times in so long: a stream that is silent for longer is dead. */
const SILENCE_MS = 90_000;

/** Holds the stream of pokes until the signal is aborted, again and again. Never throws. */
export async function holdLive(live: Live, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const target = await live.target();
    const told = target ? await readStream(live, target, signal) : false;
    failures = told ? 0 : failures + 1;
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
    await pause(wait * (0.5 + live.random()), signal);
  }
}

/** Whether the server accepted the stream. */
async function readStream({ fetch, onPoke }: Live, target: Target, signal: AbortSignal): Promise<boolean> {
  const dead = new AbortController();
  let isAccepted = false;
  let silence = setTimeout(() => dead.abort(), SILENCE_MS);
  try {
    const response = await reach(fetch, target, '/v1/live', { method: 'GET', signal: AbortSignal.any([signal, dead.signal]) });
    if (!response.ok || !response.body || !isStream(response)) {
      await response.body?.cancel();
      return false;
    }
    isAccepted = true;
    onPoke();
    let rest = '';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return true;
      clearTimeout(silence);
      silence = setTimeout(() => dead.abort(), SILENCE_MS);
      const lines = `${rest}${value}`.split('\n');
      rest = (lines.pop() ?? '').slice(-100);
      if (lines.some((line) => line === 'poke')) onPoke();
    }
  } catch {
    return isAccepted; // broken, silent or aborted: it is opened again, or not
  } finally {
    clearTimeout(silence);
  }
}

/** A café's sign-in page is no stream of pokes. */
function isStream(response: Response): boolean {
  return !response.headers.get('Content-Type')?.startsWith('text/html');
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
