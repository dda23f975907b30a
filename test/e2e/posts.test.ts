/** The posts of one's own: their texts from the archive, one post's own file, and the question whether two numbers are one post. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import type { MembershipId } from '../../src/domain/id.ts';
import { createId } from '../../src/domain/id.ts';
import type { ListedPost } from '../../src/domain/post-list.ts';
import { createPostWorkbook, POST_FIGURES } from '../workbook/create-post-workbook.ts';
import { createDataArchive, createShares, type ShareFact } from '../workbook/create-shares.ts';
import { ask } from './canary.ts';
import { findControl, hasControl, press, upload } from './control.ts';
import { findPanel, lineOf, textOf, waitForText } from './panel-frame.ts';
import { beKnown, openImport } from './person.ts';
import { changeRoute, readProbes } from './probes.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { CAST, createGroup, recentWorkbook } from './team.ts';
import { until } from './until.ts';
import { createWirePerson, type WirePerson } from './wire-person.ts';
import { say } from './words.ts';

const HOURS = 3_600_000;
/** Of so many days none of the posts is published at midnight, where a moment before is another day. */
const WORKBOOK = recentWorkbook(CAST.ada, { generation: 'A', seed: 51, days: 53 });
/** Only from the day's seventh hour on it can have been created six hours before, on the same day. */
const [ASKED, ...OTHERS] = [...WORKBOOK.facts.posts].sort((a, b) => hourOf(b.id) - hourOf(a.id));

function instantOf(id: string): number {
  return Number(BigInt(id.split(':')[1] ?? 0) >> 22n);
}

function hourOf(id: string): number {
  return new Date(instantOf(id)).getUTCHours();
}

function shareOf(id: string, before: number, text: string): ShareFact {
  const instant = instantOf(id) - before;
  const date = new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
  return { date, kind: 'share', number: String((BigInt(instant) << 22n) + 9n), text, shared: '', media: '' };
}

/** LinkedIn made each a moment before its post; one was planned in the morning; one is in no export, and one is only a repost. */
const SHARES = [
  ...OTHERS.map(({ id }, at) => shareOf(id, 2_000, `Lesson ${at}, with "quotes"\n\nand =1+1 of it`)),
  shareOf(ASKED?.id ?? '', 6 * HOURS, 'What I planned in the morning'),
  shareOf(ASKED?.id ?? '', 900 * 24 * HOURS, 'Long before any export'),
  shareOf(ASKED?.id ?? '', 901 * 24 * HOURS, ''),
];

const scene = openScene();
let ada: WirePerson;
let membership: MembershipId;
let group: string;
endAtFirstFailure();
beforeAll(async () => {
  ada = await createWirePerson(scene.stage, CAST.ada);
  membership = createId<MembershipId>();
  group = await createGroup(ada, 'Northern Lights', membership);
  await ada.importFile(WORKBOOK);
  await beKnown(scene.stage, scene.driver, CAST.ada);
});

async function listed(tab: Page): Promise<ListedPost[]> {
  const answer = await ask(tab, 'posts.get', { subject: { kind: 'account', account: ada.account } });
  return (answer as { readonly value: ListedPost[] }).value; // one's own are always answered
}

test('the archive’s zip gives the texts, and says what is new, known, unclear and left out', async () => {
  const { stage, driver } = scene;
  const tab = await openImport(driver);
  const zip = createDataArchive(createShares({ quoting: 'breaks', newline: '\r\n' }, SHARES));
  await upload(tab, say('import_choose'), stage.file('Basic_LinkedInDataExport.zip', zip));
  await waitForText(tab, say('import_archive_title'));
  const text = await textOf(tab);
  for (const words of [
    say('import_changed_texts_many', OTHERS.length),
    say('import_new_texts_many', 2),
    say('import_unclear_one', 1),
    say('warning_reposts_left_out_one', 1),
    say('import_archive_kept'),
  ])
    expect(text).toContain(words);
  await press(tab, say('import_save'));
  await waitForText(tab, say('import_saved'));

  await waitForText(tab, say('post_question_title'));
  await waitForText(tab, 'What I planned in the morning');
  await press(tab, say('post_question_later'));
  await until('no question', async () => !(await textOf(tab)).includes(say('post_question_title')));
  expect(JSON.stringify(await driver.readIndexedDb())).not.toMatch(/Zara|Secret/);
});

test('R5: what stays unclear is asked beside my posts, and my answer holds for those who see my figures', async () => {
  const tab = await scene.driver.tab(`dashboard.html#/account/${ada.account}`);
  await waitForText(tab, say('post_question_title'));
  const before = await listed(tab);
  await press(tab, say('post_question_yes'));
  await until('the answer', async () => !(await textOf(tab)).includes(say('post_question_title')));
  expect(before.length).toBe(WORKBOOK.facts.posts.length + 2);
  // The question goes when it is answered; the list is made of what the server has told since.
  const after = await until('one post fewer', async () => {
    const posts = await listed(tab);
    return posts.length === before.length - 1 && posts;
  });
  expect(after.find(({ id }) => id === ASKED?.id)).toMatchObject({ text: 'What I planned in the morning', ids: { length: 2 } });

  const [row] = await scene.stage.query("select value from account_month where value::text like '%answers%'");
  expect(row?.value).toMatchObject({ answers: [{ same: true }] });
  const member = await scene.driver.tab(`dashboard.html#/group/${group}/member/${membership}`);
  await waitForText(member, say('glance_posts'));
  await press(member, say('glance_show_all_many', after.length));
  await waitForText(member, 'What I planned in the morning');
  expect(await hasControl(member, { role: 'button', name: say('post_question_yes') })).toBe(false);
});

test('R5: one post’s own file is saved with all its figures, which the keyboard reaches in the list', async () => {
  const { stage, driver } = scene;
  const [post] = [...WORKBOOK.facts.posts].sort((a, b) => instantOf(b.id) - instantOf(a.id));
  if (!post) throw new Error('there are posts');
  const [year = '', month = '', day = ''] = post.publishedOn.split('-');
  // LinkedIn names a single post by its share, the export by its activity.
  const file = createPostWorkbook({
    id: `share-${shareOf(post.id, 2_000, '').number}`,
    date: `${Number(month)}/${Number(day)}/${year}`,
    vanity: CAST.ada.vanity,
    created: new Date().toISOString(),
  });
  const tab = await openImport(driver);
  await upload(tab, say('import_choose'), stage.file(file.fileName, file.bytes));
  await waitForText(tab, say('import_post_title'));
  const text = await lineOf(tab);
  for (const words of [say('import_post_since'), say('import_changed_posts_one', 1), say('import_viewers')])
    expect(text).toContain(words);
  await press(tab, say('import_save'));
  await waitForText(tab, say('import_saved'));
  await press(tab, say('import_to_account'));

  const details = await findControl(tab, { role: 'button', name: say('post_details_of', '') });
  await details.focus();
  await tab.keyboard.press('Enter');
  await waitForText(tab, say('post_social_help'));
  const shown = await lineOf(tab);
  for (const [metric, value] of Object.entries(POST_FIGURES))
    expect(shown).toContain(`${say(`post_${metric as 'reactions'}`)} ${value.toLocaleString('en')}`);
  expect(driver.errors).toEqual([]);
});

test('another part of the archive is refused by name, and nothing of it is kept', async () => {
  const { stage, driver } = scene;
  const tab = await openImport(driver);
  const people = new TextEncoder().encode('First Name,Last Name,URL\nZara,Secret,https://www.linkedin.com/in/zara\n');
  await upload(tab, say('import_choose'), stage.file('Connections.csv', people));
  await waitForText(tab, say('refusal_data_archive'));
  expect(JSON.stringify(await driver.readIndexedDb())).not.toMatch(/Zara|Secret/);
});

test('where a post of mine is open on LinkedIn, by either of its numbers, the panel has its figures', async () => {
  const [post] = [...WORKBOOK.facts.posts].sort((a, b) => instantOf(b.id) - instantOf(a.id));
  if (!post) throw new Error('there are posts');
  const page = await scene.driver.linkedin(`/feed/update/urn:li:${post.id}/`);
  const panel = await findPanel(page);
  const reactions = `${say('post_reactions')} ${POST_FIGURES.reactions.toLocaleString('en')}`;
  await until('its figures', async () => (await lineOf(panel)).includes(reactions));
  await changeRoute(page, '/feed/');
  await until('no post', async () => !(await textOf(panel)).includes(say('panel_post')));
  await changeRoute(page, `/posts/ada_words-share-${shareOf(post.id, 2_000, '').number}-AbCd`);
  await until('its figures again', async () => (await lineOf(panel)).includes(reactions));
  const report = await readProbes(page);
  expect([report.errors, report.violations, report.messages]).toEqual([[], [], []]);
  await page.close();
});
