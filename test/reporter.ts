import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Prints what failed once more, for whoever reads only the end, and the line a run ends with: `N passed, N failed`. What could not be
 * loaded, and what was skipped, counts as failed.
 */
export default class ClosingLine implements Reporter {
  private isFiltered = false;

  onInit(vitest: Vitest): void {
    this.isFiltered = vitest.config.testNamePattern !== undefined; // then most tests are left out on purpose
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      const isFailure = (state: string): boolean => state !== 'passed' && !(this.isFiltered && state === 'skipped');
      passed += states.filter((state) => state === 'passed').length;
      failed += states.filter(isFailure).length;
      if (module.state() === 'failed' && !states.includes('failed')) failed += 1;
      for (const test of module.children.allTests())
        if (test.result().state === 'failed')
          console.log(`Failed: ${test.fullName}\n  ${test.result().errors?.[0]?.message ?? ''}`);
    }
    for (const error of errors) console.log(`Not of any test: ${describe(error)}`);
    console.log(`${passed} passed, ${failed} failed`);
  }
}

function describe(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { message, stack } = error as { readonly message?: unknown; readonly stack?: unknown }; // what crossed from a worker is no Error any more
  return String(stack ?? message ?? JSON.stringify(error));
}
