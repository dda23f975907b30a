import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Edge, findCycle, reachedFrom, readEdges, readSources, roomOf } from './import-graph.ts';

const src = resolve(import.meta.dirname, '../../src');
const sources = readSources();
const edges = sources.flatMap(readEdges);

/** What each room may import beside itself: rooms, and packages (`node` stands for Node's own modules). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  protocol: ['domain', 'zod'],
  linkedin: ['domain', 'sax', '@zip.js/zip.js'],
};
/** Who may import a room, beside itself. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  'extension/cache': ['extension/sync', 'extension/background'],
  'extension/sync': ['extension/background'],
  'extension/background': [],
  'extension/store': ['extension/views', 'extension/popup', 'extension/panel', 'extension/dashboard', 'extension/sidepanel'],
  'extension/views': ['extension/popup', 'extension/panel', 'extension/dashboard', 'extension/sidepanel'],
  'extension/components': ['extension/views', 'extension/popup', 'extension/panel', 'extension/dashboard', 'extension/sidepanel'],
  'extension/popup': [],
  'extension/panel': [],
  'extension/dashboard': [],
  'extension/sidepanel': [],
  tools: [],
};
/** A content script has LinkedIn's IndexedDB, and every byte of it is read on every page. */
const NOT_IN_PANEL = ['zod', 'idb', 'webextension-polyfill', 'node', 'sax', '@zip.js/zip.js', 'uplot'];
const ENTRY = 'extension/panel/entry.tsx';

function crossesAllowed({ from, to, isPackage }: Edge): boolean {
  const allowed = ALLOWED[roomOf(from)];
  const room = isPackage ? to : roomOf(to);
  return allowed !== undefined && room !== roomOf(from) && !allowed.includes(room);
}

function crossesImporters({ from, to, isPackage }: Edge): boolean {
  const room = roomOf(to);
  return !isPackage && room !== roomOf(from) && IMPORTERS[room] !== undefined && !IMPORTERS[room].includes(roomOf(from));
}

function crossesSides({ from, to, isPackage }: Edge): boolean {
  const sides = [from, to].map((path) => path.split('/')[0]);
  return (
    !isPackage && ((sides[0] === 'server' && sides[1] === 'extension') || (sides[0] === 'extension' && sides[1] === 'server'))
  );
}

function isLooseBelowPanel(path: string): boolean {
  return NOT_IN_PANEL.includes(path) || roomOf(path) === 'extension/cache';
}

/** The builder's statements, and those in words. */
const SQL = /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(\.\w+)?[`(<]/;

function isServersBesideTables(path: string): boolean {
  return path.startsWith('server/') && !path.startsWith('server/db/');
}

function asksPastTables({ path, text }: { readonly path: string; readonly text: string }): boolean {
  return isServersBesideTables(path) && SQL.test(text);
}

/** A file that only passes on what others export. */
function isBarrel(text: string): boolean {
  const statements = text.replace(/\/\*.*?\*\/|\/\/.*$/gms, '').split(';');
  const written = statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
  return written.length > 0 && written.every((statement) => /^export\s[^=]*\sfrom\s/s.test(statement));
}

function planted(from: string, to: string, isPackage = false): Edge {
  return { from, to, isPackage, isType: false };
}

function say({ from, to }: Edge): string {
  return `${from} imports ${to}`;
}

describe('imports in src/', () => {
  test('every import of a file leads to a file', () => {
    const code = edges.filter(({ to, isPackage }) => !isPackage && /\.(ts|tsx|mjs)$/.test(to));
    expect(code.length).toBeGreaterThan(50);
    expect(code.filter(({ to }) => !existsSync(resolve(src, to))).map(say)).toEqual([]);
  });

  test('domain imports nothing; protocol imports domain and zod; linkedin imports domain and its two readers', () => {
    expect(edges.filter(crossesAllowed).map(say)).toEqual([]);
    expect(crossesAllowed(planted('domain/day.ts', 'protocol/field.ts'))).toBe(true);
    expect(crossesAllowed(planted('domain/day.ts', 'zod', true))).toBe(true);
    expect(crossesAllowed(planted('protocol/push.ts', 'linkedin/location.ts'))).toBe(true);
  });

  test('server and extension never import each other', () => {
    expect(edges.filter(crossesSides).map(say)).toEqual([]);
    expect(crossesSides(planted('server/app.ts', 'extension/text.ts'))).toBe(true);
    expect(crossesSides(planted('extension/text.ts', 'server/app.ts'))).toBe(true);
  });

  test('cache ← sync ← background; store ← views ← entries; tools ← nobody', () => {
    expect(edges.filter(crossesImporters).map(say)).toEqual([]);
    expect(crossesImporters(planted('extension/popup/main.tsx', 'extension/cache/database.ts'))).toBe(true);
    expect(crossesImporters(planted('extension/store/home.ts', 'extension/views/field.tsx'))).toBe(true);
    expect(crossesImporters(planted('server/app.ts', 'tools/build.ts'))).toBe(true);
  });

  test('the content script carries no zod, no idb, no polyfill and nothing of the cache', () => {
    const reached = reachedFrom(ENTRY, edges);
    expect(sources.map(({ path }) => path)).toContain(ENTRY);
    expect([...reached].filter(isLooseBelowPanel)).toEqual([]);
    expect([...reachedFrom('a', [planted('a', 'b'), planted('b', 'zod', true)])].filter(isLooseBelowPanel)).toEqual(['zod']);
  });

  test('what draws the lines of several accounts is loaded when it is first needed, and in one file', () => {
    const eager = /^import (?!type\b)[^;]*'uplot'|^import 'uplot|require\(/m;
    const using = sources.filter(({ text }) => text.includes("'uplot'"));
    expect(using.map(({ path }) => path)).toEqual(['extension/components/series-plot.ts']);
    expect(using.filter(({ text }) => eager.test(text))).toEqual([]);
    expect(using[0]?.text).toContain("await import('uplot')");
    expect(
      ["import UPlot from 'uplot';", "import type A from './a.ts';\nimport {\n  B,\n} from 'uplot';"].every((text) =>
        eager.test(text),
      ),
    ).toBe(true);
    expect(eager.test("import type { Options } from 'uplot';")).toBe(false);
  });

  test('A-04: the server asks its database in server/db alone', () => {
    expect(sources.filter(asksPastTables).map(({ path }) => path)).toEqual([]);
    const asking = edges.filter(
      ({ from, to, isPackage }) => isPackage && ['kysely', 'pg'].includes(to) && isServersBesideTables(from),
    );
    expect(asking.map(say)).toEqual([]);
    expect(asksPastTables({ path: 'server/routes/pull.ts', text: "tx.selectFrom('grp')" })).toBe(true);
    expect(asksPastTables({ path: 'server/scopes/feed.ts', text: 'sql<Row>`select 1`' })).toBe(true);
    expect(sources.filter(({ path, text }) => path.startsWith('server/db/') && SQL.test(text)).length).toBeGreaterThan(15);
  });

  test('webextension-polyfill is imported in one file at most', () => {
    const importers = edges.filter(({ to, isType }) => to === 'webextension-polyfill' && !isType).map(({ from }) => from);
    expect(new Set(importers).size).toBeLessThanOrEqual(1);
  });

  test('no file imports itself by way of others', () => {
    // the one list of all tables names their types, and each table's statements need the list: types alone, in this file alone
    const isRegister = ({ from, isType }: Edge): boolean => from === 'server/db/database.ts' && isType;
    expect(findCycle(edges.filter((edge) => !isRegister(edge)))).toBeNull();
    expect(findCycle([planted('a', 'b'), planted('b', 'c'), planted('c', 'a')])).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('files in src/', () => {
  test('none is longer than 250 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test('none is a barrel', () => {
    expect(sources.filter(({ text }) => isBarrel(text)).map(({ path }) => path)).toEqual([]);
    expect(isBarrel("/** All. */\nexport * from './a.ts';\nexport { b } from './b.ts';\n")).toBe(true);
    expect(isBarrel("export { b } from './b.ts';\nexport const c = 1;\n")).toBe(false);
  });
});

describe('the reader of imports', () => {
  test.for<[string, { to: string; isType: boolean }[]]>([
    ["import { a } from './b.ts';", [{ to: 'domain/b.ts', isType: false }]],
    ["import type { A } from '../protocol/c.ts';", [{ to: 'protocol/c.ts', isType: true }]],
    ["import {\n  type A,\n  type B,\n} from './b.ts';", [{ to: 'domain/b.ts', isType: true }]],
    ["import { type A, b } from './b.ts';", [{ to: 'domain/b.ts', isType: false }]],
    [
      "import './b.css';\nexport * from './c.ts';",
      [
        { to: 'domain/b.css', isType: false },
        { to: 'domain/c.ts', isType: false },
      ],
    ],
    [
      "import * as z from 'zod/mini';\nimport x from '@a/b/c';",
      [
        { to: 'zod', isType: false },
        { to: '@a/b', isType: false },
      ],
    ],
    ["const w = new Worker(new URL('./w.ts', import.meta.url));", [{ to: 'domain/w.ts', isType: false }]],
    ["const m = await import('./lazy.ts');", [{ to: 'domain/lazy.ts', isType: false }]],
    ["import { readFileSync } from 'node:fs';", [{ to: 'node', isType: false }]],
  ])('%j', ([text, expected]) => {
    expect(readEdges({ path: 'domain/a.ts', text }).map(({ to, isType }) => ({ to, isType }))).toEqual(expected);
  });
});
