/** Month names as the platform knows them, so that no table of ours can be wrong: in all languages of LinkedIn that name months by words. */
const LANGUAGES = 'ar bn cs da de el en es fa fi fil fr he hi hu id it mr ms nb nl pa pl pt ro ru sv te th tr uk'.split(' ');

let names: ReadonlyMap<string, number> | null = null;

/** 1 to 12; null when the word is no month, or another one in another language. */
export function monthNumber(word: string): number | null {
  names ??= readNames();
  return names.get(keyOf(word)) ?? null;
}

function readNames(): Map<string, number> {
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ['short', 'long'] as const) {
      // With the day: some languages decline the month's name after it. Some have a calendar of their own; LinkedIn's is this one.
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        year: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      for (let month = 1; month <= 12; month += 1) {
        const name = format.formatToParts(Date.UTC(2026, month - 1, 15)).find((part) => part.type === 'month')?.value ?? '';
        const key = keyOf(name);
        if (found.has(key) && found.get(key) !== month) doubtful.add(key);
        found.set(key, month);
      }
    }
  }
  for (const key of doubtful) found.delete(key);
  return found;
}

function keyOf(word: string): string {
  return word.toLowerCase().replace(/\.$/, '').normalize('NFD').replace(/\p{M}/gu, '');
}
