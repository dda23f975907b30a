/** The places of a team beside its dashboard, and its chart of several accounts. */
import type { Page } from 'puppeteer-core';
import type { Home } from '../../src/protocol/message.ts';
import { ask } from './canary.ts';
import { fill, press, tick } from './control.ts';
import { waitForText } from './panel-frame.ts';
import { CAST } from './team.ts';
import { until } from './until.ts';
import { open, type Visit } from './visit.ts';
import { say } from './words.ts';

export const PLACE_SURFACES: Readonly<Record<string, (visit: Visit) => Promise<Page>>> = {
  'tab: accounts in one chart': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}`);
    for (const { name } of [CAST.ada, CAST.ben]) await tick(tab, 'checkbox', say('compare_with', name));
    await until('the lines', () => tab.$('.series-plot canvas'));
    return tab;
  },
  'tab: posts side by side': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/posts`);
    await waitForText(tab, say('posts_compare_lead', 4));
    for (const box of (await tab.$$('.posts input[type="checkbox"]')).slice(0, 2)) await box.click();
    await waitForText(tab, say('posts_compared'));
    return tab;
  },
  'tab: when to post': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/times`);
    await waitForText(tab, say('when_zone'));
    return tab;
  },
  'tab: connecting to a single account': async (visit) => {
    const tab = await open(visit, 'dashboard.html#/new-connection');
    await waitForText(tab, say('connect_alone'));
    return tab;
  },
  'tab: a post that is being planned': async (visit) => {
    const home = await open(visit, 'dashboard.html#/');
    const { value } = (await ask(home, 'home.get')) as { readonly value: Home }; // signed in: it answers
    const tab = await open(visit, `dashboard.html#/schedule/${value.accounts[0]?.id}`);
    await press(tab, say('schedule_write'));
    await fill(tab, say('schedule_text'), 'One\n\nTwo\nThree');
    await press(tab, say('schedule_schedule'));
    await waitForText(tab, say('schedule_when_missing'));
    return tab;
  },
  'tab: an audience': async (visit) => {
    const tab = await open(visit, `dashboard.html#/group/${visit.group}/audience`);
    await waitForText(tab, say('audience_followers'));
    return tab;
  },
};
