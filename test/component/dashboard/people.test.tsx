import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/role.ts';
import { PeoplePlace } from '../../../src/extension/dashboard/people-place.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import type { GroupPage } from '../../../src/protocol/group-page.ts';
import type { MutateAnswer } from '../../../src/protocol/message.ts';
import { type Answers, type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { groupPage, home, INES, NORTHWIND, NOW, SENT, SIGNED_IN } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

const OK: MutateAnswer = { state: 'decided', code: 'ok' };

async function open(page: GroupPage | null, answer: MutateAnswer = OK, answers: Answers = {}): Promise<void> {
  const told = { 'home.get': home(), 'group.get': page, 'labels.get': null };
  background = createBackground({ 'session.get': SIGNED_IN, ...told, mutate: answer, ...answers });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<PeoplePlace parts={parts} group={NORTHWIND.id} />);
  await surface.says(page === null ? say('people_gone') : say('people_title', [NORTHWIND.name]));
}

function adminPage(part: Partial<GroupPage> = {}): GroupPage {
  return { ...groupPage('admin'), ...part };
}

test.each<[Role, { members: boolean; changes: boolean }]>([
  ['user', { members: false, changes: false }],
  ['analyst', { members: true, changes: false }],
  ['admin', { members: true, changes: true }],
])('R30 to R32, R36 to R40, R42 to R49: what a %s is shown and offered', async (role, { members, changes }) => {
  await open(groupPage(role));
  expect(surface.text().includes(say('people_members'))).toBe(members);
  expect(surface.text().includes('Mei Tanaka')).toBe(members);
  for (const door of [
    say('people_remove_label', ['Mei Tanaka']),
    say('settings_edit'),
    say('settings_delete'),
    say('invite_addresses'),
  ])
    expect({ door, offered: surface.offers(door) }).toEqual({ door, offered: changes });
  expect(surface.text().includes(say('sent_title'))).toBe(changes);
});

test('R33, R34, R35: a User sees the Admins and Analysts and nobody else, whatever the page was given', async () => {
  await open(groupPage('user'));
  expect(surface.text()).toContain(`${INES.name}${say('role_admin')}`);
  for (const name of ['Mei Tanaka', 'Samir Haddad', SENT[0]?.address ?? '']) expect(surface.text()).not.toContain(name);
});

test.each([
  [true, 'admin'],
  [false, 'analyst'],
] as const)('labels of members stand beside their names, and are changed there: %s for an %s', async (canLabel, role) => {
  const page = groupPage(role);
  const [first] = page.members ?? [];
  if (!first) throw new Error('an invented Group has members');
  await open(page, OK, { 'labels.get': { canLabel, members: [{ id: first.id, labels: ['Sales'] }] } });
  await surface.says('Sales');
  expect(surface.offers(say('next_for', [say('label'), first.name]))).toBe(canLabel);
  if (!canLabel) return;
  await surface.press(say('next_for', [say('label'), first.name]));
  await surface.press(say('label_remove', ['Sales', first.name]));
  await expect
    .poll(() => background.mutations())
    .toEqual([{ name: 'membership.label', args: { group: NORTHWIND.id, membership: first.id, labels: [] } }]);
});

test('R42: a role is changed after before and after were told in words', async () => {
  await open(adminPage());
  await surface.fill(say('people_role_of', ['Mei Tanaka']), 'analyst');
  await surface.says(say('people_role_change', ['Mei Tanaka', say('role_user'), say('role_analyst')]));
  expect(background.mutations()).toEqual([]);
  await surface.press(say('people_role_yes', ['Mei Tanaka', say('role_analyst')]));
  await expect
    .poll(() => background.mutations())
    .toMatchObject([{ name: 'membership.role', args: { group: NORTHWIND.id, role: 'analyst' } }]);
});

test('R46, I11: removing says what goes and what stays, and asks once', async () => {
  await open(adminPage());
  await surface.press(say('people_remove_label', ['Mei Tanaka']));
  for (const words of ['people_remove_sure', 'people_remove_goes', 'people_remove_stays'])
    await surface.says(say(words, ['Mei Tanaka']));
  await surface.press(say('people_remove_yes', ['Mei Tanaka']));
  await expect.poll(() => background.mutations()).toMatchObject([{ name: 'membership.remove', args: { group: NORTHWIND.id } }]);
});

test('I4: the last Admin is told why he cannot leave or be another', async () => {
  await open(adminPage());
  await surface.says(say('people_last_admin'));
  expect(surface.offers(say('people_leave'))).toBe(false);
  expect((surface.find(say('people_role_of', ['Ana Ferreira'])) as HTMLSelectElement).disabled).toBe(true);
});

test('I4: the server’s word on the last Admin is a plain sentence too', async () => {
  const page = adminPage();
  const members = page.members?.map((member) => ({ ...member, role: 'admin' as const })) ?? [];
  await open({ ...page, members }, { state: 'decided', code: 'last-admin' });
  await surface.press(say('people_leave'));
  await surface.press(say('people_leave_yes', [NORTHWIND.name]));
  await surface.says(say('failure_last_admin'));
});

test('I8: any member may leave, and is told what goes', async () => {
  await open(groupPage('user'));
  await surface.press(say('people_leave'));
  await surface.says(say('people_leave_goes'));
  await surface.says(say('people_leave_stays'));
  background.answers['group.get'] = null;
  await surface.press(say('people_leave_yes', [NORTHWIND.name]));
  await surface.says(say('people_left'));
  expect(background.mutations()).toMatchObject([{ name: 'membership.leave' }]);
  expect(surface.text()).not.toContain(NORTHWIND.name);
});

test('I12: an invitation that was sent shows its state, is sent again and taken back', async () => {
  await open(adminPage());
  for (const state of ['sent_accepted', 'sent_declined', 'sent_revoked', 'sent_mail_refused'])
    expect(surface.text()).toContain(say(state));
  await surface.press(say('sent_resend_label', [SENT[0]?.address ?? '']));
  await surface.says(say('sent_done'));
  await surface.press(say('sent_revoke_label', [SENT[0]?.address ?? '']));
  await surface.press(say('sent_revoke'), say('sent_revoke_sure', [SENT[0]?.address ?? '']));
  await expect.poll(() => background.mutations().map(({ name }) => name)).toEqual(['invitation.resend', 'invitation.revoke']);
});

test('R25, R45: more people are invited by the same door; who is invited already is left out', async () => {
  await open(adminPage());
  await surface.fill(say('invite_addresses'), `dora@d.example ${SENT[0]?.address}`);
  await surface.press(say('invite_add'));
  await surface.says(say('invite_out_invited', [SENT[0]?.address ?? '']));
  await surface.press(say('invite_send_one', ['1']));
  await surface.says(say('invite_sent'));
  expect(background.mutations()).toMatchObject([
    { name: 'invitation.send', args: { group: NORTHWIND.id, invitations: [{ address: 'dora@d.example', role: 'analyst' }] } },
  ]);
});

test('R47: a Group’s name is edited', async () => {
  await open(adminPage());
  await surface.fill(say('group_name'), 'Northwind & Co');
  await surface.press(say('save'));
  await surface.says(say('settings_saved'));
  expect(background.mutations()).toMatchObject([{ name: 'group.edit', args: { name: 'Northwind & Co', purpose: 'colleagues' } }]);
});

test('R49: a Group is deleted only by its name', async () => {
  await open(adminPage());
  const field = say('settings_delete_type', [NORTHWIND.name]);
  await surface.fill(field, 'Northwind');
  await surface.press(say('settings_delete_yes'));
  await surface.says(say('settings_delete_bad'));
  expect(background.mutations()).toEqual([]);
  await surface.fill(field, NORTHWIND.name);
  await surface.press(say('settings_delete_yes'));
  await expect.poll(() => background.mutations()).toEqual([{ name: 'group.delete', args: { group: NORTHWIND.id } }]);
});

test('I3: whose membership ended finds one plain sentence, and nothing of the Group', async () => {
  await open(null);
  expect(surface.text()).not.toContain(NORTHWIND.name);
});

const ask = (name: string): string => say('next_for', [say('ask'), name]);

/** Ages by the clock that runs, which is the page's own. */
function agingPage(role: Role, askedAt: number | null = null): GroupPage {
  const page = groupPage(role);
  const late = Date.now() - NOW;
  const members = page.members?.map((one) => ({ ...one, askedAt, capturedAt: one.capturedAt && one.capturedAt + late })) ?? null;
  return { ...page, members };
}

test('an Admin asks those whose figures are old or missing, and nobody else; an Analyst asks nobody', async () => {
  await open(agingPage('admin'));
  const offered = (adminPage().members ?? []).map(({ name }) => name).filter((name) => surface.offers(ask(name)));
  expect(offered).toEqual(['Samir Haddad', 'Lucía Prieto de la Fuente y Montenegro']);
  surface.close();
  await open(agingPage('analyst'));
  expect(surface.offers(ask('Samir Haddad'))).toBe(false);
});

test('who was asked within a day is not asked again, and it says when', async () => {
  await open(agingPage('admin', Date.now() - 3 * 3_600_000));
  await surface.says(say('ask_asked', ['3 hours ago']));
  expect(surface.offers(ask('Samir Haddad'))).toBe(false);
  surface.close();
  await open(agingPage('admin', Date.now() - 24 * 3_600_000));
  expect(surface.offers(ask('Samir Haddad'))).toBe(true);
});

test('asking is one press; another Admin was faster is said in words', async () => {
  await open(agingPage('admin'), { state: 'decided', code: 'asked-already' });
  await surface.press(ask('Samir Haddad'));
  await surface.says(say('failure_asked_already'));
  const membership = adminPage().members?.[3]?.id;
  expect(background.mutations()).toEqual([{ name: 'membership.askFigures', args: { group: NORTHWIND.id, membership } }]);
});
