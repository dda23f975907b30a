import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGround, type Ground } from '../server/ground.ts';
import { seedsOf } from './random.ts';
import { play } from './transcript.ts';

const { seeds, count } = seedsOf(20);
let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

test(
  `R33, R34: in ${count} pairs of worlds that differ in what hidden people do, a User is answered the same, byte for byte`,
  async () => {
    for (const seed of seeds) {
      const without = await play(ground.db, seed, 'nothing');
      const among = await play(ground.db, seed, 'unseen');
      expect(among, `seed ${seed}`).toEqual(without);
    }
  },
  20_000 + count * 10_000,
);

test('the comparison is no empty one: an Analyst who joins unseen by one world is noticed', async () => {
  expect(await play(ground.db, 1, 'seen')).not.toEqual(await play(ground.db, 1, 'nothing'));
});
