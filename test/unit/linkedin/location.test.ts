import { expect, test } from 'vitest';
import { canMount, normalizeVanity, parseProfileAddress, readLocation, readPostLink } from '../../../src/linkedin/location.ts';
import type { LinkedInPage, ProfileAddress } from '../../../src/linkedin/location.ts';

const WWW = 'https://www.linkedin.com';

const PAGES: readonly (readonly [path: string, page: LinkedInPage])[] = [
  ['/feed/', { page: 'feed' }],
  ['/feed', { page: 'feed' }],
  ['/feed/?shareActive=true&text=a', { page: 'feed' }],
  ['/preload/', { page: 'feed' }],
  ['/feed/update/urn:li:activity:7431000000000000001/', { page: 'post', post: 'activity:7431000000000000001' }],
  ['/feed/update/urn%3Ali%3AugcPost%3A7431000000000000001', { page: 'post', post: 'ugcPost:7431000000000000001' }],
  ['/feed/update/urn:li:comment:(activity:7431000000000000001,1)/', { page: 'other' }],
  ['/feed/hashtag/urn:li:activity:7431000000000000001/', { page: 'other' }],
  ['/posts/', { page: 'other' }],
  ['/posts/ana_only-words', { page: 'other' }],
  [
    '/posts/ana-activity-7400000000000000009_how-share-7400000000000000008-went-activity-7431000000000000001-AbCd',
    { page: 'post', post: 'activity:7431000000000000001' },
  ],
  ['/in/ana-ferreira', { page: 'profile', vanity: 'ana-ferreira' }],
  ['/in/Ana-Ferreira/', { page: 'profile', vanity: 'ana-ferreira' }],
  ['/in/ana-ferreira/de', { page: 'profile', vanity: 'ana-ferreira' }],
  ['/in/ana-ferreira/recent-activity/all/', { page: 'profile', vanity: 'ana-ferreira' }],
  ['/in/ana-ferreira/overlay/contact-info/', { page: 'profile', vanity: 'ana-ferreira' }],
  ['/in/ana-ferreira/edit/intro/', { page: 'settings' }],
  ['/in/jos%C3%A9-m%C3%BCller/', { page: 'profile', vanity: 'josé-müller' }],
  ['/in/josé-müller/', { page: 'profile', vanity: 'josé-müller' }],
  ['/in/jose%CC%81/', { page: 'profile', vanity: 'josé' }],
  ['/in/me/', { page: 'own-profile' }],
  ['/in/me/recent-activity/all/', { page: 'own-profile' }],
  ['/in/', { page: 'other' }],
  ['/in/%E0%A4%A/', { page: 'other' }],
  ['/in/%2F..%2Ffeed/', { page: 'other' }],
  ['/dashboard/', { page: 'own-analytics', path: 'dashboard' }],
  ['/dashboard/edit/', { page: 'other' }],
  ['/analytics/creator/', { page: 'own-analytics', path: 'analytics/creator' }],
  [
    '/analytics/creator/content/?timeRange=past_7_days&metricType=IMPRESSIONS',
    { page: 'own-analytics', path: 'analytics/creator/content' },
  ],
  ['/analytics/creator/top-posts/', { page: 'own-analytics', path: 'analytics/creator/top-posts' }],
  ['/analytics/creator/audience/', { page: 'own-analytics', path: 'analytics/creator/audience' }],
  ['/analytics/profile-views/', { page: 'own-analytics', path: 'analytics/profile-views' }],
  ['/analytics/search-appearances/', { page: 'own-analytics', path: 'analytics/search-appearances' }],
  [
    '/analytics/post-summary/urn:li:activity:7431000000000000001/',
    { page: 'post-summary', post: 'activity:7431000000000000001' },
  ],
  [
    '/analytics/post-summary/urn%3Ali%3AugcPost%3A7431000000000000001',
    { page: 'post-summary', post: 'ugcPost:7431000000000000001' },
  ],
  ['/Analytics/Creator/Content/', { page: 'own-analytics', path: 'analytics/creator/content' }],
  ['/analytics/post-summary/7431000000000000001/', { page: 'other' }],
  [
    '/analytics/post/urn:li:activity:7431000000000000001/?resultType=REACTIONS',
    { page: 'own-analytics', path: 'analytics/post/urn:li:activity:7431000000000000001' },
  ],
  ['/analytics/constructor', { page: 'own-analytics', path: 'analytics/constructor' }],
  ['/jobs/view/1/', { page: 'jobs' }],
  ['/messaging/thread/1/', { page: 'messaging' }],
  ['/notifications/', { page: 'notifications' }],
  ['/mynetwork/', { page: 'network' }],
  ['/company/acme/posts/', { page: 'company' }],
  ['/search/results/all/', { page: 'search' }],
  ['/posts/ana_words-share-7431000000000000001-AbCd', { page: 'post', post: 'share:7431000000000000001' }],
  ['/', { page: 'sign-in' }],
  ['/login', { page: 'sign-in' }],
  ['/login/de', { page: 'sign-in' }],
  ['/uas/login?session_redirect=x', { page: 'sign-in' }],
  ['/authwall?trk=x', { page: 'sign-in' }],
  ['/signup/cold-join', { page: 'sign-in' }],
  ['/checkpoint/lg/login', { page: 'checkpoint' }],
  ['/Checkpoint/challenge/x', { page: 'checkpoint' }],
  ['/mypreferences/d/categories/account', { page: 'settings' }],
  ['/psettings/', { page: 'settings' }],
  ['/premium/products/', { page: 'settings' }],
  ['/sales/home', { page: 'other-product' }],
  ['/talent/home', { page: 'other-product' }],
  ['/recruiter/', { page: 'other-product' }],
  ['/learning/', { page: 'other-product' }],
  ['/campaignmanager/accounts', { page: 'other-product' }],
  ['/help/linkedin', { page: 'other-product' }],
];

test.each(PAGES)('%s is known', (path, page) => {
  expect(readLocation(WWW + path)).toEqual(page);
});

test.each([
  ['/analytics/post-summary/urn:li:activity:7431000000000000001/', 'activity:7431000000000000001'],
  ['https://www.linkedin.com/analytics/post-summary/urn%3Ali%3Ashare%3A7431000000000000001?x=1', 'share:7431000000000000001'],
  ['https://elsewhere.example/analytics/post-summary/urn:li:activity:7431000000000000001/', null],
  ['/feed/update/urn:li:activity:7431000000000000001/', null],
  ['https://', null],
  ['', null],
])('the link %j leads to the figures of %j', (href, post) => {
  expect(readPostLink(href)).toBe(post);
});

test.each([
  ['https://www.linkedin.com.evil.example/feed/', 'not-linkedin'],
  ['https://notlinkedin.com/feed/', 'not-linkedin'],
  ['not an address', 'not-linkedin'],
  ['about:blank', 'not-linkedin'],
  ['http://www.linkedin.com/feed/', 'other-product'],
  ['https://business.linkedin.com/', 'other-product'],
  ['https://de.linkedin.com/in/ana', 'other-product'],
])('%s is not the site that the panel is for', (address, page) => {
  expect(readLocation(address)).toEqual({ page });
});

test.each([
  ['/feed/', true],
  ['/in/ana/', true],
  ['/in/me/', true],
  ['/jobs/', true],
  ['/messaging/', true],
  ['/company/acme/', true],
  ['/analytics/creator/audience/', true],
  ['/login', false],
  ['/', false],
  ['/checkpoint/x', false],
  ['/mypreferences/d/x', false],
  ['/sales/', false],
  ['/talent/', false],
  ['/learning/', false],
  ['/help/', false],
])('on %s the panel may stand: %s', (path, may) => {
  expect(canMount(readLocation(WWW + path))).toBe(may);
});

const ANA: ProfileAddress = { ok: true, vanity: 'ana-ferreira' };
const PASTED: readonly (readonly [text: string, answer: ProfileAddress])[] = [
  ['https://www.linkedin.com/in/ana-ferreira/', ANA],
  ['https://www.linkedin.com/in/Ana-Ferreira/?originalSubdomain=pt', ANA],
  ['linkedin.com/in/Ana-Ferreira/?x', ANA],
  ['www.linkedin.com/in/ana-ferreira', ANA],
  ['http://linkedin.com/in/ana-ferreira#about', ANA],
  ['//www.linkedin.com/in/ana-ferreira', ANA],
  ['https://pt.linkedin.com/in/ana-ferreira/en', ANA],
  ['https://www.linkedin.com/mwlite/in/ana-ferreira', ANA],
  ['https://www.linkedin.com/in/ana-ferreira/recent-activity/all/', ANA],
  ['/in/ana-ferreira', ANA],
  ['in/ana-ferreira/', ANA],
  ['ana-ferreira', ANA],
  ['@ana-ferreira', ANA],
  ['  <https://www.linkedin.com/in/ana-ferreira>\u200E ', ANA],
  ['https://www.linkedin.com/in/jos%C3%A9-m%C3%BCller', { ok: true, vanity: 'josé-müller' }],
  ['', { ok: false, reason: 'empty' }],
  ['   ', { ok: false, reason: 'empty' }],
  ['https://www.linkedin.com/company/acme', { ok: false, reason: 'company-page' }],
  ['linkedin.com/school/mit/', { ok: false, reason: 'company-page' }],
  ['https://www.linkedin.com/in/me/', { ok: false, reason: 'own-alias' }],
  ['https://www.linkedin.com/feed/', { ok: false, reason: 'no-profile' }],
  ['https://www.linkedin.com/', { ok: false, reason: 'no-profile' }],
  ['https://www.linkedin.com/in/', { ok: false, reason: 'no-profile' }],
  ['---', { ok: false, reason: 'no-profile' }],
  ['https://example.org/in/ana', { ok: false, reason: 'not-linkedin' }],
  ['https://linkedin.com.evil.example/in/ana', { ok: false, reason: 'not-linkedin' }],
  ['https://www.linkedin.com@evil.example/in/ana', { ok: false, reason: 'not-linkedin' }],
  ['ana@example.org', { ok: false, reason: 'not-linkedin' }],
  ['javascript:alert(1)', { ok: false, reason: 'not-linkedin' }],
  ['Ana Ferreira', { ok: false, reason: 'not-linkedin' }],
];

test.each(PASTED)('R16: the pasted profile address "%s" is understood', (text, answer) => {
  expect(parseProfileAddress(text)).toEqual(answer);
});

test.each([
  ['ANA', 'ana'],
  ['ana%2Dferreira', 'ana-ferreira'],
  ['a/b', null],
  ['', null],
  ['%zz', null],
  ['a'.repeat(101), null],
  ['<b>', null],
  ['a b', null],
])('the vanity %s has one form', (name, form) => {
  expect(normalizeVanity(name)).toBe(form);
});
