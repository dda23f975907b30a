import { expect, test, vi } from 'vitest';
import { createActs, mutate, type Outcome } from '../../../../src/extension/store/act.ts';
import { createBackground } from '../../../component/background.ts';

test('one act runs at a time: a second press does nothing', async () => {
  const acts = createActs();
  let finish = (_: Outcome): void => undefined;
  const first = acts.run(
    'send',
    () =>
      new Promise<Outcome>((resolve) => {
        finish = resolve;
      }),
  );
  const second = vi.fn(async (): Promise<Outcome> => 'ok');
  await acts.run('send', second);
  expect(second).not.toHaveBeenCalled();
  expect(acts.running.value).toBe('send');
  finish('ok');
  await first;
  expect([acts.running.value, acts.last.value]).toEqual([null, { act: 'send', outcome: 'ok' }]);
});

test('an expected failure is its code, and a bug is a fault that the browser is told of', async () => {
  const acts = createActs();
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  await acts.run('a', () => Promise.reject(Object.assign(new Error(), { code: 'too-many' })));
  expect(acts.last.value?.outcome).toBe('too-many');
  expect(report).not.toHaveBeenCalled();
  await acts.run('b', () => Promise.reject(new TypeError('bug')));
  expect(acts.last.value?.outcome).toBe('fault');
  expect(report).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test.each([
  [{ state: 'waiting' }, 'waiting'],
  [{ state: 'decided', code: 'ok' }, 'ok'],
  [{ state: 'decided', code: 'refused' }, 'refused'],
] as const)('a mutation that is %o has the outcome %s', async (answer, outcome) => {
  const { deps, mutations } = createBackground({ mutate: answer });
  const args = { never: false, invitation: '50000000-0000-4000-8000-000000000001' as never };
  expect(await mutate(deps.request, 'invitation.decline', args)).toBe(outcome);
  expect(mutations()).toEqual([{ name: 'invitation.decline', args }]);
});
