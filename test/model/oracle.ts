/**
 * What everybody should hold, from members, roles and readings alone, in the words of REQUIREMENTS.md: no scope log, no head, and no
 * line of the server's. It decides each mutation too, so that the server's answers are compared with it.
 */
import { UNKNOWN } from '../../src/domain/figures.ts';
import { type Day, dayAt } from '../../src/domain/day.ts';
import type { AccountId, GroupId, InvitationId, MembershipId, PersonId } from '../../src/domain/id.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Role } from '../../src/domain/role.ts';
import type { MutationArgs } from '../../src/protocol/mutation.ts';
import type { Held } from './client.ts';

export type Actor = { readonly person: PersonId; readonly address: string; readonly account: AccountId };
type Member = {
  readonly id: MembershipId;
  readonly actor: Actor;
  role: Role;
  readonly since: Day | null;
  readonly joinedAt: number;
  present: boolean;
};
type Invitation = {
  readonly id: InvitationId;
  readonly address: string;
  readonly role: Role;
  readonly by: MembershipId;
  readonly at: number;
  state: 'open' | 'accepted' | 'declined' | 'revoked';
  became: Member | null;
};
type Args<N extends keyof MutationArgs> = MutationArgs[N];

const WEEK = 7 * 86_400_000;

export type Oracle = ReturnType<typeof createOracle>;

export function createOracle(group: GroupId, actors: readonly Actor[], now: () => number) {
  const names = new Map<AccountId, string>();
  const readings = new Map<AccountId, Reading[]>();
  const members: Member[] = [];
  const invitations: Invitation[] = [];
  const decided = new Map<string, string>();
  let name = '';
  let deleted = false;

  const present = () => members.filter((member) => member.present);
  const seatOf = (person: PersonId) => present().find((member) => member.actor.person === person);
  const isAdmin = (person: PersonId) => !deleted && seatOf(person)?.role === 'admin';
  const isLast = (member: Member) => member.role === 'admin' && present().filter(({ role }) => role === 'admin').length === 1;
  const find = (id: string) => present().find((member) => member.id === id);

  /** Exactly what may be done by whom, and what it changes. */
  const rules: { readonly [N in keyof MutationArgs]?: (by: Actor, args: Args<N>) => string } = {
    'account.create'(_, args) {
      names.set(args.account, args.name);
      return 'ok';
    },
    'account.edit'(by, args) {
      if (args.account !== by.account) return 'refused';
      names.set(args.account, args.name);
      return 'ok';
    },
    'reading.import'(by, { account, reading }) {
      if (account !== by.account) return 'refused';
      readings.set(account, [...(readings.get(account) ?? []), { ...reading, capturedAt: Math.min(reading.capturedAt, now()) }]);
      return 'ok';
    },
    'group.create'(by, args) {
      name = args.name;
      members.push({ id: args.membership, actor: by, role: 'admin', since: null, joinedAt: now(), present: true });
      return 'ok';
    },
    'group.edit'(by, args) {
      if (!isAdmin(by.person)) return 'refused';
      name = args.name;
      return 'ok';
    },
    'group.delete'(by) {
      if (!isAdmin(by.person)) return 'refused';
      deleted = true;
      for (const member of members) member.present = false;
      for (const invitation of invitations) if (invitation.state === 'open') invitation.state = 'revoked';
      return 'ok';
    },
    'invitation.send'(by, args) {
      const seat = seatOf(by.person);
      if (!seat || !isAdmin(by.person)) return 'refused';
      for (const { id, address, role } of args.invitations)
        if (!invitations.some((each) => each.address === address && (each.state === 'open' || each.became?.present)))
          invitations.push({ id, address, role, by: seat.id, at: now(), state: 'open', became: null });
      return 'ok';
    },
    'invitation.revoke'(by, args) {
      const invitation = invitations.find(({ id }) => id === args.invitation);
      if (!isAdmin(by.person) || invitation?.state !== 'open') return 'refused';
      invitation.state = 'revoked';
      return 'ok';
    },
    'invitation.decline'(by, args) {
      const invitation = invitations.find(({ id, address }) => id === args.invitation && address === by.address);
      if (invitation?.state !== 'open') return 'refused';
      invitation.state = 'declined';
      return 'ok';
    },
    'invitation.accept'(by, args) {
      const invitation = invitations.find(({ id, address }) => id === args.invitation && address === by.address);
      if (invitation?.state !== 'open' || args.account !== by.account || seatOf(by.person)) return 'refused';
      const since = args.history === 'all' ? null : dayAt(now());
      invitation.state = 'accepted';
      invitation.became = { id: args.membership, actor: by, role: invitation.role, since, joinedAt: now(), present: true };
      members.push(invitation.became);
      return 'ok';
    },
    'membership.role'(by, args) {
      const member = find(args.membership);
      if (!isAdmin(by.person) || !member) return 'refused';
      if (args.role !== 'admin' && isLast(member)) return 'last-admin';
      member.role = args.role;
      return 'ok';
    },
    'membership.remove'(by, args) {
      const member = find(args.membership);
      if (!isAdmin(by.person) || !member) return 'refused';
      return leave(member);
    },
    'membership.leave'(by, args) {
      const member = find(args.membership);
      return member?.actor.person === by.person ? leave(member) : 'refused';
    },
  };

  function leave(member: Member): string {
    if (isLast(member)) return 'last-admin';
    member.present = false;
    return 'ok';
  }

  function recordsOf(actor: Actor): Map<string, unknown> {
    const rows = new Map<string, unknown>();
    const self = `self:${actor.person}`;
    rows.set(`${self} person ${actor.person}`, { id: actor.person, addresses: [actor.address], plan: 'business' });
    rows.set(`${self} account ${actor.account}`, {
      id: actor.account,
      name: names.get(actor.account),
      vanity: null,
      confirmed: false,
    });
    const staff = present()
      .filter(({ role }) => role !== 'user')
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const known = staff.map(({ id, actor: of, role }) => ({ id, name: names.get(of.account), role }));
    const card = { name, logo: null, purpose: 'other', about: '' };
    for (const { id, address, role, by, at, state } of invitations) {
      const inviter = known.find((each) => each.id === by) ?? known.find((each) => each.role === 'admin');
      const told = { id, group: card, inviter: inviter?.name, role, staff: known, expiresAt: at + WEEK };
      if (state === 'open' && address === actor.address) rows.set(`${self} invitation ${id}`, told);
    }
    const seat = seatOf(actor.person);
    if (!seat) return rows;
    const { id, role, since, joinedAt } = seat;
    rows.set(`${self} membership ${id}`, { id, group, account: actor.account, role, since, joinedAt });
    rows.set(`card:${group} group ${group}`, { id: group, ...card });
    for (const each of known) rows.set(`card:${group} staff ${each.id}`, each);
    if (role === 'user') return rows;
    for (const each of present())
      rows.set(`team:${group} member ${each.id}`, {
        id: each.id,
        account: each.actor.account,
        name: names.get(each.actor.account),
        vanity: null,
        role: each.role,
        since: each.since,
        joinedAt: each.joinedAt,
      });
    if (role === 'admin')
      for (const each of invitations.filter(({ state, became }) => state !== 'accepted' || became?.present))
        rows.set(`admin:${group} sent ${each.id}`, {
          id: each.id,
          address: each.address,
          role: each.role,
          state: each.state,
          mail: 'waiting',
          sentAt: each.at,
          expiresAt: each.at + WEEK,
        });
    return rows;
  }

  /** Of each day the newest capture that knows it; of two of one instant, the greater hash. */
  function daysOf(account: AccountId, since: Day | null): Map<Day, string> {
    const days = new Map<Day, (number | null)[]>();
    const ordered = [...(readings.get(account) ?? [])].sort((a, b) => a.capturedAt - b.capturedAt || (a.hash < b.hash ? -1 : 1));
    for (const { days: read } of ordered)
      for (const row of read) {
        if (since !== null && row.day < since) continue;
        const [impressions, engagements, newFollowers] = days.get(row.day) ?? [null, null, null];
        days.set(row.day, [
          row.impressions ?? impressions ?? null,
          row.engagements ?? engagements ?? null,
          row.newFollowers ?? newFollowers ?? null,
        ]);
      }
    return new Map([...days].map(([day, values]) => [day, values.map((value) => value ?? UNKNOWN).join(' ')]));
  }

  function figuresOf(actor: Actor): Map<string, string> {
    const figures = new Map<string, string>();
    for (const [day, values] of daysOf(actor.account, null)) figures.set(`self:${actor.person} ${actor.account} ${day}`, values);
    if ((seatOf(actor.person)?.role ?? 'user') === 'user') return figures;
    for (const { actor: of, since } of present())
      for (const [day, values] of daysOf(of.account, since)) figures.set(`team:${group} ${of.account} ${day}`, values);
    return figures;
  }

  return {
    /** The code of a device's mutation: decided once, in order. */
    decide(
      by: Actor,
      clientId: string,
      mutation: { readonly id: number; readonly name: string; readonly args: unknown },
    ): string {
      const key = `${clientId} ${mutation.id}`;
      const rule = rules[mutation.name as keyof MutationArgs] as ((by: Actor, args: unknown) => string) | undefined; // of the same name
      const code = decided.get(key) ?? rule?.(by, mutation.args) ?? 'bad-request';
      decided.set(key, code);
      return code;
    },
    holds(actor: Actor): Held {
      const [rows, figures] = [recordsOf(actor), figuresOf(actor)];
      return { rows, figures, scopes: new Set([...rows.keys()].map((key) => key.slice(0, key.indexOf(' ')))) };
    },
    members: () => present().map(({ id, actor, role }) => ({ id, actor, role })),
    invitations: () => invitations.map(({ id, address, state }) => ({ id, address, state })),
    ended: () => members.filter((member) => !member.present).map(({ id }) => id),
    staff: () =>
      present()
        .filter(({ role }) => role !== 'user')
        .map(({ id }) => id),
    seatOf,
    actors,
  };
}
