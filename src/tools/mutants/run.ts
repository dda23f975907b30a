/**
 * `npm run soak -- mutants`: plants each bug of test/mutants in a copy of the project, one at a time, and runs the tests that must
 * notice it. `--from N --seeds M`: M of them, from the Nth on.
 */
import fs from 'node:fs';
import path from 'node:path';
import { EQUIVALENT, MUTANTS } from '../../../test/mutants/list.ts';
import type { Check, Equivalent, Mutant } from './mutant.ts';
import { judge, type Report, type Verdict } from './verdict.ts';
import { createWorkingCopy, type WorkingCopy } from './working-copy.ts';

const folder = path.resolve(import.meta.dirname, '../../../test/mutants');

export function readPatch(name: string): string {
  return fs.readFileSync(path.join(folder, `${name}.patch`), 'utf8');
}

/** The exit code: 0 when every bug was caught. */
export async function runMutants({ from, count }: { readonly from: number; readonly count: number }): Promise<number> {
  const chosen = MUTANTS.slice(from - 1, from - 1 + count);
  const copy = createWorkingCopy();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      copy.remove();
      process.exit(1);
    });
  try {
    const equivalent = from === 1 ? EQUIVALENT : [];
    const faults = await checkTests(copy, [...chosen, ...equivalent]);
    for (const fault of faults) say(fault);
    if (faults.length > 0) return 1;
    let caught = 0;
    for (const mutant of chosen) caught += Number(await plant(copy, mutant));
    let noticed = 0;
    for (const change of equivalent) noticed += Number(await plantEquivalent(copy, change));
    say(`${chosen.length} planted, ${caught} caught`);
    return caught === chosen.length && noticed === 0 ? 0 : 1;
  } finally {
    copy.remove();
  }
}

/** Without a bug every test passes, and there is one of each name: else its failing would say nothing. */
async function checkTests(copy: WorkingCopy, chosen: readonly (Mutant | Equivalent)[]): Promise<string[]> {
  const checks = chosen.map(({ test }) => test);
  const reports = new Map<Check['project'], Report | null>();
  for (const project of new Set(checks.map((check) => check.project)))
    reports.set(project, await copy.test(checks.filter((check) => check.project === project)));
  return chosen.flatMap(({ name, test }) => {
    const found = passedIn(reports.get(test.project) ?? null, test);
    return found ? [] : [`${name} · its test does not pass without it: ${describe(test)}`];
  });
}

/** Of the tests that are named all, and at least one. */
function passedIn(report: Report | null, { file, name = '' }: Check): boolean {
  const results = report?.testResults.filter((result) => result.name.endsWith(file)) ?? [];
  const tests = results.flatMap(({ assertionResults }) => assertionResults).filter(({ fullName }) => fullName.includes(name));
  return tests.length > 0 && tests.every(({ status }) => status === 'passed');
}

async function plant(copy: WorkingCopy, { name, breaks, bug, test }: Mutant): Promise<boolean> {
  const start = performance.now();
  const verdict = await copy.patched(readPatch(name), () => copy.test([test])).then(judge, broken);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${name} · ${breaks.join(', ')} · ${bug}\n  ${tell(verdict, test)}, ${seconds} s`);
  return verdict.is === 'caught';
}

/** Whether anything noticed it, which nothing should. */
async function plantEquivalent(copy: WorkingCopy, { name, reason, test }: Equivalent): Promise<boolean> {
  const verdict = await copy.patched(readPatch(name), () => copy.test([test])).then(judge, broken);
  const isSo = verdict.is === 'survived';
  say(
    `${name} · no bug: ${reason}\n  ${isSo ? `nothing notices it (${describe(test)})` : `NO LONGER SO: ${tell(verdict, test)}`}`,
  );
  return !isSo;
}

function broken(error: unknown): Verdict {
  return { is: 'broken', why: error instanceof Error ? error.message : String(error) };
}

function tell(verdict: Verdict, test: Check): string {
  if (verdict.is === 'caught') return `caught by "${verdict.by}" (${test.project})`;
  return verdict.is === 'survived' ? `SURVIVED ${describe(test)}` : `BROKEN: ${verdict.why}`;
}

function describe({ project, file, name }: Check): string {
  return `${project} ${file}${name === undefined ? '' : ` "${name}"`}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
