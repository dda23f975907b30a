import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PAGE_LANGUAGES,
  PAGES,
  type PageLanguage,
  type PageName,
  type PageNumbers,
} from '../../../../src/domain/page-capture.ts';
import { findFigures, type Found } from '../../../../src/linkedin/pages/find-figures.ts';
import { createVocabulary, type Vocabulary } from '../../../../src/linkedin/pages/label.ts';
import type { Block } from '../../../../src/linkedin/pages/line.ts';
import { readerOf } from '../../../../src/linkedin/pages/page-list.ts';
import { type InventedFigure, meaningOf, writeNumber } from '../../../pages/invented-page.ts';
import { INVENTED_PAGES } from '../../../pages/page-list.ts';

type Order = 'number-first' | 'label-first';
const ORDERS: readonly Order[] = ['number-first', 'label-first'];

function vocabularyOf(page: PageName, language: PageLanguage): Vocabulary | null {
  const labels = readerOf(page).labels[language];
  return labels ? createVocabulary(language, labels) : null;
}

/** As flat as a page can be: lines, and nothing that says which belong together. */
function linesOf(tiles: readonly InventedFigure[], rows: readonly InventedFigure[], order: Order): string[] {
  const tile = ({ label, value }: InventedFigure): string[] => (order === 'number-first' ? [value, label] : [label, value]);
  return [...tiles.flatMap(tile), ...rows.flatMap(({ label, value }) => [label, value])];
}

function find(lines: Block, page: PageName = 'content', language: PageLanguage = 'en-US'): Found {
  const vocabulary = vocabularyOf(page, language);
  if (!vocabulary) throw new Error('it has labels');
  return findFigures(lines, vocabulary);
}

const FLAT = PAGES.filter((page) => page !== 'top-posts').flatMap((page) =>
  PAGE_LANGUAGES.flatMap((language) => {
    const { tiles, rows } = INVENTED_PAGES[page](language);
    const known = { tiles: tiles.filter(({ means }) => means), rows: rows.filter(({ means }) => means) };
    return vocabularyOf(page, language) ? ORDERS.map((order) => ({ page, language, order, known, means: meaningOf(known) })) : [];
  }),
);

describe('by what stands beside what alone', () => {
  test.each(FLAT)('$page, $language, $order', ({ page, language, order, known, means }) => {
    const lines = ['Heading', 'Past 7 days', ...linesOf(known.tiles, known.rows, order), 'Footer', 'More'];
    expect(find(lines, page, language)).toMatchObject({ figures: means, unclear: [] });
  });

  test.each<[string, Block, PageNumbers]>([
    ['number first', ['12,480', 'Impressions', '5,931', 'Members reached'], { impressions: 12_480, membersReached: 5_931 }],
    ['label first', ['Impressions', '12,480', 'Members reached', '5,931'], { impressions: 12_480, membersReached: 5_931 }],
    ['a number before and one behind', ['7', 'Impressions', '12,480', 'Members reached', '5,931'], {}],
    ['nothing before and nothing behind', ['Impressions', '12,480', 'Members reached'], {}],
    ['a label alone', ['Impressions'], {}],
    ['a label in a sentence', ['12,480', 'Impressions so far'], {}],
    ['in other letters', ['12,480', 'IMPRESSIONS'], { impressions: 12_480 }],
    ['two numbers', ['12,480', '12,481', 'Impressions'], {}],
    ['one number twice', ['12,480', '12,480', 'Impressions'], { impressions: 12_480 }],
    ['a word between', ['12,480', 'about', 'Impressions'], {}],
    ['a percentage', ['18%', 'Impressions'], {}],
    ['zero', ['0', 'Impressions'], { impressions: 0 }],
    ['said twice alike', ['12,480', 'Impressions', 'Chart', '12,480', 'Impressions'], { impressions: 12_480 }],
    ['said twice, differently', ['12,480', 'Impressions', 'Chart', '8,204', 'Impressions'], {}],
    ['rows whose numbers stand before them', ['301', 'Reactions', '64', 'Comments', '12', 'Reposts'], {}],
    ['rows', ['Reactions', '301', 'Comments', '64'], { reactions: 301, comments: 64 }],
    ['a row that has no number yet', ['Reactions', '301', 'Comments', 'Reposts', '12'], { reactions: 301 }],
    ['a row on one line', ['Reactions 1,301', 'Comments 64'], { reactions: 1_301, comments: 64 }],
    ['a row on one line, shortened', ['Reactions 1.3K'], {}],
    ['a tile’s label on one line with a number', ['Impressions 12,480', '12,480 Impressions', '9 comments'], {}],
    ['tiles, then rows', ['402', 'Social engagements', 'Reactions', '301'], { socialEngagements: 402, reactions: 301 }],
    [
      'what is known and not kept',
      ['5,931', 'Members reached', '62%', 'In network', '38%', 'Out of network', '402', 'Social engagements'],
      { membersReached: 5_931, socialEngagements: 402 },
    ],
    [
      'elements of their own, in both orders',
      [
        ['12,480', 'Impressions'],
        ['Members reached', '5,931'],
      ],
      { impressions: 12_480, membersReached: 5_931 },
    ],
    ['an element with its change', [['12,480', 'Impressions', '+18%', 'vs. before'], '7'], { impressions: 12_480 }],
    ['an element with two numbers', [['12,480', 'Impressions', '18']], {}],
    ['a number in one element, its label in another', [['12,480', 'so far'], 'Impressions'], {}],
    [
      'an element without a number yet',
      [
        ['Impressions', 'soon'],
        ['5,931', 'Members reached'],
      ],
      { membersReached: 5_931 },
    ],
    [
      'a chart that sums up',
      [
        ['12,480', 'Impressions'],
        ['Cumulative', '8,204'],
        ['0', '500', '1,000'],
      ],
      { impressions: 12_480 },
    ],
    [
      'a chart that says a label again',
      [
        ['12,480', 'Impressions'],
        ['8,204', 'Impressions'],
      ],
      {},
    ],
  ])('%s', (_, lines, figures) => {
    expect(find(lines).figures).toEqual(figures);
  });

  test('what is not there yet, and what cannot be told, are told apart', () => {
    const found = find(['Impressions', '5.9K', 'Members reached', ['7', '8', 'Social engagements']]);
    expect(found.late).toEqual(['reactions', 'comments', 'reposts', 'saves', 'sends', 'linkEngagements']);
    expect(found.unclear).toEqual([
      { figure: 'impressions', why: 'ambiguous' },
      { figure: 'membersReached', why: 'ambiguous' },
      { figure: 'socialEngagements', why: 'ambiguous' },
    ]);
    expect(find([['5.9K', 'Members reached']]).unclear).toEqual([{ figure: 'membersReached', why: 'shortened' }]);
  });

  test('labels that are not known: words beside what is understood, without digits, addresses and sentences', () => {
    const found = find([
      ['12,480', 'Impressions'],
      ['31', 'Profile clicks'],
      ['5', 'See www.linkedin.com'],
      ['6', 'Week 46'],
      ['7', 'Ask me anything about how we work, and I will answer as well as I can'],
      ['8', 'Profile clicks'],
    ]);
    expect(found.unknownLabels).toEqual(['Profile clicks']);
  });
});

/** What may stand anywhere in a page: words, names, numbers of all kinds, dates, and labels of the page itself. */
function noiseFor({ language }: Vocabulary, labels: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('Quirina Vanterpool', 'Past 7 days', 'View all', '1st', '3d •', 'Nov 12, 2026', '…'),
    },
    { weight: 3, arbitrary: fc.nat(20_000).map((value) => writeNumber(value, language)) },
    { weight: 1, arbitrary: fc.constantFrom('18%', '< 1%', '1.2K', '12,4 Tsd.', '2026', '500+', '9 comments', '12.480,5') },
    { weight: 2, arbitrary: fc.constantFrom(...labels) },
  );
}

/** So much noise in any one place: no page puts more between a label and its number. */
const MOST_NOISE = 3;

describe('noise', () => {
  const full = FLAT.filter(({ page, language }) => language === 'en-US' || (page === 'content' && language !== 'es'));

  test.each(full)(
    'between the lines never makes a wrong number: $page, $language, $order',
    ({ page, language, order, known, means }) => {
      const vocabulary = vocabularyOf(page, language);
      if (!vocabulary) throw new Error('it has labels');
      const lines = linesOf(known.tiles, known.rows, order);
      const labels = [...known.tiles, ...known.rows].map(({ label }) => label);
      const gaps = fc.array(fc.array(noiseFor(vocabulary, labels), { maxLength: MOST_NOISE }), {
        minLength: lines.length + 1,
        maxLength: lines.length + 1,
      });
      const sparse = fc.tuple(gaps, fc.array(fc.nat(9), { minLength: lines.length + 1, maxLength: lines.length + 1 }));
      let understood = 0;
      fc.assert(
        fc.property(sparse, ([noise, dice]) => {
          const kept = noise.map((some, at) => ((dice[at] ?? 0) < 3 ? some : []));
          const noisy = [...(kept[0] ?? []), ...lines.flatMap((line, at) => [line, ...(kept[at + 1] ?? [])])];
          const { figures } = find(noisy, page, language);
          understood += Object.keys(figures).length;
          for (const [figure, value] of Object.entries(figures))
            expect({ figure, value }).toEqual({ figure, value: means[figure as keyof PageNumbers] });
        }),
        { numRuns: 3_000 },
      );
      expect(understood).toBeGreaterThan(300);
    },
  );

  test.each(full)(
    'beside elements never makes a wrong number: $page, $language, $order',
    ({ page, language, order, known, means }) => {
      const vocabulary = vocabularyOf(page, language);
      if (!vocabulary) throw new Error('it has labels');
      const elements: Block[] = [...known.tiles, ...known.rows].map(({ label, value }) =>
        order === 'number-first' ? [value, label] : [label, value],
      );
      const words = noiseFor(vocabulary, ['View all']);
      const around = fc.array(fc.array(words, { maxLength: MOST_NOISE }), {
        minLength: elements.length,
        maxLength: elements.length,
      });
      fc.assert(
        fc.property(around, (noise) => {
          const { figures } = find(
            elements.flatMap((element, at) => [...(noise[at] ?? []), element]),
            page,
            language,
          );
          expect(figures).toEqual(means);
        }),
        { numRuns: 300 },
      );
    },
  );
});
