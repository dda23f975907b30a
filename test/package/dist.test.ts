import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const dist = resolve(root, 'dist');

function filesOf(browser: string): string[] {
  const entries = readdirSync(join(dist, browser), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(dist, browser), join(entry.parentPath, entry.name)));
}

function read(browser: string, file: string): string {
  return readFileSync(join(dist, browser, file), 'utf8');
}

function hashes(): string[] {
  const zips = ['chrome', 'firefox'].map((browser) => readFileSync(join(dist, `sidelight-${browser}.zip`)));
  return zips.map((zip) => createHash('sha256').update(zip).digest('hex'));
}

/** What turns text into code or markup, and what only a remote or a page's own script would do. */
const BANNED: readonly RegExp[] = [
  /\beval\(/,
  /\bnew Function\(/,
  /\bset(Timeout|Interval)\(\s*['"`]/,
  /\.(inner|outer)HTML\s*=(?!=)/,
  /\binsertAdjacentHTML\(/,
  /\bdocument\.write(ln)?\(/,
  /\bon(Message|Connect)External\.addListener\b/,
  /\bonUserScript\w*\.addListener\b/,
  /\bimportScripts\(/,
  /\bwrappedJSObject\b/,
  /\bsourceMappingURL=/,
  /\bimport\((?!['"`])/,
];

function bannedIn(text: string): string[] {
  return BANNED.filter((pattern) => pattern.test(text)).map(String);
}

describe.for(['chrome', 'firefox'])('dist/%s', (browser) => {
  const files = filesOf(browser);
  const scripts = files.filter((file) => file.endsWith('.js'));

  test('G-12: it holds the pages, the worker, the panel and nothing hidden, mapped or of the tests', () => {
    const needed = ['manifest.json', 'popup.html', 'dashboard.html', 'sidepanel.html', 'background.js', 'panel.js'];
    expect(files).toEqual(expect.arrayContaining(needed));
    expect(files.filter((file) => !/^([\w-]+\.(html|js|json)|(assets|icons|_locales)\/[\w./-]+)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /(^|\/)\.|\.map$|\.ts$|test/.test(file))).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + statSync(join(dist, browser, file)).size, 0);
    expect(bytes).toBeLessThan(2 * 1024 * 1024);
  });

  test('every language is in it, and Portugal reads the Brazilian texts', () => {
    const folders = files.flatMap((file) => /^_locales\/(\w+)\/messages\.json$/.exec(file)?.[1] ?? []).sort();
    expect(folders).toEqual(['de', 'en', 'es', 'fr', 'pt_BR', 'pt_PT']);
    expect(read(browser, '_locales/pt_PT/messages.json')).toBe(read(browser, '_locales/pt_BR/messages.json'));
  });

  test('G-08: no text becomes code or markup, and no message of another extension is heard', () => {
    expect(scripts.length).toBeGreaterThan(4);
    expect(scripts.flatMap((file) => bannedIn(read(browser, file)).map((pattern) => `${file}: ${pattern}`))).toEqual([]);
    expect(bannedIn('a.innerHTML=b;')).toHaveLength(1);
    expect(bannedIn('setTimeout("x",1)')).toHaveLength(1);
    expect(bannedIn('await import(address)')).toHaveLength(1);
  });

  test('G-05: no file can be reached from a page', () => {
    expect(JSON.parse(read(browser, 'manifest.json'))).not.toHaveProperty('web_accessible_resources');
  });

  test('the pages name no script, style or picture from elsewhere, and none inline', () => {
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      const html = read(browser, page);
      const addresses = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
      expect(addresses.filter((address) => !/^(\/|\.\/)?[\w-]/.test(address ?? '') || address?.includes(':'))).toEqual([]);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/);
    }
  });

  test('the panel and the worker are each one file, which loads no other', () => {
    expect(read(browser, 'panel.js')).not.toMatch(/\bimport\s*[({'"]|\bimport\.meta\b|^export\b/m);
    expect(read(browser, 'background.js')).not.toMatch(/\bimport\s*\(|\bfrom\s*['"]\.\//);
  });
});

test('G-12: the same sources make the same bytes', () => {
  const first = hashes();
  execFileSync(process.execPath, [join(root, 'src/tools/run.mjs'), 'build'], { stdio: 'ignore' });
  expect(hashes()).toEqual(first);
});
