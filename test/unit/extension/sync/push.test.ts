import { describe, expect, test } from 'vitest';
import { BODY_LIMIT } from '../../../../src/protocol/push.ts';
import { createReading } from '../../domain/readings.ts';
import { AT, ME, MINE } from '../answers.ts';
import { createDevice, type Device } from '../device.ts';
import { createFakeServer } from '../fake-server.ts';

const edit = { account: MINE, name: 'New Name', vanity: null };

async function signedIn(now = () => AT): Promise<{ device: Device; server: ReturnType<typeof createFakeServer> }> {
  const server = createFakeServer();
  const device = createDevice({ fetch: server.fetch, now });
  await device.background.session.update((value) => ({ ...value, token: 'the-token', person: ME, address: 'me@example.com' }));
  return { device, server };
}

describe('a push', () => {
  test('whose answer is lost is sent again and has its effect once', async () => {
    const { device, server } = await signedIn();
    server.state.say = (path, count) => (path === '/v1/push' && count === 1 ? 'lost-answer' : null);
    expect(await device.mutate('account.edit', edit)).toEqual({ state: 'waiting' });
    expect((await device.ask('sync.now', {})).waiting).toBe(0);
    expect(server.effects).toEqual([edit]);
  });

  test('keeps the order, and a mutation that is refused does not block those behind it', async () => {
    const { device, server } = await signedIn();
    server.state.say = () => 'down';
    for (const name of ['A', 'B', 'C']) await device.mutate('account.edit', { ...edit, name });
    server.state.say = () => null;
    let nth = 0;
    server.state.decide = () => (++nth === 2 ? 'refused' : 'ok');
    const state = await device.ask('sync.now', {});
    expect(state).toMatchObject({ waiting: 0, refused: [{ name: 'account.edit', code: 'refused' }] });
    expect(server.effects).toEqual([
      { ...edit, name: 'A' },
      { ...edit, name: 'C' },
    ]);
    expect((await device.ask('outbox.dismiss', { id: state.refused[0]?.id ?? 0 })).refused).toEqual([]);
  });

  test('of one large import, and of many, stays below the limit of a body', async () => {
    const { device, server } = await signedIn();
    const demographics = Array.from({ length: 300 }, (_, at) => ({
      about: 'audience' as const,
      category: 'company' as const,
      value: `${'ä'.repeat(190)} ${at}`,
      share: 0.01,
    }));
    const posts = Array.from({ length: 200 }, (_, at) => ({
      id: `activity:10000000${at + 1000}`,
      url: `https://www.linkedin.com/${'x'.repeat(570)}`,
      publishedOn: '2026-01-01' as never,
      window: null,
      figures: { impressions: 1 },
    }));
    const reading = { ...createReading('2024-01-01', Array(780).fill(2_147_483_647)), demographics, posts };
    server.state.say = () => 'down';
    for (let at = 0; at < 6; at++) await device.mutate('reading.import', { account: MINE, reading, confirms: null });
    server.state.say = () => null;
    expect((await device.ask('sync.now', {})).waiting).toBe(0);
    expect(server.effects).toHaveLength(6);
    const sizes = server.calls
      .filter(({ path }) => path === '/v1/push')
      .map(({ body }) => new TextEncoder().encode(JSON.stringify(body)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(BODY_LIMIT);
  });

  test('to a server that was restored from a backup numbers anew, and loses nothing', async () => {
    const { device, server } = await signedIn();
    await device.mutate('account.edit', { ...edit, name: 'Before' });
    const known = await device.background.outbox.client(ME);
    const results = { v: 1, s: 'ok', last: 0, results: [], time: AT };
    server.state.say = (path, count) => (path === '/v1/push' && count === 3 ? { status: 200, json: results } : null);
    expect(await device.mutate('account.edit', { ...edit, name: 'After' })).toEqual({ state: 'decided', code: 'ok' });
    expect(await device.background.outbox.client(ME)).not.toBe(known);
    expect(server.effects).toMatchObject([{ name: 'Before' }, { name: 'After' }]);
  });
});
