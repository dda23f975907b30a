import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacityAt, freeAt, isTaken, paidOf, SEAT_STATES } from '../../../src/domain/organization.ts';

const AT = 1_000_000;

test('seats are paid for until their end', () => {
  expect([null, AT - 1, AT, AT + 1].map((paidUntil) => capacityAt({ seats: 3, paidUntil }, AT))).toEqual([3, 0, 0, 3]);
});

test('a seat is taken that is held, or waits for an answer', () => {
  const taken = SEAT_STATES.filter((state) => isTaken({ state, expiresAt: AT + 1 }, AT));
  expect(taken).toEqual(['open', 'held']);
  expect(isTaken({ state: 'open', expiresAt: AT }, AT)).toBe(false);
  expect(isTaken({ state: 'held', expiresAt: AT }, AT)).toBe(true);
});

test('what is free is what is paid for and not taken', () => {
  const seats = [
    { state: 'held', expiresAt: 0 },
    { state: 'open', expiresAt: AT + 1 },
    { state: 'open', expiresAt: AT },
    { state: 'declined', expiresAt: AT + 1 },
  ] as const;
  expect(freeAt({ seats: 3, paidUntil: null }, seats, AT)).toBe(1);
  expect(freeAt({ seats: 1, paidUntil: null }, seats, AT)).toBe(-1);
});

const held = fc.uniqueArray(fc.record({ id: fc.uuid(), heldAt: fc.integer({ min: 0, max: 5 }) }), { selector: ({ id }) => id });

test('as many are paid for as there can be, whoever came first before who came later, in whatever order they are listed', () => {
  fc.assert(
    fc.property(held, fc.integer({ min: -2, max: 12 }), (seats, capacity) => {
      const paid = paidOf(seats, capacity);
      expect(paid.size).toBe(Math.min(seats.length, Math.max(0, capacity)));
      expect(paidOf([...seats].reverse(), capacity)).toEqual(paid);
      const last = Math.max(-1, ...seats.filter(({ id }) => paid.has(id)).map(({ heldAt }) => heldAt));
      for (const { id, heldAt } of seats) if (!paid.has(id)) expect(heldAt).toBeGreaterThanOrEqual(last);
      for (const id of paid) expect(paidOf(seats, capacity + 1).has(id)).toBe(true);
    }),
  );
});
