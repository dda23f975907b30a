import { expect, test } from 'vitest';
import { PAGE_LANGUAGES, PAGES, type PageFigure, type PageName } from '../../../../src/domain/page-capture.ts';
import { spanIn } from '../../../../src/linkedin/pages/capture-page.ts';
import { readLanguage, tidyLang } from '../../../../src/linkedin/pages/language.ts';
import { pageAt, readerOf } from '../../../../src/linkedin/pages/page-list.ts';
import { INVENTED_PAGES } from '../../../pages/page-list.ts';

const SITE = 'https://www.linkedin.com';

test.each<[string, PageName | null, string | null]>([
  ['/analytics/creator/content/?timeRange=past_7_days&metricType=IMPRESSIONS', 'content', null],
  ['/analytics/creator/top-posts/?timeRange=past_7_days', 'top-posts', null],
  ['/analytics/creator/audience', 'audience', null],
  ['/Analytics/Creator/Audience/', 'audience', null],
  ['/analytics/profile-views/', 'profile-views', null],
  ['/analytics/search-appearances/', 'search-appearances', null],
  ['/dashboard/', 'dashboard', null],
  ['/analytics/creator/', 'dashboard', null],
  ['/analytics/post-summary/urn:li:activity:7431000000000000001/', 'post-summary', 'activity:7431000000000000001'],
  ['/analytics/post-summary/urn%3Ali%3Aactivity%3A7431000000000000001', 'post-summary', 'activity:7431000000000000001'],
  ['/analytics/post-summary/', null, null],
  ['/analytics/post-summary/urn:li:company:7431000000000000001/', null, null],
  ['/analytics/post/urn:li:activity:7431000000000000001/?resultType=REACTIONS', null, null],
  ['/analytics/demographic-detail/urn:li:activity:7431000000000000001/', null, null],
  ['/analytics/creator/content/people/', null, null],
  ['/in/ana-ferreira/', null, null],
  ['/in/me/recent-activity/all/', null, null],
  ['/company/acme/admin/analytics/', null, null],
  ['/feed/', null, null],
  ['/login', null, null],
])('%s: %s', (path, page, post) => {
  const at = pageAt(SITE + path);
  expect([at?.reader.page ?? null, at?.post ?? null]).toEqual([page, post]);
});

test('no other site, and no other of LinkedIn’s', () => {
  for (const origin of ['https://www.linkedin.com.evil.example', 'http://www.linkedin.com', 'https://de.linkedin.com'])
    expect(pageAt(`${origin}/analytics/creator/audience/`)).toBeNull();
});

test.each(PAGES)('%s: it has one reader, and an invented page that it was tried on', (page) => {
  const reader = readerOf(page);
  const { path, page: name } = INVENTED_PAGES[page]('en-US');
  expect(name).toBe(page);
  expect(pageAt(SITE + path)?.reader).toBe(reader);
  expect(Object.keys(reader.tells).length).toBeGreaterThan(0);
});

test.each(PAGES)('%s: each label is of a figure that it tells, and means one thing', (page) => {
  const { labels, tells } = readerOf(page);
  for (const language of PAGE_LANGUAGES) {
    const { tiles = {}, rows = {}, ignored } = labels[language] ?? {};
    const figures = [...Object.keys(tiles), ...Object.keys(rows)];
    expect(figures.filter((figure) => tells[figure as PageFigure] === undefined)).toEqual([]);
    expect(new Set(figures).size).toBe(figures.length);
    const words = [...Object.values(tiles), ...Object.values(rows), ignored?.tiles ?? [], ignored?.rows ?? []].flat();
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
    expect(words.filter((word) => word.trim() === '' || /\d/.test(word))).toEqual([]);
  }
});

test.each([
  ['timeRange=past_7_days', { days: 7 }],
  ['timeRange=past_28_days&metricType=IMPRESSIONS', { days: 28 }],
  ['timeRange=past_365_days', { days: 365 }],
  ['timeRange=past_0_days', null],
  ['timeRange=past_900_days', null],
  ['timeRange=custom', null],
  ['metricType=IMPRESSIONS', null],
  ['startDate=2026-11-01&endDate=2026-11-14', { from: '2026-11-01', to: '2026-11-14' }],
  ['timeRange=past_7_days&startDate=2026-11-01&endDate=2026-11-14', { from: '2026-11-01', to: '2026-11-14' }],
  ['startDate=2026-11-14&endDate=2026-11-01', null],
  ['startDate=2026-11-31&endDate=2026-12-01', null],
  ['startDate=2024-01-01&endDate=2026-11-01', null],
  ['timeRange=past_7_days&startDate=11/01/2026', null],
])('the days in %s', (query, span) => {
  expect(spanIn(`${SITE}/analytics/creator/content/?${query}`)).toEqual(span);
});

test.each([
  ['en', 'en-US'],
  ['en-US', 'en-US'],
  ['en_GB', 'en-US'],
  ['de', 'de'],
  ['de_DE', 'de'],
  ['fr-FR', 'fr'],
  ['es_ES', 'es'],
  ['pt', 'pt-BR'],
  ['pt_BR', 'pt-BR'],
  ['pt-PT', null],
  ['it', null],
  ['zh-Hans', null],
  ['deu', null],
  ['', null],
  ['"><script>', null],
])('%j is the language %j', (lang, language) => {
  expect(readLanguage(lang)).toBe(language);
});

test('what a page calls its language is let through as a tag only', () => {
  expect(['zh_Hans', 'Jane Doe', 'x', 'en-US-x-y-z-aa-bb-cc'].map(tidyLang)).toEqual(['zh-hans', '', '', '']);
});
