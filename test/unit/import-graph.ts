/** Who imports what in src/, read from the sources themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';

/** `to` is a file below src/, or a package's name. Type-only imports are gone once built. */
export type Edge = { readonly from: string; readonly to: string; readonly isPackage: boolean; readonly isType: boolean };
export type SourceFile = { readonly path: string; readonly text: string };

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;
const src = resolve(import.meta.dirname, '../../src');

export function readSources(): SourceFile[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file)).sort();
  return code.map((path) => ({ path, text: readFileSync(resolve(src, path), 'utf8') }));
}

export function readEdges({ path, text }: SourceFile): Edge[] {
  const edges: Edge[] = [];
  for (const [, type, names = '', to = ''] of text.matchAll(STATEMENT))
    edges.push(edge(path, to, Boolean(type) || onlyTypes(names)));
  for (const [, module, file] of text.matchAll(DYNAMIC)) edges.push(edge(path, module ?? file ?? '', false));
  return edges;
}

/** Everything a file carries with it once built, itself included. */
export function reachedFrom(start: string, edges: readonly Edge[]): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const { from, to, isType } of edges) if (from === file && !isType) reached.add(to);
  return reached;
}

/** One cycle of files, or null; a cycle of types counts. */
export function findCycle(edges: readonly Edge[]): string[] | null {
  const done = new Set<string>();
  const files = edges.filter(({ isPackage }) => !isPackage);
  const targets = new Map(files.map(({ from }) => [from, files.filter((file) => file.from === from)]));
  function visit(file: string, path: readonly string[]): string[] | null {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  }
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

/** 'domain', 'server', 'extension/cache', 'extension/text.ts': the room a file stands in. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'extension' ? `${first}/${second}` : first;
}

function edge(from: string, to: string, isType: boolean): Edge {
  if (to.startsWith('.')) return { from, to: posix.join(posix.dirname(from), to.replace(/\?.*$/, '')), isPackage: false, isType };
  const [scope = '', name] = to.split('/');
  return {
    from,
    to: to.startsWith('node:') ? 'node' : scope.startsWith('@') ? `${scope}/${name}` : scope,
    isPackage: true,
    isType,
  };
}

/** `import { type A, type B } from …` is erased like `import type`. */
function onlyTypes(names: string): boolean {
  const [, list] = /^\{([^}]*)\}$/s.exec(names.trim()) ?? [];
  return list?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
}
