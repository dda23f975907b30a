/**
 * Byte budgets of a file. They are counted on what is produced: what a zip says of its own sizes may be a lie.
 */
export const LIMITS = {
  fileBytes: 10_000_000,
  unpackedBytes: 64_000_000,
  partBytes: 32_000_000,
  entries: 200,
  ratio: 200,
  ratioFrom: 1_000_000,
} as const;
