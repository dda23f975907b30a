import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isLinkedIns, readCode } from '../../../../src/extension/store/publisher.ts';
import { redirectSchema } from '../../../../src/protocol/linkedin.ts';

const manifest: { key: string; browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
  readFileSync(new URL('../../../../manifest.json', import.meta.url), 'utf8'),
);
const given = { redirect: 'https://abc.chromiumapp.org/', state: 'mine' };

test.each([
  ['https://abc.chromiumapp.org/?state=mine&code=c', 'c'],
  ['https://abc.chromiumapp.org/?state=another&code=c', null],
  ['https://abc.chromiumapp.org/?code=c', null],
  ['https://abc.chromiumapp.org/?state=mine&error=user_cancelled_authorize', null],
  ['https://abc.chromiumapp.org/more?state=mine&code=c', null],
  ['https://evil.test/?state=mine&code=c', null],
  ['nowhere', null],
])('%s leads back with %s', (back, code) => {
  expect(readCode(back, given)).toBe(code);
});

test.each([
  ['https://www.linkedin.com/oauth/v2/authorization?a=b', true],
  ['http://127.0.0.1:9/oauth', true],
  ['http://www.linkedin.com/oauth', false],
  ['https://www.linkedin.com.evil.test/', false],
  ['javascript:alert(1)', false],
  ['', false],
])('one says yes on %s: %s', (url, is) => {
  expect(isLinkedIns(url)).toBe(is);
});

test('where both browsers notice that somebody is led back, and where README says so, the server leads back to', () => {
  const id = [...createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32)];
  const chrome = id.map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  const firefox = createHash('sha1').update(manifest.browser_specific_settings.gecko.id).digest('hex');
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  for (const redirect of [`https://${chrome}.chromiumapp.org/`, `https://${firefox}.extensions.allizom.org/`]) {
    expect(redirectSchema.safeParse(redirect).success).toBe(true);
    expect(readme).toContain(redirect);
  }
});
