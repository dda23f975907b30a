import { afterEach, beforeAll, expect, test } from 'vitest';
import { glanceOf } from '../../../src/domain/glance.ts';
import { AccountFigures } from '../../../src/extension/dashboard/figures-place.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { Place } from '../../../src/extension/dashboard/place.tsx';
import type { Home } from '../../../src/protocol/message.ts';
import { type Answers, type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, home, SIGNED_IN } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});
const { connection, SHOWN, VIEWER } = await (async () => {
  installCatalogue();
  return import('../../gallery/connection-scenes.tsx');
})();

const NONE = { proposals: [], shown: [], viewers: [], sent: [] };

async function createParts(part: Partial<Home>, answers: Answers = {}) {
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home(part),
    'sight.get': { watchers: [], receipts: [], events: [] },
    'glance.get': { name: SHOWN.name, vanity: null, glance: glanceOf([], 28), asking: null },
    'posts.get': [],
    'posts.unclear': [],
    'audience.get': [],
    'pageTotals.get': [],
    mutate: { state: 'decided', code: 'ok' },
    ...answers,
  });
  return createTabParts(background.deps, createTabBrowser());
}

test('R51, R54: an offer is sent for one account to one address, and with one tick the other way is asked for as well', async () => {
  const parts = await createParts({ accounts: [ANA, BOOK] });
  surface = showSurface(<Place parts={parts} route={{ at: 'new-connection' }} />);
  await surface.says(say('connect_offer'));
  await surface.fill(say('connect_account_offer'), BOOK.id);
  await surface.fill(say('connect_address'), 'Kay@Coaching.example');
  await surface.press(say('connect_back_offer'));
  await surface.press(say('connect_send'));
  await surface.says(say('connect_sent', ['kay@coaching.example']));
  const [sent, ...more] = background.mutations();
  expect(more).toEqual([]);
  expect(sent).toMatchObject({
    name: 'connection.send',
    args: { kind: 'offer', account: BOOK.id, address: 'kay@coaching.example' },
  });
  const { connection, back } = (sent?.args ?? {}) as { connection?: string; back?: string | null };
  expect(back).toMatch(/-4/);
  expect(back).not.toBe(connection);
  expect(surface.value(say('connect_address'))).toBe('');
});

test.each([
  ['waits there already', { state: 'open' }, 'connect_waits'],
  ['was declined for good', { state: 'declined', never: true }, 'connect_never'],
] as const)('I12: what %s is not sent again, and it is said', async (_, state, words) => {
  const sent = [connection(1, { address: 'kay@coaching.example', ...state })];
  const parts = await createParts({ connections: { ...NONE, sent } });
  surface = showSurface(<Place parts={parts} route={{ at: 'new-connection' }} />);
  await surface.fill(say('connect_address'), 'kay@coaching.example');
  await surface.press(say('connect_send'));
  await surface.says(say(words, ['kay@coaching.example']));
  expect(background.mutations()).toEqual([]);
  if (words === 'connect_never') return;
  await surface.press(say('connect_request'));
  await surface.press(say('connect_send'));
  await surface.says(say('connect_sent', ['kay@coaching.example']));
});

test('a request, one way; what is no address is not sent, and said at the field', async () => {
  const parts = await createParts({});
  surface = showSurface(<Place parts={parts} route={{ at: 'new-connection' }} />);
  await surface.press(say('connect_request'));
  await surface.fill(say('connect_address'), 'kay');
  await surface.press(say('connect_send'));
  await surface.says(say('connect_address_bad'));
  expect(background.mutations()).toEqual([]);
  await surface.fill(say('connect_address'), 'kay@coaching.example');
  await surface.press(say('connect_send'));
  await surface.says(say('connect_sent', ['kay@coaching.example']));
  expect(background.mutations()).toMatchObject([{ args: { kind: 'request', account: ANA.id, back: null } }]);
});

test('R53: the page of a connected account asks for that account alone; its owner’s leave to import leads to it', async () => {
  const parts = await createParts({ connections: { ...NONE, shown: [SHOWN] } });
  surface = showSurface(<Place parts={parts} route={{ at: 'connection', connection: SHOWN.id }} />);
  await surface.says(say('connected_alone'));
  await surface.says(say('connected_bring', [SHOWN.name]));
  const subjects = background.asked.flatMap(({ args }) => (args as { subject?: unknown }).subject ?? []);
  expect(new Set(subjects.map((subject) => JSON.stringify(subject)))).toEqual(
    new Set([JSON.stringify({ kind: 'connection', connection: SHOWN.id })]),
  );
  await surface.press(say('connected_stop'));
  expect(surface.text()).toContain(say('connected_stop_sure', [SHOWN.name]));
  await surface.press(say('connected_stop'));
  expect(background.mutations()).toEqual([{ name: 'connection.end', args: { connection: SHOWN.id } }]);
});

test('a connection that is over has no page', async () => {
  const parts = await createParts({}, { 'glance.get': null });
  surface = showSurface(<Place parts={parts} route={{ at: 'connection', connection: SHOWN.id }} />);
  await surface.says(say('figures_gone'));
  expect(surface.text()).not.toContain(SHOWN.name);
});

test('R35: one’s own page names who sees it singly, and not who sees another account', async () => {
  const viewers = [VIEWER, { ...VIEWER, id: 'other' as typeof VIEWER.id, account: BOOK.id, name: 'Somebody Else' }];
  const parts = await createParts({ accounts: [ANA, BOOK], connections: { ...NONE, viewers } });
  surface = showSurface(<AccountFigures parts={parts} account={ANA.id} />);
  await surface.says(say('connected_single'));
  expect(surface.text()).toContain(VIEWER.name ?? '');
  expect(surface.text()).not.toContain('Somebody Else');
});
