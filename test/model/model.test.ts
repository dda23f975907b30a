import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGround, type Ground } from '../server/ground.ts';
import { followed } from './progress.ts';
import { seedsOf } from './random.ts';
import { runModel } from './run.ts';

const OPERATIONS = 40;
const { seeds, count } = seedsOf(50);
let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

test(
  `I3, I8, I9, I11, I13: in ${count} runs of ${OPERATIONS} steps, ten devices of five people hold what members, roles and readings say, and nothing else`,
  async () => {
    const traces: string[] = [];
    for (const seed of followed(seeds)) traces.push(...(await runModel(ground.db, seed, OPERATIONS)));
    for (const kind of [
      'invitation.accept',
      'membership.role',
      'membership.leave',
      'group.delete',
      'group.restore',
      'group.handOver',
      'membership.undoRole',
      'membership.askFigures',
      'membership.dismissAsk',
      'connection.send',
      'connection.accept',
      'connection.decline',
      'connection.end',
      'connection.allowImport',
      'connection.allowSchedule',
      'schedule.put',
      'schedule.delete',
      'schedule.approve',
      'schedule.decline',
      'schedule.restore',
      'schedule.settle',
      'account.setGoal',
      'membership.setGoal',
      'group.setGoal',
      'group.setLeaderboard',
      'membership.list',
      'membership.label ',
      'membership.labelPost',
      'post.label',
      'person.digest',
      'seat.offer',
      'seat.accept',
      'seat.remove',
      'seats are paid for',
      'the plan of',
      'answer lost',
      'sent twice',
      'in 2: idle',
    ])
      expect(traces.filter((line) => line.includes(kind)).length, kind).toBeGreaterThan(count >= 50 ? 0 : -1); // a dozen, and more
  },
  60_000 + count * 15_000,
);
