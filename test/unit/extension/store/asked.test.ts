import { expect, test } from 'vitest';
import { createAsked } from '../../../../src/extension/store/asked.ts';
import { createBackground } from '../../../component/background.ts';

type Ask = { readonly resolve: (value: string) => void; readonly reject: (error: unknown) => void };

function createQuestions() {
  const background = createBackground({});
  const asks: Ask[] = [];
  const store = createAsked(background.deps, () => new Promise<string>((resolve, reject) => asks.push({ resolve, reject })));
  return { background, asks, store };
}

function offline(): Error {
  return Object.assign(new Error(), { code: 'offline' });
}

test('it is loading, then ready', async () => {
  const { asks, store } = createQuestions();
  expect(store.answer.value).toEqual({ state: 'loading' });
  asks[0]?.resolve('one');
  await expect.poll(() => store.answer.value).toEqual({ state: 'ready', value: 'one' });
});

test('a failure is one of the closed list', async () => {
  const { asks, store } = createQuestions();
  asks[0]?.reject(offline());
  await expect.poll(() => store.answer.value).toEqual({ state: 'failed', trouble: 'offline' });
});

test('it asks again when something changed; what is shown stays when that fails', async () => {
  const { background, asks, store } = createQuestions();
  asks[0]?.resolve('one');
  await expect.poll(() => store.answer.value.state).toBe('ready');
  background.tell();
  expect(asks).toHaveLength(2);
  const again = store.refresh();
  asks[2]?.reject(offline());
  await again;
  expect(store.answer.value).toEqual({ state: 'ready', value: 'one' });
});

test('an answer that a later one has overtaken is dropped', async () => {
  const { asks, store } = createQuestions();
  const again = store.refresh();
  asks[1]?.resolve('new');
  await again;
  asks[0]?.resolve('old');
  await Promise.resolve();
  expect(store.answer.value).toEqual({ state: 'ready', value: 'new' });
});

test('a page that ended is told nothing more', async () => {
  const { background, asks, store } = createQuestions();
  background.close();
  background.tell();
  expect(asks).toHaveLength(1);
  const last = store.refresh();
  asks[1]?.resolve('late');
  await last;
  expect(store.answer.value).toEqual({ state: 'loading' });
});

test('what was another person’s is forgotten at once, with an answer that is still on its way', async () => {
  const { asks, store } = createQuestions();
  asks[0]?.resolve('his');
  await expect.poll(() => store.answer.value.state).toBe('ready');
  const late = store.refresh();
  store.forget();
  asks[1]?.resolve('his, newer');
  await late;
  expect(store.answer.value).toEqual({ state: 'loading' });
});
