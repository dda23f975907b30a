import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createManifest } from '../../../src/tools/manifest.ts';

const source = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../manifest.json'), 'utf8'));
const chrome = createManifest('chrome', source);
const firefox = createManifest('firefox', source);

test('G-01, G-03: each browser is asked for exactly these permissions', () => {
  expect(chrome.permissions).toEqual(['storage', 'alarms', 'identity', 'notifications', 'sidePanel']);
  expect(firefox.permissions).toEqual(['storage', 'alarms', 'identity', 'notifications']);
});

test('G-02, G-04: beside LinkedIn only loopback is open; a server elsewhere is asked for when it is needed', () => {
  for (const manifest of [chrome, firefox]) {
    expect(manifest.host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.content_scripts).toEqual([
      { matches: ['https://www.linkedin.com/*'], js: ['panel.js'], run_at: 'document_idle', all_frames: false },
    ]);
  }
});

test('G-05, G-06, G-11: no page can reach the extension, and it does not run in private windows', () => {
  for (const manifest of [chrome, firefox]) {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.incognito).toBe('not_allowed');
  }
  expect(chrome.externally_connectable).toEqual({ ids: [], matches: [] });
});

test('G-07: the pages of the extension load nothing but their own files', () => {
  const { extension_pages: policy } = source.content_security_policy;
  const rules = Object.fromEntries(
    policy.split('; ').map((rule: string) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
  );
  expect(rules).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self' https: http:",
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('G-10: the oldest browsers are Chrome 120 and Firefox 140', () => {
  expect(chrome.minimum_chrome_version).toBe('120');
  expect(firefox.browser_specific_settings).toMatchObject({
    gecko: { id: 'sidelight@sidelight.example', strict_min_version: '140.0' },
  });
});

test('each browser gets the background it knows, and no key of the other', () => {
  expect(chrome.background).toEqual({ service_worker: 'background.js', type: 'module' });
  expect(firefox.background).toEqual({ scripts: ['background.js'], type: 'module' });
  for (const key of ['browser_specific_settings', 'sidebar_action']) expect(chrome).not.toHaveProperty(key);
  for (const key of ['key', 'minimum_chrome_version', 'side_panel', 'externally_connectable'])
    expect(firefox).not.toHaveProperty(key);
});

test('the key in the manifest gives the extension the same id everywhere', () => {
  const digest = createHash('sha256').update(Buffer.from(source.key, 'base64')).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  expect(id).toBe('hiaimfjcapbfamlhjbkimcbjcanlmmbb');
});

/** Alt with the letter of a menu opens that menu in Firefox, with Shift too: File, Edit, View, History, Bookmarks, Tools, Help. */
test('the key that opens the popup opens no menu of Firefox', () => {
  const [, letter] = /^Alt\+Shift\+([A-Z])$/.exec(source.commands._execute_action.suggested_key.default) ?? [];
  expect(letter).toBeDefined();
  expect([...'FEVSBTH']).not.toContain(letter);
});
