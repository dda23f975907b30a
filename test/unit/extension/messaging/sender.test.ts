import { expect, test } from 'vitest';
import { classOf, type Sender, type SenderClass } from '../../../../src/extension/messaging/sender.ts';

const CHROME = { id: 'abc', origin: 'chrome-extension://abc' };
const FIREFOX = { id: 'sidelight@x', origin: 'moz-extension://11111111-2222-4333-8444-555555555555' };
const tab = { id: 7 };
const linkedin = { id: 'abc', tab, frameId: 0, origin: 'https://www.linkedin.com', url: 'https://www.linkedin.com/feed/' };

/** What the browser says of a sender, and what it is taken for. */
const TABLE: readonly (readonly [string, Sender, SenderClass])[] = [
  ['the popup', { id: 'abc', origin: CHROME.origin, url: `${CHROME.origin}/popup.html` }, 'page'],
  [
    'the dashboard in a tab',
    { id: 'abc', tab, frameId: 0, origin: CHROME.origin, url: `${CHROME.origin}/dashboard.html#/` },
    'page',
  ],
  ['the side panel, without an origin', { id: 'abc', url: `${CHROME.origin}/sidepanel.html` }, 'page'],
  [
    'an extension page in a frame',
    { id: 'abc', tab, frameId: 3, origin: CHROME.origin, url: `${CHROME.origin}/popup.html` },
    'other',
  ],
  ['the panel', linkedin, 'content'],
  ['the panel, without an origin', { ...linkedin, origin: undefined }, 'content'],
  ['a frame of LinkedIn', { ...linkedin, frameId: 2 }, 'other'],
  ['LinkedIn, without a frame', { ...linkedin, frameId: undefined }, 'other'],
  ['LinkedIn, without a tab', { ...linkedin, tab: undefined }, 'other'],
  [
    "another of LinkedIn's hosts",
    { ...linkedin, origin: 'https://evil.linkedin.com', url: 'https://evil.linkedin.com/' },
    'other',
  ],
  ['LinkedIn over http', { ...linkedin, origin: 'http://www.linkedin.com', url: 'http://www.linkedin.com/' }, 'other'],
  [
    'LinkedIn on another port',
    { ...linkedin, origin: 'https://www.linkedin.com:444', url: 'https://www.linkedin.com:444/' },
    'other',
  ],
  [
    'a host that begins like LinkedIn',
    { ...linkedin, origin: undefined, url: 'https://www.linkedin.com.evil.example/' },
    'other',
  ],
  ['a name before the host', { ...linkedin, origin: undefined, url: 'https://www.linkedin.com@evil.example/' }, 'other'],
  ['an extension whose id begins like ours', { id: 'abc', url: 'chrome-extension://abc.evil/popup.html' }, 'other'],
  ['an opaque origin', { ...linkedin, origin: 'null' }, 'other'],
  ['an origin and an address that differ', { ...linkedin, url: 'https://evil.example/' }, 'other'],
  ['our origin and another address', { id: 'abc', origin: CHROME.origin, url: 'https://evil.example/' }, 'other'],
  ['no address and no origin', { id: 'abc' }, 'other'],
  ['an address that is none', { id: 'abc', url: 'nonsense' }, 'other'],
  ['another extension', { id: 'def', origin: 'chrome-extension://def', url: 'chrome-extension://def/x.html' }, 'other'],
  ['another extension that names our page', { id: 'def', origin: CHROME.origin, url: `${CHROME.origin}/popup.html` }, 'other'],
  ['nobody', {}, 'other'],
  ['a web page', { id: 'abc', tab, frameId: 0, origin: 'https://example.com', url: 'https://example.com/' }, 'other'],
];

test.each(TABLE)('%s', (_, sender, expected) => {
  expect(classOf(sender, CHROME)).toBe(expected);
});

test('Firefox: a page of ours, and LinkedIn', () => {
  const page = { id: FIREFOX.id, url: `${FIREFOX.origin}/popup.html`, frameId: 0 };
  expect(classOf(page, FIREFOX)).toBe('page');
  expect(classOf({ ...linkedin, id: FIREFOX.id }, FIREFOX)).toBe('content');
});

test('without an id of our own nobody is one of us', () => {
  expect(classOf({ id: '' }, { id: '', origin: '' })).toBe('other');
});
