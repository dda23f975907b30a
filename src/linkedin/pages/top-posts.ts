import { type CapturedPost, MOST_POSTS, type PageFigure, type PageLanguage } from '../../domain/page-capture.ts';
import { POST_TEXT_LENGTH } from '../../domain/reading.ts';
import { readPostLink } from '../location.ts';
import { findFigures } from './find-figures.ts';
import { createVocabulary, type Labels, type Vocabulary } from './label.ts';
import { type Block, linesOf, tokenOf } from './line.ts';
import type { PageRead, PageReader } from './page-reader.ts';
import type { PageText } from './page-text.ts';

/** The member's own posts, at most 50 of them, with their figures over the days that the address names. */
export const topPostsPage: PageReader = {
  page: 'top-posts',
  paths: ['analytics/creator/top-posts'],
  tells: { impressions: 'address', reactions: 'address', comments: 'address', reposts: 'address' },
  labels: {
    'en-US': {
      tiles: { impressions: ['Impressions'] },
      rows: { reactions: ['Reactions'], comments: ['Comments'], reposts: ['Reposts'] },
    },
    de: {
      tiles: { impressions: ['Impressions', 'Impressionen'] },
      rows: { reactions: ['Reaktionen'], comments: ['Kommentare'], reposts: ['Reposts'] },
    },
    fr: { tiles: { impressions: ['Impressions'] }, rows: { reposts: ['Republications'] } },
    es: { tiles: { impressions: ['Impresiones'] } },
    'pt-BR': {
      tiles: { impressions: ['Impressões'] },
      rows: { reactions: ['Reações'], comments: ['Comentários'], reposts: ['Compartilhamentos'] },
    },
  },
  read: readPosts,
};

type Listed = { readonly id: string; readonly block: Block };

function readPosts({ posts }: PageText, language: PageLanguage, labels: Labels): PageRead {
  const vocabulary = createVocabulary(language, labels, true);
  const listed = posts.flatMap(({ address, block }): Listed[] => {
    const id = readPostLink(address);
    return id === null ? [] : [{ id, block }];
  });
  const told = listed.slice(0, MOST_POSTS).map(({ id, block }) => ({ id, block, found: findFigures(block, vocabulary) }));
  const understood = told.filter(({ found }) => Object.keys(found.figures).length > 0);
  const ownLines = repeatedIn(listed);
  return {
    figures: {},
    posts: understood.map(({ id, block, found }): CapturedPost => {
      const text = textOf(block, vocabulary, ownLines);
      return { id, ...(text === null ? {} : { text }), figures: found.figures };
    }),
    postsLeftOut: posts.length - understood.length,
    late: lateOf(told.map(({ found }) => Object.keys(found.figures))),
    unclear: [],
    unknownLabels: [],
  };
}

/** Impressions are what the list is ordered by: where no post shows them, the page has not shown its figures yet. */
function lateOf(told: readonly (readonly string[])[]): PageFigure[] {
  return told.some((figures) => figures.includes('impressions')) ? [] : ['impressions'];
}

/** What stands in more than one post is the page's own wording, or its author's name. */
function repeatedIn(posts: readonly Listed[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { block } of posts) for (const line of new Set(linesOf(block))) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([line]) => line));
}

/** Its first paragraph: the first line that is a sentence rather than a figure or an age. Null: none is. */
function textOf(block: Block, vocabulary: Vocabulary, ownLines: ReadonlySet<string>): string | null {
  const line = linesOf(block).find((one) => !ownLines.has(one) && tokenOf(one, vocabulary).kind === 'text' && isSentence(one));
  return line === undefined ? null : beginningOf(line.normalize('NFC'));
}

/** Cut between letters, and never within one that takes two places. */
function beginningOf(text: string): string {
  const beginning = text.slice(0, POST_TEXT_LENGTH);
  return /[\uD800-\uDBFF]$/.test(beginning) ? beginning.slice(0, -1) : beginning;
}

function isSentence(line: string): boolean {
  return (line.match(/\p{L}/gu) ?? []).length >= 12 && /\s/.test(line);
}
