import { afterEach, expect, test, vi } from 'vitest';
import { failureCodeOf, request, requestMutation } from '../../../../src/extension/messaging/request.ts';
import { extensionRuntime } from '../../../../src/extension/messaging/runtime.ts';
import { MINE } from '../answers.ts';

afterEach(() => vi.unstubAllGlobals());

function answerWith(reply: unknown): unknown[] {
  const sent: unknown[] = [];
  const sendMessage = async (message: unknown) => {
    sent.push(message);
    if (reply instanceof Error) throw reply;
    return reply;
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  return sent;
}

test('the value of an answer, and what was sent for it', async () => {
  const sent = answerWith({ ok: true, value: { step: 'address' } });
  expect(await request('session.get', {})).toEqual({ step: 'address' });
  await requestMutation('account.edit', { account: MINE, name: 'A', vanity: null });
  expect(sent).toEqual([
    { sidelight: 'request', name: 'session.get', args: {} },
    { sidelight: 'request', name: 'mutate', args: { name: 'account.edit', args: { account: MINE, name: 'A', vanity: null } } },
  ]);
});

test.each([
  ['an expected failure', { ok: false, code: 'wrong-code' }, 'wrong-code'],
  ['offline', { ok: false, code: 'offline' }, 'offline'],
  ['a code that is not known', { ok: false, code: 'nonsense' }, 'unavailable'],
  ['no answer', undefined, 'unavailable'],
  ['a worker that died', new Error('The message port closed before a response was received.'), 'unavailable'],
])('%s is thrown as its code', async (_, reply, code) => {
  answerWith(reply);
  await expect(request('home.get', {}).catch((error: unknown) => failureCodeOf(error))).resolves.toBe(code);
});

test('a page that has lost its extension is offline', async () => {
  vi.stubGlobal('chrome', {});
  await expect(request('home.get', {}).catch(failureCodeOf)).resolves.toBe('offline');
});

test('a bug has no code', () => {
  expect(failureCodeOf(new TypeError('x'))).toBeNull();
});

test('an aborted request ends at once, with the reason', async () => {
  vi.stubGlobal('chrome', { runtime: { sendMessage: () => new Promise(() => undefined) } });
  const abort = new AbortController();
  const asked = request('home.get', {}, { signal: abort.signal });
  abort.abort(new Error('left'));
  await expect(asked).rejects.toThrow('left');
  await expect(request('home.get', {}, { signal: abort.signal })).rejects.toThrow('left');
});

test('an element of the page named "browser" is not taken for the browser', () => {
  const prototype = Object.getPrototypeOf(globalThis) as object;
  Object.defineProperty(prototype, 'browser', { configurable: true, value: { runtime: { sendMessage: () => 'stolen' } } });
  const runtime = { sendMessage: () => undefined };
  vi.stubGlobal('chrome', { runtime });
  expect(extensionRuntime()).toBe(runtime);
  delete (prototype as { browser?: unknown }).browser;
});
