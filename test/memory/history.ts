import type { AccountId, ClientId, GroupId, OrganizationId, PersonId, ScheduledPostId } from '../../src/domain/id.ts';
import type { Plan } from '../../src/domain/plan.ts';

/** A person of a history, by his place in it. The viewer, whose answers are compared, is the first. */
export type Who = number;
export const VIEWER: Who = 0;

export type Person = {
  readonly who: Who;
  readonly id: PersonId;
  readonly address: string;
  /** One for each of his devices. */
  readonly clients: readonly ClientId[];
  readonly accounts: AccountId[];
};

export type Act =
  /** He is there, signed in with all his devices. */
  | { readonly kind: 'sign-up' }
  /** Asks for a code and signs one of his devices in anew. */
  | { readonly kind: 'sign-in'; readonly device: number }
  | { readonly kind: 'mutate'; readonly device: number; readonly name: string; readonly args: unknown }
  /** Pushes his last mutation once more, as if its answer had been lost. */
  | { readonly kind: 'push-again'; readonly device: number }
  /** Pulls until there is no more. */
  | { readonly kind: 'pull'; readonly device: number }
  /** Pulls with the cookie of his other device. */
  | { readonly kind: 'pull-astray'; readonly device: number }
  /** Counts what the live stream has said since he last did. */
  | { readonly kind: 'hear' }
  /** The operator gives him another plan. */
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** So many seats of his Organization are paid for. */
  | { readonly kind: 'pay'; readonly organization: OrganizationId; readonly seats: number }
  /** LinkedIn lets his account be published for. */
  | { readonly kind: 'permit'; readonly account: AccountId }
  /** The time of a post of his has come, and LinkedIn refuses it: it knows the permission no more. */
  | { readonly kind: 'publish'; readonly post: ScheduledPostId }
  /** What the server does by itself when time has passed. */
  | { readonly kind: 'upkeep' };

/** `who`: null when nobody does it. `at`: epoch milliseconds, by the server's clock. */
export type Step = { readonly at: number; readonly who: Who | null; readonly act: Act };

export type History = {
  readonly seed: number;
  readonly people: readonly Person[];
  readonly steps: readonly Step[];
  /** Of all Groups, also those that hidden people found. */
  readonly groups: readonly GroupId[];
  /** Whom the viewer may never know of, by REQUIREMENTS' table of roles. */
  readonly hidden: ReadonlySet<Who>;
  /** Whom he may know by a single connection, and by that alone: nothing that these do in Groups. */
  readonly single: ReadonlySet<Who>;
  /** Records and figures in one answer to pull. */
  readonly page: number;
};

/** What the viewer may not know of is done, or done for whoever he may not know of. */
export function isHidden({ hidden, single }: Pick<History, 'hidden' | 'single'>, { who, act }: Step): boolean {
  if (who === null) return false;
  return hidden.has(who) || (single.has(who) && isOfGroups(act));
}

function isOfGroups(act: Act): boolean {
  return act.kind === 'plan' || (act.kind === 'mutate' && /^(group|invitation|membership)\./.test(act.name));
}

/** The same without all that is hidden. */
export function withoutHidden(history: History): History {
  return { ...history, steps: history.steps.filter((step) => !isHidden(history, step)) };
}

export function countHidden(history: History): number {
  return history.steps.filter((step) => isHidden(history, step)).length;
}
