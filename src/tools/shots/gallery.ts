import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { findUntold } from '../../../test/e2e/accessibility-tree.ts';
import { findViolations } from '../../../test/e2e/axe.ts';
import { findBrowser } from '../browsers.ts';

const root = resolve(import.meta.dirname, '../../..');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const WIDTHS = { wide: [1180, 320], small: [352] } as const;
const HEIGHT = 720;
/** A thousand lines are looked at once, not in six ways. */
const ONCE = 'team-crowd';

type Scene = { readonly name: string; readonly size: keyof typeof WIDTHS };
type Shot = {
  readonly scene: Scene;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly dir: 'ltr' | 'rtl';
  readonly lang: 'en' | 'de';
  readonly media: 'screen' | 'print';
};
const PLAIN = { scheme: 'light', dir: 'ltr', lang: 'en', media: 'screen' } as const;
/** What is printed, and how wide a sheet of A4 is between its margins. */
const PRINTED = {
  scenes: ['team', 'team-365', 'team-odd', 'own', 'member', 'times-team', 'audience-team', 'board', 'goals-team'],
  width: 703,
} as const;

/**
 * Draws every scene of test/gallery, in its widths, both schemes, once from right to left, in German, whose words are the longest, and
 * some as they are printed; gives what axe found, and what is seen and not told to a screen reader. `only`: how their names begin.
 */
export async function shootGallery(only = ''): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-gallery-'));
  await buildGallery(folder);
  const server = await serve(folder);
  const browser = await puppeteer.launch({ executablePath: findBrowser('chromium') ?? '', pipe: true, args: ['--no-sandbox'] });
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gallery.html`; // it listens on a port
    const faults: string[] = [];
    const scenes = (await readScenes(browser, address)).filter(({ name }) => name.startsWith(only));
    for (const shot of shotsOf(scenes)) faults.push(...(await shoot(browser, address, shot)));
    return faults;
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildGallery(outDir: string): Promise<void> {
  const gallery = resolve(root, 'test/gallery');
  await build({
    configFile: false,
    root: gallery,
    base: './',
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { 'node:crypto': resolve(gallery, 'hash.ts') } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      rolldownOptions: { input: resolve(gallery, 'gallery.html') },
    },
  });
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** Without a name the gallery lists its scenes. */
async function readScenes(browser: Browser, address: string): Promise<Scene[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
  const scenes = await page.$$eval('a[data-size]', (links) =>
    links.map((link) => ({ name: link.textContent, size: link.getAttribute('data-size') })),
  );
  await page.close();
  return scenes as Scene[]; // the gallery's own list
}

function shotsOf(scenes: readonly Scene[]): Shot[] {
  return scenes.flatMap((scene): Shot[] => {
    const widths: readonly number[] = WIDTHS[scene.size];
    const [first = 0] = widths;
    if (scene.name === ONCE) return [{ ...PLAIN, scene, width: first }];
    const usual = widths.flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ ...PLAIN, scene, width, scheme })));
    const german = widths.map((width) => ({ ...PLAIN, scene, width, lang: 'de' as const }));
    const printed = PRINTED.scenes.some((name) => name === scene.name)
      ? [{ ...PLAIN, scene, width: PRINTED.width, lang: 'de', media: 'print' } as const]
      : [];
    return [...usual, { ...PLAIN, scene, width: first, dir: 'rtl' }, ...german, ...printed];
  });
}

/** Runs in the page: texts wider than what they stand in, but for those that are meant to be cut, and figures that break. */
function findSpills(): string[] {
  const spills = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!hasText || element.clientWidth <= 1 || element.scrollWidth <= element.clientWidth + 1) return false;
    const { textOverflow, webkitLineClamp } = getComputedStyle(element);
    return textOverflow !== 'ellipsis' && webkitLineClamp === 'none';
  });
  const broken = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    if (element.childElementCount > 0 || !/^[+−]?[\d.,]{2,}%?$/.test(element.textContent?.trim() ?? '')) return false;
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  });
  return [...spills, ...broken].map((element) => element.textContent?.trim().slice(0, 40) ?? '');
}

function titleOf({ scene, width, scheme, dir, lang, media }: Shot): string {
  return `gallery-${scene.name}-${width}-${media === 'print' ? media : scheme}${dir === 'rtl' ? '-rtl' : ''}${lang === 'en' ? '' : `-${lang}`}`;
}

async function shoot(browser: Browser, address: string, shot: Shot): Promise<string[]> {
  const { scene, width, scheme, dir, lang, media } = shot;
  const title = titleOf(shot);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${title}: ${String(error)}`));
  await page.setViewport({ width, height: HEIGHT });
  await page.emulateMediaType(media);
  await page.goto(`${address}#${scene.name}?scheme=${scheme}&dir=${dir}&lang=${lang}`);
  await page.waitForSelector('html[data-ready]:not([data-steps])');
  const path = resolve(root, 'test/shots', `${title}.png`) as `${string}.png`; // made so in this line
  mkdirSync(resolve(path, '..'), { recursive: true });
  // From right to left Chromium moves what it captures beyond the window aside.
  await page.screenshot({ path, fullPage: true, captureBeyondViewport: dir === 'ltr' });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (isWide) faults.push(`${title}: wider than the window`);
  faults.push(...(await page.evaluate(findSpills)).map((words) => `${title}: "${words}" does not fit`));
  // The widths of a scene are made of the same elements: axe, which is slow, looks at one.
  if (width !== WIDTHS[scene.size][0] || dir === 'rtl' || lang !== 'en') {
    await page.close();
    return faults;
  }
  for (const { rule, targets } of await findViolations(page)) faults.push(`${title}: ${rule} ${targets.join(', ')}`);
  for (const fault of await findUntold(page)) faults.push(`${title}: ${fault}`);
  await page.close();
  return faults;
}
