/**
 * A share's text without the quotes that LinkedIn adds. Each line break is written as `"`, a break, `"`, so that an empty line stands
 * there as `""`; some files quote the first and the last line as well. What the member quoted himself stays.
 */
export function withoutStrayQuotes(text: string): string {
  const lines = text.split('\n');
  const flanked = lines.slice(1).map((line, at) => (lines[at] ?? '').endsWith('"') && line.startsWith('"'));
  const isMarked = lines.some((line) => line.trim() === '""') || (lines.length > 1 && flanked.every(Boolean));
  if (!isMarked) return text;
  const bare = lines.map((line, at) => {
    const begins = flanked[at - 1] ?? (at === 0 && hasPair(line, flanked[0]));
    const ends = flanked[at] ?? (at === lines.length - 1 && hasPair(line, flanked.at(-1)));
    return line.slice(begins ? 1 : 0, ends && line.length > 1 ? -1 : undefined);
  });
  return bare.join('\n');
}

/** The outer quotes of the first or last line are LinkedIn's where they are two: the one at the break has a fellow. */
function hasPair(line: string, isFlanked: boolean | undefined): boolean {
  return isFlanked === true && line.length > 1 && line.startsWith('"') && line.endsWith('"') && line.split('"').length % 2 === 1;
}
