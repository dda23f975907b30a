import { expect, test } from 'vitest';
import type { AccountId, ScheduledPostId } from '../../../../src/domain/id.ts';
import { type Composer, createComposer, EMPTY_DESK } from '../../../../src/extension/store/composer.ts';
import { openDesk } from '../../../../src/extension/store/desk.ts';
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

async function openTab(area: ReturnType<typeof createArea>, name = 'schedule x') {
  const life = new AbortController();
  const desk = await openDesk(area, name, life.signal);
  return { ...createComposer(desk, 'UTC'), draft: desk, close: () => life.abort() };
}
const texts = ({ desk }: Pick<Composer, 'desk'>): string[] => Object.values(desk.value.kept).map(({ text }) => text);

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

test('what is saved in one tab goes from the other, but for what was typed there meanwhile', async () => {
  const area = createArea();
  const [one, other] = [await openTab(area), await openTab(area)];
  one.open(HELD);
  other.open(HELD);
  one.drop(HELD.id);
  expect(other.desk.value).toMatchObject({ open: null, kept: {} });
  other.open(HELD);
  const [[key, seen]] = Object.entries(await area.get(null)).filter(([at]) => at.endsWith(HELD.id)) as [[string, object]]; // one
  other.edit({ text: 'Typed meanwhile' });
  const { change } = area; // as a tab that has not heard of that yet
  change({ [key]: { oldValue: seen, newValue: { tab: 'another', composed: null } } });
  expect(texts(other)).toEqual(['Typed meanwhile']);
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

test('what was saved leaves no trace once a tab is opened again', async () => {
  const area = createArea();
  const one = await openTab(area);
  one.write(null, null);
  one.edit({ text: 'An idea' });
  const { open } = one.desk.value;
  if (open) one.drop(open);
  expect(JSON.stringify(await area.get(null))).not.toContain('An idea');
  await openTab(area);
  expect(Object.keys(await area.get(null)).filter((key) => key.includes('/'))).toEqual([]);
});
