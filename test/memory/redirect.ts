import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const REAL = '?real';

/**
 * Puts `test/memory/db/<x>.ts` in the place of `src/server/db/<x>.ts`, wherever it is imported from: mutators, feed, projections, pull
 * and routes are the shipped ones. What is imported with `?real`, and the server's files that it imports, keep PostgreSQL.
 */
export function redirectDatabase(): Plugin {
  const root = path.resolve(import.meta.dirname, '../..');
  const server = path.join(root, 'src/server');
  return {
    name: 'memory',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer) return null;
      const isReal = importer.endsWith(REAL) || source.endsWith(REAL);
      const file = path.resolve(path.dirname(importer), source.replace(REAL, ''));
      if (isReal) return file.startsWith(server) || source.endsWith(REAL) ? file + REAL : null;
      const memory = path.join(root, 'test/memory/db', path.basename(file));
      return path.dirname(file) === path.join(server, 'db') && existsSync(memory) ? memory : null;
    },
  };
}
