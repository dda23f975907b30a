/** Chapter four: what one does reaches the others; what one may no longer see is gone, from the disk too. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cacheText, figureCanaries, foreignText, foundIn } from '../canary.ts';
import { fill, findControl, hasControl, pick, press } from '../control.ts';
import { textOf, waitForText } from '../panel-frame.ts';
import { importFile } from '../person.ts';
import { CAST, GROUP_NAME, recentWorkbook } from '../team.ts';
import { until } from '../until.ts';
import { say } from '../words.ts';
import { type Beside, openPanel } from './beside-linkedin.ts';
import { FILES, impressionsIn, shown, type Story } from './story.ts';
import { openPeople } from './team.ts';

const { ada, ben, cleo, zuzu } = CAST;
const FEW_SECONDS = 8_000;
const [ANALYST, USER] = [say('role_analyst'), say('role_user')];
/** Ben's newer file: what it says differs from the one before. */
const NEWER = recentWorkbook(ben, { seed: 33, scale: 700, created: new Date(Date.now() - 3_600_000).toISOString() });

export function tellOfSync(story: Story): void {
  /** Ada's tab with the people of the Group, and Ben's with the panel, as the test before left them. */
  let people: Page;
  let bens: Beside;

  test('R9: what one imports is in a colleague’s visible panel and dashboard within seconds', async () => {
    const { page, panel } = await openPanel(story.ada, '/feed/');
    const before = impressionsIn(28, FILES.ada, FILES.ben, FILES.zuzu);
    await waitForText(panel, shown(before));
    const start = performance.now();
    await story.zuzu.importFile(recentWorkbook(zuzu, { seed: 34, scale: 4_000, created: new Date().toISOString() }));
    await until('the new figures', async () => !(await textOf(panel)).includes(shown(before)));
    expect(performance.now() - start).toBeLessThan(FEW_SECONDS);
    await page.close();
  });

  test('I9: without the server all that was seen is there, with its age, and an import waits until the server is back', async () => {
    const { stage } = story;
    await stage.stopServer();
    const { page, panel } = await openPanel(story.ben, '/feed/');
    await waitForText(panel, say('sync_offline'));
    await waitForText(panel, zuzu.name);
    await importFile(story.ben, stage, NEWER);
    const popup = await story.ben.tab('popup.html');
    await waitForText(popup, say('sync_waiting_one', 1));
    const held = await stage.query('select count(*)::int as months from account_month');
    await stage.startServer();
    await press(popup, say('sync_now'));
    await until('an empty outbox', async () => !(await textOf(popup)).includes(say('sync_waiting_one', 1)));
    await until('the figures at the server', async () => {
      const rows = await stage.query("select from account_month where value::text like '%' || $1 || '%'", [
        `${NEWER.facts.days[9]?.impressions},${NEWER.facts.days[10]?.impressions}`,
      ]);
      return rows.length > 0;
    });
    expect(held).toHaveLength(1);
    await page.close();
  });

  test('R36, R42, I3: an Analyst who becomes a User holds nothing of the team any more, on the screen or on the disk', async () => {
    bens = await openPanel(story.ben, '/feed/');
    await waitForText(bens.panel, zuzu.name);
    people = await openPeople(story.ada);
    await changeRole(people, ben.name, [ANALYST, USER]);
    await until('Ben’s own panel', async () => foundIn(await textOf(bens.panel), [zuzu.name, cleo.name]).length === 0);
    const canaries = await canariesOfOthers(story);
    await until('a cache without the team', async () => foundIn(await cacheText(story.ben), canaries).length === 0);
    const cache = await cacheText(story.ben);
    expect(cache).toContain(GROUP_NAME);
    expect(cache).toContain(ada.name); // an Admin: named to every member
  });

  test('R42: an Analyst again, he sees the team again', async () => {
    await changeRole(people, ben.name, [USER, ANALYST]);
    await waitForText(bens.panel, zuzu.name);
    await bens.page.close();
    bens = await openPanel(story.ben, '/feed/');
    await waitForText(bens.panel, zuzu.name);
  });

  test('R46, I11: a member who is removed is in no view of the Group, and his own browser forgets the Group', async () => {
    await waitForText(bens.panel, cleo.name);
    await press(people, say('people_remove_label', cleo.name));
    await press(people, say('people_remove_yes', cleo.name));
    await until('a roster without her', async () => !(await textOf(people)).includes(cleo.name));
    await until('a team without her', async () => !(await textOf(bens.panel)).includes(cleo.name));
    await until('a cache without her', async () => !(await cacheText(story.ben)).includes(cleo.name));
    const popup = await story.cleo.tab('popup.html');
    await press(popup, say('sync_now'));
    await waitForText(popup, say('accounts_no_groups'));
    await until(
      'a cache without the Group',
      async () => foundIn(await foreignText(story.cleo), [GROUP_NAME, ada.name]).length === 0,
    );
    expect(await textOf(popup)).toContain(cleo.name); // her own stays hers
    await bens.page.close();
  });

  test('R49: a Group that is deleted is gone from every browser', async () => {
    await press(people, say('settings_delete'));
    await fill(people, say('settings_delete_type', GROUP_NAME), GROUP_NAME);
    await people.keyboard.press('Enter');
    await until(
      'no Group',
      async () => !(await hasControl(people, { role: 'textbox', name: say('settings_delete_type', GROUP_NAME) })),
    );
    for (const driver of [story.ada, story.ben]) {
      const popup = await driver.tab('popup.html');
      await press(popup, say('sync_now'));
      await until('no Group', async () => !(await hasControl(popup, { role: 'link', name: GROUP_NAME })));
      await until(
        'a cache without the Group',
        async () => foundIn(await foreignText(driver), [GROUP_NAME, zuzu.name]).length === 0,
      );
    }
  });

  test('C-16: nothing went wrong in any tab of the three', () => {
    expect([story.ada, story.ben, story.cleo].flatMap(({ errors }) => errors)).toEqual([]);
  });
}

async function changeRole(people: Page, name: string, [before, after]: readonly [string, string]): Promise<void> {
  await pick(people, say('people_role_of', name), after);
  await press(people, say('people_role_yes', name, after));
  await waitForText(people, `${say('undo_changed', name, after, before)} ${say('people_role_changed')}`);
  await until(`the roster with ${name} as ${after}`, async () => {
    const role = await findControl(people, { role: 'combobox', name: say('people_role_of', name) });
    return role.evaluate((element, words) => (element as HTMLSelectElement).selectedOptions[0]?.text === words, after);
  });
  await press(people, say('close')); // it would lie over what is pressed next
}

/** What Ben must not keep: the Users, and everybody's figures but his own. */
async function canariesOfOthers({ stage, ben: _, zuzu: person }: Story): Promise<string[]> {
  const accounts = await stage.query('select account_id from account where name = any($1)', [[ada.name, cleo.name]]);
  const ids = accounts.map(({ account_id }) => String(account_id));
  const figures = [FILES.ada, FILES.zuzu].flatMap((file) => figureCanaries(file, [FILES.ben, NEWER, FILES.cleo]));
  return [zuzu.name, cleo.name, zuzu.vanity, cleo.vanity, person.account, ...ids, ...figures];
}
