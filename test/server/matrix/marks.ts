/** What is looked for in the rows that a viewer may read, by the lines of the table of rows. */
import type { GroupId } from '../../../src/domain/id.ts';
import { WORDS } from './labels.ts';
import { LINKEDIN_NAMES } from './publishers.ts';
import { TEXTS } from './schedules.ts';
import type { Actor, Stage } from './stage.ts';

/** A text that stands in the rows which are looked for, and in no others of that table. */
type Mark = (stage: Stage, actor: Actor) => string;

const account = (actor: Actor): Mark => {
  return ({ of }) => of[actor].account;
};
const membership = (actor: Actor): Mark => {
  return ({ of }) => of[actor].membership;
};
const scope = (kind: string, of: (stage: Stage) => string): Mark => {
  return (on) => `${kind}:${of(on)}`;
};
const lines = (of: (stage: Stage) => GroupId): Mark => {
  return (on) => `"group_id":"${of(on)}"`;
};

const ACCOUNTS: Readonly<Record<string, Mark>> = {
  "the Admin's": account('admin'),
  "the Analyst's": account('analyst'),
  "the User's": account('user'),
  "the other User's": account('otherUser'),
  "the ex-member's": account('exMember'),
  "the suspended Admin's": account('suspendedAdmin'),
  "the suspended User's": account('suspendedUser'),
  "the other Group's Admin's": account('otherAdmin'),
  'shown to the User': ({ of }) => of.otherUser.spare,
  'shown to the stranger': ({ of }) => of.exMember.spare,
};
const SCOPES: Readonly<Record<string, Mark>> = {
  "one's own": ({ of }, actor) => `self:${of[actor].device.person}`,
  "the Group's card": scope('card', ({ group }) => group),
  "the Group's team": scope('team', ({ group }) => group),
  "the Group's admin": scope('admin', ({ group }) => group),
  "the User's self": scope('self', ({ of }) => of.user.device.person),
  "the other Group's card": scope('card', ({ other }) => other),
  'of what is shown to the User': scope('connection', ({ connected }) => connected.shown),
  'of what is shown to the stranger': scope('connection', ({ connected }) => connected.importing),
};
const PERSONS: Readonly<Record<string, Mark>> = {
  "one's own": ({ of }, actor) => of[actor].device.person,
  "the Admin's": ({ of }) => of.admin.device.person,
  "the User's": ({ of }) => of.user.device.person,
};

export const MARKS: Readonly<Record<string, Readonly<Record<string, Mark>>>> = {
  account: ACCOUNTS,
  account_month: ACCOUNTS,
  account_goal: {
    "the Admin's": account('admin'),
    "the User's": account('user'),
    "the other User's": account('otherUser'),
    "the suspended User's": account('suspendedUser'),
    "the ex-member's": account('exMember'),
  },
  member_goal: {
    "the User's": membership('user'),
    "the other User's": membership('otherUser'),
    "the suspended User's": membership('suspendedUser'),
    "the ex-member's": membership('exMember'),
    "the other Group's": ({ otherUser }) => otherUser,
  },
  group_goal: { "the Group's": lines(({ group }) => group), "the other Group's": lines(({ other }) => other) },
  leaderboard: { "the Group's": lines(({ group }) => group), "the other Group's": lines(({ other }) => other) },
  scope_change: ACCOUNTS,
  address: PERSONS,
  person: PERSONS,
  client: PERSONS,
  grp: {
    'the Group': ({ group }) => group,
    'the other Group': ({ other }) => other,
    'a deleted Group': ({ deleted }) => deleted,
    'a Group that only invites': ({ inviting }) => inviting,
  },
  membership: {
    "the Admin's": membership('admin'),
    "the Analyst's": membership('analyst'),
    "the User's": membership('user'),
    "the other User's": membership('otherUser'),
    "the ex-member's": membership('exMember'),
    "the ex-Admin's": membership('removedAdmin'),
    "the suspended Admin's": membership('suspendedAdmin'),
    "the suspended User's": membership('suspendedUser'),
    "the other Group's User's": ({ otherUser }) => otherUser,
  },
  invitation: {
    "one's own": ({ of }, actor) => of[actor].invited,
    'to the invitee': ({ sent }) => sent.open,
    'of who declined': ({ sent }) => sent.declined,
    "the other Group's": ({ otherSent }) => otherSent,
  },
  connection: {
    "one's own": ({ of }, actor) => of[actor].proposed.offer,
    "the other User's, shown to the User": ({ connected }) => connected.shown,
    "the ex-member's, shown to the stranger": ({ connected }) => connected.importing,
    "the Analyst's, not answered yet": ({ connected }) => connected.open,
  },
  scheduled_post: {
    "the User's own": () => `"${TEXTS.user}"`,
    "the other User's own": () => `"${TEXTS.otherUser}"`,
    "the other User's, by the User": () => `"${TEXTS.byUser}"`,
    "the other User's, by the invitee": () => `"${TEXTS.byInvitee}"`,
  },
  member_label: {
    'on the User': () => WORDS.user,
    "on a post of the User's": () => WORDS.post,
    'on the suspended User': () => WORDS.suspendedUser,
    'on the ex-member': () => WORDS.exMember,
    "the other Group's": () => WORDS.other,
  },
  own_label: { "the User's": () => WORDS.own.user, "the Analyst's": () => WORDS.own.analyst },
  receipt: {
    "the User's": membership('user'),
    "the ex-member's": membership('exMember'),
    "the suspended User's": membership('suspendedUser'),
  },
  audit_entry: { "the Group's": lines(({ group }) => group), "the other Group's": lines(({ other }) => other) },
  audit_party: { "the Group's": lines(({ group }) => group), "the other Group's": lines(({ other }) => other) },
  organization: {
    "the Admin's": ({ paying }) => paying.organization,
    "the other Group's Admin's": ({ paying }) => paying.other,
    'that offers one a seat': () => 'Org of keeper@x.test',
  },
  seat: {
    'offered to oneself': ({ of }, actor) => of[actor].seat,
    "the User's": ({ paying }) => paying.seats.user,
    "the Analyst's": ({ paying }) => paying.seats.analyst,
    'offered to the invitee': ({ paying }) => paying.seats.open,
    'given back': ({ paying }) => paying.seats.left,
    "the other Organization's": ({ paying }) => paying.seats.other,
  },
  publisher: { "the User's": () => LINKEDIN_NAMES.user, 'shown to the User': () => LINKEDIN_NAMES.shown },
  scope: SCOPES,
  scope_row: SCOPES,
};
