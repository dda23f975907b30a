/**
 * `npm run new:page NAME`: the file of another of LinkedIn's pages, the invented page that it is tried on, and its test, each
 * registered where it has to be. The test fails until somebody has filled in what he has seen.
 */
import { resolve } from 'node:path';
import { makePage } from './new-page/make-page.ts';

try {
  console.log(makePage(resolve(import.meta.dirname, '../..'), process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The page was not made.');
  process.exitCode = 1;
}
