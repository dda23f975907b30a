import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canUseGroups, GRACE_MS, type OwnPlan, type PlanStanding, settlePlan } from '../../../src/domain/plan.ts';

const AT = 1_000_000_000_000;
const DAY = 86_400_000;
const own = (plan: OwnPlan['plan'], until: number | null = null, left: number | null = null): OwnPlan => ({ plan, until, left });
const standing = (plan: PlanStanding['plan'], of: OwnPlan, graceUntil: number | null = null): PlanStanding => ({
  plan,
  graceUntil,
  own: of,
});

test('R12, R13: Groups need the business plan', () => {
  expect([canUseGroups('free'), canUseGroups('business')]).toEqual([false, true]);
});

test.each<[string, PlanStanding, boolean, PlanStanding]>([
  ['nothing pays, nothing is lost', standing('free', own('free')), false, standing('free', own('free'))],
  ['one’s own plan counts', standing('free', own('business')), false, standing('business', own('business'))],
  ['I7: a seat counts as the plan', standing('free', own('free')), true, standing('business', own('free'))],
  [
    'I7: with a seat one’s own plan rests, with what is left of it',
    standing('business', own('business', AT + 9 * DAY)),
    true,
    standing('business', own('business', null, 9 * DAY)),
  ],
  [
    'I7: without the seat it goes on where it was',
    standing('business', own('business', null, 9 * DAY)),
    false,
    standing('business', own('business', AT + 9 * DAY)),
  ],
  [
    'I10: who loses the plan keeps it for a while',
    standing('business', own('free')),
    false,
    standing('business', own('free'), AT + GRACE_MS),
  ],
  [
    'the while is not made longer by looking',
    standing('business', own('free'), AT + DAY),
    false,
    standing('business', own('free'), AT + DAY),
  ],
  ['and ends', standing('business', own('free'), AT), false, standing('free', own('free'))],
  [
    'what has run out is lost',
    standing('business', own('business', AT)),
    false,
    standing('business', own('free'), AT + GRACE_MS),
  ],
  ['a seat ends the while', standing('business', own('free'), AT + DAY), true, standing('business', own('free'))],
  ['so does a plan of one’s own', standing('business', own('business'), AT + DAY), false, standing('business', own('business'))],
  ['who was free already has no while', standing('free', own('business', AT - 1)), false, standing('free', own('free'))],
])('%s', (_, before, seated, after) => {
  expect(settlePlan(before, seated, AT)).toEqual(after);
});

test('without grace it is lost at once', () => {
  expect(settlePlan(standing('business', own('free'), AT + DAY), false, AT, false)).toEqual(standing('free', own('free')));
});

const owns = fc.oneof(
  fc.constant(own('free')),
  fc.constant(own('business')),
  fc.integer({ min: -50, max: 50 }).map((days) => own('business', AT + days * DAY)),
);
const seats = fc.array(fc.record({ after: fc.integer({ min: 0, max: 20 * DAY }), seated: fc.boolean() }), { maxLength: 12 });

test('settling twice is settling once, and with a seat somebody always has the plan', () => {
  fc.assert(
    fc.property(owns, fc.boolean(), fc.boolean(), (of, seated, grace) => {
      const once = settlePlan(standing('business', of), seated, AT, grace);
      expect(settlePlan(once, seated, AT, grace)).toEqual(once);
      if (seated) expect(once).toMatchObject({ plan: 'business', graceUntil: null });
    }),
  );
});

test('I7: whatever seats come and go, none of the time that one has paid for is lost, and none is added', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 * DAY }), seats, (paid, steps) => {
      let [now, state, unseated, seated] = [AT, standing('business', own('business', AT + paid)), 0, false];
      for (const step of steps) {
        now += step.after;
        if (!seated) unseated += step.after;
        state = settlePlan(state, step.seated, now);
        ({ seated } = step);
      }
      const left = state.own.left ?? (state.own.until === null ? 0 : Math.max(0, state.own.until - now));
      expect(left).toBe(Math.max(0, paid - unseated));
    }),
  );
});
