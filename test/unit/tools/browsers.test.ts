import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from '../../../src/tools/browsers.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-browsers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a browser is found on the path', () => {
  writeFileSync(join(folder, 'firefox-esr'), '');
  expect(findBrowser('firefox', { PATH: ['/nowhere', folder].join(delimiter) })).toBe(join(folder, 'firefox-esr'));
});

test('the one that is named comes first', () => {
  expect(findBrowser('firefox', { PATH: folder, FIREFOX: '/opt/own/firefox' })).toBe('/opt/own/firefox');
});

test('an empty folder in the path does not mean the current one', () => {
  expect(findBrowser('chromium', { PATH: '' })).toBeNull();
});
