/** The people of the story: a team that is there, whom it has invited before, and Dora, who comes now. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { MembershipId } from '../../../src/domain/id.ts';
import type { MutationArgs } from '../../../src/protocol/mutation.ts';
import type { Driver } from '../browser.ts';
import { acceptByWire, beKnown } from '../person.ts';
import { endAtFirstFailure } from '../sequence.ts';
import { openStage, type Stage } from '../stage.ts';
import { CAST, createTeam, invite, type Team } from '../team.ts';
import { until } from '../until.ts';
import { createWirePerson, expectOk, type Identity, type WirePerson } from '../wire-person.ts';
import { say } from '../words.ts';

/** All invented. Ivy, Leo and Mia never answer; nobody has the last address. */
export const MORE = {
  dora: { name: 'Dora Abernathy', address: 'dora@abernathy.example', vanity: 'dora-abernathy' },
  eve: { name: 'Eve Sandoval', address: 'eve@sandoval.example', vanity: 'eve-sandoval' },
  fay: { name: 'Fay Brannigan', address: 'fay@brannigan.example', vanity: 'fay-brannigan' },
  gil: { name: 'Gil Takahashi', address: 'gil@takahashi.example', vanity: 'gil-takahashi' },
  hal: { name: 'Hal Bergström', address: 'hal@bergstrom.example', vanity: 'hal-bergstrom' },
} as const satisfies Readonly<Record<string, Identity>>;
export const IVY = 'ivy@unanswered.example';
export const LEO = 'leo@unanswered.example';
export const MIA = 'mia@unanswered.example';
export const NOBODY = 'nobody@unanswered.example';

export type Life = {
  stage: Stage;
  /** The Admin and the one who is invited: each has a profile. All others act over the wire. */
  ada: Driver;
  dora: Driver;
  team: Team;
  hal: WirePerson;
};

export function startLife(): Life {
  const life = {} as Life; // filled before the first test
  beforeAll(async () => {
    const stage = await openStage();
    life.stage = stage;
    stage.inbox.refuse(NOBODY);
    const [drivers] = await Promise.all([Promise.all([stage.openProfile(), stage.openProfile()]), prepare(life)]);
    [life.ada, life.dora] = drivers;
    await beKnown(stage, life.ada, CAST.ada);
  });
  afterAll(() => life.stage?.close());
  endAtFirstFailure();
  return life;
}

/** Before the story begins: Eve has declined, Fay for good, Gil waits for the plan, and Hal was a member once. */
async function prepare(life: Life): Promise<void> {
  const { stage } = life;
  life.team = await createTeam(stage);
  const { ada } = life.team.people;
  const [eve, fay, gil, hal] = await Promise.all(
    [MORE.eve, MORE.fay, MORE.gil, MORE.hal].map((who) => createWirePerson(stage, who)),
  );
  if (!eve || !fay || !gil || !hal) throw new Error('four came');
  life.hal = hal;
  await stage.query("update person set plan = 'free' where person_id = $1", [gil.id]);
  const invited = async ({ address }: WirePerson) => invite(ada, life.team.group, address, 'user');
  expectOk(await eve.push('invitation.decline', { invitation: await invited(eve), never: false }));
  expectOk(await fay.push('invitation.decline', { invitation: await invited(fay), never: true }));
  expectOk(await gil.push('invitation.requestPlan', { invitation: await invited(gil) }));
  expectOk(await acceptByWire(stage, hal, await invited(hal)));
  const { group } = life.team;
  expectOk(await ada.push('membership.remove', { group, membership: await membershipOf(life, MORE.hal.name) }));
  for (const address of [IVY, LEO]) await invite(ada, group, address, 'user');
}

/** Ada's tab, as soon as it has every member in the role that he has at the server. */
export async function openRoster(life: Life): Promise<Page> {
  const tab = await life.ada.tab(`dashboard.html#/group/${life.team.group}/people`);
  await tab.evaluate(closeNotice, say('close')); // it would lie over what is pressed
  const rows = await life.stage.query(
    `select name, role from membership join account using (account_id)
     where group_id = $1 and present and suspended_at is null order by name`,
    [life.team.group],
  );
  const wanted = rows.map(({ name, role }) => `${say('people_role_of', String(name))}: ${role}`).join('\n');
  await until(`the roster\n${wanted}`, async () => (await rolesIn(tab)).join('\n') === wanted);
  return tab;
}

/** Runs on the page. What is said of a change goes by itself, too. */
function closeNotice(name: string): void {
  for (const button of document.querySelectorAll('button'))
    if (button.textContent === name || button.ariaLabel === name) button.click();
}

/** Of each member the label of his list, and the role that is chosen there; by name. */
async function rolesIn(tab: Page): Promise<string[]> {
  const roles = await tab.$$eval('li select', (lists) =>
    lists.map((list) => [list.getAttribute('aria-label'), (list as HTMLSelectElement).value].join(': ')),
  );
  return roles.sort();
}

/** The membership that somebody of this name has now. */
export async function membershipOf({ stage, team }: Life, name: string): Promise<MembershipId> {
  const rows = await stage.query(
    'select membership_id from membership join account using (account_id) where group_id = $1 and name = $2 and present',
    [team.group, name],
  );
  return rows[0]?.membership_id as MembershipId; // the column holds one
}

export async function changeRole(life: Life, name: string, role: MutationArgs['membership.role']['role']): Promise<void> {
  const { group, people } = life.team;
  expectOk(await people.ada.push('membership.role', { group, membership: await membershipOf(life, name), role }));
}
