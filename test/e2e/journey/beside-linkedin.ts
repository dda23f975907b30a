/** Chapter three: the team beside LinkedIn, for those who may see it, and for Cleo, who may not. */
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Driver } from '../browser.ts';
import { ask, cacheText, figureCanaries, foundIn } from '../canary.ts';
import { fill, findControl, hasControl, pick, press, tick } from '../control.ts';
import { findPanel, hasPanel, lineOf, textOf, waitForText } from '../panel-frame.ts';
import type { Look } from '../fixture-host/look.ts';
import { changeRoute } from '../probes.ts';
import { CAST, GROUP_NAME } from '../team.ts';
import { until } from '../until.ts';
import { say } from '../words.ts';
import { FILES, impressionsIn, shown, type Story } from './story.ts';

const { ada, ben, cleo, zuzu } = CAST;
/** A Group of Ada's own, for the switch between Groups. */
export const SECOND_GROUP = 'Southern Cross';
const NEVER = ['/login', '/checkpoint/challenge/verify', '/mypreferences/d/categories/account', '/sales/home'] as const;

export function tellOfLinkedIn(story: Story): void {
  /** Ada's tab at LinkedIn, as the test before left it. */
  let adas: Beside;

  test('R1, R3: at first the panel says in a sentence what LinkedIn’s terms say, and shows the team’s figures', async () => {
    adas = await openPanel(story.ada, '/feed/', { frontEnd: 'sdui' });
    const { panel } = adas;
    await waitForText(panel, say('panel_intro'));
    expect(await hasControl(panel, { role: 'button', name: say('panel_intro_side') })).toBe(true);
    await press(panel, say('panel_intro_keep'));
    await until('no introduction', async () => !(await textOf(panel)).includes(say('panel_intro')));
  });

  // The first is the one that is open; what members’ profiles show is then looked at in the other's tab.
  test.for(['sdui', 'classic'] as const)(
    'R1, R3, R6, R48: on the %s front end an Admin has the team’s figures and a row for each member',
    async (frontEnd) => {
      if (frontEnd === 'classic') {
        await adas.page.close();
        adas = await openPanel(story.ada, '/feed/', { frontEnd });
      }
      const { panel } = adas;
      await tick(panel, 'radio', say('glance_days_many', 28));
      await waitForText(panel, shown(impressionsIn(28, FILES.ada, FILES.ben, FILES.zuzu)));
      const text = await textOf(panel);
      for (const name of [GROUP_NAME, ada.name, ben.name, cleo.name, zuzu.name]) expect(text).toContain(name);
      for (const file of [FILES.ada, FILES.ben, FILES.zuzu]) expect(text).toContain(shown(impressionsIn(28, file)));
      for (const key of METRICS) expect(text).toContain(say(key));
      expect(await hasControl(panel, { role: 'image', name: say('glance_impressions') })).toBe(true);
    },
  );

  test('R5, I2: on a member’s profile the panel shows that member, on one’s own oneself, without a new document', async () => {
    const { page, panel } = adas;
    await changeRoute(page, `/in/${ben.vanity}/`);
    await waitForText(panel, say('panel_member'));
    expect(foundIn(await textOf(panel), [ben.name, zuzu.name, ada.name])).toEqual([ben.name]);
    await changeRoute(page, `/in/${ada.vanity}/`);
    await waitForText(panel, say('panel_own'));
    expect(await textOf(panel)).toContain(shown(impressionsIn(28, FILES.ada)));
    await changeRoute(page, '/in/nobody-of-ours/');
    await waitForText(panel, zuzu.name);
  });

  test('R1, I13: the Group that is chosen is remembered', async () => {
    await createSecondGroup(story.ada);
    await adas.page.bringToFront();
    await pick(adas.panel, say('panel_group'), SECOND_GROUP);
    await until('the second Group', async () => !(await textOf(adas.panel)).includes(ben.name));
    await adas.page.close();
    adas = await openPanel(story.ada, '/feed/');
    await findControl(adas.panel, { role: 'combobox', name: say('panel_group') });
    expect(foundIn(await textOf(adas.panel), [ada.name, ben.name, zuzu.name])).toEqual([ada.name]);
    await pick(adas.panel, say('panel_group'), GROUP_NAME);
    await waitForText(adas.panel, ben.name);
  });

  test('R3: the panel is collapsed by its button and by Esc, and stays so', async () => {
    await press(adas.panel, say('panel_collapse'));
    await findControl(adas.panel, { role: 'button', name: say('panel_open') });
    await adas.page.close();
    adas = await openPanel(story.ada, '/jobs/');
    await press(adas.panel, say('panel_open'));
    await waitForText(adas.panel, ben.name);
    await tick(adas.panel, 'radio', say('glance_days_many', 28)); // the focus is in the panel
    await adas.page.keyboard.press('Escape');
    await press(adas.panel, say('panel_open'));
    await waitForText(adas.panel, ben.name);
  });

  test.for(NEVER)('R9: no panel ever stands on %s', async (path) => {
    const { page } = adas;
    await page.goto(`https://www.linkedin.com${path}`);
    const places = await watchPlaces(page);
    await changeRoute(page, '/feed/');
    await findPanel(page);
    await changeRoute(page, path);
    await until('no panel', async () => !hasPanel(page));
    expect(await page.evaluate(`${places}`)).toEqual(['/feed/']);
  });

  test('R28, R29, R33, R34, R35, I2: a User’s panel has his own figures and who can see them, and nothing of anybody else', async () => {
    const { page, panel } = await openPanel(story.cleo, '/feed/');
    await tick(panel, 'radio', say('glance_days_many', 28));
    await waitForText(panel, shown(impressionsIn(28, FILES.cleo)));
    const text = await lineOf(panel);
    expect(text).toContain(`${ada.name} ${say('role_admin')}`);
    expect(text).toContain(`${ben.name} ${say('role_analyst')}`);
    expect(foundIn(text, [zuzu.name, shown(impressionsIn(28, FILES.ada)), shown(impressionsIn(28, FILES.zuzu))])).toEqual([]);
    await changeRoute(page, `/in/${zuzu.vanity}/`);
    await changeRoute(page, `/in/${ada.vanity}/`);
    await waitForText(panel, shown(impressionsIn(28, FILES.cleo)));
    await page.close();
  });

  test('R33, R34, I14: in all that Cleo’s browser holds, shows and answers there is nothing of the other User', async () => {
    const canaries = await canariesOfZuzu(story);
    const page = await story.cleo.quietPage();
    const { account, membership, group } = await rowOfZuzu(story);
    const answers = await Promise.all([
      ask(page, 'home.get'),
      ask(page, 'group.get', { group }),
      ask(page, 'panel.get', { vanity: zuzu.vanity }),
      ask(page, 'glance.get', { subject: { kind: 'member', group, membership }, choice: { span: 28, against: 'before' } }),
      ask(page, 'glance.get', { subject: { kind: 'account', account }, choice: { span: 28, against: 'before' } }),
      ask(page, 'glance.get', { subject: { kind: 'group', group }, choice: { span: 28, against: 'before' } }),
      ask(page, 'contribution.get', {
        subject: { kind: 'group', group },
        choice: { span: 28, against: 'before' },
        wish: { metric: 'impressions', joiners: 'count', chosen: null },
      }),
      ask(page, 'posts.get', { subject: { kind: 'account', account } }),
      ask(page, 'pageTotals.get', { subject: { kind: 'member', group, membership } }),
      ask(page, 'pageTotals.get', { subject: { kind: 'account', account } }),
    ]);
    expect(foundIn(JSON.stringify(answers), [...canaries, ...figureCanaries(FILES.ada, [FILES.cleo])])).toEqual([]);
    expect(answers.slice(3)).toEqual([0, 1, 2, 3, 4, 5, 6].map(() => ({ ok: true, value: null })));
    const cache = await cacheText(story.cleo);
    expect(cache).toContain(cleo.name);
    expect(foundIn(cache, [...canaries, ...figureCanaries(FILES.ada, [FILES.cleo])])).toEqual([]);
    expect(foundIn(await cacheText(story.ben), canaries).length).toBeGreaterThan(4); // they would be found
  });

  test('R1, R41: the side panel shows an Analyst the same, without touching the page', async () => {
    const side = await story.ben.tab('sidepanel.html');
    await tick(side, 'radio', say('glance_days_many', 28));
    await waitForText(side, shown(impressionsIn(28, FILES.ada, FILES.ben, FILES.zuzu)));
    await waitForText(side, zuzu.name);
  });
}

const METRICS = [
  'glance_impressions',
  'glance_reach',
  'glance_engagements',
  'glance_engagement_rate',
  'glance_new_followers',
  'glance_followers',
  'glance_posts',
] as const;

/** A tab at LinkedIn, and the panel in it. */
export type Beside = { readonly page: Page; readonly panel: Frame };

export async function openPanel(driver: Driver, path: string, look: Partial<Look> = {}): Promise<Beside> {
  const page = await driver.linkedin(path, look);
  return { page, panel: await findPanel(page) };
}

async function createSecondGroup(driver: Driver): Promise<void> {
  const tab = await driver.tab('dashboard.html#/new-group');
  await fill(tab, say('group_name'), SECOND_GROUP);
  await tick(tab, 'radio', say('purpose_clients'));
  await press(tab, say('wizard_next_people'));
  await press(tab, say('wizard_next_review'));
  await press(tab, say('wizard_create'));
  await waitForText(tab, say('people_title', SECOND_GROUP));
}

/** From now on the page notes at which address an element of ours came into it. */
async function watchPlaces(page: Page): Promise<string> {
  await page.evaluate(() => {
    const places: string[] = [];
    Object.assign(window, { places });
    const isOurs = (node: Node): boolean => (node as Element).outerHTML === '<div></div>';
    const ours = [...document.documentElement.children, ...document.body.children].filter(isOurs);
    for (const _ of ours) places.push(location.pathname);
    const note = (changes: readonly MutationRecord[]): void => {
      for (const node of changes.flatMap((change) => [...change.addedNodes])) if (isOurs(node)) places.push(location.pathname);
    };
    new MutationObserver(note).observe(document, { childList: true, subtree: true });
  });
  return 'places';
}

async function rowOfZuzu({ stage, zuzu: person }: Story) {
  const [row] = await stage.query('select group_id, membership_id from membership where person_id = $1', [person.id]);
  return { account: person.account as string, membership: String(row?.membership_id), group: String(row?.group_id) };
}

async function canariesOfZuzu(story: Story): Promise<string[]> {
  const { account, membership } = await rowOfZuzu(story);
  const names = [zuzu.name, 'quillfeather', zuzu.vanity, zuzu.address, story.zuzu.id, account, membership];
  return [...names, ...figureCanaries(FILES.zuzu, [FILES.cleo, FILES.ada, FILES.ben])];
}
