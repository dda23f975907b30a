import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createInvitePage } from '../../../src/server/routes/invite-page.ts';

const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'sl-dist-'));
fs.writeFileSync(path.join(dist, 'sidelight-chrome.zip'), 'PK chrome');
fs.writeFileSync(path.join(dist, 'secret.zip'), 'PK secret');
afterAll(() => fs.rmSync(dist, { recursive: true }));

const app = createInvitePage({ publicUrl: 'https://s.test/"><b>', dist });

test('I5: the page is the same for everybody, whatever the link says', async () => {
  const pages = await Promise.all(
    ['/invite', '/invite?to=ann@x.test', '/invite?token=1'].map(async (url) => (await app.request(url)).text()),
  );
  expect(new Set(pages).size).toBe(1);
  const head = await app.request('/invite', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('I15: one button copies what the popup needs to find the server', async () => {
  const page = await (await app.request('/invite')).text();
  expect(page.match(/<button/g)).toHaveLength(1);
  expect(page).toContain('value="sidelight:https://s.test/&quot;&gt;&lt;b&gt;"');
  expect(page).not.toContain('"><b>');
});

test('style and script are what the policy allows, and nothing comes from elsewhere', async () => {
  const response = await app.request('/invite');
  const page = await response.text();
  const policy = response.headers.get('content-security-policy') ?? '';
  for (const tag of ['style', 'script']) {
    const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '';
    expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  expect(policy).not.toContain('unsafe');
  expect(page).not.toMatch(/(src|href)="(?!download\/|help")|\sstyle="|\son\w+="|@import|url\(/);
});

test('it offers the packages that were built, and only those', async () => {
  const page = await (await app.request('/invite')).text();
  expect(page).toContain('download/sidelight-chrome.zip');
  expect(page).not.toContain('download/sidelight-firefox.zip');
  const response = await app.request('/download/sidelight-chrome.zip');
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    'application/zip',
    'PK chrome',
  ]);
});

test.each(['secret.zip', 'sidelight-firefox.zip', '../package.json', '%2e%2e%2fpackage.json', 'sidelight-chrome.zip/..'])(
  'there is no download of %s',
  async (file) => {
    expect((await app.request(`/download/${file}`)).status).not.toBe(200);
  },
);
