/**
 * `npm test`: every check of the project, each as a named stage with its time. A failed stage does not stop the next ones. The
 * last line is `N passed, N failed`: tests, and stages that hold no tests as one each. `npm test -- unit types` runs these two.
 */
import { installPrerequisites } from './prerequisites.ts';
import { captureModule } from './process.ts';

type Count = { readonly passed: number; readonly failed: number };
type Stage = { readonly name: string; readonly run: () => Promise<Count> };

const bin = (path: string) => `node_modules/${path}`;

const STAGES: readonly Stage[] = [
  { name: 'browsers', run: async () => one(await installPrerequisites()) },
  // As many checkers as CI has cores: each works out for itself what several need.
  { name: 'types', run: () => check(bin('typescript/bin/tsc'), ['--noEmit', '-p', '.', '--checkers', '2']) },
  {
    name: 'style',
    run: () => check(bin('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '--max-diagnostics=50', '.']),
  },
  { name: 'build', run: () => check('src/tools/run.mjs', ['build']) },
  { name: 'lint', run: lint },
  // 'package' builds once more where the end-to-end tests read.
  { name: 'unit', run: () => tests(['unit', 'component', 'package']) },
  { name: 'server', run: () => tests(['server', 'memory']) },
  { name: 'e2e', run: () => tests(['e2e-chromium', 'e2e-firefox']) },
];

function one(ok: boolean): Count {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function check(file: string, args: readonly string[]): Promise<Count> {
  const { code } = await captureModule(file, args);
  return one(code === 0);
}

/** vitest says its counts in its reporter's last line; without one it did not come to an end. */
async function tests(projects: readonly string[]): Promise<Count> {
  const chosen = projects.flatMap((project) => ['--project', project]);
  const { code, output } = await captureModule(bin('vitest/vitest.mjs'), ['run', ...chosen]);
  const [, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  const count = { passed: Number(passed), failed: Number(failed) };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Firefox's add-on linter has to be silent: no error, warning or notice. */
async function lint(): Promise<Count> {
  const { output } = await captureModule(bin('web-ext/bin/web-ext.js'), ['lint', '-s', 'dist/firefox', '--no-config-discovery']);
  const found = ['errors', 'warnings', 'notices'].map((kind) => new RegExp(`^${kind}\\s+(\\d+)`, 'm').exec(output)?.[1]);
  return one(found.every((number) => number === '0'));
}

async function runStage(stage: Stage): Promise<Count> {
  console.log(`\n=== ${stage.name}`);
  const start = performance.now();
  const count = await stage.run().catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `=== ${stage.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s (${count.passed} passed, ${count.failed} failed)`,
  );
  return count;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${STAGES.map((stage) => stage.name).join(', ')}.`);
  process.exit(2);
}
let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const stage of STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const count = await runStage(stage);
  passed += count.passed;
  failed += count.failed;
  if (count.failed > 0) failures.push(stage.name);
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
