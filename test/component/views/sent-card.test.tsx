import { afterEach, expect, test, vi } from 'vitest';
import { createGroupStore } from '../../../src/extension/store/group.ts';
import { hashOf, type Route } from '../../../src/extension/views/route.ts';
import { SentCard } from '../../../src/extension/views/sent-card.tsx';
import type { Sent } from '../../../src/protocol/entity.ts';
import { createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { groupPage, NORTHWIND, NOW, SENT } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

const DAY = 86_400_000;
const LINK = 'http://sidelight.test/invite';
const [FIRST] = SENT as readonly [Sent];

let surface: Surface;
afterEach(() => {
  surface.close();
  vi.unstubAllGlobals();
});

function show(parts: readonly Partial<Sent>[], mutate: 'ok' | 'too-many' | 'refused' = 'ok') {
  installCatalogue();
  const background = createBackground({ 'group.get': groupPage('admin'), mutate: { state: 'decided', code: mutate } });
  const sent = parts.map((part) => ({ ...FIRST, mail: 'sent', sentAt: NOW - DAY, expiresAt: NOW + 6 * DAY, ...part }) as Sent); // whole by FIRST
  const store = createGroupStore(background.deps, NORTHWIND.id);
  const linkTo = (route: Route) => ({ href: hashOf(route) });
  surface = showSurface(<SentCard sent={sent} store={store} now={NOW} link={LINK} linkTo={linkTo} />);
  return background;
}

test.each<[string, Partial<Sent>, string, { readonly resend: boolean; readonly revoke: boolean }]>([
  ['waiting', {}, say('sent_open_many', ['6', 'November 26']), { resend: true, revoke: true }],
  ['waiting, one day left', { expiresAt: NOW + DAY }, say('sent_open_one', ['1', 'November 21']), { resend: true, revoke: true }],
  ['waiting for a plan', { needsPlan: true }, say('sent_needs_plan'), { resend: true, revoke: true }],
  ['run out', { state: 'expired', expiresAt: NOW - DAY }, say('sent_expired', ['November 19']), { resend: true, revoke: false }],
  ['run out, not noted yet', { expiresAt: NOW }, say('sent_expired', ['November 20']), { resend: true, revoke: false }],
  ['declined', { state: 'declined' }, say('sent_declined'), { resend: false, revoke: false }],
  ['declined for good', { state: 'declined', never: true }, say('sent_never'), { resend: false, revoke: false }],
  ['accepted', { state: 'accepted' }, say('sent_accepted'), { resend: false, revoke: false }],
  ['left', { state: 'left' }, say('sent_left'), { resend: false, revoke: false }],
  ['removed', { state: 'removed' }, say('sent_removed'), { resend: false, revoke: false }],
  ['taken back', { state: 'revoked' }, say('sent_revoked'), { resend: false, revoke: false }],
])('I12: an invitation that is %s says so, with its date, and offers what can be done', (_, part, words, { resend, revoke }) => {
  show([part]);
  expect(surface.text()).toContain(words);
  expect(surface.text()).toContain(say('sent_on', ['November 19']));
  expect(surface.offers(say('sent_resend_label', [FIRST.address]))).toBe(resend);
  expect(surface.offers(say('sent_revoke_label', [FIRST.address]))).toBe(revoke);
});

test.each(['waiting', 'sent', 'refused', 'none'] as const)('R22, I12: what became of the mail is said: %s', (mail) => {
  show([{ mail }]);
  for (const one of ['waiting', 'sent', 'refused', 'none'] as const)
    expect(surface.text().includes(say(`sent_mail_${one}`))).toBe(one === mail);
  expect(surface.offers(say('link_copy'))).toBe(mail === 'none');
});

test('what is over says nothing of its mail', () => {
  show([{ state: 'declined', mail: 'refused' }]);
  expect(surface.text()).not.toContain(say('sent_mail_refused'));
});

test('without a mail server the link is there to be copied', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  show([{ mail: 'none' }]);
  expect(surface.text()).toContain(LINK);
  await surface.press(say('link_copy'));
  await surface.says(say('link_copied'));
  expect(writeText).toHaveBeenCalledWith(LINK);
});

test('a browser that does not let us copy says so, and the link stands there', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => Promise.reject(new Error('no')) } });
  show([{ mail: 'none' }]);
  await surface.press(say('link_copy'));
  await surface.says(say('link_by_hand'));
});

test('one that was sent too often today is told when again', async () => {
  show([{}], 'too-many');
  await surface.press(say('sent_resend_label', [FIRST.address]));
  await surface.says(say('failure_too_often_resend'));
});

test('one that cannot be sent again is told why', async () => {
  show([{}], 'refused');
  await surface.press(say('sent_resend_label', [FIRST.address]));
  await surface.says(say('failure_refused_resend'));
});

test('I16: who asks for a seat can be offered one from here, at the address that was invited', () => {
  show([{ needsPlan: true }]);
  const name = say('next_for', [say('seat_offer_to'), FIRST.address]);
  expect(surface.find(name)?.getAttribute('href')).toBe(`#/organization/${encodeURIComponent(FIRST.address)}`);
  surface.close();
  show([{ needsPlan: false }]);
  expect(surface.offers(name)).toBe(false);
});
