import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../../src/domain/day.ts';
import { createReading } from '../../../domain/readings.ts';
import { AT, MINE } from '../../answers.ts';
import { createDevice } from '../../device.ts';
import { createFakeServer } from '../../fake-server.ts';

import { deviceAs } from '../../member-device.ts';

describe('an import', () => {
  test('is compared with what is held and with what still waits', async () => {
    const { device, server } = await deviceAs('admin');
    const reading = createReading('2026-02-20', Array(20).fill(12));
    expect(await device.ask('import.preview', { account: MINE, readings: [reading] })).toMatchObject({
      days: { new: 10, changed: 10 },
      changesAnything: true,
    });
    server.state.say = () => 'down';
    expect(await device.mutate('reading.import', { account: MINE, reading, confirms: null })).toEqual({ state: 'waiting' });
    expect(await device.ask('import.preview', { account: MINE, readings: [reading] })).toMatchObject({
      days: { new: 0, same: 20 },
      changesAnything: false,
    });
  });

  test.each(['export', 'page'] as const)('%s: the time that it came with is kept, whatever this clock says', async (source) => {
    const { device, server } = await deviceAs('admin');
    server.state.time = AT + 3_600_000;
    await device.mutate('account.edit', { account: MINE, name: 'Me', vanity: null }); // the clock is learnt here
    const reading = createReading('2026-02-20', [1, 2, 3], { source });
    await device.mutate('reading.import', { account: MINE, reading, confirms: null });
    expect(server.effects.at(-1)).toMatchObject({ reading });
  });

  test('an answer’s time is corrected by the server’s clock as well', async () => {
    const { device, server } = await deviceAs('admin');
    server.state.time = AT + 3_600_000;
    await device.mutate('account.edit', { account: MINE, name: 'Me', vanity: null });
    const answer = { ids: ['activity:1000000001', 'share:1000000002'] as const, same: true, at: AT };
    await device.mutate('post.answer', { account: MINE, day: '2026-02-20' as Day, answer: { ...answer, ids: [...answer.ids] } });
    expect(server.effects.at(-1)).toMatchObject({ answer: { at: AT + 3_600_000 } });
  });

  test.each([
    ['of a name that is none', 'toString', {}, 'bad-request'],
    ['with arguments of another', 'group.delete', { account: MINE }, 'bad-request'],
  ])('a mutation %s is refused at once', async (_, name, args, code) => {
    const { device } = await deviceAs('admin');
    await expect(device.ask('mutate', { name, args })).rejects.toThrow(code);
  });

  test('signed out nothing is enqueued', async () => {
    const device = createDevice({ fetch: createFakeServer().fetch });
    await expect(device.mutate('account.edit', { account: MINE, name: 'Me', vanity: null })).rejects.toThrow('signed-out');
  });
});
