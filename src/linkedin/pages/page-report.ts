import type { PageCapture } from '../../domain/page-capture.ts';

/**
 * What somebody who keeps the readers needs to mend them: which page, in which language, what was found and what was not. No figure, no
 * name, no address, no text of a post.
 */
export function reportOf(capture: PageCapture): string {
  const { page, lang, language, frontEnd, figures, posts, postsLeftOut, late, unclear, unknownLabels, failed } = capture;
  const lines = {
    page,
    language: language ?? `not known (${lang || 'none'})`,
    'front end': frontEnd ?? 'not known',
    days: capture.span ? 'named' : 'not named',
    understood: listOf(Object.keys(figures)),
    ...(page === 'top-posts' ? { posts: `${posts.length} understood, ${postsLeftOut} not` } : {}),
    'not there': listOf(late),
    'not clear': listOf(unclear.map(({ figure, why }) => `${figure} (${why})`)),
    'labels not known': listOf(unknownLabels.map((label) => JSON.stringify(label))),
    'could not be loaded': failed ? 'yes' : 'no',
  };
  return ['Sidelight, report of a page', ...Object.entries(lines).map(([name, value]) => `${name}: ${value}`)].join('\n');
}

function listOf(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : 'none';
}
