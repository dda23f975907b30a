import { describe, expect, test } from 'vitest';
import { PAGES, type PageCapture, type PageName } from '../../../../src/domain/page-capture.ts';
import { capturePage } from '../../../../src/linkedin/pages/capture-page.ts';
import { reportOf } from '../../../../src/linkedin/pages/page-report.ts';
import type { Look } from '../../../e2e/fixture-host/look.ts';
import { INVENTED_LANGUAGES, meaningOf, PLANTED_NAMES } from '../../../pages/invented-page.ts';
import { INVENTED_PAGES } from '../../../pages/page-list.ts';
import { showPage } from './invented-document.ts';

const FRONT_ENDS: readonly Look['frontEnd'][] = ['classic', 'sdui'];
const ORDERS: readonly Look['order'][] = ['number-first', 'label-first'];
const SITE = 'https://www.linkedin.com';

function capture(page: PageName, look: Partial<Look> = {}): PageCapture {
  const { path } = INVENTED_PAGES[page](look.language ?? 'en-US');
  const read = capturePage(showPage(path, look), SITE + path);
  if (!read) throw new Error('it is such a page');
  return read;
}

const TABLE = PAGES.flatMap((page) =>
  INVENTED_LANGUAGES.flatMap((language) =>
    FRONT_ENDS.flatMap((frontEnd) => ORDERS.map((order) => ({ page, language, frontEnd, order }) as const)),
  ),
);

describe('each page, in each language, front end and order, is understood, and nobody’s name leaves it', () => {
  test.each(TABLE)('$page, $language, $frontEnd, $order', ({ page, language, frontEnd, order }) => {
    const invented = INVENTED_PAGES[page](language);
    const read = capture(page, { language, frontEnd, order });
    expect(read).toMatchObject({
      page,
      language: language === 'it' ? null : language,
      frontEnd,
      vanity: frontEnd === 'classic' ? 'ada-fixture' : null,
      figures: language === 'it' ? {} : meaningOf(invented),
      unclear: [],
      failed: false,
    });
    const told = invented.posts?.filter(({ means }) => Object.keys(means).length > 0) ?? [];
    expect(read.posts).toEqual(told.map(({ id, text, means }) => ({ id, text, figures: means })));
    for (const text of [JSON.stringify(read), reportOf(read)])
      for (const word of [...PLANTED_NAMES.flatMap((name) => name.split(' ')), 'Fixture']) expect(text).not.toContain(word);
  });
});

describe('what is not understood', () => {
  test('a label that nobody has seen is reported in its own words, and its number is nobody else’s', () => {
    const read = capture('content', { language: 'de', frontEnd: 'sdui' });
    expect(read.unknownLabels).toContain('Qualcosa di nuovo');
    expect(read.figures.sends).toBe(7);
    expect(reportOf(read)).toMatch(/labels not known: .*"Qualcosa di nuovo"/);
  });

  test('not from a page that lists people: there only that nothing was understood is said', () => {
    expect(capture('post-summary', { language: 'de' }).unknownLabels).toEqual([]);
    expect(capture('profile-views', { language: 'de' }).unknownLabels).toEqual([]);
  });

  test('a page of a language that is known, none of whose labels were seen', () => {
    const read = capture('dashboard', { language: 'de' });
    expect(read).toMatchObject({ language: 'de', figures: {}, late: [], unclear: [] });
    expect(read.unknownLabels).toEqual(['Visualizzazioni', 'Visite al profilo']);
  });

  test('a language that is not known is named, and nothing is read', () => {
    const read = capture('content', { language: 'it' });
    expect(read).toMatchObject({ language: null, lang: 'it', figures: {}, late: [], posts: [] });
    expect(reportOf(read)).toContain('language: not known (it)');
  });

  test('figures are not there yet where their labels are not; never zero', () => {
    const page = showPage('/analytics/creator/content/');
    for (const row of page.querySelectorAll('.member-analytics-addon__cta-list-item')) row.remove();
    const read = capturePage(page, `${SITE}/analytics/creator/content/?timeRange=past_7_days`);
    expect(read?.figures).toEqual({ impressions: 12_480, membersReached: 5_931, socialEngagements: 1_402 });
    expect(read?.late).toEqual(['reactions', 'comments', 'reposts', 'saves', 'sends', 'linkEngagements']);
  });

  test('a label whose number has not come yet', () => {
    const page = showPage('/analytics/creator/audience/');
    page.querySelector('.text-heading-large')?.remove();
    expect(capturePage(page, `${SITE}/analytics/creator/audience/`)).toMatchObject({ figures: {}, late: ['followers'] });
  });

  test('LinkedIn says that it could not load them', () => {
    const page = showPage('/analytics/creator/audience/');
    page.querySelector('main')?.replaceChildren('Trouble Loading');
    expect(capturePage(page, `${SITE}/analytics/creator/audience/`)).toMatchObject({ figures: {}, failed: true });
  });

  test('a shortened number is not made whole', () => {
    const page = showPage('/analytics/creator/audience/');
    const value = page.querySelector('.text-heading-large');
    if (value) value.textContent = '3.2K';
    expect(capturePage(page, `${SITE}/analytics/creator/audience/`)).toMatchObject({
      figures: {},
      unclear: [{ figure: 'followers', why: 'shortened' }],
    });
  });

  test('a second number for the same label: neither is taken', () => {
    const page = showPage('/analytics/creator/audience/');
    const tile = page.querySelector('.member-analytics-addon-summary__list-item');
    const other = tile?.cloneNode(true) as Element; // an element’s clone is one
    const value = other.querySelector('.text-heading-large');
    if (value) value.textContent = '41';
    tile?.after(other);
    expect(capturePage(page, `${SITE}/analytics/creator/audience/`)).toMatchObject({
      figures: {},
      unclear: [{ figure: 'followers', why: 'ambiguous' }],
    });
  });

  test('on a page without its main part everything is late; at another address nothing is read', () => {
    const page = showPage('/feed/');
    page.querySelector('main')?.remove();
    const late = ['impressions', 'followers', 'profileViewers', 'searchAppearances'];
    expect(capturePage(page, `${SITE}/dashboard/`)).toMatchObject({ figures: {}, late });
    expect(capturePage(showPage('/in/mei-tanaka/'), `${SITE}/in/mei-tanaka/`)).toBeNull();
  });
});

describe('posts on a page', () => {
  test('a page of one post is not a list of it, though its tiles lead to itself', () => {
    const { path } = INVENTED_PAGES['post-summary']('en-US');
    const page = showPage(path);
    for (const tile of page.querySelectorAll('.member-analytics-addon-summary__list-item')) {
      const link = document.createElement('a');
      link.href = path;
      link.append(...tile.childNodes);
      tile.append(link);
    }
    expect(capturePage(page, SITE + path)?.figures).toEqual(meaningOf(INVENTED_PAGES['post-summary']('en-US')));
  });

  test('listed without any list: each is the greatest part of the page that leads to no other', () => {
    const invented = INVENTED_PAGES['top-posts']('en-US');
    const page = showPage(invented.path, { frontEnd: 'sdui' });
    for (const item of page.querySelectorAll('[role="listitem"]')) item.removeAttribute('role');
    const read = capturePage(page, SITE + invented.path);
    expect(read?.posts.map(({ id, figures }) => ({ id, figures }))).toEqual(
      invented.posts?.map(({ id, means }) => ({ id, figures: means })),
    );
  });

  test('one post whose link is missing takes nothing from its neighbour', () => {
    const invented = INVENTED_PAGES['top-posts']('en-US');
    const page = showPage(invented.path, { frontEnd: 'sdui' });
    for (const item of page.querySelectorAll('[role="listitem"]')) item.removeAttribute('role');
    page.querySelectorAll('a[href*="post-summary"]')[1]?.remove();
    const read = capturePage(page, SITE + invented.path);
    const [first, , third] = invented.posts ?? [];
    expect(read?.posts.map(({ id, figures }) => ({ id, figures }))).toEqual(
      [first, third].map((post) => ({ id: post?.id, figures: post?.means })),
    );
  });
});

describe('the text that is read', () => {
  test('what is hidden is not there; what is said twice is there once', () => {
    const page = showPage('/analytics/creator/audience/');
    const value = page.querySelector('.text-heading-large');
    value?.insertAdjacentHTML('beforebegin', '<p style="display:none">1,000</p><p style="visibility:hidden">2,000</p>');
    value?.insertAdjacentHTML('afterend', '<p class="visually-hidden">3,207</p>');
    expect(capturePage(page, `${SITE}/analytics/creator/audience/`)?.figures).toEqual({ followers: 3_207 });
  });

  test('a number in pieces is one number, and one broken over lines is none', () => {
    const page = showPage('/analytics/creator/audience/');
    const value = page.querySelector('.text-heading-large');
    value?.replaceChildren();
    value?.insertAdjacentHTML('beforeend', '<span>3,</span><span>207</span>');
    expect(capturePage(page, `${SITE}/analytics/creator/audience/`)?.figures).toEqual({ followers: 3_207 });
    value?.replaceChildren();
    value?.insertAdjacentHTML('beforeend', '3,<br>207');
    expect(capturePage(page, `${SITE}/analytics/creator/audience/`)?.figures).toEqual({});
  });
});
