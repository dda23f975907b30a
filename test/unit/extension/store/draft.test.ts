import { expect, test } from 'vitest';
import { clearDrafts, openDraft } from '../../../../src/extension/store/draft.ts';
import { createArea } from '../../../component/background.ts';

const EMPTY = { name: '', step: 1 };

function life(): AbortSignal {
  return new AbortController().signal;
}

test('what was typed is there when the page opens again, and nothing is kept of what was not', async () => {
  const area = createArea();
  const draft = await openDraft(area, 'form', EMPTY, life());
  expect(await area.get('draft:form')).toEqual({});
  draft.edit({ name: 'Ana' });
  draft.edit({ step: 2 });
  expect((await openDraft(area, 'form', EMPTY, life())).value.value).toEqual({ name: 'Ana', step: 2 });
  expect((await openDraft(area, 'other', EMPTY, life())).value.value).toEqual(EMPTY);
});

test('a cleared draft is gone from the page and from the browser', async () => {
  const area = createArea();
  const draft = await openDraft(area, 'form', EMPTY, life());
  draft.edit({ name: 'Ana' });
  await draft.clear();
  expect(draft.value.value).toEqual(EMPTY);
  expect(await area.get('draft:form')).toEqual({});
});

test('a draft of an older form gets the fields that it did not have', async () => {
  const area = createArea();
  await area.set({ 'draft:form': { name: 'Ana' } });
  expect((await openDraft(area, 'form', EMPTY, life())).value.value).toEqual({ name: 'Ana', step: 1 });
});

test('a page that ended writes no more', async () => {
  const area = createArea();
  const controller = new AbortController();
  const draft = await openDraft(area, 'form', EMPTY, controller.signal);
  controller.abort();
  draft.edit({ name: 'Ana' });
  expect(await area.get('draft:form')).toEqual({});
});

test('at sign-out every draft goes, and nothing else', async () => {
  const area = createArea();
  await area.set({ other: 1 });
  for (const name of ['form', 'wizard']) (await openDraft(area, name, EMPTY, life())).edit({ name: 'Ana' });
  await clearDrafts(area);
  expect(await area.get(null)).toEqual({ other: 1 });
});
