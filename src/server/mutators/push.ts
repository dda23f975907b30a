import { ExpectedFailure, type Failure } from '../../domain/failure.ts';
import type { ClientId, PersonId } from '../../domain/id.ts';
import { MUTATION_SCHEMAS, type MutationName } from '../../protocol/mutation.ts';
import type { PushRequest, PushResponse } from '../../protocol/push.ts';
import { acknowledge, acknowledgeRefusal, type ClientState, lockClient } from '../db/client.ts';
import type { Db } from '../db/database.ts';
import { asViewer, endBeyondSight } from '../db/role.ts';
import { type AuditNote, writeAudit } from '../scopes/audit.ts';
import { createFeed, type Feed } from '../scopes/feed.ts';
import { accountMutators } from './account.ts';
import { askMutators } from './ask.ts';
import { connectionMutators } from './connection.ts';
import { goalMutators } from './goal.ts';
import { groupMutators } from './group.ts';
import { invitationMutators } from './invitation.ts';
import { helpMutators } from './help.ts';
import { leaderboardMutators } from './leaderboard.ts';
import { labelMutators } from './label.ts';
import { membershipMutators } from './membership.ts';
import type { Mutator, Mutators } from './mutation-context.ts';
import { publisherMutators } from './publisher.ts';
import { organizationMutators } from './organization.ts';
import { personMutators } from './person.ts';
import { readingMutators } from './reading.ts';
import { roleMutators } from './role.ts';
import { scheduleMutators } from './schedule.ts';
import { seatMutators } from './seat.ts';
import { sharingMutators } from './sharing.ts';

const MUTATORS: Mutators<MutationName> = {
  ...accountMutators,
  ...askMutators,
  ...connectionMutators,
  ...personMutators,
  ...readingMutators,
  ...goalMutators,
  ...groupMutators,
  ...invitationMutators,
  ...leaderboardMutators,
  ...labelMutators,
  ...membershipMutators,
  ...roleMutators,
  ...organizationMutators,
  ...seatMutators,
  ...helpMutators,
  ...scheduleMutators,
  ...sharingMutators,
  ...publisherMutators,
};

export type Pusher = {
  readonly db: Db;
  readonly pepper: Buffer;
  readonly person: PersonId;
  readonly now: () => number;
  /** Whether somebody answers questions. */
  readonly hasOperator: boolean;
};

type Sent = PushRequest['mutations'][number];
type Result = PushResponse['results'][number];

/**
 * Decides a device's mutations, one transaction each, in order. One that was decided before is answered from memory; behind a gap
 * nothing is decided, since an earlier one may still come.
 */
export async function applyPush(
  pusher: Pusher,
  { clientId, mutations }: PushRequest,
): Promise<Pick<PushResponse, 'last' | 'results'>> {
  const results: Result[] = [];
  let last = mutations.length === 0 ? await readLast(pusher, clientId) : 0;
  for (const mutation of mutations) {
    const decided = await decideAgain(pusher, clientId, mutation);
    last = decided.last;
    if (decided.code === null) break;
    results.push([mutation.id, decided.code]);
  }
  return { last, results };
}

type Decision = { readonly last: number; readonly code: Result[1] | null };

function readLast({ db, person }: Pusher, clientId: ClientId): Promise<number> {
  return asViewer(db, person, async (tx) => (await lockClient(tx, person, clientId)).last);
}

/** PostgreSQL ends one of two transactions that wait for each other; it has left nothing, and is tried again. */
async function decideAgain(pusher: Pusher, clientId: ClientId, mutation: Sent): Promise<Decision> {
  for (let tries = 1; ; tries++)
    try {
      return await decide(pusher, clientId, mutation);
    } catch (error) {
      if (tries === 5 || !['40001', '40P01'].includes(sqlState(error))) throw error;
    }
}

async function decide(pusher: Pusher, clientId: ClientId, mutation: Sent): Promise<Decision> {
  try {
    return await apply(pusher, clientId, mutation);
  } catch (error) {
    const code = failureOf(error);
    if (!code) throw error;
    return refuse(pusher, clientId, mutation, code);
  }
}

/** The effect, its lines in the audit log, what others are told of it, and its acknowledgement: all or nothing. */
function apply({ db, person, pepper, now, hasOperator }: Pusher, clientId: ClientId, mutation: Sent): Promise<Decision> {
  return asViewer(db, person, async (tx) => {
    const client = await lockClient(tx, person, clientId);
    const known = recall(client, mutation);
    if (known) return known;
    const [feed, notes, at]: [Feed, AuditNote[], Date] = [createFeed(), [], new Date(now())];
    await mutate({ tx, person, feed, at, pepper, hasOperator, note: (line) => void notes.push(line) }, mutation);
    await acknowledge(tx, person, clientId, mutation.id);
    await endBeyondSight(tx, async () => {
      await writeAudit({ tx, feed, at }, person, notes);
      await feed.flush(tx);
    });
    return { last: mutation.id, code: 'ok' };
  });
}

/** A transaction of its own, since the one that failed is gone. In between another request may have decided it. */
function refuse({ db, person }: Pusher, clientId: ClientId, mutation: Sent, code: Failure): Promise<Decision> {
  return asViewer(db, person, async (tx) => {
    const client = await lockClient(tx, person, clientId);
    const known = recall(client, mutation);
    if (known) return known;
    await acknowledgeRefusal(tx, { personId: person, clientId, refusals: client.refusals }, mutation.id, code);
    return { last: mutation.id, code };
  });
}

function recall({ last, refusals }: ClientState, { id }: Sent): Decision | null {
  if (id <= last) return { last, code: refusals[id] ?? 'ok' };
  return id > last + 1 ? { last, code: null } : null;
}

async function mutate(context: Parameters<Mutator<MutationName>>[0], { name, args }: Sent): Promise<void> {
  if (!isMutationName(name)) throw new ExpectedFailure('bad-request');
  const parsed = MUTATION_SCHEMAS[name].safeParse(args);
  if (!parsed.success) throw new ExpectedFailure('bad-request');
  const mutator = MUTATORS[name] as (context: Parameters<Mutator<MutationName>>[0], args: unknown) => Promise<void>; // parsed by the same name
  await mutator(context, parsed.data);
}

function isMutationName(name: string): name is MutationName {
  return Object.hasOwn(MUTATION_SCHEMAS, name);
}

/** What PostgreSQL itself will not have is refused for good: it must not block what comes after it. */
function failureOf(error: unknown): Failure | null {
  if (error instanceof ExpectedFailure) return error.code;
  const state = sqlState(error);
  if (state.startsWith('22')) return 'bad-request'; // a text that cannot be stored
  return state.startsWith('23') || state === '42501' ? 'refused' : null; // an id that is taken; a row that is not one's own
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
