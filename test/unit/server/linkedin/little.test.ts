import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeLittle, readLittle } from '../../../../src/server/linkedin/little.ts';

const RESERVED = '\\|{}@[]()<>#*_~';
/** Much of what is reserved, and all else. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...RESERVED, ' ', '\n', 'a', 'é', '1', '{hashtag|#|x}', '#tag', '@[Ann](urn:li:person:1)')))
    .map((parts) => parts.join('')),
);

describe('R56: a text in LinkedIn’s “little” form', () => {
  test('reads as it was written', () => {
    const isKept = (given: string): boolean => readLittle(escapeLittle(given)) === given;
    fc.assert(fc.property(text, isKept), { numRuns: 2000 });
  });

  test('holds nothing reserved that is not escaped, but hashtags', () => {
    fc.assert(
      fc.property(text, (given) => {
        const bare = escapeLittle(given)
          .replace(/\\./gs, '')
          .replace(/#(?=[\p{L}\p{N}])/gu, '');
        expect([...bare].filter((letter) => RESERVED.includes(letter))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['50 % (of all) *', '50 % \\(of all\\) \\*'],
    ['a_b ~ c|d \\ e', 'a\\_b \\~ c\\|d \\\\ e'],
    ['@ann <x@y.test> [1] {2}', '\\@ann \\<x\\@y.test\\> \\[1\\] \\{2\\}'],
    ['#hiring and #2027plans', '#hiring and #2027plans'],
    ['We are #1, C# and a#b', 'We are \\#1, C\\# and a\\#b'],
    ['##double #snake_case', '\\#\\#double #snake\\_case'],
    ['Schöne #Grüße', 'Schöne #Grüße'],
    ['{hashtag|#|x}', '\\{hashtag\\|#\\|x\\}'.replace('#', '\\#')],
  ])('%s', (given, little) => {
    expect(escapeLittle(given)).toBe(little);
  });

  test.each([
    ['{hashtag|\\#|work} and {hashtag|#|play}', '#work and #play'],
    ['@[Ann Lee](urn:li:person:1)', '@[Ann Lee](urn:li:person:1)'],
    ['a \\(b\\)', 'a (b)'],
  ])('LinkedIn’s %s is read', (little, read) => {
    expect(readLittle(little)).toBe(read);
  });
});
