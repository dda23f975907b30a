import { expect, test } from 'vitest';
import { goalWords, stateWords } from '../../../src/extension/views/goal-words.ts';
import { HOME_GOALS } from '../../gallery/goal-scenes.tsx';
import { ownGlance } from '../../gallery/invented.ts';
import { getMessage as say } from '../catalogue.ts';
import * as invented from '../invented-home.ts';
import { closeAll, openPopup } from './open-popup.tsx';

const { ANA, BOOK, HARBOUR, INES, NORTHWIND, OWN_PERSON, TOM, homeGroup } = invented;

test('a popup that closed resumes in the middle of a form, of an account that is there already', async () => {
  const { area, surface } = await openPopup({});
  await surface.press(`in/${ANA.vanity}`);
  await surface.fill(say('profile_name'), 'Ana F. Silva');
  closeAll();
  const again = await openPopup({}, { area });
  await again.surface.says(say('profile_edit_title'));
  expect(again.surface.value(say('profile_name'))).toBe('Ana F. Silva');
});

test('right after sign-in the first account is asked for: a name and a profile address', async () => {
  const { surface, background } = await openPopup({
    'home.get': invented.home({ accounts: [], invitations: [HARBOUR] }),
    mutate: { state: 'decided', code: 'ok' },
  });
  await surface.says(say('profile_first_invitation', ['Harbour Coaching']));
  await surface.fill(say('profile_name'), ' Ana  Ferreira');
  await surface.fill(say('profile_address'), 'https://www.linkedin.com/in/Ana-Ferreira/?x=1');
  background.answers['home.get'] = invented.home();
  await surface.press(say('save'));
  await surface.says(say('accounts_mine'));
  expect(background.mutations()).toMatchObject([
    { name: 'account.create', args: { name: 'Ana Ferreira', vanity: 'ana-ferreira' } },
  ]);
});

test('an address that is no profile’s is refused in words', async () => {
  const { surface, background } = await openPopup({ 'home.get': invented.home({ accounts: [] }) });
  await surface.fill(say('profile_name'), 'Ana');
  await surface.fill(say('profile_address'), 'linkedin.com/company/northwind');
  await surface.press(say('save'));
  await surface.says(say('profile_address_bad_company_page'));
  expect(background.mutations()).toEqual([]);
});

test('R15, R16: the first page lists my accounts and Groups, each with its age and next step, and the door to Groups on top', async () => {
  const { surface } = await openPopup({ 'home.get': invented.home({ accounts: [ANA, BOOK], groups: [homeGroup('admin')] }) });
  await surface.says(say('accounts_title'));
  const text = surface.text();
  expect(text.indexOf(say('accounts_action'))).toBeLessThan(text.indexOf(ANA.name));
  for (const words of [ANA.name, 'in/ana-ferreira', BOOK.name, say('age_none'), NORTHWIND.name, say('group_members_many', ['5'])])
    expect(text).toContain(words);
  for (const [next, name] of [
    ['next_refresh', ANA.name],
    ['next_add_profile', BOOK.name],
    ['next_invite', NORTHWIND.name],
  ] as const)
    expect(surface.offers(say('next_for', [say(next), name]))).toBe(true);
  expect(surface.find(say('next_for', [say('next_refresh'), ANA.name]))?.getAttribute('href')).toBe(
    `dashboard.html#/import/${ANA.id}`,
  );
});

test('my goals stand on the first page: how far each is, and the way to it', async () => {
  const { surface } = await openPopup({ 'home.get': invented.home({ accounts: [ANA], goals: HOME_GOALS }) });
  await surface.says(say('goal_title'));
  const lines = [...document.querySelectorAll('.goal-door')].map((line) => line.textContent ?? '');
  expect(lines).toHaveLength(HOME_GOALS.length);
  for (const [at, goal] of HOME_GOALS.entries()) {
    expect(lines[at]).toContain(goalWords(goal));
    expect(lines[at]).toContain(stateWords(goal.progress.state).name);
    expect(surface.find(goalWords(goal))?.getAttribute('href')).toBe(`dashboard.html#/account/${goal.account}`);
  }
});

test('R14: without the business plan creating and inviting are not shown', async () => {
  const { surface } = await openPopup({ 'home.get': invented.home({ person: { ...OWN_PERSON, plan: 'free' } }) });
  await surface.says(say('accounts_no_plan'));
  expect(surface.offers(say('accounts_action'))).toBe(false);
});

test('the weekly mail is off until I want it, says what is in it, and says where it could not be switched', async () => {
  const { surface, background } = await openPopup({
    'home.get': invented.home(),
    mutate: { state: 'decided', code: 'unavailable' },
  });
  await surface.says(say('digest_hint'));
  const box = surface.find(say('digest_switch')) as HTMLInputElement; // a box
  expect(box.checked).toBe(false);
  box.click();
  await expect.poll(() => background.mutations()).toEqual([{ name: 'person.digest', args: { on: true, language: 'en' } }]);
  await surface.says(say('failure_unavailable'));
});

test('R16, R17: the chooser offers a new Group, and the Groups that I administer and no others', async () => {
  const other = homeGroup('analyst', { name: 'Not mine to invite into' });
  const { surface, area } = await openPopup({ 'home.get': invented.home({ groups: [homeGroup('admin'), other] }) });
  await surface.press(say('accounts_action'));
  await surface.says(say('choose_create_lead'));
  expect(surface.find(say('choose_create'))?.getAttribute('href')).toBe('dashboard.html#/new-group');
  expect(surface.find(NORTHWIND.name)?.getAttribute('href')).toBe(`dashboard.html#/group/${NORTHWIND.id}/people`);
  expect(surface.offers(other.name)).toBe(false);
  await surface.press(say('choose_create'));
  closeAll();
  const again = await openPopup({}, { area });
  await again.surface.says(say('accounts_mine'));
});

test('R29, R35: a User is told who can see him, the Admins and Analysts, and how far back', async () => {
  const { surface } = await openPopup({
    'home.get': invented.home({ groups: [homeGroup('user')] }),
    'sight.get': { watchers: [invented.watcher(INES), invented.watcher(TOM)], receipts: [], events: [] },
  });
  await surface.press(say('accounts_who_sees'));
  await surface.says(INES.name);
  expect(surface.text()).toContain(TOM.name);
  expect(surface.text()).toContain(say('sees_all'));
  await surface.press(`← ${say('back')}`);
  await surface.says(say('accounts_mine'));
});

test('R33, R34: a Group as a User has it shows no number of members, no age and no change', async () => {
  const { surface } = await openPopup({ 'home.get': invented.home({ accounts: [], groups: [], invitations: [] }) });
  await surface.says(say('profile_first_title'));
  closeAll();
  const group = homeGroup('user', { members: 7, change: 0.5, capturedAt: 1 });
  const { surface: shown } = await openPopup({ 'home.get': invented.home({ groups: [group] }) });
  await shown.says(NORTHWIND.name);
  const row = shown.find(NORTHWIND.name)?.closest('li')?.textContent;
  expect(row).toBe(`NC${NORTHWIND.name}${say('role_user')}`);
});

test('offline, waiting and refused are said, and a refusal can be noted', async () => {
  const sync = {
    state: 'offline',
    syncedAt: null,
    waiting: 2,
    refused: [{ id: 4, name: 'group.create', code: 'last-admin' }],
  } as const;
  const { surface, background } = await openPopup({ 'home.get': invented.home({ sync }), 'outbox.dismiss': invented.SYNCED });
  await surface.says(say('sync_offline'));
  for (const words of [say('sync_waiting_many', ['2']), say('failure_last_admin'), say('sync_never')])
    expect(surface.text()).toContain(words);
  await surface.press(say('sync_dismiss'));
  await expect.poll(() => background.asked).toContainEqual({ name: 'outbox.dismiss', args: { id: 4 } });
});

test('signing out forgets what was typed', async () => {
  const { surface, background, area } = await openPopup({ 'session.signOut': invented.SIGNED_OUT });
  await surface.press(`in/${ANA.vanity}`);
  await surface.press(say('cancel'));
  background.answers['session.get'] = invented.SIGNED_OUT;
  await surface.press(say('accounts_sign_out'));
  await surface.says(say('signin_lead'));
  await expect.poll(() => area.get('draft:popup')).toEqual({});
});

test('I2: my own figures are seen in the popup itself, and back again', async () => {
  const { surface, background } = await openPopup({
    'glance.get': { name: ANA.name, vanity: ANA.vanity, glance: ownGlance(), asking: null },
  });
  await surface.press(say('account_figures', ['']).trim());
  await surface.says(say('accounts_open_tab'));
  await expect.poll(() => background.asked.map(({ name }) => name)).toContain('glance.get');
  await surface.says(say('glance_impressions'));
  await surface.press(`← ${say('back')}`);
  await surface.says(say('accounts_mine'));
});

test('whoever signs in next sees nothing of the one before, not even for a moment', async () => {
  const { surface, background } = await openPopup({ 'session.signOut': invented.SIGNED_OUT });
  await surface.says(ANA.name);
  background.answers['session.get'] = invented.SIGNED_OUT;
  await surface.press(say('accounts_sign_out'));
  await surface.says(say('signin_lead'));
  background.answers['session.get'] = invented.SIGNED_IN;
  background.answers['home.get'] = invented.home({ accounts: [BOOK] });
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(surface.text()));
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  background.tell();
  await surface.says(BOOK.name);
  watch.disconnect();
  expect(seen.filter((text) => text.includes(ANA.name))).toEqual([]);
});

test('before the first sync nobody is asked for an account that he may have already', async () => {
  const { surface, background } = await openPopup({ 'home.get': invented.home({ person: null, accounts: [] }) });
  await surface.says(say('loading'));
  expect(surface.text()).not.toContain(say('profile_first_title'));
  background.answers['home.get'] = invented.home({ accounts: [] });
  background.tell();
  await surface.says(say('profile_first_title'));
});

test('the weekly reminder is switched off and on where one’s accounts are', async () => {
  const { surface, background } = await openPopup({ 'reminder.turn': null });
  const box = (): HTMLInputElement => surface.find(say('remind_switch')) as HTMLInputElement; // it is a checkbox
  await surface.says(say('remind_switch'));
  expect(box().checked).toBe(true);
  background.answers['home.get'] = invented.home({ reminds: false });
  box().click();
  await expect.poll(() => box().checked).toBe(false);
  background.answers['home.get'] = invented.home();
  box().click();
  await expect.poll(() => box().checked).toBe(true);
  const turned = background.asked.filter(({ name }) => name === 'reminder.turn').map(({ args }) => args);
  expect(turned).toEqual([{ on: false }, { on: true }]);
});
