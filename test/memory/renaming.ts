const NAMES = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/g;

/**
 * Each id and each hash by the number of its first appearance: two transcripts are equal up to a bijection of these if, and only if,
 * they are equal so. An id that comes up twice in one of them and as two in the other is a difference.
 */
export function renameIds(transcript: readonly string[]): string[] {
  const numbers = new Map<string, string>();
  return transcript.map((text) =>
    text.replace(NAMES, (name) => {
      const known = numbers.get(name);
      if (known) return known;
      const number = `#${numbers.size}`;
      numbers.set(name, number);
      return number;
    }),
  );
}
