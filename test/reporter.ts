import type { Reporter, TestModule } from 'vitest/node';

/** Prints the line a run ends with: `N passed, N failed`. What could not even be loaded counts as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      passed += states.filter((state) => state === 'passed').length;
      failed += states.filter((state) => state !== 'passed').length; // a skipped test shows nothing
      if (module.state() === 'failed' && !states.includes('failed')) failed += 1;
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
