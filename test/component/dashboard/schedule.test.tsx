import { afterEach, beforeAll, expect, test } from 'vitest';
import { weekdayOf } from '../../../src/domain/calendar.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { ConnectionId, ScheduledPostId } from '../../../src/domain/id.ts';
import { isId } from '../../../src/domain/id.ts';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { Place } from '../../../src/extension/dashboard/place.tsx';
import { FEWEST_POSTS } from '../../../src/domain/when-to-post.ts';
import { formatHours, formatWeekday } from '../../../src/extension/format.ts';
import { formatWhen } from '../../../src/extension/views/schedule-words.ts';
import type { Home } from '../../../src/protocol/message.ts';
import type { Scheduled } from '../../../src/protocol/schedule.ts';
import type { SchedulePage } from '../../../src/protocol/schedule-page.ts';
import { type Answers, type Background, createArea, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, groupPage, home, homeGroup, NORTHWIND, SIGNED_IN } from '../invented-home.ts';
import { authored, idAt } from '../../unit/domain/posts.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background;
let area: ReturnType<typeof createArea>;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});
const { VIEWER } = await (async () => {
  installCatalogue();
  return import('../../gallery/connection-scenes.tsx');
})();

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const HOUR = 3_600_000;
const POST = '60000000-0000-4000-8000-000000000001' as ScheduledPostId;

function post(part: Partial<Scheduled> = {}): Scheduled {
  return {
    id: POST,
    account: ANA.id,
    text: 'Thank you, Lisbon.',
    at: Date.now() + 48 * HOUR,
    zone: ZONE,
    how: 'reminder',
    state: 'scheduled',
    revision: 2,
    by: null,
    changedAt: Date.now() - HOUR,
    post: null,
    problem: null,
    ...part,
  };
}

function page(posts: readonly Scheduled[], part: Partial<SchedulePage> = {}): SchedulePage {
  return { account: ANA.id, name: ANA.name, hand: null, posts, writers: [], publishes: false, hasEnded: false, ...part };
}

async function open(
  schedule: SchedulePage | null,
  { part = {}, answers = {} }: { part?: Partial<Home>; answers?: Answers } = {},
) {
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home(part),
    'sight.get': { watchers: [], receipts: [], events: [] },
    'schedule.get': schedule,
    'posts.get': [],
    'linkedin.get': { offered: false, publisher: null },
    mutate: { state: 'decided', code: 'ok' },
    ...answers,
  });
  area = createArea();
  return createTabParts(background.deps, createTabBrowser(area));
}

async function show(schedule: SchedulePage | null, answers: Answers = {}): Promise<void> {
  const parts = await open(schedule, { answers });
  surface = showSurface(<Place parts={parts} route={{ at: 'schedule', account: ANA.id }} />);
}

type Sent = { readonly name: string; readonly post: string; readonly time?: { readonly at: number } | null };

/** The nth mutation, with its arguments. */
function sent(place: number): Sent {
  const { name, args } = background.mutations()[place] ?? { name: 'none', args: {} };
  return { name, ...(args as Omit<Sent, 'name'>) }; // as it was asked for
}

/** The day after tomorrow, as a field has it. */
const DAY = new Date(Date.now() + 48 * HOUR).toISOString().slice(0, 10);

test('R56: a post is written and planned for a day and a time in a zone, and can be taken back', async () => {
  await show(page([]));
  await surface.press(say('schedule_write'));
  await surface.fill(say('schedule_text'), 'An idea  \n');
  await surface.press(say('schedule_schedule'));
  await surface.says(say('schedule_when_missing'));
  expect(background.mutations()).toEqual([]);
  await surface.fill(say('schedule_day'), DAY);
  await surface.fill(say('schedule_time'), '09:30');
  await surface.fill(say('schedule_zone'), 'Asia/Tokyo');
  await surface.press(say('schedule_schedule'));
  const at = Date.parse(`${DAY}T09:30:00+09:00`);
  await surface.says(say('schedule_did_planned', [formatWhen(at, ZONE, Date.now())]));
  const { post: id, ...rest } = sent(0);
  expect(isId(id)).toBe(true);
  expect(rest).toEqual({
    name: 'schedule.put',
    account: ANA.id,
    revision: 0,
    text: 'An idea',
    time: { at, zone: 'Asia/Tokyo' },
    how: 'reminder',
  });
  await surface.press(say('undo_label', [say('schedule_did_planned', [formatWhen(at, ZONE, Date.now())])]));
  await surface.says(say('schedule_undone'));
  expect(background.mutations()[1]).toEqual({ name: 'schedule.delete', args: { post: id, revision: 1 } });
});

test('where enough posts are known, one press chooses the next of their best times', async () => {
  const day = '2026-03-04' as Day; // a Wednesday
  const posts = Array.from({ length: FEWEST_POSTS }, (_, salt) => idAt('activity', '09:10', { day, salt })).map((id) => {
    const counts = [{ window: null, figures: { impressions: 100 }, capturedAt: Date.parse('2026-04-04T12:00:00Z') }];
    return { id, ids: [id], url: '', publishedOn: day, counts };
  });
  await show(page([]), { 'posts.get': authored(posts) });
  await surface.press(say('schedule_write'));
  await surface.fill(say('schedule_zone'), 'UTC');
  await surface.press(`${formatWeekday(2)} ${formatHours(9, 3)}`.replaceAll('\u00a0', ' '));
  await expect.poll(() => surface.value(say('schedule_time'))).toBe('09:00');
  expect(weekdayOf(parseDay(surface.value(say('schedule_day'))))).toBe(2);
});

test('R56: where LinkedIn may publish for the account, one chooses who posts; the way to let it is on the same page', async () => {
  await show(page([], { publishes: true }), { 'linkedin.get': { offered: true, publisher: null } });
  await surface.says(say('publisher_title'));
  await surface.press(say('schedule_write'));
  await surface.fill(say('schedule_text'), 'An idea');
  await surface.press(say('schedule_how_publish'));
  await surface.fill(say('schedule_day'), DAY);
  await surface.fill(say('schedule_time'), '09:30');
  await surface.press(say('schedule_schedule'));
  await expect.poll(() => background.mutations()).toMatchObject([{ name: 'schedule.put', args: { how: 'publish' } }]);
});

test('a post is moved by the keys, and the way back leads to where it was', async () => {
  const held = post();
  await show(page([held]));
  await surface.says(held.text);
  const entry = document.querySelector<HTMLElement>(`[data-at="${held.id}"]`);
  entry?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', shiftKey: true, bubbles: true }));
  await expect.poll(() => background.mutations().length).toBe(1);
  const later = (sent(0).time?.at ?? 0) - (held.at ?? 0);
  expect(Math.abs(later - 7 * 24 * HOUR)).toBeLessThanOrEqual(HOUR); // a week, and the clock may change in it
  await surface.press(say('undo'));
  await expect.poll(() => background.mutations().length).toBe(2);
  expect(background.mutations()[1]?.args).toMatchObject({ revision: 3, text: held.text, time: { at: held.at, zone: ZONE } });
});

test('what is deleted comes back under its own id', async () => {
  await show(page([post()]));
  await surface.press(`${say('schedule_delete')}: `);
  await surface.says(say('schedule_delete_sure'));
  await surface.press(say('schedule_delete'));
  await surface.says(say('schedule_did_deleted'));
  await surface.press(say('undo'));
  await expect.poll(() => background.mutations().length).toBe(2);
  expect(sent(0)).toEqual({ name: 'schedule.delete', post: POST, revision: 2 });
  expect(sent(1)).toMatchObject({ name: 'schedule.restore', post: POST, text: 'Thank you, Lisbon.' });
});

test.each(['offline', 'refused', 'waiting'] as const)(
  'R56: what was typed stays, also in the next page, while the server has not said yes: %s',
  async (fate) => {
    const mutate =
      fate === 'offline' ? fate : fate === 'waiting' ? ({ state: fate } as const) : ({ state: 'decided', code: fate } as const);
    await show(page([post()]), { mutate });
    await surface.press(`${say('schedule_edit_short')}: `);
    await surface.fill(say('schedule_text'), 'Thank you, Porto.');
    await surface.press(say('schedule_take_off'), say('schedule_kept'));
    await expect.poll(() => background.mutations().length).toBe(1);
    expect(surface.value(say('schedule_text'))).toBe('Thank you, Porto.');
    expect(JSON.stringify(await area.get(null))).toContain('Thank you, Porto.');
  },
);

test('what waited for the server goes from the desk once it stands there as it was typed', async () => {
  await show(page([post()]), { mutate: { state: 'waiting' } });
  await surface.press(`${say('schedule_edit_short')}: `);
  await surface.fill(say('schedule_text'), 'Thank you, Porto.');
  await surface.press(say('save'));
  await surface.says(say('outcome_waiting'));
  background.answers['schedule.get'] = page([post({ revision: 3, text: 'Thank you, Porto.', at: sent(0).time?.at ?? null })]);
  background.tell();
  await expect.poll(() => surface.offers(say('schedule_text'))).toBe(false);
  expect(JSON.stringify(await area.get(null))).not.toContain('Thank you, Porto.');
});

test('R56: what was typed on while it waited is an edit of what is saved then, and nobody is told of a change by others', async () => {
  await show(page([post()]), { mutate: { state: 'waiting' } });
  await surface.press(`${say('schedule_edit_short')}: `);
  await surface.fill(say('schedule_text'), 'Thank you, Porto.');
  await surface.press(say('save'));
  await surface.says(say('outcome_waiting'));
  await surface.fill(say('schedule_text'), 'Thank you, Porto and Faro.');
  background.answers.mutate = { state: 'decided', code: 'ok' };
  background.answers['schedule.get'] = page([post({ revision: 3, text: 'Thank you, Porto.', at: sent(0).time?.at ?? null })]);
  background.tell();
  await surface.says('Thank you, Porto.');
  expect(surface.text()).not.toContain(say('schedule_changed'));
  await surface.press(say('save'));
  await expect.poll(() => background.mutations().length).toBe(2);
  expect(background.mutations()[1]?.args).toMatchObject({ revision: 3, text: 'Thank you, Porto and Faro.' });
});

test('changed elsewhere while one writes: both are there, and one chooses', async () => {
  await show(page([post()]));
  await surface.press(`${say('schedule_edit_short')}: `);
  await surface.fill(say('schedule_text'), 'Mine');
  background.answers['schedule.get'] = page([post({ revision: 3, text: 'Theirs' })]);
  background.tell();
  await surface.says(say('schedule_changed'));
  await surface.says('Theirs');
  expect(surface.value(say('schedule_text'))).toBe('Mine');
  await surface.press(say('schedule_keep_mine'));
  await surface.press(say('save'));
  await expect.poll(() => background.mutations().length).toBe(1);
  expect(background.mutations()[0]?.args).toMatchObject({ revision: 3, text: 'Mine' });
});

test('R56: at its time the text goes to the clipboard and LinkedIn’s composer opens; then one says that it is out', async () => {
  const due = post({ at: Date.now() - HOUR, text: 'One & two' });
  const parts = await open(page([due]));
  const opened: string[] = [];
  const withTabs = { ...parts, browser: { ...parts.browser, openTab: async (address: string) => void opened.push(address) } };
  surface = showSurface(<Place parts={withTabs} route={{ at: 'schedule-post', account: ANA.id, post: POST }} />);
  await surface.says(say('schedule_out_title'));
  await surface.press(say('schedule_out_open'));
  await surface.says(say('schedule_out_ask'));
  expect(await navigator.clipboard.readText()).toBe('One & two');
  expect(opened).toEqual(['https://www.linkedin.com/feed/?shareActive=true&text=One%20%26%20two']);
  await surface.press(say('schedule_out_yes'));
  await expect
    .poll(() => background.mutations())
    .toEqual([{ name: 'schedule.settle', args: { post: POST, revision: 2, outcome: 'published' } }]);
});

test('R57: who plans for another asks for his yes, and changes nothing of the owner’s', async () => {
  const own = post({ text: 'The owner’s' });
  const mine = post({
    id: '60000000-0000-4000-8000-000000000002' as ScheduledPostId,
    by: VIEWER.id,
    text: 'Mine',
    state: 'proposed',
  });
  await show(page([own, mine], { hand: { approve: true } }));
  await surface.says(say('schedule_hand_approve', [ANA.name]));
  await surface.press(say('schedule_group_planned'));
  await surface.says('The owner’s');
  expect(surface.offers(`${say('schedule_edit_short')}: The owner’s`)).toBe(false);
  expect(surface.offers(`${say('schedule_delete')}: The owner’s`)).toBe(false);
  await surface.press(say('schedule_group_approve_other'));
  await surface.press(`${say('schedule_edit_short')}: Mine`);
  await surface.says(say('schedule_kept_approve', [ANA.name]));
  await surface.press(say('schedule_propose'));
  await expect.poll(() => background.mutations()).toMatchObject([{ name: 'schedule.put', args: { text: 'Mine', revision: 2 } }]);
});

test('R57: who writes for another is told that LinkedIn’s permission has ended, and who can renew it', async () => {
  const parts = await open(page([], { hand: { approve: false }, hasEnded: true }));
  surface = showSurface(<Place parts={parts} route={{ at: 'shared-schedule', connection: VIEWER.id }} />);
  await surface.says(say('schedule_hand_ended', [ANA.name]));
  await surface.press(say('schedule_write'));
  expect(surface.offers(say('schedule_how_publish'))).toBe(false);
});

test('a tool that is not shared, or not any more, shows nothing of it', async () => {
  await show(null);
  await surface.says(say('schedule_not_shared'));
});

test('R57: sharing is off at first; once on, each post waits for one’s yes; both can be taken back; the log tells it', async () => {
  const stopped = { ...VIEWER, schedule: null };
  const log = [{ ...(VIEWER.log[0] as (typeof VIEWER.log)[number]), kind: 'scheduled' as const }];
  const connections = { proposals: [], shown: [], sent: [], viewers: [{ ...stopped, log }] };
  const parts = await open(null, { part: { connections } });
  surface = showSurface(<Place parts={parts} route={{ at: 'accounts' }} />);
  const name = VIEWER.name ?? '';
  await surface.says(say('share_schedule', [name]));
  await surface.says(say('access_scheduled'));
  expect(surface.offers(say('share_ask'))).toBe(false);
  background.answers['home.get'] = home({
    connections: { ...connections, viewers: [{ ...VIEWER, schedule: { approve: true } }] },
  });
  await surface.press(say('share_schedule', [name]));
  await surface.press(say('share_ask'));
  await expect.poll(() => background.mutations().length).toBe(2);
  await surface.press(say('share_schedule', [name]));
  await expect.poll(() => background.mutations().length).toBe(3);
  expect(background.mutations().map(({ args }) => args)).toEqual(
    [{ approve: true }, { approve: false }, null].map((sharing) => ({ connection: VIEWER.id, sharing })),
  );
});

test('the first page leads to what is due and to what waits for one’s yes', async () => {
  const due = post({ at: Date.now() - HOUR, text: 'Thank you, Porto.' });
  const proposed = (['2', '3'] as const).map((end) =>
    post({ id: POST.replace(/1$/, end) as ScheduledPostId, state: 'proposed' }),
  );
  const told = (one: Scheduled, why: 'due' | 'proposed') => ({ post: one, accountName: ANA.name, why });
  const planned = [told(due, 'due'), ...proposed.map((one) => told(one, 'proposed'))];
  const parts = await open(null, { part: { planned } });
  surface = showSurface(<Place parts={parts} route={{ at: 'accounts' }} />);
  await surface.says(say('schedule_state_due'));
  expect(surface.find(due.text)?.getAttribute('href')).toBe(`#/schedule/${ANA.id}/${POST}`);
  expect(surface.find(say('badge_proposed_many', ['2']))?.getAttribute('href')).toBe(`#/schedule/${ANA.id}`);
});

test('R57: a Group’s pages offer nothing of it to anybody', async () => {
  for (const role of ['admin', 'analyst', 'user'] as const) {
    const parts = await open(null, { part: { groups: [homeGroup(role)] }, answers: { 'group.get': groupPage(role) } });
    surface?.close();
    surface = showSurface(<Place parts={parts} route={{ at: 'people', group: NORTHWIND.id }} />);
    await surface.says(NORTHWIND.name);
    expect(surface.text()).not.toContain(say('schedule_title'));
    expect(surface.text()).not.toContain(say('share_what'));
  }
});

test('R56: beside his own plan one lets LinkedIn publish; beside another’s it is not offered', async () => {
  await show(page([]), { 'linkedin.get': { offered: true, publisher: null } });
  await surface.says(say('publisher_about'));
  expect(background.asked).toContainEqual({ name: 'linkedin.get', args: { account: ANA.id } });
  surface.close();
  background.close();
  const parts = await open(page([], { hand: { approve: false } }), {
    answers: { 'linkedin.get': { offered: true, publisher: null } },
  });
  surface = showSurface(<Place parts={parts} route={{ at: 'shared-schedule', connection: VIEWER.id }} />);
  await surface.says(say('schedule_write'));
  expect(surface.text()).not.toContain(say('publisher_about'));
});

test.each([
  ['what another hand wrote, to its owner', null, '70000000-0000-4000-8000-000000000001' as ConnectionId, true],
  ['one’s own', null, null, true],
  ['to a writer, his own', { approve: false }, VIEWER.id, false],
] as const)(
  'deleted elsewhere while one writes, it comes back by its own id, but for another hand’s: %s',
  async (_, hand, by, isSame) => {
    const parts = await open(page([post({ by })], { hand }));
    const route = hand
      ? ({ at: 'shared-schedule', connection: VIEWER.id } as const)
      : ({ at: 'schedule', account: ANA.id } as const);
    surface = showSurface(<Place parts={parts} route={route} />);
    await surface.press(`${say('schedule_edit_short')}: `);
    await surface.fill(say('schedule_text'), 'Thank you, Porto.');
    background.answers['schedule.get'] = page([], { hand });
    background.tell();
    await surface.says(say('schedule_gone'));
    await surface.press(say('schedule_gone_renew'));
    await surface.press(say('schedule_save_draft'));
    await expect.poll(() => background.mutations().length).toBe(1);
    expect(sent(0)).toMatchObject({ name: isSame ? 'schedule.restore' : 'schedule.put', text: 'Thank you, Porto.' });
    expect(sent(0).post === POST).toBe(isSame);
    expect(background.mutations()[0]?.args).toMatchObject(hand ? { through: VIEWER.id } : {});
  },
);

test('what a list offers for each post says to a screen reader which one it is about', async () => {
  const out = ['Thank you, Lisbon.', 'Thank you, Porto.'].map((text, place) =>
    post({
      id: `60000000-0000-4000-8000-00000000000${place}` as ScheduledPostId,
      text,
      at: Date.now() - HOUR,
      state: 'published',
      how: 'publish',
      post: `urn:li:share:700000000000000000${place}` as Scheduled['post'],
    }),
  );
  await show(page(out));
  await surface.press(say('schedule_group_out'));
  await surface.says('Thank you, Porto.');
  const controls = [...document.querySelectorAll('.plan-acts a, .plan-acts button')];
  const names = controls.map((one) => one.getAttribute('aria-label') ?? one.textContent);
  expect(names).toContain(`${say('schedule_on_linkedin')}: Thank you, Lisbon.`);
  expect(names).toHaveLength(4);
  expect(new Set(names).size).toBe(names.length);
});

test('a post that is moved keeps the time of its own zone, also where that of whoever moves it would not', async () => {
  const year = new Date().getFullYear() + 1;
  const sunday = 14 - new Date(Date.UTC(year, 2, 14)).getUTCDay(); // New York's clocks are put forward
  const before = Date.UTC(year, 2, sunday - 3, 14);
  const held = post({ at: before, zone: 'America/New_York' });
  await show(page([held]));
  await surface.says(held.text);
  const entryOf = () => document.querySelector<HTMLElement>(`[data-at="${held.id}"]`);
  while (entryOf() === null) await surface.press(say('schedule_month_after'));
  entryOf()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', shiftKey: true, bubbles: true }));
  await expect.poll(() => background.mutations().length).toBe(1);
  expect(sent(0).time).toEqual({ at: before + 7 * 24 * HOUR - HOUR, zone: 'America/New_York' });
});
