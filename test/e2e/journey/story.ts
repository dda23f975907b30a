/** The story's people, their profiles and their files. Each chapter goes on where the one before it ended. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { createWorkbook, type CreatedWorkbook } from '../../workbook/create-workbook.ts';
import type { Driver } from '../browser.ts';
import { endAtFirstFailure } from '../sequence.ts';
import { openStage, type Stage } from '../stage.ts';
import { CAST, daysAgo, recentWorkbook } from '../team.ts';
import type { WirePerson } from '../wire-person.ts';

export type Story = {
  stage: Stage;
  /** The Admin, the Analyst and the User, each with a profile. */
  ada: Driver;
  ben: Driver;
  cleo: Driver;
  /** The second User, of whom the first must never learn; her part needs no browser. */
  zuzu: WirePerson;
};

/** Made a week after its last day: all its days are complete. */
const LONG_AGO = {
  owner: CAST.ada.name,
  vanity: CAST.ada.vanity,
  generation: 'A',
  days: 60,
  from: daysAgo(121),
  seed: 21,
  created: `${daysAgo(55)}T09:00:00Z`,
} as const;

/** Sixty days each. Zuzanna's figures are larger than anybody's: they would show. */
export const FILES = {
  adaBefore: createWorkbook({ ...LONG_AGO, scale: 800 }),
  ada: recentWorkbook(CAST.ada, { seed: 22, scale: 1_000 }),
  ben: recentWorkbook(CAST.ben, { seed: 23, scale: 500 }),
  cleo: recentWorkbook(CAST.cleo, { seed: 24, scale: 300 }),
  zuzu: recentWorkbook(CAST.zuzu, { seed: 25, scale: 9_000 }),
} as const;

/** The newest complete day of files that were made two days ago: their last two days are still counted on. */
export const LAST_DAY = daysAgo(4);

export function startStory(): Story {
  const story = {} as Story; // filled before the first test
  beforeAll(async () => {
    const stage = await openStage();
    story.stage = stage;
    [story.ada, story.ben, story.cleo] = await Promise.all([stage.openProfile(), stage.openProfile(), stage.openProfile()]);
  });
  afterAll(() => story.stage?.close());
  endAtFirstFailure();
  return story;
}

/** Impressions of the so many days that end on the last complete one. */
export function impressionsIn(length: number, ...files: readonly CreatedWorkbook[]): number {
  const first = daysAgo(4 + length - 1);
  const days = files.flatMap(({ facts }) => facts.days).filter(({ day }) => day >= first && day <= LAST_DAY);
  return days.reduce((sum, day) => sum + day.impressions, 0);
}

export function monthsIn({ facts }: CreatedWorkbook): number {
  return new Set(
    [...facts.days.map(({ day }) => day), ...facts.posts.map(({ publishedOn }) => publishedOn)].map((day) => day.slice(0, 7)),
  ).size;
}

/** As it is shown: 12,345. */
export function shown(value: number): string {
  return value.toLocaleString('en-US');
}

/** Loses the focus, as to read a mail, and is opened again. */
export async function reopen(driver: Driver, popup: Page): Promise<Page> {
  await driver.blurPopup(popup);
  return driver.popup();
}
