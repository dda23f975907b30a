import { expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import type { Day } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { glanceOf } from '../../../src/domain/glance.ts';
import { createId, type AccountId } from '../../../src/domain/id.ts';
import { TALLIED } from '../../../src/domain/tally.ts';
import { PERIODS } from '../../../src/domain/period.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { questionsAbout } from '../../../src/domain/post-question.ts';
import { readingSchema } from '../../../src/protocol/reading.ts';
import { readEnv } from '../../../src/server/env.ts';
import { createArchive } from '../../../src/tools/demo/archive.ts';
import { DEMO_PEOPLE } from '../../../src/tools/demo/people.ts';
import { createReadings, DEMO_DAYS } from '../../../src/tools/demo/readings.ts';
import { mayHoldDemo } from '../../../src/tools/demo/seed.ts';

const TODAY = '2026-11-21' as Day;

test('R50: the demo team is 1 Admin, 3 Analysts and 6 Users', () => {
  const count = (role: string): number => DEMO_PEOPLE.filter((person) => person.role === role).length;
  expect([count('admin'), count('analyst'), count('user')]).toEqual([1, 3, 6]);
  expect(new Set(DEMO_PEOPLE.flatMap((person) => [person.address, person.vanity])).size).toBe(20);
});

test.each([
  [{}, true],
  [{ HOST: 'localhost', DATA_DIR: '/elsewhere', PORT: '9000', PUBLIC_URL: 'https://sidelight.example' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '192.168.1.7' }, false],
  [{ DATABASE_URL: 'postgres://sidelight@127.0.0.1/sidelight' }, false],
  [{ SMTP_URL: 'smtp://mail.example' }, false],
])('the demo team is invented only on this machine’s own database, on loopback, with mails printed: %j', (env, isAllowed) => {
  expect(mayHoldDemo(readEnv(env))).toBe(isAllowed);
});

test('every invented export is a reading that the server takes, and the same on every machine', () => {
  for (const person of DEMO_PEOPLE) {
    const readings = createReadings(person, TODAY);
    for (const reading of readings) expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
    expect(createReadings(person, TODAY)).toEqual(readings);
  }
});

test('the archive gives each post its text under another number, and leaves none unclear', () => {
  for (const person of DEMO_PEOPLE) {
    const exports = createReadings(person, TODAY);
    const archive = createArchive(exports);
    for (const reading of archive) expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
    const months = [...exports, ...archive].flatMap((reading) =>
      monthsOf('11111111-1111-4111-8111-111111111111' as AccountId, reading),
    );
    const merged = new Map<string, AccountMonth>();
    for (const month of months) {
      const known = merged.get(month.month);
      merged.set(month.month, known ? mergeMonth(known, month) : month);
    }
    const { posts, answers } = figuresOf([...merged.values()]);
    const listed = listPosts(posts, answers);
    expect(listed).toHaveLength(new Set(exports.flatMap((reading) => reading.posts).map(({ id }) => id)).size);
    expect(listed.every(({ text, ids }) => text !== undefined && ids.length === 2)).toBe(true);
    expect(questionsAbout(posts, answers)).toEqual([]);
  }
});

test('26 months are known without a gap, and every period has a comparison and a reach', () => {
  const subjects = DEMO_PEOPLE.map((person) => {
    const months = new Map<string, AccountMonth>();
    for (const month of createReadings(person, TODAY).flatMap((reading) =>
      monthsOf('11111111-1111-4111-8111-111111111111' as AccountId, reading),
    )) {
      const known = months.get(month.month);
      months.set(month.month, known ? mergeMonth(known, month) : month);
    }
    return { id: createId<AccountId>(), name: person.name, role: person.role, figures: figuresOf([...months.values()]) };
  });
  expect(DEMO_DAYS).toBeGreaterThanOrEqual(26 * 30);
  for (const { figures } of subjects)
    expect([...figures.columns.impressions].filter((value) => value >= 0).length).toBeGreaterThanOrEqual(DEMO_DAYS - 2);
  for (const length of PERIODS) {
    const glance = glanceOf(subjects, length);
    for (const metric of TALLIED) {
      const { change, atLeast } = glance.figures[metric];
      const isFull = metric === 'posts' && atLeast; // a list of 50, as LinkedIn's are of whoever posts much: compared with nothing
      expect({ length, metric, change: isFull ? 'none' : change }).not.toMatchObject({ change: null });
    }
    expect(glance.reach?.known).toBe(10);
    expect(glance.period?.to).toBe('2026-11-19');
  }
});
