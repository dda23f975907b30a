const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** A field that holds an id or a hash, and nothing else: where one stands in a sentence, or in a longer name, it is compared as it is. */
const FIELD = new RegExp(`"(${ID}|[0-9a-f]{64})"`, 'g');

/** The ids that people gave, which are the same in both worlds. */
export function givenIds(history: unknown): ReadonlySet<string> {
  return new Set(JSON.stringify(history).match(new RegExp(ID, 'g')));
}

/**
 * Each id and each hash that the server made, by the number of its first appearance: two transcripts are equal up to a bijection of
 * these if, and only if, they are equal so. An id that comes up twice in one of them and as two in the other is a difference.
 */
export function renameIds(transcript: readonly string[], given: ReadonlySet<string>): string[] {
  const numbers = new Map<string, string>();
  return transcript.map((text) =>
    text.replace(FIELD, (field, name: string) => {
      if (given.has(name)) return field;
      const known = numbers.get(name);
      if (known) return known;
      const number = `"#${numbers.size}"`;
      numbers.set(name, number);
      return number;
    }),
  );
}
