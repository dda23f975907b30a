import * as z from 'zod/mini';
import type { Audience } from '../domain/audience.ts';
import type { Failure } from '../domain/failure.ts';
import type { ConnectionId, GroupId } from '../domain/id.ts';
import type { MemberSeries } from '../domain/member-series.ts';
import type { ImportSummary } from '../domain/import-summary.ts';
import type { TeamContribution } from '../domain/leaving.ts';
import type { TeamLabels } from '../domain/label.ts';
import type { Out } from '../domain/out.ts';
import type { PageWindow } from '../domain/page-totals.ts';
import type { AuthoredPost } from '../domain/post-find.ts';
import type { PostQuestion } from '../domain/post-question.ts';
import type { Role } from '../domain/role.ts';
import type { AuditPage } from './audit-page.ts';
import type { Account, Deleted, Group, Invitation, Membership, Person, Staff } from './entity.ts';
import type { Ask, Freshness, NextStep } from './freshness.ts';
import { accountIdSchema, addressSchema, daySchema, groupIdSchema, roleSchema } from './field.ts';
import { contributionWishSchema } from './contribution.ts';
import type { Goals, OwnGoal } from './goal.ts';
import type { GroupPage, ViewAsPage } from './group-page.ts';
import type { HomeConnections } from './home-connections.ts';
import { datedAnswersSchema, type HistoryFile } from './history.ts';
import type { ShownBoard } from './leaderboard.ts';
import type { Organization, OrganizationPage, Sponsor } from './organization.ts';
import { LINKEDIN_MESSAGES, type LinkedInAnswers } from './linkedin-page.ts';
import { type PendingCapture, pageCaptureSchema } from './page-capture.ts';
import type { PanelGoal, PanelMemory, PanelPost, PanelShows } from './panel.ts';
import { periodChoiceSchema, periodLengthSchema } from './period.ts';
import { postAnswerSchema, postIdSchema, readingsSchema } from './reading.ts';
import { seriesWishSchema } from './series.ts';
import { SCHEDULE_MESSAGES, type ScheduleAnswers, type WaitingPost } from './schedule-page.ts';
import type { SessionState } from './session.ts';
import type { Shown } from './shown.ts';
import type { SightPage } from './sight.ts';
import { subjectSchema } from './subject.ts';
import type { SyncState } from './sync-state.ts';

/**
 * What the extension's own pages and the in-page panel may ask the background. `panel.*` is all that a content script may ask:
 * reads, what the panel remembers of itself, and figures it proposes, which nobody keeps until the person has seen and saved them.
 */
const nothingSchema = z.strictObject({});
export type SubjectRef = z.infer<typeof subjectSchema>;

export const MESSAGE_SCHEMAS = {
  'session.get': nothingSchema,
  /** `server`: an address such as http://127.0.0.1:8787; changes only while signed out. */
  'session.useServer': z.strictObject({ server: z.string().check(z.maxLength(300)) }),
  'session.requestCode': z.strictObject({ address: addressSchema }),
  'session.verify': z.strictObject({ code: z.string().check(z.maxLength(20)) }),
  /** Goes back from the code to the address. */
  'session.forgetCode': nothingSchema,
  'session.signOut': nothingSchema,
  'home.get': nothingSchema,
  'group.get': z.strictObject({ group: groupIdSchema }),
  /** What is written on a team's members. */
  'labels.get': z.strictObject({ group: groupIdSchema }),
  /** The audit log of a Group, for its Admins. */
  'audit.get': z.strictObject({ group: groupIdSchema }),
  /** Who can see me, what I agreed to, and what happened to me. */
  'sight.get': nothingSchema,
  /** The Organization that one owns, with its seats. */
  'organization.get': nothingSchema,
  /** For an Admin: the Group as a member of that role would see it, made from the policy. */
  'viewAs.get': z.strictObject({ group: groupIdSchema, role: roleSchema }),
  /** `choice`: null: what was chosen last. */
  'glance.get': z.strictObject({ subject: subjectSchema, choice: z.nullable(periodChoiceSchema) }),
  /** Who gave what to one of the figures of such a glance. */
  'contribution.get': z.strictObject({ subject: subjectSchema, choice: periodChoiceSchema, wish: contributionWishSchema }),
  /** What is shown when nothing else is asked for. */
  'period.remember': z.strictObject({ choice: periodChoiceSchema }),
  'leaderboard.get': z.strictObject({ group: groupIdSchema }),
  'goals.get': z.strictObject({ subject: subjectSchema }),
  'posts.get': z.strictObject({ subject: subjectSchema }),
  /** Who follows, and whom the content reached: of one, or of a team by weight. */
  'audience.get': z.strictObject({ subject: subjectSchema }),
  /** A few members of a team day by day. */
  'series.get': seriesWishSchema,
  /** What LinkedIn's pages told of one account. */
  'pageTotals.get': z.strictObject({ subject: subjectSchema }),
  ...SCHEDULE_MESSAGES,
  ...LINKEDIN_MESSAGES,
  'posts.unclear': z.strictObject({ account: accountIdSchema }),
  /** `answers`: of a history, which brings them too. */
  'import.preview': z.strictObject({
    account: accountIdSchema,
    readings: readingsSchema,
    answers: z.optional(datedAnswersSchema),
  }),
  /** All that one may see of a subject, to be saved as a file. */
  'out.get': z.strictObject({ subject: subjectSchema }),
  /** All that is held of one's own account, so that it can be read in again. */
  'history.get': z.strictObject({ account: accountIdSchema }),
  /** One answer of a history that is read in: its time is its own, and no clock of this device corrects it. */
  'history.answer': z.strictObject({ account: accountIdSchema, day: daySchema, answer: postAnswerSchema }),
  /** Enqueues a mutation, tries to push it at once, and answers when the server has decided, or at once when it cannot be reached. */
  mutate: z.strictObject({ name: z.string(), args: z.unknown() }),
  'sync.now': nothingSchema,
  /** Whether one is reminded of old figures, on this device. */
  'reminder.turn': z.strictObject({ on: z.boolean() }),
  'outbox.dismiss': z.strictObject({ id: z.int() }),
  /** `vanity`: whose profile is open; `post`: which post's page. */
  'panel.get': z.strictObject({ vanity: z.nullable(z.string().check(z.maxLength(100))), post: z.optional(postIdSchema) }),
  'panel.remember': z.strictObject({
    group: z.optional(z.nullable(groupIdSchema)),
    length: z.optional(periodLengthSchema),
    collapsed: z.optional(z.boolean()),
    on: z.optional(z.boolean()),
    introduced: z.optional(z.boolean()),
  }),
  /** Sent every 20 s while the panel is visible: keeps the worker, and with it the live stream, awake. */
  'panel.visible': nothingSchema,
  'panel.openDashboard': z.strictObject({ subject: z.nullable(subjectSchema) }),
  /** Where files are given for an own account. */
  'panel.openImport': z.strictObject({ account: accountIdSchema }),
  'panel.openSidePanel': nothingSchema,
  /** Figures of the page that the person has just pressed for: kept for a quarter of an hour, and shown to him in a page of our own. */
  'panel.capture': z.strictObject({ capture: pageCaptureSchema }),
  'capture.get': nothingSchema,
  'capture.drop': nothingSchema,
} as const;

export type MessageName = keyof typeof MESSAGE_SCHEMAS;
export type MessageArgs = { readonly [N in MessageName]: z.infer<(typeof MESSAGE_SCHEMAS)[N]> };

export type HomeAccount = Account & Freshness & { readonly next: NextStep; readonly change: number | null };
export type HomeGroup = Group &
  Freshness & {
    readonly membership: Membership;
    /** Members, for those who may know; null for a User. */
    readonly members: number | null;
    readonly next: NextStep;
    readonly change: number | null;
  };

export type Home = {
  readonly person: Person | null;
  readonly accounts: readonly HomeAccount[];
  readonly groups: readonly HomeGroup[];
  readonly invitations: readonly Invitation[];
  readonly connections: HomeConnections;
  /** Seats that one is offered or holds, and the Organization that one owns. */
  readonly sponsors: readonly Sponsor[];
  readonly organization: Organization | null;
  /** For new figures, by Groups that one is in. */
  readonly asks: readonly Ask[];
  /** Of all one's accounts, those that Admins set for them too. */
  readonly goals: readonly OwnGoal[];
  /** Posts of all one's accounts that want something of one, the most pressing first. */
  readonly planned: readonly WaitingPost[];
  /** Groups that one may still restore. */
  readonly deleted: readonly Deleted[];
  /** Own memberships that rest with one's plan. */
  readonly suspended: readonly Membership[];
  /** Whether this device reminds one of old figures. */
  readonly reminds: boolean;
  readonly sync: SyncState;
};

/** A mutation's fate: decided by the server ('ok' or why not), or waiting until it can be reached. */
export type MutateAnswer = { readonly state: 'decided'; readonly code: 'ok' | Failure } | { readonly state: 'waiting' };

/** Only what the panel shows: no token, no address, no server. */
export type PanelState = {
  readonly signedIn: boolean;
  readonly memory: PanelMemory;
  readonly groups: readonly { readonly id: GroupId; readonly name: string; readonly role: Role; readonly logo: string | null }[];
  readonly shows: PanelShows;
  /** Null: no post's page is open, or nothing is known of it. */
  readonly post: PanelPost | null;
  /** Of whatever is shown. */
  readonly goals: readonly PanelGoal[];
  /** Who can see one's own figures: the Admins and Analysts of one's Groups, and single people. */
  readonly seenBy: readonly { readonly group: string; readonly staff: readonly Staff[] }[];
  readonly viewers: readonly { readonly id: ConnectionId; readonly name: string }[];
  readonly asks: readonly Ask[];
  readonly sync: SyncState;
};

export type MessageAnswers = ScheduleAnswers &
  LinkedInAnswers & {
    readonly 'session.get': SessionState;
    readonly 'session.useServer': SessionState;
    readonly 'session.requestCode': SessionState;
    readonly 'session.verify': SessionState;
    readonly 'session.forgetCode': SessionState;
    readonly 'session.signOut': SessionState;
    readonly 'home.get': Home;
    /** Null: not a member. */
    readonly 'group.get': GroupPage | null;
    /** Null: a team that one does not see. */
    readonly 'labels.get': TeamLabels | null;
    /** Null: not an Admin. */
    readonly 'audit.get': AuditPage | null;
    readonly 'sight.get': SightPage;
    /** Null: one owns none. */
    readonly 'organization.get': OrganizationPage | null;
    /** Null: not an Admin. */
    readonly 'viewAs.get': ViewAsPage | null;
    /** Null: no such subject that one may see. */
    readonly 'glance.get': Shown | null;
    readonly 'leaderboard.get': ShownBoard | null;
    readonly 'goals.get': Goals | null;
    readonly 'posts.get': readonly AuthoredPost[] | null;
    readonly 'audience.get': readonly Audience[] | null;
    /** In the order in which they were asked for, without those whom there are not; null: not for a User. */
    readonly 'series.get': readonly MemberSeries[] | null;
    readonly 'contribution.get': TeamContribution | null;
    readonly 'period.remember': null;
    readonly 'pageTotals.get': readonly PageWindow[] | null;
    readonly 'posts.unclear': readonly PostQuestion[];
    readonly 'import.preview': ImportSummary;
    /** Null: no such subject that one may see. */
    readonly 'out.get': Out | null;
    /** Null: no account of one's own. */
    readonly 'history.get': HistoryFile | null;
    readonly 'history.answer': MutateAnswer;
    readonly mutate: MutateAnswer;
    readonly 'sync.now': SyncState;
    readonly 'reminder.turn': null;
    readonly 'outbox.dismiss': SyncState;
    readonly 'panel.get': PanelState;
    readonly 'panel.remember': PanelMemory;
    readonly 'panel.visible': null;
    readonly 'panel.openDashboard': null;
    readonly 'panel.openImport': null;
    readonly 'panel.openSidePanel': null;
    readonly 'panel.capture': null;
    /** Null: nothing waits, or it has waited too long. */
    readonly 'capture.get': PendingCapture | null;
    readonly 'capture.drop': null;
  };

/** How the background answers: the value, or an expected failure by its code. */
export type Reply<N extends MessageName = MessageName> =
  | { readonly ok: true; readonly value: MessageAnswers[N] }
  | { readonly ok: false; readonly code: Failure | 'offline' };
