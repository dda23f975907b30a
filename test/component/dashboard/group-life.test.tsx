import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { UNDO_MS } from '../../../src/domain/role.ts';
import { App } from '../../../src/extension/dashboard/app.tsx';
import { createTabParts, type TabParts } from '../../../src/extension/dashboard/parts.ts';
import { hashOf, type Route } from '../../../src/extension/views/route.ts';
import type { GroupPage } from '../../../src/protocol/group-page.ts';
import type { MutateAnswer } from '../../../src/protocol/message.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { groupPage, home, homeGroup, idOf, NORTHWIND, SIGNED_IN } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background;

beforeAll(() => {
  installCatalogue();
  globalThis.scrollTo = () => undefined;
});
afterEach(() => {
  vi.useRealTimers();
  surface.close();
  background.close();
  location.hash = '';
});

const OK: MutateAnswer = { state: 'decided', code: 'ok' };
const PEOPLE: Route = { at: 'people', group: NORTHWIND.id };
const HAND_OVER: Route = { at: 'hand-over', group: NORTHWIND.id };

/** The tab as it stands open at a place of the Group. */
async function open(page: GroupPage, route: Route, mutate: MutateAnswer = OK): Promise<TabParts> {
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home(),
    'group.get': page,
    'sight.get': { watchers: [], receipts: [], events: [] },
    mutate,
  });
  location.hash = hashOf(route);
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<App parts={parts} />);
  return parts;
}

/** Two Admins, so that one may step down. */
function twoAdmins(): GroupPage {
  const page = groupPage('admin');
  return {
    ...page,
    members:
      page.members?.map((member) => (member.name === 'Jonas Weber' ? { ...member, role: 'admin' as const } : member)) ?? [],
  };
}

async function makeMeiAnalyst(): Promise<void> {
  await surface.fill(say('people_role_of', ['Mei Tanaka']), 'analyst');
  await surface.press(say('people_role_yes', ['Mei Tanaka', say('role_analyst')]));
}

const CHANGED = say('undo_changed', ['Mei Tanaka', say('role_analyst'), say('role_user')]);

test('R42: before and after are told in this Group’s numbers, and nothing is done before it is confirmed', async () => {
  await open(groupPage('admin'), PEOPLE);
  await surface.fill(say('people_role_of', ['Mei Tanaka']), 'analyst');
  await surface.says('Now knows of 2 people and sees nobody’s figures.');
  await surface.says('As Analyst: will see 4 members and their figures.');
  await surface.says(say('people_role_told', ['Mei Tanaka']));
  await surface.press(say('cancel'), say('people_role_when'));
  expect(background.mutations()).toEqual([]);
});

test('R36, R42: of an Admin it is said what he may do, before and after', async () => {
  await open(twoAdmins(), PEOPLE);
  await surface.fill(say('people_role_of', ['Mei Tanaka']), 'admin');
  await surface.says(
    'Will also be able to invite people, remove people, change roles, ask for new figures, set goals, hand the Group over, edit it, and delete it.',
  );
  await surface.fill(say('people_role_of', ['Jonas Weber']), 'user');
  await surface.says(
    'May also invite people, remove people, change roles, ask for new figures, set goals, hand the Group over, edit it, and delete it.',
  );
  await surface.says('As User: will know of 1 person and see nobody’s figures.');
  await surface.says(say('sight_other_then_may_nothing'));
});

test('R42: a changed role is undone by one press', async () => {
  await open(groupPage('admin'), PEOPLE);
  await makeMeiAnalyst();
  await surface.says(CHANGED);
  await surface.press(say('undo_label', [CHANGED]));
  await surface.says(say('undo_done', ['Mei Tanaka', say('role_user')]));
  const membership = groupPage('admin').members?.[2]?.id;
  expect(background.mutations()).toEqual([
    { name: 'membership.role', args: { group: NORTHWIND.id, membership, role: 'analyst' } },
    { name: 'membership.undoRole', args: { group: NORTHWIND.id, membership } },
  ]);
});

test('the way back is announced, is reached by keyboard, and counts its seconds without being read out', async () => {
  await open(groupPage('admin'), PEOPLE);
  await makeMeiAnalyst();
  await surface.says(CHANGED);
  const button = surface.find(say('undo_label', [CHANGED]));
  expect(button?.closest('[role="status"]')).not.toBeNull();
  expect(button?.tabIndex).toBe(0);
  expect(document.activeElement?.contains(button)).toBe(true);
  expect(button?.parentElement?.querySelector('[aria-hidden="true"]')?.textContent).toBe(
    say('undo_left', [String(UNDO_MS / 1000)]),
  );
});

test('the way back is there for ten seconds, and not longer', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  await open(groupPage('admin'), PEOPLE);
  await makeMeiAnalyst();
  await surface.says(CHANGED);
  vi.advanceTimersByTime(UNDO_MS - 1000);
  await surface.says(say('undo_left', ['1']));
  vi.advanceTimersByTime(1000);
  await expect.poll(() => surface.text()).not.toContain(CHANGED);
  expect(surface.offers(say('undo_label', [CHANGED]))).toBe(false);
});

test('I3: an Admin who lowers himself loses the Admin’s page, and can still undo it', async () => {
  const page = twoAdmins();
  await open(page, PEOPLE);
  await surface.fill(say('people_role_of', ['Ana Ferreira']), 'user');
  await surface.says(say('people_role_own'));
  await surface.says('As User: you will know of 1 person and see nobody’s figures but your own.');
  background.answers['group.get'] = groupPage('user');
  await surface.press(say('people_role_yes_own', [say('role_user')]));
  const changed = say('undo_changed_own', [say('role_user'), say('role_admin')]);
  await surface.says(changed);
  expect(surface.text()).not.toContain('Mei Tanaka');
  background.answers['group.get'] = page;
  await surface.press(say('undo_label', [changed]));
  await surface.says(say('undo_done_own', [say('role_admin')]));
  expect(background.mutations().map(({ name }) => name)).toEqual(['membership.role', 'membership.undoRole']);
});

test('an undo that comes too late says so plainly, and goes when it is closed', async () => {
  await open(groupPage('admin'), PEOPLE);
  await makeMeiAnalyst();
  await surface.says(CHANGED);
  background.answers.mutate = { state: 'decided', code: 'refused' };
  await surface.press(say('undo_label', [CHANGED]));
  await surface.says(say('undo_refused'));
  await surface.press(say('close'));
  await expect.poll(() => surface.text()).not.toContain(say('undo_refused'));
});

test('a change that waits for the server does not say that it is made, and can be undone all the same', async () => {
  await open(groupPage('admin'), PEOPLE, { state: 'waiting' });
  await makeMeiAnalyst();
  const waiting = say('undo_waiting', ['Mei Tanaka', say('role_analyst')]);
  await surface.says(waiting);
  expect(surface.text()).not.toContain(CHANGED);
  await surface.press(say('undo_label', [waiting]));
  await expect.poll(() => background.mutations().map(({ name }) => name)).toEqual(['membership.role', 'membership.undoRole']);
});

test('a change that was not made offers no way back', async () => {
  await open(groupPage('admin'), PEOPLE, { state: 'decided', code: 'refused' });
  await makeMeiAnalyst();
  await surface.says(say('failure_refused'));
  expect(surface.text()).not.toContain(CHANGED);
});

test('whoever signs in next is offered nobody else’s way back', async () => {
  await open(groupPage('admin'), PEOPLE);
  await makeMeiAnalyst();
  await surface.says(CHANGED);
  background.answers['session.get'] = { ...SIGNED_IN, address: 'tom@northwind.example' };
  background.tell();
  await expect.poll(() => surface.text()).not.toContain(CHANGED);
});

test('I4: the last Admin is shown the doors: handing over, and deleting', async () => {
  await open(groupPage('admin'), PEOPLE);
  await surface.says(say('people_last_admin'));
  const doors = [...document.querySelectorAll('a')].filter(({ textContent }) => textContent === say('hand_over'));
  expect(doors.map((door) => door.getAttribute('href'))).toEqual([hashOf(HAND_OVER), hashOf(HAND_OVER)]);
  await surface.press(say('people_leave_delete'));
  const open_ = surface.find(say('settings_delete_type', [NORTHWIND.name]))?.closest('details');
  expect(open_?.open).toBe(true);
  expect(document.activeElement?.textContent).toBe(say('settings_delete'));
});

test('I4: a Group is handed over in one step, after it was said what both become', async () => {
  await open(groupPage('admin'), HAND_OVER);
  await surface.says(say('hand_over_choose_first'));
  const [, , mei] = groupPage('admin').members ?? [];
  await surface.fill(say('hand_over_to'), mei?.id ?? '');
  await surface.says('As Admin: will see 4 members and their figures.');
  await surface.says('As Analyst: you will see 4 members and their figures.');
  await surface.press(say('role_user'));
  await surface.says('As User: you will know of 2 people and see nobody’s figures but your own.');
  await surface.press(say('hand_over'));
  await surface.says(say('hand_over_sure_user', ['Mei Tanaka']));
  expect(background.mutations()).toEqual([]);
  await surface.press(say('hand_over_yes', ['Mei Tanaka']));
  await expect.poll(() => location.hash).toBe(hashOf(PEOPLE));
  expect(background.mutations()).toEqual([
    {
      name: 'group.handOver',
      args: { group: NORTHWIND.id, membership: groupPage('admin').membership.id, to: mei?.id, after: 'user' },
    },
  ]);
});

test('I4, I8: who hands over may leave with it, and is told what goes', async () => {
  await open(groupPage('admin'), HAND_OVER);
  const [, jonas] = groupPage('admin').members ?? [];
  await surface.fill(say('hand_over_to'), jonas?.id ?? '');
  await surface.press(say('hand_over_leave'));
  await surface.says(say('people_leave_goes'));
  await surface.says('As Admin: will see 3 members and their figures.');
  await surface.press(say('hand_over'));
  await surface.press(say('hand_over_yes', ['Jonas Weber']));
  await expect.poll(() => location.hash).toBe(hashOf({ at: 'accounts' }));
  expect(background.mutations()).toMatchObject([{ name: 'group.handOver', args: { after: 'leave' } }]);
});

test.each(['user', 'analyst'] as const)('R36, R42: a %s is offered no handing over', async (role) => {
  await open(groupPage(role), HAND_OVER);
  await surface.says(say('admins_only'));
  expect(surface.offers(say('hand_over'))).toBe(false);
});

test('I10, R46: whose plan has lapsed is listed for Admins, with the day, and can be removed', async () => {
  const suspended = [
    { id: idOf<never>('membership', 60), name: 'Ben Okafor', role: 'user' as const, at: Date.UTC(2026, 10, 12, 12) },
  ];
  await open({ ...groupPage('admin'), suspended }, PEOPLE);
  await surface.says('Ben Okafor');
  await surface.says(say('resting_since', ['November 12']));
  await surface.press(say('people_remove_label', ['Ben Okafor']));
  await surface.says(say('people_remove_stays', ['Ben Okafor']));
  await surface.press(say('people_remove_yes', ['Ben Okafor']));
  const [ben] = suspended;
  expect(background.mutations()).toEqual([{ name: 'membership.remove', args: { group: NORTHWIND.id, membership: ben?.id } }]);
});

test('I10: who rests himself is told so, not that the Group is gone', async () => {
  await open(groupPage('admin'), PEOPLE);
  const { membership } = homeGroup('analyst');
  background.answers['group.get'] = null as never;
  background.answers['home.get'] = home({ suspended: [{ ...membership, suspended: NORTHWIND.name }] });
  background.tell();
  await surface.says(say('resting_own', [NORTHWIND.name]));
});

test('R49: whoever deletes a Group is told that sight ends at once, and how long it can be restored', async () => {
  await open(groupPage('admin'), PEOPLE);
  await surface.says(say('settings_delete_goes'));
  await surface.says(say('settings_delete_stays'));
  await surface.fill(say('settings_delete_type', [NORTHWIND.name]), NORTHWIND.name);
  background.answers['group.get'] = null;
  await surface.press(say('settings_delete_yes'));
  await surface.says(say('settings_deleted'));
});
