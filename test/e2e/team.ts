/** A Group that is already there: for tests that look at its surfaces, and not at how it came about. */
import type { GroupId, InvitationId, MembershipId } from '../../src/domain/id.ts';
import { createId } from '../../src/domain/id.ts';
import type { Role } from '../../src/domain/role.ts';
import { createWorkbook, type CreatedWorkbook, type WorkbookOptions } from '../workbook/create-workbook.ts';
import type { Stage } from './stage.ts';
import { createWirePerson, expectOk, type Identity, type WirePerson } from './wire-person.ts';

/** All invented. */
export const CAST = {
  ada: { name: 'Ada Lindqvist', address: 'ada@lindqvist.example', vanity: 'ada-lindqvist' },
  ben: { name: 'Ben Okonkwo', address: 'ben@okonkwo.example', vanity: 'ben-okonkwo' },
  cleo: { name: 'Cleo Marchetti', address: 'cleo@marchetti.example', vanity: 'cleo-marchetti' },
  /** The User of whom other Users must never learn: nothing else in a test is called anything like this. */
  zuzu: { name: 'Zuzanna Quillfeather', address: 'zuzu@quillfeather.example', vanity: 'zuzanna-quillfeather' },
} as const satisfies Readonly<Record<string, Identity>>;

export const GROUP_NAME = 'Northern Lights';
const DAY_MS = 86_400_000;

export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

/** LinkedIn's export of the last so many days, made the day before yesterday. */
export function recentWorkbook(owner: Identity, options: WorkbookOptions = {}): CreatedWorkbook {
  const days = options.days ?? 60;
  return createWorkbook({ owner: owner.name, vanity: owner.vanity, generation: 'C', days, from: daysAgo(days + 1), ...options });
}

export type Team = { readonly group: GroupId; readonly people: Readonly<Record<keyof typeof CAST, WirePerson>> };

/** Ada is Admin, Ben Analyst, Cleo and Zuzanna are Users; each has imported figures, and shares all of them. */
export async function createTeam(stage: Stage): Promise<Team> {
  const [ada, ben, cleo, zuzu] = await Promise.all([
    createWirePerson(stage, CAST.ada),
    createWirePerson(stage, CAST.ben),
    createWirePerson(stage, CAST.cleo),
    createWirePerson(stage, CAST.zuzu),
  ]);
  const founder = createId<MembershipId>();
  const group = await createGroup(ada, GROUP_NAME, founder);
  const roles: readonly (readonly [WirePerson, Role])[] = [
    [ben, 'analyst'],
    [cleo, 'user'],
    [zuzu, 'user'],
  ];
  const seen = [founder];
  for (const [person, role] of roles) {
    const membership = await join(ada, group, person, { role, seen });
    if (role !== 'user') seen.push(membership);
  }
  await ada.importFile(recentWorkbook(CAST.ada, { seed: 11, scale: 1_000 }));
  await ben.importFile(recentWorkbook(CAST.ben, { seed: 12, scale: 500 }));
  await cleo.importFile(recentWorkbook(CAST.cleo, { seed: 13, scale: 200 }));
  await zuzu.importFile(recentWorkbook(CAST.zuzu, { seed: 14, scale: 9_000 }));
  return { group, people: { ada, ben, cleo, zuzu } };
}

export async function createGroup(admin: WirePerson, name = GROUP_NAME, membership = createId<MembershipId>()): Promise<GroupId> {
  const group = createId<GroupId>();
  const names = { group, membership, account: admin.account };
  const looks = { name, logo: null, purpose: 'colleagues', about: 'The whole crew' } as const;
  expectOk(await admin.push('group.create', { ...names, ...looks, invitations: [] }));
  return group;
}

export async function invite(admin: WirePerson, group: GroupId, address: string, role: Role): Promise<InvitationId> {
  const id = createId<InvitationId>();
  expectOk(await admin.push('invitation.send', { group, invitations: [{ id, address, role }] }));
  return id;
}

async function join(
  admin: WirePerson,
  group: GroupId,
  person: WirePerson,
  { role, seen }: { readonly role: Role; readonly seen: readonly MembershipId[] },
): Promise<MembershipId> {
  const invitation = await invite(admin, group, person.address, role);
  const membership = createId<MembershipId>();
  const { account } = person;
  expectOk(await person.push('invitation.accept', { invitation, membership, account, history: 'all', seen: [...seen] }));
  return membership;
}
