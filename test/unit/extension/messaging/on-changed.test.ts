import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBroadcaster, type OpenPort } from '../../../../src/extension/messaging/broadcast.ts';
import { CHANGES_PORT, onChanged, VISIBLE_EVERY_MS } from '../../../../src/extension/messaging/on-changed.ts';
import type { Sender } from '../../../../src/extension/messaging/sender.ts';

type Listener = (message?: unknown) => void;

function callAll(listeners: readonly Listener[], message?: unknown): void {
  for (const listener of listeners) listener(message);
}

/** Two ends of a port in one process, and a worker that can be killed. */
function createRuntime() {
  const ports: { end: OpenPort; kill: () => void; closed: boolean }[] = [];
  const messages: unknown[] = [];
  const broadcaster = createBroadcaster({ id: 'abc', origin: 'chrome-extension://abc' });
  const sender: Sender = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
  function connect({ name }: { name: string }) {
    const heard: Listener[] = [];
    const left: { page: Listener[]; worker: Listener[] } = { page: [], worker: [] };
    const port = { end: null as unknown as OpenPort, closed: false, kill: () => callAll(left.page) };
    port.end = {
      name,
      sender,
      postMessage: (message) => callAll(heard, message),
      disconnect: () => port.kill(),
      onDisconnect: { addListener: (listener) => void left.worker.push(listener) },
    };
    ports.push(port);
    broadcaster.accept(port.end);
    return {
      postMessage: () => undefined,
      disconnect() {
        port.closed = true;
        callAll(left.worker);
      },
      onMessage: { addListener: (listener: Listener) => void heard.push(listener) },
      onDisconnect: { addListener: (listener: Listener) => void left.page.push(listener) },
    };
  }
  const sendMessage = async (message: unknown) => {
    messages.push(message);
    return { ok: true, value: null };
  };
  vi.stubGlobal('chrome', { runtime: { connect, sendMessage } });
  return { ports, messages, broadcaster };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page is told of changes until it no longer wants to be', () => {
  const { broadcaster, ports } = createRuntime();
  const abort = new AbortController();
  const notify = vi.fn();
  onChanged(abort.signal, notify);
  broadcaster.tell();
  expect(notify).toHaveBeenCalledTimes(1);
  abort.abort();
  expect([ports[0]?.closed, broadcaster.count()]).toEqual([true, 0]);
  broadcaster.tell();
  expect(notify).toHaveBeenCalledTimes(1);
});

test('a visible page says so at once and every 20 s; a hidden one is silent', () => {
  const { messages } = createRuntime();
  let isVisible = true;
  onChanged(new AbortController().signal, () => undefined, { isVisible: () => isVisible });
  expect(messages).toHaveLength(1);
  vi.advanceTimersByTime(3 * VISIBLE_EVERY_MS);
  expect(messages).toHaveLength(4);
  isVisible = false;
  vi.advanceTimersByTime(3 * VISIBLE_EVERY_MS);
  expect(messages).toHaveLength(4);
});

test('when the worker is killed, a visible page connects again and asks anew for what it missed', () => {
  const { ports } = createRuntime();
  const notify = vi.fn();
  onChanged(new AbortController().signal, notify);
  ports[0]?.kill();
  vi.advanceTimersByTime(2_000);
  expect([ports.length, notify.mock.calls.length]).toEqual([2, 1]);
});

test('when the worker is killed, a hidden page lets it rest until it is seen again', () => {
  const { ports } = createRuntime();
  let isVisible = true;
  onChanged(new AbortController().signal, () => undefined, { isVisible: () => isVisible });
  isVisible = false;
  ports[0]?.kill();
  vi.advanceTimersByTime(10 * VISIBLE_EVERY_MS);
  expect(ports).toHaveLength(1);
  isVisible = true;
  vi.advanceTimersByTime(VISIBLE_EVERY_MS);
  expect(ports).toHaveLength(2);
});

test('what shows nothing is told as long as the worker lives, and does not keep it awake', () => {
  const { broadcaster, ports, messages } = createRuntime();
  const notify = vi.fn();
  onChanged(new AbortController().signal, notify, { isVisible: () => false });
  broadcaster.tell();
  expect([ports.length, notify.mock.calls.length]).toEqual([1, 1]);
  ports[0]?.kill();
  vi.advanceTimersByTime(10 * VISIBLE_EVERY_MS);
  expect([ports.length, messages.length]).toEqual([1, 0]);
});

test('a page whose extension is gone does not break', () => {
  vi.stubGlobal('chrome', {
    runtime: {
      sendMessage: () => Promise.reject(new Error('context invalidated')),
      connect: () => {
        throw new Error('Extension context invalidated.');
      },
    },
  });
  onChanged(new AbortController().signal, () => undefined);
  expect(() => vi.advanceTimersByTime(5 * VISIBLE_EVERY_MS)).not.toThrow();
});

test.each([
  ['a port of another name', { name: 'other', sender: { id: 'abc', url: 'chrome-extension://abc/popup.html' } }],
  ['a frame of LinkedIn', { name: CHANGES_PORT, sender: { id: 'abc', tab: {}, frameId: 4, url: 'https://www.linkedin.com/' } }],
  ['a port of nobody', { name: CHANGES_PORT, sender: undefined }],
])('%s is closed, and told nothing', (_, facts) => {
  const broadcaster = createBroadcaster({ id: 'abc', origin: 'chrome-extension://abc' });
  const [postMessage, disconnect] = [vi.fn(), vi.fn()];
  expect(broadcaster.accept({ ...facts, postMessage, disconnect, onDisconnect: { addListener: () => undefined } })).toBe(false);
  broadcaster.tell();
  expect([disconnect.mock.calls.length, postMessage.mock.calls.length]).toEqual([1, 0]);
});

test('a port whose page has just gone does not keep others from being told', () => {
  const broadcaster = createBroadcaster({ id: 'abc', origin: 'chrome-extension://abc' });
  const sender = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
  const told = vi.fn();
  const port = { name: CHANGES_PORT, sender, disconnect: () => undefined, onDisconnect: { addListener: () => undefined } };
  broadcaster.accept({
    ...port,
    postMessage: () => {
      throw new Error('disconnected');
    },
  });
  broadcaster.accept({ ...port, postMessage: told });
  broadcaster.tell();
  expect([told.mock.calls.length, broadcaster.count()]).toEqual([1, 1]);
});
