import { computed } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PAGE_FIGURES, type PageCapture, PAGES } from '../../../src/domain/page-capture.ts';
import { type CaptureStore, createCaptureStore } from '../../../src/extension/store/capture.ts';
import { CapturePage } from '../../../src/extension/views/capture-page.tsx';
import { figureWords, pageWords } from '../../../src/extension/views/capture-words.ts';
import { hashOf } from '../../../src/extension/views/route.ts';
import { readingsOf } from '../../../src/linkedin/pages/page-readings.ts';
import type { Account } from '../../../src/protocol/entity.ts';
import type { MutateAnswer } from '../../../src/protocol/message.ts';
import { captureOf } from '../../unit/extension/page-captures.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, NOW, OWN_PERSON } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

let surface: Surface;
let background: Background;
let store: CaptureStore;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

type Opening = { readonly accounts?: readonly Account[]; readonly answer?: MutateAnswer | 'refused' };

function open(capture: PageCapture | null, { accounts = [ANA], answer = { state: 'decided', code: 'ok' } }: Opening = {}): void {
  const pending = capture && { capture, at: NOW, takenAt: NOW, person: OWN_PERSON.id };
  background = createBackground({ 'capture.get': pending, 'capture.drop': null, mutate: answer });
  store = createCaptureStore(
    background.deps.request,
    computed(() => accounts),
  );
  surface = showSurface(<CapturePage store={store} linkTo={(route) => ({ href: hashOf(route) })} />);
}

describe('what is seen before anything is kept', () => {
  test('the page, the days, each figure, what is not there and what was not understood', async () => {
    open(captureOf());
    await surface.says('Content performance');
    const text = surface.text();
    expect(text).toContain('November 14 – 20, 2026');
    expect(text).toMatch(/Impressions12,480Members reached5,931Reactions301/);
    expect(text).toMatch(/Not there yetSaves/);
    expect(text).toMatch(/Not understoodComments: which number is meant cannot be told/);
    expect(text).toContain('Words that Sidelight does not know: “Profile clicks”.');
    expect(background.mutations()).toEqual([]);
  });

  test('a search’s week is said to be likely, and each card of the overview has its own days', async () => {
    open(captureOf({ page: 'dashboard', figures: { impressions: 1, followers: 2, profileViewers: 3, searchAppearances: 4 } }));
    await surface.says('which is likely the week');
    expect(surface.text()).toMatch(
      /November 14 – 20, 2026Impressions1November 20, 2026Followers2August 23 – November 20, 2026Profile viewers3November 9 – 15, 2026, which is likely/,
    );
  });

  test('posts with how each begins', async () => {
    const posts = [{ id: 'activity:7431000000000000001', text: 'Three things I learned', figures: { impressions: 8_316 } }];
    open(captureOf({ page: 'top-posts', figures: {}, posts, postsLeftOut: 2, late: [], unclear: [] }));
    await surface.says('Three things I learned');
    expect(surface.text()).toContain('8,316');
    expect(surface.text()).toContain('2 listed posts were left out');
  });

  test.each<[string, Partial<PageCapture>, string]>([
    ['in a language that is not known', { language: null, lang: 'it', figures: {}, late: [], unclear: [] }, 'in a language (it)'],
    [
      'whose words are not known',
      { page: 'dashboard', language: 'de', figures: {}, late: [], unclear: [] },
      'does not know how LinkedIn words',
    ],
    ['of days that are not named', { span: null }, 'does not say for which days'],
    ['that shows nothing yet', { figures: {}, unclear: [], late: ['impressions'] }, 'LinkedIn loads parts of its pages late'],
  ])('of a page %s nothing can be saved, and why is said', async (_, part, words) => {
    open(captureOf(part));
    await surface.says(words);
    expect(surface.offers(say('import_save'))).toBe(false);
    await surface.press(say('capture_discard'));
    await surface.says(say('capture_discarded'));
    expect(background.asked.map(({ name }) => name)).toContain('capture.drop');
  });

  test('the report can be copied, and holds no figure and no name', async () => {
    const copied = vi.fn(async (_text: string) => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
    open(captureOf({ vanity: 'ana-ferreira' }));
    await surface.press(say('capture_report_copy'));
    await surface.says(say('link_copied'));
    const [report = ''] = copied.mock.calls[0] ?? [];
    expect(report).toContain('page: content\nlanguage: en-US\nfront end: sdui');
    expect(report).toContain('not clear: comments (ambiguous)\nlabels not known: "Profile clicks"');
    expect(report).not.toMatch(/\d|ana|ferreira/i);
  });

  test('what has waited too long is gone, and how to get it is said', async () => {
    open(null);
    await surface.says(say('capture_gone'));
  });
});

describe('saving', () => {
  test('sends a reading for each window, lets go of what waited, and leads to one’s figures', async () => {
    const capture = captureOf({ page: 'dashboard', figures: { impressions: 1, searchAppearances: 4 } });
    open(capture);
    await surface.press(say('import_save'));
    await surface.says(say('import_saved'));
    const readings = await readingsOf(capture, NOW);
    expect(background.mutations()).toEqual(
      readings.map((reading) => ({ name: 'reading.import', args: { account: ANA.id, reading, confirms: null } })),
    );
    expect(background.asked.at(-1)?.name).toBe('capture.drop');
    expect(surface.find(say('import_to_account'))?.getAttribute('href')).toBe(hashOf({ at: 'account', account: ANA.id }));
  });

  test('without the server it waits, and says so', async () => {
    open(captureOf(), { answer: { state: 'waiting' } });
    await surface.press(say('import_save'));
    await surface.says(say('import_waiting'));
  });

  test('refused, it says so, and may be tried again', async () => {
    open(captureOf(), { answer: { state: 'decided', code: 'unavailable' } });
    await surface.press(say('import_save'));
    await surface.says(say('failure_unavailable'));
    background.answers.mutate = { state: 'decided', code: 'ok' };
    await surface.press(say('import_save'));
    await surface.says(say('import_saved'));
  });
});

describe('for which account', () => {
  const named: Account = { ...BOOK, vanity: 'ana-books' };

  test('one of several is chosen, where the page does not say whose it is', async () => {
    open(captureOf(), { accounts: [ANA, named] });
    await surface.fill(say('capture_account'), named.id);
    await surface.press(say('import_save'));
    await surface.says(say('import_saved'));
    expect(background.mutations()).toMatchObject([{ args: { account: named.id } }]);
  });

  test('where it says so there is no choice', async () => {
    open(captureOf({ vanity: 'ana-books' }), { accounts: [ANA, named] });
    await surface.says(say('capture_owner_same', ['ana-books', named.name]));
    expect(surface.offers(say('capture_account'))).toBe(false);
    await surface.press(say('import_save'));
    await surface.says(say('import_saved'));
    expect(background.mutations()).toMatchObject([{ args: { account: named.id, confirms: 'ana-books' } }]);
  });

  test('another person’s page is refused', async () => {
    open(captureOf({ vanity: 'somebody-else' }), { accounts: [ANA, named] });
    await surface.says(say('capture_owner_other', ['somebody-else']));
    expect(surface.offers(say('import_save'))).toBe(false);
    await store.save();
    expect(background.mutations()).toEqual([]);
  });

  test('an account without an address takes the page’s on, once one has said that it is one’s own', async () => {
    open(captureOf({ vanity: 'ana-books' }), { accounts: [ANA, BOOK] });
    await surface.press(say('import_save'));
    await surface.says(say('capture_owner_ask'));
    expect(background.mutations()).toEqual([]);
    await surface.press(say('import_owner_tick', ['ana-books', BOOK.name]));
    await surface.press(say('import_save'));
    await surface.says(say('import_saved'));
    expect(background.mutations()).toMatchObject([
      { name: 'account.edit', args: { account: BOOK.id, name: BOOK.name, vanity: 'ana-books' } },
      { name: 'reading.import', args: { account: BOOK.id, confirms: 'ana-books' } },
    ]);
  });

  test('without an account it leads to one', async () => {
    open(captureOf(), { accounts: [] });
    await surface.says(say('capture_no_account'));
    expect(surface.offers(say('import_save'))).toBe(false);
  });
});

test('every page and every figure has its words', () => {
  open(null);
  expect(PAGES.map(pageWords).filter((words) => words.trim() === '')).toEqual([]);
  expect(new Set(PAGE_FIGURES.map(figureWords)).size).toBe(PAGE_FIGURES.length);
});
