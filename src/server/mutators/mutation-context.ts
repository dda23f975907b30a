import { ExpectedFailure, type Failure } from '../../domain/failure.ts';
import type { GroupId, PersonId } from '../../domain/id.ts';
import { can, type GroupAction, type Role } from '../../domain/role.ts';
import type { MutationArgs, MutationName } from '../../protocol/mutation.ts';
import type { Tx } from '../db/database.ts';
import { lockGroup } from '../db/grp.ts';
import { readRoles } from '../db/membership.ts';
import { beyondSight } from '../db/role.ts';
import type { AuditNote } from '../scopes/audit.ts';
import type { Feed } from '../scopes/feed.ts';
import type { Teller } from '../scopes/teller.ts';

/** One mutation's transaction, as `app_user` with `person` as its viewer. */
export type MutationContext = {
  readonly tx: Tx;
  readonly person: PersonId;
  readonly feed: Feed;
  /** A line for the Group's audit log: written at the end, if all went well. Whatever changes something in a Group makes one. */
  readonly note: (line: AuditNote) => void;
  /** The server's clock: one instant for all that the mutation does. */
  readonly at: Date;
  /** Keys what is counted, see db/rate.ts. */
  readonly pepper: Buffer;
  /** Whether whoever runs the server has given an address for questions. */
  readonly hasOperator: boolean;
};

/** @throws ExpectedFailure when it may not be: nothing is written then, and the mutation is acknowledged with the code. */
export type Mutator<N extends MutationName> = (context: MutationContext, args: MutationArgs[N]) => Promise<void>;
export type Mutators<N extends MutationName> = { readonly [M in N]: Mutator<M> };

export function fail(code: Failure): never {
  throw new ExpectedFailure(code);
}

/**
 * Holds the Group and checks the viewer's role in it. Before anything else is looked at: who may not act in a Group is answered
 * the same whether what he names is there or not, and whether the Group is.
 */
export function enterGroup(context: MutationContext, group: GroupId, action: GroupAction): Promise<void> {
  return enterAs(context, group, (role) => can(role, action));
}

/** The same, for what is no act upon the Group or its people. */
export async function enterAs({ tx, person }: MutationContext, group: GroupId, may: (role: Role) => boolean): Promise<void> {
  await lockGroup(tx, group);
  const roles = await readRoles(tx, person, group);
  if (!roles.some(may)) fail('refused');
}

export function tell(context: MutationContext, work: (teller: Teller) => Promise<void>): Promise<void> {
  return beyondSight(context.tx, () => work(context));
}
