import type { ReadonlySignal } from '@preact/signals';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import { type Role, UNDO_MS } from '../../domain/role.ts';
import { mutate, type Outcome } from './act.ts';
import { type StoreDeps, troubleOf } from './request.ts';
import { createTimed } from './timed.ts';

/** A role that was changed, and can be as it was. */
export type RoleChanged = {
  readonly group: GroupId;
  readonly membership: MembershipId;
  readonly name: string;
  readonly from: Role;
  readonly to: Role;
  readonly isOwn: boolean;
  /** The server could not be reached yet: the change waits on this device, and its undoing would too, behind it. */
  readonly isWaiting: boolean;
};

/** `offered`, until its seconds are over; then what became of the undoing. */
export type Undo = {
  readonly change: RoleChanged;
  readonly state: 'offered' | 'running' | 'done' | 'not-done';
  readonly outcome: Outcome | null;
};

export type UndoStore = {
  readonly shown: ReadonlySignal<Undo | null>;
  /** Whole seconds until it goes by itself. */
  readonly left: ReadonlySignal<number>;
  readonly offer: (change: RoleChanged) => void;
  /** What is shown; or what was when the press began, in whose time the seconds ended: then the server says whether it is too late. */
  readonly undo: (offered?: Undo | null) => Promise<void>;
  readonly forget: () => void;
};

/** It stands beside all places of the tab: whoever lowers himself has lost the page on which he did it. */
export function createUndo({ request, signal: life }: StoreDeps): UndoStore {
  const { shown, left, show, keep, forget } = createTimed<Undo>(life);

  async function undo(offered = shown.value): Promise<void> {
    if (offered?.state !== 'offered' || (shown.value ?? offered) !== offered) return;
    const { change } = offered;
    keep({ change, state: 'running', outcome: null });
    const { group, membership } = change;
    const outcome = await mutate(request, 'membership.undoRole', { group, membership }).catch(troubleOf);
    if (life.aborted || shown.value?.change !== change) return;
    // Goes by itself after the time in which a role can be taken back.
    if (outcome === 'ok') show({ change, state: 'done', outcome }, UNDO_MS);
    else keep({ change, state: 'not-done', outcome });
  }

  return { shown, left, offer: (change) => show({ change, state: 'offered', outcome: null }, UNDO_MS), undo, forget };
}
