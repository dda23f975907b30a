import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { type Browser, BROWSERS, createManifest } from './src/tools/manifest.ts';

/** Builds into `BUILD_FOLDER`, dist/ unless given, a folder for each browser. */
const folderOf = (browser: Browser) => resolve(process.env.BUILD_FOLDER ?? resolve(import.meta.dirname, 'dist'), browser);
const source = (path: string) => resolve(import.meta.dirname, 'src/extension', path);
const output = {
  outDir: folderOf('chrome'),
  target: ['chrome120', 'firefox140'],
  sourcemap: false,
  modulePreload: false as const,
  copyPublicDir: false,
  emptyOutDir: false, // three environments write here, under `--watch` at once: who starts the build has emptied it
};

/** How long each plugin took is told on a slow machine only, where it would be the first thing that a newcomer reads. */
const checks = { bundlerTimings: false };

/** Browsers go from a region to its language, and there is none called `pt` alone: Portugal reads the Brazilian texts rather than English. */
const SAME_TEXTS = { of: 'pt_BR', also: 'pt_PT' };

/** The pages stand at the root of the extension, wherever their source is. */
function placeFiles(): Plugin {
  return {
    name: 'sidelight-place-files',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'asset' || !name.endsWith('.html')) continue;
        delete bundle[name];
        this.emitFile({ type: 'asset', fileName: basename(name), source: file.source });
      }
      const texts = readFileSync(resolve(import.meta.dirname, `public/_locales/${SAME_TEXTS.of}/messages.json`));
      this.emitFile({ type: 'asset', fileName: `_locales/${SAME_TEXTS.also}/messages.json`, source: texts });
    },
  };
}

/** What the browsers are given differs in the manifest alone: all else is built once, and copied. */
function serveBoth(): Plugin {
  return {
    name: 'sidelight-serve-both',
    writeBundle() {
      cpSync(folderOf('chrome'), folderOf('firefox'), { recursive: true });
      const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, 'manifest.json'), 'utf8'));
      for (const browser of BROWSERS) {
        const text = JSON.stringify(createManifest(browser, manifest), null, 2);
        writeFileSync(resolve(folderOf(browser), 'manifest.json'), `${text}\n`);
      }
    },
  };
}

type Change = { readonly file: RegExp; readonly search: string; readonly replacement: string };

/** What packages can do and we never want: taken out of them, so that Firefox's linter and a reader of the bundle find none of it. */
const CHANGES: readonly Change[] = [
  // preact's only use of innerHTML serves dangerouslySetInnerHTML, which we ban: as plain text no markup can ever get in
  { file: /preact[\\/]dist[\\/]preact\.mjs$/, search: '.innerHTML', replacement: '.textContent' },
  // zip.js can load a codec from an address; we name none
  {
    file: /zip\.js[\\/]lib[\\/]core[\\/]codec-registry\.js$/,
    search: 'await import(/* webpackIgnore: true */ /* @vite-ignore */ codecURI)',
    replacement: '{}',
  },
  // sax has a class for Node's streams, which we do not use
  { file: /sax[\\/]lib[\\/]sax\.js$/, search: "require('stream').Stream", replacement: 'undefined' },
];

function changePackages(): Plugin[] {
  return CHANGES.map(({ file, search, replacement }) => ({
    name: `sidelight-without ${search}`,
    transform: {
      filter: { id: file },
      handler(code) {
        const changed = code.replaceAll(search, replacement);
        if (changed === code) this.error(`the package has changed: ${search} was not found`);
        return { code: changed, map: null };
      },
    },
  }));
}

function singleFile(entry: string, file: string, format: 'es' | 'iife'): EnvironmentOptions {
  const rolldownOptions = { checks, input: source(entry), output: { format, entryFileNames: file, codeSplitting: false } };
  return { consumer: 'client', build: { ...output, rolldownOptions } };
}

export default defineConfig({
  base: '/',
  publicDir: 'public',
  logLevel: 'warn',
  plugins: [placeFiles(), serveBoth(), changePackages()],
  worker: { format: 'es', plugins: () => [changePackages()] },
  builder: {}, // a plain `vite build` now builds every environment, in this order
  environments: {
    client: {
      build: {
        ...output,
        copyPublicDir: true,
        rolldownOptions: {
          checks,
          input: {
            popup: source('popup/popup.html'),
            dashboard: source('dashboard/dashboard.html'),
            sidepanel: source('sidepanel/sidepanel.html'),
          },
        },
      },
    },
    background: singleFile('background/entry.ts', 'background.js', 'es'),
    panel: singleFile('panel/entry.tsx', 'panel.js', 'iife'),
  },
});
