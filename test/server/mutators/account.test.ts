import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '../../../src/domain/id.ts';
import { createGround, type Ground } from '../ground.ts';
import { act, createWorld, signIn } from '../world.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

test('a profile that in lower case is longer than a client takes is refused: its account would be seen by nobody', async () => {
  const world = await createWorld(ground.db, 'accounts');
  const device = await signIn(world, 'ann');
  const account = world.id<AccountId>();
  expect(await act(world, device, 'account.create', { account, name: 'Ann', vanity: 'İ'.repeat(60) })).toBe('bad-request');
  expect(await act(world, device, 'account.create', { account, name: 'Ann', vanity: 'İnci' })).toBe('ok');
  expect(await act(world, device, 'account.edit', { account, name: 'Ann', vanity: 'İ'.repeat(60) })).toBe('bad-request');
});
