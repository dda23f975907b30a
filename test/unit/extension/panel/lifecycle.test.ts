import { expect, test } from 'vitest';
import type { PageName } from '../../../../src/domain/page-capture.ts';
import { placeOf } from '../../../../src/extension/panel/lifecycle.ts';

const POST = 'activity:7431000000000000001';

test.each<[string, boolean, string | null, offers?: PageName | null, post?: string]>([
  ['https://www.linkedin.com/feed/', true, null],
  ['https://www.linkedin.com/in/ana-ferreira/', true, 'ana-ferreira'],
  ['https://www.linkedin.com/in/ana-ferreira/recent-activity/all/', true, 'ana-ferreira'],
  ['https://www.linkedin.com/analytics/creator/content/?timeRange=past_7_days', true, null, 'content'],
  ['https://www.linkedin.com/analytics/post-summary/urn:li:activity:7431000000000000001/', true, null, 'post-summary', POST],
  ['https://www.linkedin.com/feed/update/urn:li:activity:7431000000000000001/?x=1#c', true, null, null, POST],
  ['https://www.linkedin.com/posts/ana_words-activity-7431000000000000001-AbCd?utm_source=share', true, null, null, POST],
  ['https://www.linkedin.com/dashboard/', true, null, 'dashboard'],
  ['https://www.linkedin.com/company/acme/admin/analytics/', true, null],
  ['https://www.linkedin.com/login', false, null],
  ['https://www.linkedin.com/checkpoint/challenge/x', false, null],
  ['https://www.linkedin.com/mypreferences/d/categories/account', false, null],
  ['https://www.linkedin.com/learning/', false, null],
  ['https://business.linkedin.com/', false, null],
  ['https://www.linkedin.com.evil.example/feed/', false, null],
])('%s', (address, canMount, vanity, offers = null, post = undefined) => {
  expect(placeOf(address)).toEqual({ canMount, vanity, offers, post: post ?? null });
});
