/**
 * Budgets of a file. Bytes are counted as they are produced: what a zip says of its own sizes may be a lie. Whoever reads ends it after
 * the milliseconds, in a worker of its own.
 */
export const LIMITS = {
  fileBytes: 10_000_000,
  unpackedBytes: 64_000_000,
  partBytes: 32_000_000,
  entries: 200,
  ratio: 200,
  ratioFrom: 1_000_000,
  milliseconds: 5_000,
} as const;

/** The most that one reading may hold, and that is sent and stored: LinkedIn gives about half of each. */
export const MOST = { days: 800, posts: 200, demographics: 300 } as const;
