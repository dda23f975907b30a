import { describe, expect, test, vi } from 'vitest';
import { ExpectedFailure } from '../../../../src/domain/failure.ts';
import { OfflineFailure } from '../../../../src/extension/messaging/request.ts';
import { SENDER_CLASSES, type Sender, type SenderClass } from '../../../../src/extension/messaging/sender.ts';
import { createMessageListener, type Handlers, mayAsk } from '../../../../src/extension/messaging/serve.ts';
import { MESSAGE_SCHEMAS, type MessageName } from '../../../../src/protocol/message.ts';
import { createReading } from '../../domain/readings.ts';
import { accountOf, GROUP, membershipOf, MINE } from '../answers.ts';
import { captureOf } from '../page-captures.ts';

const own = { id: 'abc', origin: 'chrome-extension://abc' };
const SENDERS: Readonly<Record<SenderClass, Sender>> = {
  page: { id: 'abc', url: 'chrome-extension://abc/popup.html' },
  content: { id: 'abc', tab: {}, frameId: 0, url: 'https://www.linkedin.com/feed/' },
  other: { id: 'abc', tab: {}, frameId: 1, url: 'https://www.linkedin.com/feed/' },
};
const NAMES = Object.keys(MESSAGE_SCHEMAS) as MessageName[];
const reading = createReading('2026-01-01', [1, 2, 3]);

/** Arguments that each message takes. */
const ARGS: Readonly<Record<MessageName, unknown>> = {
  'session.get': {},
  'session.useServer': { server: 'http://a' },
  'session.requestCode': { address: 'a@b.cd' },
  'session.verify': { code: '123456' },
  'session.forgetCode': {},
  'session.signOut': {},
  'home.get': {},
  'group.get': { group: GROUP },
  'labels.get': { group: GROUP },
  'audit.get': { group: GROUP },
  'sight.get': {},
  'organization.get': {},
  'viewAs.get': { group: GROUP, role: 'user' },
  'glance.get': { subject: { kind: 'group', group: GROUP }, choice: { span: 28, against: 'before' } },
  'contribution.get': {
    subject: { kind: 'group', group: GROUP },
    choice: { span: 'lastMonth', against: 'year' },
    wish: { metric: 'impressions', joiners: 'count', chosen: null },
  },
  'period.remember': { choice: { span: { from: '2026-01-01', to: '2026-01-31' }, against: 'before' } },
  'leaderboard.get': { group: GROUP },
  'goals.get': { subject: { kind: 'account', account: MINE } },
  'posts.get': { subject: { kind: 'account', account: MINE } },
  'audience.get': { subject: { kind: 'group', group: GROUP } },
  'series.get': { group: GROUP, memberships: [membershipOf(1)], window: { from: '2026-01-01', to: '2026-01-28' } },
  'pageTotals.get': { subject: { kind: 'account', account: MINE } },
  'schedule.get': { of: { kind: 'account', account: MINE } },
  'linkedin.get': { account: MINE },
  'linkedin.begin': { account: MINE, redirect: `https://${'a'.repeat(32)}.chromiumapp.org/` },
  'linkedin.finish': { state: 'a', code: 'b' },
  'posts.unclear': { account: MINE },
  'import.preview': { account: accountOf(1), readings: [reading] },
  'out.get': { subject: { kind: 'account', account: MINE } },
  'history.get': { account: MINE },
  'history.answer': {
    account: MINE,
    day: '2026-02-25',
    answer: { ids: ['activity:1000000001', 'share:1000000001'], same: true, at: 1 },
  },
  mutate: { name: 'x', args: {} },
  'sync.now': {},
  'reminder.turn': { on: true },
  'outbox.dismiss': { id: 1 },
  'panel.get': { vanity: null },
  'panel.remember': { collapsed: true },
  'panel.visible': {},
  'panel.openDashboard': { subject: null },
  'panel.openImport': { account: MINE },
  'panel.openSidePanel': {},
  'panel.capture': { capture: captureOf() },
  'capture.get': {},
  'capture.drop': {},
};

function listen(handlers: Partial<Record<string, unknown>> = {}) {
  const asked: string[] = [];
  const all = Object.fromEntries(NAMES.map((name) => [name, async () => asked.push(name)]));
  const onBug = vi.fn();
  const listener = createMessageListener({ self: own, handlers: { ...all, ...handlers } as Handlers, onBug });
  return { listener, asked, onBug };
}

function message(name: string, args: unknown): unknown {
  return { sidelight: 'request', name, args };
}

describe('who may ask what', () => {
  const table = SENDER_CLASSES.flatMap((sender) => NAMES.map((name) => [sender, name] as const));

  test.each(table)('%s asks %s', async (sender, name) => {
    const { listener, asked } = listen();
    const reply = await listener(message(name, ARGS[name]), SENDERS[sender]);
    const allowed = sender === 'page' || (sender === 'content' && name.startsWith('panel.'));
    expect(reply).toEqual(allowed ? { ok: true, value: 1 } : { ok: false, code: 'refused' });
    expect(asked).toEqual(allowed ? [name] : []);
  });

  test('what a content script may ask is a list that is written here too', () => {
    expect(NAMES.filter((name) => mayAsk('content', name))).toEqual([
      'panel.get',
      'panel.remember',
      'panel.visible',
      'panel.openDashboard',
      'panel.openImport',
      'panel.openSidePanel',
      'panel.capture',
    ]);
  });
});

describe('what is asked', () => {
  test.each([
    null,
    undefined,
    1,
    'panel.get',
    [],
    {},
    { name: 'panel.get', args: {} },
    { sidelight: 'request', name: 'session.get', args: {}, more: 1 },
    message('session.unknown', {}),
    message('session.get', { more: 1 }),
    message('session.get', null),
    message('group.get', { group: 'x' }),
    message('panel.get', {}),
    message('glance.get', { subject: { kind: 'group', group: GROUP }, choice: { span: 14, against: 'before' } }),
    message('period.remember', { choice: { span: { from: '2026-02-01', to: '2026-01-31' }, against: 'before' } }),
    message('period.remember', { choice: { span: { from: '2020-01-01', to: '2026-01-31' }, against: 'before' } }),
    message('panel.capture', {}),
    message('panel.capture', { capture: captureOf(), account: MINE }),
    message('panel.capture', { capture: { ...captureOf(), days: [] } }),
    message('import.preview', { account: MINE, readings: [{ ...reading, hash: 'short' }] }),
    message('import.preview', { account: MINE, readings: [] }),
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'panel.__proto__'].map((name) => message(name, {})),
  ])('malformed: %j', async (malformed) => {
    const { listener, asked } = listen();
    expect(await listener(malformed, SENDERS.page)).toEqual({ ok: false, code: 'bad-request' });
    expect(asked).toEqual([]);
  });

  test('a content script that asks for what does not exist learns no more than for what does', async () => {
    const { listener } = listen();
    const replies = ['home.get', 'nothing.such', '__proto__'].map((name) => listener(message(name, {}), SENDERS.content));
    for (const reply of await Promise.all(replies)) expect(reply).toEqual({ ok: false, code: 'refused' });
  });
});

describe('how it is answered', () => {
  test('an expected failure by its code', async () => {
    const { listener } = listen({ 'home.get': () => Promise.reject(new ExpectedFailure('signed-out')) });
    expect(await listener(message('home.get', {}), SENDERS.page)).toEqual({ ok: false, code: 'signed-out' });
  });

  test('a server that cannot be reached as offline', async () => {
    const { listener } = listen({ 'home.get': () => Promise.reject(new OfflineFailure()) });
    expect(await listener(message('home.get', {}), SENDERS.page)).toEqual({ ok: false, code: 'offline' });
  });

  test('a bug without a word of what it was', async () => {
    const { listener, onBug } = listen({
      'home.get': () => {
        throw new TypeError('anna@example.com');
      },
    });
    expect(await listener(message('home.get', {}), SENDERS.page)).toEqual({ ok: false, code: 'unavailable' });
    expect(onBug).toHaveBeenCalledOnce();
  });

  test('a handler runs before anything is awaited, so that a click still counts in it', () => {
    const { listener, asked } = listen();
    void listener(message('panel.openSidePanel', {}), SENDERS.content);
    expect(asked).toEqual(['panel.openSidePanel']);
  });
});
