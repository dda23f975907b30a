import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

export type Violation = { readonly rule: string; readonly targets: readonly string[] };

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a page or in the panel's own frame. That frame is sandboxed without scripts, so Chromium runs no timer
 * in it: axe's are made microtasks while it works. `rules`: only these. Nothing is loaded for it: of media there are none.
 */
export async function findViolations(surface: Page | Frame, rules: readonly string[] | null = null): Promise<Violation[]> {
  if (!(await surface.evaluate('"axe" in window'))) await surface.evaluate(`${source};undefined`);
  const options = { resultTypes: ['violations'], preload: false, ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) };
  const results = await surface.evaluate(`(async () => {
    const timer = window.setTimeout;
    window.setTimeout = (run, delay, ...rest) => (delay > 100 ? 0 : Promise.resolve().then(() => run(...rest)) && 0);
    try {
      const { violations } = await axe.run(document, ${JSON.stringify(options)});
      return violations.map(({ id, nodes }) => ({ rule: id, targets: nodes.map((node) => node.target.join(' ')) }));
    } finally {
      window.setTimeout = timer;
    }
  })()`);
  return results as Violation[]; // made so by the expression above
}
