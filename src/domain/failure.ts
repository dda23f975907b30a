/** Every expected failure that a person may be told of. Bugs are plain throws and have no code. */
export const FAILURES = [
  'bad-request', // not understood: an old or a broken client
  'too-large',
  'too-many', // a limit of the viewer's own; try again later
  'wrong-code', // sign-in code wrong, used or expired: one answer for all three
  'signed-out',
  'refused', // not yours, never was, is no more: one answer, whatever the cause
  'needs-business', // the business plan is needed
  'changed', // what was shown before is no longer so: to be looked at again
  'connected-already', // this account is shown to this person already
  'yourself', // one is no other person
  'asked-already', // a member is asked for new figures once a day
  'no-seat', // every seat that is paid for is taken
  'no-operator', // whoever runs the server has given no address for questions
  'last-admin', // a Group keeps at least one Admin
  'upgrade', // this version of the extension is too old for the server
  'unavailable', // the server failed; nothing was written
] as const;
export type Failure = (typeof FAILURES)[number];

/** An expected failure on its way to the one place that makes words of it. */
export class ExpectedFailure extends Error {
  readonly code: Failure;

  constructor(code: Failure) {
    super(code);
    this.code = code;
  }
}
