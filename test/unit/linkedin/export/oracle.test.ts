import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../workbook');
const IMPORTED = /(?:from|import\()\s*['"]([^'"]+)['"]/g;

/** All modules that a file imports, itself or through others; files by their path, the rest by their name. */
function reached(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORTED)) {
    if (name.startsWith('.')) reached(resolve(dirname(file), name), found);
    else found.add(name);
  }
  return found;
}

test.each([
  'oracle.ts',
  'oracle-post.ts',
  'create-workbook.ts',
  'create-post-workbook.ts',
  'any-workbook.ts',
  'mutation/mutant.ts',
])('%s shares no code with src/, and uses nothing but Node', (name) => {
  const modules = [...reached(resolve(FOLDER, name))];
  const ours = modules.filter((module) => module.startsWith('/') || /^[A-Z]:/i.test(module));
  expect(ours.length).toBeGreaterThan(name.startsWith('oracle') ? 1 : 3);
  expect(ours.filter((file) => !file.startsWith(FOLDER) || /[\\/]src[\\/]/.test(file.slice(FOLDER.length)))).toEqual([]);
  expect(modules.filter((module) => !ours.includes(module) && module !== 'node:zlib')).toEqual([]);
});

test('the oracle shares no code with the writer of what it reads', () => {
  const written = ['create-workbook.ts', 'create-post-workbook.ts'].flatMap((name) => [...reached(resolve(FOLDER, name))]);
  for (const name of ['oracle.ts', 'oracle-post.ts'])
    expect([...reached(resolve(FOLDER, name))].filter((file) => written.includes(file) && file !== 'node:zlib')).toEqual([]);
});
