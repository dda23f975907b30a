import { afterEach, expect, test, vi } from 'vitest';
import { inTasks } from '../../../../src/extension/background/steps.ts';

afterEach(() => void vi.restoreAllMocks());

test('steps are made in tasks of twelve milliseconds at most and what the last one gives is given; others come in between', async () => {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const made: string[] = [];
  function* steps(): Generator<undefined, string> {
    for (let step = 1; step <= 8; step += 1) {
      clock += 4;
      made.push(String(step));
      yield;
    }
    return 'all';
  }
  const asked = setInterval(() => made.push('asked'), 0);
  const result = await inTasks(steps());
  clearInterval(asked);
  expect(result).toBe('all');
  expect(made.filter((one) => one !== 'asked')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(made.join(' ')).toMatch(/^(asked )*1 2 3( asked)+ 4 5 6( asked)+ 7 8( asked)*$/);
});
