/** An Analyst in the places of his team: its accounts in one chart, its posts, when they do best, and who follows. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { fill, pick, press, tick } from './control.ts';
import { lineOf, waitForText } from './panel-frame.ts';
import { beKnown } from './person.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { CAST, createTeam, type Team } from './team.ts';
import { until } from './until.ts';
import { say } from './words.ts';

const scene = openScene();
let team: Team;
let tab: Page;
endAtFirstFailure();
beforeAll(async () => {
  team = await createTeam(scene.stage);
  await beKnown(scene.stage, scene.driver, CAST.ben);
  tab = await scene.driver.page(`dashboard.html#/group/${team.group}`);
  await waitForText(tab, CAST.zuzu.name);
});

/** Whether anything is drawn: a canvas that a policy or a fault kept empty has no colour anywhere. */
function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.series-plot canvas');
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.some((part) => part > 0);
  });
}

/** Whose posts are in the table. */
async function authors(page: Page): Promise<string[]> {
  return [...new Set(await page.$$eval('.posts .post-author .cut', (names) => names.map((name) => name.textContent)))];
}

test('R6: accounts that are ticked stand in one chart, whose days the keys reach', async () => {
  for (const { name } of [CAST.ada, CAST.zuzu]) await tick(tab, 'checkbox', say('compare_with', name));
  await until('the lines', () => isDrawn(tab));
  const told = (): Promise<string> =>
    tab.$eval('input[type="range"]', (slider) => slider.getAttribute('aria-valuetext') ?? '').catch(() => '');
  const both = new RegExp(`^(.+?); ${CAST.ada.name}: [\\d,]+; ${CAST.zuzu.name}: [\\d,]+$`);
  const last = await until('both in words', async () => both.exec(await told())?.[1]);
  await tab.focus('input[type="range"]');
  await tab.keyboard.press('ArrowLeft');
  await until('the day before', async () => (both.exec(await told())?.[1] ?? last) !== last);
  await pick(tab, say('posts_figure'), say('glance_new_followers'));
  await until(
    'the lines of another figure',
    async () => (await isDrawn(tab)) && (await lineOf(tab)).includes(say('compare_gaps')),
  );
});

test('R5: the posts of everybody are found by name and laid side by side, with how long each was counted', async () => {
  await press(tab, say('glance_posts'));
  await waitForText(tab, say('posts_team_title'));
  await fill(tab, say('posts_find'), 'zuzanna');
  await until('her posts alone', async () => (await authors(tab)).join() === CAST.zuzu.name);
  const boxes = await tab.$$('.posts input[type="checkbox"]');
  for (const box of boxes.slice(0, 2)) await box.click();
  await waitForText(tab, say('posts_compared'));
  const links = await tab.$$eval('.comparison-table a', (all) =>
    all.map(({ href, rel, target }) => ({ host: new URL(href).host, rel, target })),
  );
  expect(links).toEqual(Array(2).fill({ host: 'www.linkedin.com', rel: 'noreferrer noopener', target: '_blank' }));
});

test('when to post and who follows are told of all of them, and nothing went wrong on the way', async () => {
  await press(tab, say('when_title'));
  await waitForText(tab, say('when_zone'));
  await pick(tab, say('when_zone'), 'UTC');
  await waitForText(tab, say('when_caption', say('post_impressions'), 'UTC'));
  await press(tab, say('audience_title'));
  await waitForText(tab, say('audience_in_it_many', 4));
  expect(scene.driver.errors).toEqual([]);
  await tab.close();
});
