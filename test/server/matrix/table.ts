import { ACTORS, type Actor } from './stage.ts';

export type Line<Cell extends string> = {
  readonly subject: string;
  readonly target: string;
  readonly cells: Readonly<Record<Actor, Cell>>;
};

/** Reads `subject | target | one word for each actor`. @throws when a line has not exactly one word for each. */
export function parseTable<Cell extends string>(text: string, words: readonly Cell[]): readonly Line<Cell>[] {
  return text
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [subject = '', target = '', rest = ''] = line.split('|').map((part) => part.trim());
      const given = rest.split(/\s+/);
      if (given.length !== ACTORS.length || !given.every(isWord)) throw new Error(`not a line of the table: ${line}`);
      const cells = Object.fromEntries(ACTORS.map((actor, at) => [actor, given[at]]));
      return { subject, target, cells: cells as Record<Actor, Cell> }; // as many as there are actors, each a word
    });

  function isWord(word: string): word is Cell {
    return (words as readonly string[]).includes(word);
  }
}
