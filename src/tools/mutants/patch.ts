/** A planted bug as a unified diff. Its line numbers are not looked at: what it takes away must stand in the file exactly once. */
export type Change = { readonly file: string; readonly before: string; readonly after: string };

/** One change a hunk. */
export function parsePatch(text: string): Change[] {
  const changes: Change[] = [];
  let file = '';
  for (const hunk of text.split(/^(?=--- |@@ )/m)) {
    const named = /^--- a\/(.+)\n\+\+\+ b\/(.+)\n/.exec(hunk);
    if (named?.[1] && named[1] === named[2]) file = named[1];
    else if (hunk.startsWith('@@ ')) changes.push({ file, ...parseHunk(hunk) });
    else if (hunk.trim() !== '') throw new Error(`no patch: ${hunk.slice(0, 80)}`);
  }
  if (changes.length === 0 || file === '') throw new Error('an empty patch');
  return changes;
}

/** The text with the change made. */
export function applyChange(text: string, { before, after }: Omit<Change, 'file'>): string {
  const places = `\n${text}`.split(`\n${before}\n`);
  if (places.length !== 2) throw new Error(places.length < 2 ? 'what it changes is not there' : 'what it changes is there twice');
  return places.join(`\n${after}\n`).slice(1);
}

function parseHunk(hunk: string): Omit<Change, 'file'> {
  const [, ...lines] = hunk.replace(/\n$/, '').split('\n');
  const wrong = lines.find((line) => !/^[ +-]/.test(line));
  if (wrong !== undefined) throw new Error(`no line of a patch: ${wrong}`);
  const without = (sign: string) => lines.flatMap((line) => (line.startsWith(sign) ? [] : line.slice(1))).join('\n');
  const [before, after] = [without('+'), without('-')];
  if (before === '' || before === after) throw new Error('a hunk that changes nothing, or is nowhere');
  return { before, after };
}
