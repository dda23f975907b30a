/** How LinkedIn shows a post in its feed: three lines, then "…more". Nobody documents it; widths are those that were seen. */

export type Screen = 'desktop' | 'phone';
/** `rest` is what stands behind "…more"; empty: the post is shown whole. */
export type Folded = { readonly shown: string; readonly rest: string };

export const FOLD_LINES = 3;
/** Letters in one line of a post: some 210 in three on a desktop, 140 on a phone. */
const LINE = { desktop: 70, phone: 47 } as const;

/** A part of a post that LinkedIn shows as it is, or as a link. */
export type Piece = { readonly kind: 'plain' | 'tag' | 'link'; readonly text: string };

/** The first lines, and what is folded away. Together they are the text, but for the blanks where it is cut. */
export function foldPost(text: string, screen: Screen): Folded {
  const whole = text.trimEnd();
  const end = endOfLines(whole, LINE[screen]);
  if (end >= whole.length) return { shown: whole, rest: '' };
  return { shown: whole.slice(0, end).trimEnd(), rest: whole.slice(end).replace(/^[ \n]+/, '') };
}

/** Hashtags and addresses, which LinkedIn links by itself. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]+|https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/gu)) {
    if (index > from) pieces.push({ kind: 'plain', text: text.slice(from, index) });
    pieces.push({ kind: found.startsWith('#') ? 'tag' : 'link', text: found });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ kind: 'plain', text: text.slice(from) });
  return pieces;
}

/** Where the last line that is shown ends: lines break where the writer broke them, and where a word has no room. */
function endOfLines(text: string, width: number): number {
  let at = 0;
  for (let line = 0; line < FOLD_LINES && at < text.length; line++) at = endOfLine(text, at, width);
  return at;
}

function endOfLine(text: string, from: number, width: number): number {
  const broken = text.indexOf('\n', from);
  const end = broken === -1 ? text.length : broken;
  const letters = lettersOf(text.slice(from, end), width + 1);
  if (letters.length <= width) return broken === -1 ? end : broken + 1;
  const room = letters.slice(0, width).join('').length;
  const blank = text.slice(from, from + room + 1).lastIndexOf(' ');
  return blank > 0 ? from + blank + 1 : from + room;
}

/** As a reader counts them, so many at most: a face of four parts is one, and is never cut. */
function lettersOf(text: string, most: number): string[] {
  const letters: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (letters.push(segment) >= most) break;
  }
  return letters;
}
