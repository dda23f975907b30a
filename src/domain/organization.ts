/**
 * An Organization pays for several people (R11): each of its seats counts as the business plan for whoever holds it (I7). It gives no
 * sight of anybody's figures or Groups, and a Group knows of no Organization (R10).
 */
import type { Millis } from './plan.ts';

/** `declined`, `left` and `expired`: the seat is free again, and the line stays until its owner puts it away. */
export const SEAT_STATES = ['open', 'held', 'declined', 'left', 'expired'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** Seats that can be paid for at once. */
export const SEATS_LIMIT = 10_000;

/** Mails that one owner may cause in 24 hours, offering seats or offering them again. */
export const SEAT_MAILS_A_DAY = 200;

/** How often one seat may be offered again in 24 hours. */
export const SEAT_RESENDS_A_DAY = 3;

export type Paid = { readonly seats: number; readonly paidUntil: Millis | null };
type Placed = { readonly state: SeatState; readonly expiresAt: Millis };
type Held = { readonly id: string; readonly heldAt: Millis };

/** How many seats are paid for at an instant. */
export function capacityAt({ seats, paidUntil }: Paid, at: Millis): number {
  return paidUntil === null || paidUntil > at ? seats : 0;
}

/** Whether a seat is somebody's, or waits for his answer. */
export function isTaken({ state, expiresAt }: Placed, at: Millis): boolean {
  return state === 'held' || (state === 'open' && expiresAt > at);
}

/** Seats that may still be offered; negative where fewer are paid for than are taken. */
export function freeAt(paid: Paid, seats: readonly Placed[], at: Millis): number {
  return capacityAt(paid, at) - seats.filter((seat) => isTaken(seat, at)).length;
}

/** Of the seats that are held, those that are paid for: where there are fewer, whoever came first keeps his. */
export function paidOf(held: readonly Held[], capacity: number): ReadonlySet<string> {
  const inOrder = [...held].sort((a, b) => a.heldAt - b.heldAt || (a.id < b.id ? -1 : 1));
  return new Set(inOrder.slice(0, Math.max(0, capacity)).map(({ id }) => id));
}
