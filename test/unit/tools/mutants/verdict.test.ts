import { expect, test } from 'vitest';
import { judge, type Report } from '../../../../src/tools/mutants/verdict.ts';

type Told = Report['testResults'][number];
type Case = Told['assertionResults'][number];

const passed: Case = { fullName: 'it holds', status: 'passed', failureMessages: [] };
const left: Case = { fullName: 'not asked for', status: 'skipped' };
const failed = (message: string): Case => ({ fullName: 'it holds', status: 'failed', failureMessages: [message] });
const fileOf = (...assertionResults: Case[]): Told => ({ name: '/x/a.test.ts', assertionResults });
const NO_IMPORT: Told = { name: '/x/a.test.ts', message: 'Cannot find module', assertionResults: [] };

test.each<[string, readonly Told[] | null, ReturnType<typeof judge>]>([
  ['a test saw it', [fileOf(passed, failed('AssertionError: 1 is not 2'))], { is: 'caught', by: 'it holds' }],
  ['a matcher of its own saw it', [fileOf(failed('Error: expect(received).toSatisfy()'))], { is: 'caught', by: 'it holds' }],
  ['a property saw it', [fileOf(failed('Error: Property failed after 3 tests'))], { is: 'caught', by: 'it holds' }],
  [
    'a test saw it after waiting for it',
    [fileOf(failed('Error: expected 7 to be 30 // Object.is equality\n    at Proxy.__VITEST_POLL_CHAIN__ (file:///x.js:1:1)'))],
    { is: 'caught', by: 'it holds' },
  ],
  [
    'the code that was waited for does not run',
    [fileOf(failed('TypeError: x is undefined\n    at Proxy.__VITEST_POLL_CHAIN__ (file:///x.js:1:1)'))],
    { is: 'broken', why: 'TypeError: x is undefined' },
  ],
  ['all tests passed', [fileOf(passed, left)], { is: 'survived' }],
  ['the code does not run', [fileOf(failed('TypeError: x is undefined'))], { is: 'broken', why: 'TypeError: x is undefined' }],
  ['the code cannot be loaded', [NO_IMPORT], { is: 'broken', why: 'Cannot find module' }],
  ['no test was asked', [fileOf(left)], { is: 'broken', why: 'no test ran' }],
  ['the tests did not come to an end', null, { is: 'broken', why: 'no test ran' }],
])('%s', (_, testResults, verdict) => {
  expect(judge(testResults && { testResults })).toEqual(verdict);
});
