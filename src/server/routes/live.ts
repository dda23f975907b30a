import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { ExpectedFailure } from '../../domain/failure.ts';
import type { PersonId } from '../../domain/id.ts';
import { readTokenHash } from '../auth/viewer.ts';
import type { AppEnv, ServerContext } from '../context.ts';
import { createPokes } from '../scopes/pokes.ts';
import { readOwnHeads } from './pull.ts';

const POLL_MS = 1000;
/** Fixed, so that nothing can be read from it. */
const BEAT_MS = 15_000;
const STREAMS_A_VIEWER = 5;

/** A stream that says 'poke' when the viewer should pull, and nothing of what is new. Mounted at /v1. */
export function createLiveRoute({ db, stopping, pollMs = POLL_MS }: ServerContext): Hono<AppEnv> {
  const pokes = createPokes(db, pollMs);
  const open = new Map<PersonId, number>();
  const description = describeRoute({
    description: 'Lines of text: "poke" when there is something to pull, ": beat" at a fixed interval',
    responses: { 200: { description: 'A stream that ends with the session' } },
  });
  return new Hono<AppEnv>().get('/live', description, async (c) => {
    const token = readTokenHash(c.req.header('authorization'));
    const heads = await readOwnHeads(c, db);
    if (!token || !heads) throw new ExpectedFailure('signed-out');
    const { person } = heads;
    c.set('person', person);
    if ((open.get(person) ?? 0) >= STREAMS_A_VIEWER) throw new ExpectedFailure('too-many');
    open.set(person, (open.get(person) ?? 0) + 1);
    const stream = createLines(stopping, (say, end, signal) => {
      pokes.listen(token, heads, { onPoke: () => say('poke'), onEnd: end }, signal);
      signal.addEventListener('abort', () => {
        const left = (open.get(person) ?? 1) - 1;
        if (left > 0) open.set(person, left);
        else open.delete(person);
      });
    });
    return c.body(stream, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Accel-Buffering': 'no' });
  });
}

/** Begins with a beat, so that the client knows at once that it is heard. Ends when either side does. */
function createLines(
  stopping: AbortSignal,
  begin: (say: (line: string) => void, end: () => void, signal: AbortSignal) => void,
): ReadableStream<Uint8Array> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, stopping]);
  return new ReadableStream({
    start(controller) {
      const encoder = new TextEncoder();
      function say(line: string): void {
        if (signal.aborted) return;
        try {
          controller.enqueue(encoder.encode(`${line}\n`));
        } catch {
          over.abort(); // the client has gone, and nobody has told us yet
        }
      }
      const timer = setInterval(() => say(': beat'), BEAT_MS);
      signal.addEventListener('abort', () => {
        clearInterval(timer);
        try {
          controller.close();
        } catch {
          // the client has gone, and closed it
        }
      });
      say(': beat');
      begin(say, () => over.abort(), signal);
    },
    cancel: () => over.abort(),
  });
}
