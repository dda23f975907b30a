import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** Bugs of who pays for whom. */
export const SEATS: readonly Mutant[] = [
  {
    name: 'badge-hides-seats',
    breaks: ['rule R11'],
    bug: 'Nobody is shown on the badge that a seat is offered to him.',
    test: { project: 'unit', file: 'test/unit/extension/background/handlers/home.test.ts', name: 'a seat that is offered' },
  },
  {
    name: 'seat-lost-without-grace',
    breaks: ['rule I10'],
    bug: 'Whoever loses his seat loses his Groups at once.',
    test: { project: 'server', file: 'test/server/mutators/organization.test.ts', name: 'keeps all for two weeks' },
  },
  {
    name: 'grace-without-end',
    breaks: ['rule I10'],
    bug: 'Each look at a lost plan makes its grace longer.',
    test: { project: 'unit', file: 'test/unit/domain/plan.test.ts', name: 'the while is not made longer' },
  },
  {
    name: 'own-plan-runs-on',
    breaks: ['rule I7'],
    bug: 'One’s own plan runs out while a seat pays.',
    test: { project: 'server', file: 'test/server/mutators/organization.test.ts', name: 'I7: one’s own plan rests' },
  },
  {
    name: 'unpaid-seat-counts',
    breaks: ['rule I7'],
    bug: 'A seat that nobody pays for any more is the business plan for ever.',
    test: { project: 'server', file: 'test/server/mutators/organization.test.ts', name: 'seats that are paid for until a day' },
  },
  {
    name: 'last-come-keeps-seat',
    breaks: ['rule R11'],
    bug: 'Where seats become fewer, whoever came first loses his.',
    test: { project: 'unit', file: 'test/unit/domain/organization.test.ts', name: 'whoever came first' },
  },
  {
    name: 'seats-without-payment',
    breaks: ['rule R11'],
    bug: 'One seat more is offered than is paid for.',
    test: { project: 'server', file: 'test/server/mutators/organization.test.ts', name: 'no more seats are offered' },
  },
  {
    name: 'old-owner-keeps-seats',
    breaks: ['rule R11'],
    bug: 'Whoever handed an Organization over goes on seeing whose seats it pays for.',
    test: { project: 'server', file: 'test/server/mutators/organization.test.ts', name: 'nothing stays with who had it' },
  },
  {
    name: 'old-payment-counts',
    breaks: ['rule payments'],
    bug: 'A payment that is told late overrides a newer one.',
    test: { project: 'server', file: 'test/server/routes/payments.test.ts', name: 'told late it overrides nothing newer' },
  },
  {
    name: 'payment-told-twice',
    breaks: ['rule payments'],
    bug: 'An event that is told again is done again.',
    test: { project: 'server', file: 'test/server/routes/payments.test.ts', name: 'told by two at once' },
  },
  {
    name: 'old-signature-heard',
    breaks: ['rule payments'],
    bug: 'Whoever kept a signed message may say it again at any time.',
    test: { project: 'server', file: 'test/server/auth/signature.test.ts', name: 'too long ago' },
  },
  {
    name: 'rls-seats-of-others',
    breaks: ['rule row-level security'],
    bug: 'Row-level security reads everybody’s seats to everybody.',
    test: { project: 'server', file: 'test/server/matrix/reads.test.ts', name: 'seat' },
  },
  {
    name: 'heir-takes-unasked',
    breaks: ['rule R11'],
    bug: 'Whoever holds a seat takes the Organization.',
    test: { project: 'server', file: 'test/server/mutators/organization.test.ts', name: 'it is handed over' },
  },
];
