/** The scheduling tool, as the background tells it: to an account's owner, or to one with whom he shares it. */
import * as z from 'zod/mini';
import type { AccountId, ConnectionId } from '../domain/id.ts';
import type { Sharing } from '../domain/schedule.ts';
import { accountIdSchema, connectionIdSchema } from './field.ts';
import type { Scheduled } from './schedule.ts';

/** Whose tool: of an account of one's own, or of one that a connection shares. */
const scheduleOfSchema = z.union([
  z.strictObject({ kind: z.literal('account'), account: accountIdSchema }),
  z.strictObject({ kind: z.literal('connection'), connection: connectionIdSchema }),
]);
export type ScheduleOf = z.infer<typeof scheduleOfSchema>;

export const SCHEDULE_MESSAGES = { 'schedule.get': z.strictObject({ of: scheduleOfSchema }) } as const;

export type SchedulePage = {
  readonly account: AccountId;
  readonly name: string;
  /** What one may do; null: all, as its owner. */
  readonly hand: Sharing | null;
  readonly posts: readonly Scheduled[];
  /** To its owner: who sees the account, and may have written for him. */
  readonly writers: readonly { readonly id: ConnectionId; readonly name: string }[];
  /** Whether LinkedIn's API may be used: false once LinkedIn's permission has ended. */
  readonly publishes: boolean;
  /** It has ended, and was not renewed. */
  readonly hasEnded: boolean;
};

/** `due`: a reminder's time has come. `proposed`: waits for one's yes. `trouble`: did not go out, or nobody knows. */
export const WAITING_FOR = ['due', 'trouble', 'proposed'] as const;
export type WaitingPost = {
  readonly post: Scheduled;
  readonly accountName: string;
  readonly why: (typeof WAITING_FOR)[number];
};

/** The most pressing first. `next`: when the next reminder comes, epoch milliseconds; null: none is planned. */
export type WaitingPosts = { readonly posts: readonly WaitingPost[]; readonly next: number | null };

export type ScheduleAnswers = {
  /** Null: there is no such tool that one may use. */
  readonly 'schedule.get': SchedulePage | null;
};
