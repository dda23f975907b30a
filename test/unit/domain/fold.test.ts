import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOLD_LINES, foldPost, piecesOf, type Screen } from '../../../src/domain/fold.ts';

const words = 'We made our onboarding twice as short and asked every customer what was missing. ';

test.each<[string, string, Screen, string, string]>([
  ['a short one is shown whole', 'Hello', 'desktop', 'Hello', ''],
  ['three lines are shown whole', 'a\nb\nc', 'desktop', 'a\nb\nc', ''],
  ['a fourth line is folded', 'a\nb\nc\nd', 'desktop', 'a\nb\nc', 'd'],
  ['an empty line is a line', 'Hook.\n\nStory\nEnd', 'desktop', 'Hook.\n\nStory', 'End'],
  ['an empty line at the fold is not shown', 'a\nb\n\n\nc', 'desktop', 'a\nb', 'c'],
  ['blanks at the end fold nothing', 'a\nb\nc\n \n', 'desktop', 'a\nb\nc', ''],
])('%s', (_, text, screen, shown, rest) => {
  expect(foldPost(text, screen)).toEqual({ shown, rest });
});

test('a paragraph is cut between words, at some 210 letters on a desktop and 140 on a phone', () => {
  const text = words.repeat(5).trim();
  const lengths = (['desktop', 'phone'] as const).map((screen) => {
    const { shown, rest } = foldPost(text, screen);
    expect(`${shown} ${rest}`).toBe(text);
    return shown.length;
  });
  expect(lengths[0]).toBeGreaterThan(180);
  expect(lengths[0]).toBeLessThanOrEqual(210);
  expect(lengths[1]).toBeGreaterThan(115);
  expect(lengths[1]).toBeLessThanOrEqual(141);
});

test('a word without an end is cut, and a letter of several parts never', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(foldPost('x'.repeat(500), 'desktop').shown.length).toBe(210);
  expect(foldPost(family.repeat(500), 'phone').shown).toBe(family.repeat(141));
});

test('nothing of a text is lost or changed but blanks where it is cut, and no more than three of its lines are shown', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'word ', ' ', '\n', '🙂', '#tag '), maxLength: 300 });
  fc.assert(
    fc.property(texts, fc.constantFrom<Screen>('desktop', 'phone'), (text, screen) => {
      const { shown, rest } = foldPost(text, screen);
      const bare = (all: string): string => all.replace(/\s/g, '');
      expect(bare(shown) + bare(rest)).toBe(bare(text));
      expect(text.startsWith(shown)).toBe(true);
      expect(shown.split('\n').length).toBeLessThanOrEqual(FOLD_LINES);
    }),
  );
});

test('hashtags and addresses are links, and the pieces are the text', () => {
  expect(piecesOf('Read https://a.example/x?y=1. #B2B and a#b, #größe!')).toEqual([
    { kind: 'plain', text: 'Read ' },
    { kind: 'link', text: 'https://a.example/x?y=1' },
    { kind: 'plain', text: '. ' },
    { kind: 'tag', text: '#B2B' },
    { kind: 'plain', text: ' and a#b, ' },
    { kind: 'tag', text: '#größe' },
    { kind: 'plain', text: '!' },
  ]);
  const joined = (text: string): string => piecesOf(text).reduce((all, piece) => all + piece.text, '');
  fc.assert(fc.property(fc.string(), (text) => joined(text) === text));
});
