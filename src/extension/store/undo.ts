import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import { type Role, UNDO_MS } from '../../domain/role.ts';
import { mutate, type Outcome } from './act.ts';
import { type StoreDeps, troubleOf } from './request.ts';

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
  readonly undo: () => Promise<void>;
  readonly forget: () => void;
};

/** It stands beside all places of the tab: whoever lowers himself has lost the page on which he did it. */
export function createUndo({ request, signal: life }: StoreDeps): UndoStore {
  const shown = signal<Undo | null>(null);
  const left = signal(0);
  let clock: ReturnType<typeof setInterval> | undefined;

  /** Goes by itself after the time in which a role can be taken back. */
  function show(undo: Undo): void {
    clearInterval(clock);
    const end = Date.now() + UNDO_MS;
    batch(() => {
      shown.value = undo;
      left.value = UNDO_MS / 1000;
    });
    clock = setInterval(() => {
      left.value = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      if (left.value === 0) forget();
    }, 1000);
  }

  function forget(): void {
    clearInterval(clock);
    shown.value = null;
  }

  async function undo(): Promise<void> {
    const offered = shown.value;
    if (offered?.state !== 'offered') return;
    const { change } = offered;
    clearInterval(clock);
    shown.value = { change, state: 'running', outcome: null };
    const { group, membership } = change;
    const outcome = await mutate(request, 'membership.undoRole', { group, membership }).catch(troubleOf);
    if (life.aborted || shown.value?.change !== change) return;
    if (outcome === 'ok') show({ change, state: 'done', outcome });
    else shown.value = { change, state: 'not-done', outcome };
  }

  life.addEventListener('abort', forget, { once: true });
  return { shown, left, offer: (change) => show({ change, state: 'offered', outcome: null }), undo, forget };
}
