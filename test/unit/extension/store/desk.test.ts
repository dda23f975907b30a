import { describe, expect, test } from 'vitest';
import type { AccountId, ScheduledPostId } from '../../../../src/domain/id.ts';
import { type Composer, composedOf, createComposer, EMPTY_DESK } from '../../../../src/extension/store/composer.ts';
import { openDesk, type SharedArea } from '../../../../src/extension/store/desk.ts';
import { clearDrafts } from '../../../../src/extension/store/draft.ts';
import type { Scheduled } from '../../../../src/protocol/schedule.ts';
import { createArea } from '../../../component/background.ts';

const HELD: Scheduled = {
  id: '60000000-0000-4000-8000-000000000001' as ScheduledPostId,
  account: '20000000-0000-4000-8000-000000000001' as AccountId,
  text: 'Hello',
  at: null,
  zone: null,
  how: 'reminder',
  state: 'draft',
  revision: 3,
  by: null,
  changedAt: 0,
  post: null,
  problem: null,
};

async function openTab(area: SharedArea, name = 'schedule x') {
  const life = new AbortController();
  const desk = await openDesk(area, name, life.signal);
  return { ...createComposer(desk, 'UTC'), draft: desk, close: () => life.abort() };
}
const texts = ({ desk }: Pick<Composer, 'desk'>): string[] => Object.values(desk.value.kept).map(({ text }) => text);

/** From `wait` on, what is written is heard only at `hear`. */
function hearingLate(area: SharedArea) {
  let waiting: (() => void)[] | null = null;
  const onChanged: SharedArea['onChanged'] = (life, changed) =>
    area.onChanged(life, (changes) => {
      if (waiting) waiting.push(() => changed(changes));
      else changed(changes);
    });
  return {
    area: { ...area, onChanged },
    wait(): void {
      waiting = [];
    },
    /** How much that was. */
    hear(): number {
      const heard = waiting ?? [];
      waiting = [];
      for (const tell of heard) tell();
      return heard.length;
    },
  };
}

/** What lies there at once, and comes only at `read`. */
function readingLate(area: SharedArea) {
  let read = (): void => undefined;
  const reading = new Promise<void>((resolve) => {
    read = resolve;
  });
  const get: SharedArea['get'] = async (key) => {
    const items = await area.get(key);
    await reading;
    return items;
  };
  return { area: { ...area, get }, read: () => read() };
}

test('R56: what is typed in one tab is not lost by what is typed in another, and is in both', async () => {
  const area = createArea();
  const [one, other] = [await openTab(area), await openTab(area)];
  one.write(null, null);
  one.edit({ text: 'Typed in one' });
  other.write(null, null);
  other.edit({ text: 'Typed in the other' });
  one.edit({ text: 'Typed in one, to its end' });
  for (const tab of [one, other, await openTab(area)])
    expect(texts(tab).sort()).toEqual(['Typed in one, to its end', 'Typed in the other']);
});

test('of one post both tabs show what was typed last, and each leaves open what it had open', async () => {
  const area = createArea();
  const [one, other] = [await openTab(area), await openTab(area)];
  one.open(HELD);
  other.write(null, null);
  one.edit({ text: 'Hello there' });
  expect(other.desk.value.kept[HELD.id]?.text).toBe('Hello there');
  expect([one.desk.value.open === HELD.id, other.desk.value.open === HELD.id]).toEqual([true, false]);
  other.open(HELD);
  other.edit({ text: 'Hello there, and everywhere' });
  expect(one.desk.value.kept[HELD.id]?.text).toBe('Hello there, and everywhere');
});

test('what is saved in one tab goes from the other', async () => {
  const area = createArea();
  const [one, other] = [await openTab(area), await openTab(area)];
  one.open(HELD);
  other.open(HELD);
  one.edit({ text: 'Hello there' });
  other.drop(HELD.id);
  for (const tab of [one, other]) expect(tab.desk.value).toMatchObject({ open: null, kept: {} });
});

test.each<[string, (tab: Composer) => void]>([
  ['is saved or thrown away', (tab) => tab.drop(HELD.id)],
  ['is on its way', (tab) => tab.send(composedOf(HELD, 'UTC'), null)],
])('R56: what was typed in one tab stays, in all, where it %s in another that has not heard of it', async (_, act) => {
  const area = createArea();
  const slow = hearingLate(area);
  const [one, other] = [await openTab(slow.area), await openTab(area)];
  other.open(HELD);
  slow.wait();
  other.edit({ text: 'Typed meanwhile' });
  act(one);
  expect(texts(other)).toEqual(['Typed meanwhile']);
  slow.hear();
  for (const tab of [one, other, await openTab(area)]) expect(texts(tab)).toEqual(['Typed meanwhile']);
});

test('what was typed in one tab stays where the post is opened in another that has not heard of it', async () => {
  const area = createArea();
  const slow = hearingLate(area);
  const [one, other] = [await openTab(slow.area), await openTab(area)];
  slow.wait();
  other.open(HELD);
  other.edit({ text: 'Typed meanwhile' });
  one.open(HELD);
  slow.hear();
  for (const tab of [one, other, await openTab(area)]) expect(texts(tab)).toEqual(['Typed meanwhile']);
});

test('two tabs that at once find the same post saved agree on it', async () => {
  const area = createArea();
  const slow = [hearingLate(area), hearingLate(area)] as const;
  const [one, other] = [await openTab(slow[0].area), await openTab(slow[1].area)];
  one.open(HELD);
  other.open(HELD);
  for (const { wait } of slow) wait();
  for (const tab of [one, other]) tab.edit({ revision: 4 });
  const heard = Array.from({ length: 5 }, () => slow.map(({ hear }) => hear()));
  expect(heard.at(-1)).toEqual([0, 0]);
  for (const tab of [one, other, await openTab(area)]) expect(tab.desk.value.kept[HELD.id]?.revision).toBe(4);
});

describe('while a tab is being opened', () => {
  test('what another one types is heard, and stays also where it was thrown away before', async () => {
    const area = createArea();
    const typing = await openTab(area);
    typing.open(HELD);
    typing.drop(HELD.id);
    const slow = readingLate(area);
    const opening = openTab(slow.area);
    typing.open(HELD);
    typing.edit({ text: 'Typed again' });
    typing.write(null, null);
    typing.edit({ text: 'Typed anew' });
    slow.read();
    for (const tab of [await opening, await openTab(area)]) expect(texts(tab).sort()).toEqual(['Typed again', 'Typed anew']);
  });

  test('its page may be gone: then it hears and writes nothing any more', async () => {
    const area = createArea();
    const slow = readingLate(area);
    const life = new AbortController();
    const opening = openDesk(slow.area, 'schedule x', life.signal);
    life.abort();
    slow.read();
    const gone = await opening;
    const other = await openTab(area);
    other.open(HELD);
    expect(gone.value.value.kept).toEqual({});
    createComposer(gone, 'UTC').write(null, null);
    expect(Object.keys(other.desk.value.kept)).toEqual([HELD.id]);
  });
});

test('outlives its tab, apart from other tools; who signs out leaves none of it', async () => {
  const area = createArea();
  const one = await openTab(area);
  one.write(null, null);
  one.edit({ text: 'An idea', zone: 'Asia/Tokyo' });
  const { open } = one.desk.value;
  one.close();
  expect((await openTab(area)).desk.value).toMatchObject({ open, zone: 'Asia/Tokyo' });
  expect((await openTab(area, 'schedule y')).desk.value).toEqual(EMPTY_DESK);
  await clearDrafts(area);
  expect(await area.get(null)).toEqual({});
  expect((await openTab(area)).desk.value).toEqual(EMPTY_DESK);
});

test('what was saved leaves no word of it, and comes back in no tab', async () => {
  const area = createArea();
  const one = await openTab(area);
  one.write(null, null);
  one.edit({ text: 'An idea' });
  const { open } = one.desk.value;
  if (open) one.drop(open);
  expect(JSON.stringify(await area.get(null))).not.toContain('An idea');
  for (const tab of [one, await openTab(area)]) expect(tab.desk.value.kept).toEqual({});
});
