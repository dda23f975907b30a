/** A bug that is planted on purpose, to see that a test catches it. Its patch is test/mutants/NAME.patch. */
export type Mutant = {
  readonly name: string;
  /** What it breaks: a bug of the protocol's prototype, a channel by which Users could learn of each other, or a rule in a word. */
  readonly breaks: readonly (`prototype ${PrototypeBug}` | `channel ${Channel}` | `rule ${string}`)[];
  /** What goes wrong, in one sentence. */
  readonly bug: string;
  /** The tests that must fail: those of one file whose names contain a text, or all of it. */
  readonly test: Check;
};

export type Check = {
  readonly project: 'unit' | 'component' | 'server' | 'memory';
  readonly file: string;
  readonly name?: string;
  /** For tests that take a number of seeds. */
  readonly seeds?: number;
};

/** A change that no test can notice, because nothing that anybody could observe changes with it: the same is held elsewhere. */
export type Equivalent = {
  readonly name: string;
  readonly reason: string;
  /** The tests that would notice, and do not. */
  readonly test: Check;
};

/** What was planted in the prototype that the protocol was worked out on. */
export const PROTOTYPE_BUGS = [
  'self-global-seq',
  'staff-global-seq',
  'staff-bump-on-user',
  'staff-no-tombstone',
  'staff-put-user-on-rename',
  'lww-arrival',
  'no-dedupe',
  'no-order',
  'no-floor',
  'no-floor-in-snap',
  'role-from-cookie',
  'snap-head-at-end',
  'leak-count',
  'no-scope-list',
  'no-cas',
  'no-purge-on-gone',
  'no-drop',
  'no-reset',
  'tomb-keeps-stats',
] as const;
export type PrototypeBug = (typeof PROTOTYPE_BUGS)[number];

/** By which a User could learn of other Users: at least one bug is planted in each. */
export const CHANNELS = [
  'counters',
  'ids',
  'no news',
  'counts',
  'errors',
  'uniqueness',
  'tombstones',
  'pokes',
  'limits',
  'mails',
  'time and size',
  'client',
] as const;
export type Channel = (typeof CHANNELS)[number];
