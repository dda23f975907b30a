/** What a person's devices should hold, by the facts. */
import { UNKNOWN } from '../../src/domain/figures.ts';
import type { Day } from '../../src/domain/day.ts';
import type { AccountId } from '../../src/domain/id.ts';
import type { Held } from './client.ts';
import { connectionRecords, shownTo } from './oracle-connections.ts';
import type { Actor, Facts, Member } from './oracle-facts.ts';
import { scheduleRecords } from './oracle-schedule.ts';
import { seatRecords } from './oracle-seats.ts';
import { ownGoals, teamGoals } from './oracle-goals.ts';

const WEEK = 7 * 86_400_000;

export function holdingOf(facts: Facts, actor: Actor): Held {
  const rows = new Map([
    ...ownRecords(facts, actor),
    ...seatRecords(facts, actor),
    ...invitationsTo(facts, actor),
    ...groupRecords(facts, actor),
  ]);
  const figures = figuresOf(facts, actor);
  return { rows, figures, scopes: new Set([...rows.keys()].map((key) => key.slice(0, key.indexOf(' ')))) };
}

/**
 * What a device holds, in a form that can be compared: an id that only the server knows is left out, of a happening and of a line of
 * the log; of the log what was done and in which order; the names in it are left to the tests of the log.
 */
export function comparable({ rows, figures, scopes }: Held): Held {
  const plain = new Map<string, unknown>();
  const happenings: string[] = [];
  for (const [key, value] of rows) {
    const [scope, entity] = key.split(' ');
    const { id: _, ...rest } = value as { id: string; seq?: number; action?: string }; // every record has one
    if (entity === 'event' || entity === 'access') happenings.push(`${scope} ${describe(rest)}`);
    else if (entity === 'entry') plain.set(`${scope} entry ${rest.seq}`, rest.action);
    else if (entity !== 'party') plain.set(key, value);
  }
  for (const [at, text] of happenings.sort().entries()) plain.set(`${text.split(' ')[0]} event ${at}`, text);
  return { rows: plain, figures, scopes };
}

function describe(value: object): string {
  return JSON.stringify(Object.entries(value).sort());
}

function ownRecords(facts: Facts, actor: Actor): Map<string, unknown> {
  const { group, name, deletedAt, names, plans } = facts;
  const self = `self:${actor.person}`;
  const rows = new Map<string, unknown>();
  rows.set(`${self} person ${actor.person}`, {
    id: actor.person,
    addresses: [actor.address],
    plan: plans.get(actor.person),
    graceUntil: facts.grace.get(actor.person) ?? null,
    own: { plan: facts.own.get(actor.person), until: null, left: null },
    digest: facts.digests.has(actor.person),
  });
  rows.set(`${self} account ${actor.account}`, {
    id: actor.account,
    name: names.get(actor.account),
    vanity: null,
    confirmed: false,
  });
  for (const [post, labels] of facts.ownLabels.get(actor.account) ?? [])
    rows.set(`${self} ownLabel ${actor.account} ${post}`, { id: actor.account, post, labels });
  for (const member of facts.members.filter((each) => each.actor === actor)) {
    if (facts.seated().includes(member)) rows.set(`${self} membership ${member.id}`, membershipOf(facts, member));
    if (member.agreed) rows.set(`${self} receipt ${member.id}`, receiptOf(facts, member));
    if (member.ended === null && deletedAt !== null && member.standing.role === 'admin')
      rows.set(`${self} deleted ${group}`, { id: group, name, deletedAt, until: deletedAt + WEEK });
  }
  for (const [key, goal] of ownGoals(facts, actor)) rows.set(key, goal);
  for (const [key, record] of connectionRecords(facts, actor)) rows.set(key, record);
  for (const [key, record] of scheduleRecords(facts, actor)) rows.set(key, record);
  const accesses = [...facts.accesses.values()].filter(({ owner }) => owner === actor.person).map(({ value }) => value);
  const happenings = new Set([...(facts.told.get(actor.person) ?? []), ...accesses].map((told) => `${self} ${describe(told)}`));
  for (const [at, text] of [...happenings].sort().entries()) rows.set(`${self} event ${at}`, text);
  return rows;
}

function membershipOf(
  { group, name }: Facts,
  { id, actor, standing, since, joinedAt, suspended, asked: last, listed }: Member,
): object {
  const { role, raisedFrom } = standing;
  const asked = last?.by ? last : null;
  return {
    id,
    group,
    account: actor.account,
    role,
    since,
    joinedAt,
    raisedFrom,
    listed,
    suspended: suspended === null ? null : name,
    asked,
  };
}

function receiptOf({ group, deletedAt }: Facts, { id, actor, agreed, since, joinedAt, ended }: Member): object {
  return { id, group, account: actor.account, ...agreed, since, at: joinedAt, endedAt: ended ?? deletedAt };
}

function knownStaff(facts: Facts) {
  return facts
    .staff()
    .map(({ id, actor, standing: { role, staffSince } }) => ({ id, name: facts.names.get(actor.account), role, staffSince }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function invitationsTo(facts: Facts, actor: Actor): Map<string, unknown> {
  const rows = new Map<string, unknown>();
  const staff = knownStaff(facts);
  const card = { name: facts.name, logo: null, purpose: 'other', about: '' };
  for (const { id, address, role, by, at, state } of facts.invitations) {
    if (state !== 'open' || address !== actor.address) continue;
    const inviter = staff.find((each) => each.id === by) ?? staff.find((each) => each.role === 'admin') ?? facts;
    const told = { id, group: card, inviter: inviter.name, role, staff, expiresAt: at + WEEK };
    rows.set(`self:${actor.person} invitation ${id}`, told);
  }
  return rows;
}

function groupRecords(facts: Facts, actor: Actor): Map<string, unknown> {
  const { group, name, names } = facts;
  const rows = new Map<string, unknown>();
  const role = facts.seatOf(actor.person)?.standing.role;
  if (!role) return rows;
  rows.set(`card:${group} group ${group}`, { id: group, name, logo: null, purpose: 'other', about: '' });
  for (const each of knownStaff(facts)) rows.set(`card:${group} staff ${each.id}`, each);
  if (role === 'user') return rows;
  for (const { id, actor: of, standing, since, joinedAt, listed, labels: written } of facts.present()) {
    for (const [post, labels] of written)
      rows.set(`team:${group} label ${id}${post && ` ${post}`}`, { id, post: post || null, labels });
    const member = {
      id,
      account: of.account,
      name: names.get(of.account),
      vanity: null,
      role: standing.role,
      since,
      joinedAt,
      listed,
    };
    rows.set(`team:${group} member ${id}`, member);
  }
  for (const { id, ended } of facts.members) if (ended !== null) rows.set(`team:${group} left ${id}`, { id, at: ended });
  for (const [key, goal] of teamGoals(facts)) rows.set(key, goal);
  if (facts.board) rows.set(`team:${group} leaderboard ${group}`, facts.board);
  return role === 'admin' ? new Map([...rows, ...adminRecords(facts)]) : rows;
}

function adminRecords({ group, names, invitations, log, ...facts }: Facts): Map<string, unknown> {
  const rows = new Map<string, unknown>();
  for (const { id, address, role, state, never, needsPlan, at } of invitations) {
    const sent = { id, address, role, state, mail: 'waiting', never, needsPlan, sentAt: at, expiresAt: at + WEEK };
    rows.set(`admin:${group} sent ${id}`, sent);
  }
  for (const { id, actor, standing, suspended: at } of facts.seated())
    if (at !== null) rows.set(`admin:${group} suspended ${id}`, { id, name: names.get(actor.account), role: standing.role, at });
  for (const { id, asked } of facts.present()) if (asked) rows.set(`admin:${group} asked ${id}`, { id, at: asked.at });
  for (const [at, action] of log.entries()) rows.set(`admin:${group} entry ${at + 1}`, action);
  return rows;
}

/** Of each day the newest capture that knows it; of two of one instant, the greater hash. */
function daysOf({ readings }: Facts, account: AccountId, since: Day | null): Map<Day, string> {
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

function figuresOf(facts: Facts, actor: Actor): Map<string, string> {
  const { group, seatOf, present } = facts;
  const figures = new Map<string, string>();
  for (const [day, values] of daysOf(facts, actor.account, null))
    figures.set(`self:${actor.person} ${actor.account} ${day}`, values);
  for (const { link, owner } of shownTo(facts, actor))
    for (const [day, values] of daysOf(facts, owner.account, null))
      figures.set(`connection:${link.id} ${owner.account} ${day}`, values);
  if ((seatOf(actor.person)?.standing.role ?? 'user') === 'user') return figures;
  for (const { actor: of, since } of present())
    for (const [day, values] of daysOf(facts, of.account, since)) figures.set(`team:${group} ${of.account} ${day}`, values);
  return figures;
}
