import { expect, test, vi } from 'vitest';
import { holdLive } from '../../../../src/extension/sync/live.ts';

const target = async () => ({ server: 'http://server.test', token: 'the-token' });

function streamOf(...chunks: string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** Holds until so many streams were asked for, and says how often it was poked. */
async function hold(responses: readonly (() => Response)[]): Promise<{ pokes: number; calls: RequestInit[] }> {
  vi.useFakeTimers();
  const abort = new AbortController();
  const calls: RequestInit[] = [];
  let pokes = 0;
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    const response = responses[calls.length];
    calls.push(init);
    if (!response) {
      abort.abort();
      throw new TypeError('Failed to fetch');
    }
    return response();
  };
  const held = holdLive({ fetch, target, random: () => 0.5, onPoke: () => void pokes++ }, abort.signal);
  await vi.runAllTimersAsync();
  await held;
  vi.useRealTimers();
  return { pokes, calls };
}

test('a poke is heard, however its bytes come; a heartbeat is none', async () => {
  const { pokes, calls } = await hold([() => streamOf(': beat\npo', 'ke\n: beat\n', 'poke\n')]);
  expect(pokes).toBe(1 + 2); // once for what was missed before
  expect(new Headers(calls[0]?.headers).get('Authorization')).toBe('Bearer the-token');
});

test('a stream that ends or breaks is opened again', async () => {
  const broken = () => {
    throw new TypeError('network');
  };
  const { calls } = await hold([() => streamOf(': beat\n'), broken, () => streamOf(': beat\n')]);
  expect(calls).toHaveLength(4);
});

test.each([
  ["a café's sign-in page", () => new Response('poke\npoke\n', { headers: { 'Content-Type': 'text/html' } })],
  ['a refusal', () => new Response('poke\n', { status: 401, headers: { 'Content-Type': 'text/plain' } })],
])('%s pokes nobody', async (_, response) => {
  expect((await hold([response])).pokes).toBe(0);
});

test('signed out, no stream is opened', async () => {
  vi.useFakeTimers();
  const abort = new AbortController();
  const fetch = vi.fn();
  const held = holdLive({ fetch, target: async () => null, random: () => 0, onPoke: () => undefined }, abort.signal);
  await vi.advanceTimersByTimeAsync(100_000);
  abort.abort();
  await held;
  vi.useRealTimers();
  expect(fetch).not.toHaveBeenCalled();
});
