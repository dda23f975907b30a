/** What is looked for in all that somebody has pulled, by the lines of the table of reads. */
import type { Holding } from '../holding.ts';
import { AMOUNTS } from './goals.ts';
import { WORDS } from './labels.ts';
import { LINKEDIN_NAMES } from './publishers.ts';
import { TEXTS } from './schedules.ts';
import type { Actor, Stage } from './stage.ts';

export type Held = Pick<Holding, 'scopes' | 'rows' | 'tiles'> & { readonly text: string };
type Look = (stage: Stage, held: Held, actor: Actor) => boolean;

const scope = (of: (stage: Stage, actor: Actor) => string): Look => {
  return (on, { scopes }, actor) => scopes.includes(of(on, actor));
};
const word = (of: (stage: Stage) => string): Look => {
  return (on, { text }) => text.includes(of(on));
};
const figures = (of: (stage: Stage) => string): Look => {
  return (on, { tiles }) => [...tiles.keys()].some((key) => key.split(' ')[1] === of(on));
};
const text = (one: string): Look => word(() => `"text":"${one}"`);
const goal = (amount: number): Look => word(() => `"amount":${amount},`);
const log = (of: (stage: Stage) => string): Look => {
  return (on, { rows }) =>
    ['entry', 'party'].every((kind) => [...rows.keys()].some((key) => key.startsWith(`admin:${of(on)} ${kind} `)));
};

export const LOOKS: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  scope: {
    "one's own": scope(({ of }, actor) => `self:${of[actor].device.person}`),
    "the Group's card": scope(({ group }) => `card:${group}`),
    "the Group's team": scope(({ group }) => `team:${group}`),
    "the Group's admin": scope(({ group }) => `admin:${group}`),
    "the other Group's card": scope(({ other }) => `card:${other}`),
    "the other Group's team": scope(({ other }) => `team:${other}`),
    "the other Group's admin": scope(({ other }) => `admin:${other}`),
    'of a deleted Group': (on, { scopes }) => scopes.some((name) => name.endsWith(on.deleted) || name.endsWith(on.gone)),
    'of a Group that only invites': (on, { scopes }) => scopes.some((name) => name.endsWith(on.inviting)),
    "the other User's, shown to the User": scope(({ connected }) => `connection:${connected.shown}`),
    "the ex-member's, shown to the stranger": scope(({ connected }) => `connection:${connected.importing}`),
    "the Analyst's, not answered yet": scope(({ connected }) => `connection:${connected.open}`),
  },
  membership: {
    "the Admin's": word(({ of }) => of.admin.membership),
    "the Analyst's": word(({ of }) => of.analyst.membership),
    "the User's": word(({ of }) => of.user.membership),
    "the other User's": word(({ of }) => of.otherUser.membership),
    "the ex-member's": word(({ of }) => of.exMember.membership),
    "the suspended Admin's": word(({ of }) => of.suspendedAdmin.membership),
    "the suspended User's": word(({ of }) => of.suspendedUser.membership),
    "the other Group's Admin's": word(({ of }) => of.otherAdmin.membership),
    "the other Group's User's": word(({ otherUser }) => otherUser),
  },
  account: {
    "the Admin's": word(({ of }) => of.admin.account),
    "the User's": word(({ of }) => of.user.account),
    "the other User's": word(({ of }) => of.otherUser.account),
    "the ex-member's": word(({ of }) => of.exMember.account),
    "the suspended User's": word(({ of }) => of.suspendedUser.account),
    "the other Group's Admin's": word(({ of }) => of.otherAdmin.account),
    'shown to the User': word(({ of }) => of.otherUser.spare),
    'shown to the stranger': word(({ of }) => of.exMember.spare),
  },
  figures: {
    "the Admin's": figures(({ of }) => of.admin.account),
    "the Analyst's": figures(({ of }) => of.analyst.account),
    "the User's": figures(({ of }) => of.user.account),
    "the other User's": figures(({ of }) => of.otherUser.account),
    "the ex-member's": figures(({ of }) => of.exMember.account),
    "the ex-Admin's": figures(({ of }) => of.removedAdmin.account),
    "the suspended Admin's": figures(({ of }) => of.suspendedAdmin.account),
    "the suspended User's": figures(({ of }) => of.suspendedUser.account),
    "the other Group's Admin's": figures(({ of }) => of.otherAdmin.account),
    'shown to the User': figures(({ of }) => of.otherUser.spare),
    'shown to the stranger': figures(({ of }) => of.exMember.spare),
  },
  goal: {
    "the Group's": goal(AMOUNTS.group),
    'for the User': goal(AMOUNTS.forUser),
    'for the other User': goal(AMOUNTS.forOtherUser),
    'for the ex-member': goal(AMOUNTS.forExMember),
    'for the suspended User': goal(AMOUNTS.forSuspendedUser),
    "the User's own": goal(AMOUNTS.user),
    "the other User's own": goal(AMOUNTS.otherUser),
    "the ex-member's own": goal(AMOUNTS.exMember),
    "the suspended User's own": goal(AMOUNTS.suspendedUser),
    "the other Group's": goal(AMOUNTS.otherGroup),
  },
  leaderboard: {
    "the Group's": (on, { rows }) => rows.has(`team:${on.group} leaderboard ${on.group}`),
    "the other Group's": (on, { rows }) => rows.has(`team:${on.other} leaderboard ${on.other}`),
  },
  address: {
    "the invitee's": word(({ of }) => of.invitee.device.address),
    "the User's": word(({ of }) => `"${of.user.device.address}`),
    "the ex-member's": word(({ of }) => of.exMember.device.address),
    'of who declined': word(() => 'declined@x.test'),
    "the other Group's guest's": word(() => 'guest@x.test'),
  },
  invitation: {
    'to the invitee': word(({ sent }) => sent.open),
    "the other Group's": word(({ otherSent }) => otherSent),
  },
  connection: {
    "one's own": (on, { text }, actor) => text.includes(on.of[actor].proposed.offer),
    "the other User's, shown to the User": word(({ connected }) => connected.shown),
    "the ex-member's, shown to the stranger": word(({ connected }) => connected.importing),
    "the Analyst's, not answered yet": word(({ connected }) => connected.open),
  },
  scheduled: {
    "the User's own": text(TEXTS.user),
    "the other User's own": text(TEXTS.otherUser),
    "the other User's, by the User": text(TEXTS.byUser),
    "the other User's, by the invitee": text(TEXTS.byInvitee),
  },
  organization: {
    "the Admin's": word(({ paying }) => paying.organization),
    "the other Group's Admin's": word(({ paying }) => paying.other),
  },
  seat: {
    'offered to oneself': (on, { text }, actor) => text.includes(on.of[actor].seat),
    "the User's": word(({ paying }) => paying.seats.user),
    "the Analyst's": word(({ paying }) => paying.seats.analyst),
    'offered to the invitee': word(({ paying }) => paying.seats.open),
    'given back': word(({ paying }) => paying.seats.left),
    "the other Organization's": word(({ paying }) => paying.seats.other),
  },
  label: {
    'on the User': word(() => WORDS.user),
    "on a post of the User's": word(() => WORDS.post),
    'on the suspended User': word(() => WORDS.suspendedUser),
    'on the ex-member': word(() => WORDS.exMember),
    "the other Group's": word(() => WORDS.other),
    "the User's own": word(() => WORDS.own.user),
    "the Analyst's own": word(() => WORDS.own.analyst),
  },
  publisher: { "the User's": word(() => LINKEDIN_NAMES.user), 'shown to the User': word(() => LINKEDIN_NAMES.shown) },
  'audit log': {
    "the Group's": log(({ group }) => group),
    "the other Group's": log(({ other }) => other),
  },
};
