/**
 * What one of LinkedIn's numbers of a post tells by itself, with all that the sources say under it. A post has up to three: that of its
 * activity, and those of its share and of its content (ugcPost), each with an instant in it.
 */
import type { Day } from './day.ts';
import type { Post } from './figures.ts';

export type PostKind = 'activity' | 'share' | 'ugcPost';

export type PostNumber = {
  readonly id: string;
  readonly kind: PostKind;
  readonly day: Day;
  /** One for each window that its figures are for. */
  readonly posts: readonly Post[];
};

export function kindOf(id: string): PostKind {
  return id.slice(0, id.indexOf(':')) as PostKind; // an id begins with its kind
}

/** Epoch milliseconds: an activity's is its publication; the others' their creation, a little before or hours. */
export function instantOf(id: string): number {
  return Number(BigInt(id.slice(id.indexOf(':') + 1)) >> 22n);
}

/** By id, whatever order the posts come in. */
export function numbersIn(posts: readonly Post[]): Map<string, PostNumber> {
  const byId = new Map<string, Post[]>();
  for (const post of posts) {
    const own = byId.get(post.id);
    if (own) own.push(post);
    else byId.set(post.id, [post]);
  }
  return new Map([...byId].map(([id, own]) => [id, { id, kind: kindOf(id), day: dayOfPost(own), posts: own }]));
}

/** Only the archive tells of a post without any window or figure. */
export function isArchived({ window, figures }: Post): boolean {
  return window === null && Object.keys(figures).length === 0;
}

/** The text that was read last; of two of one instant the longer. */
export function textOf(posts: readonly Post[]): string | undefined {
  const texts = posts.flatMap(({ text, capturedAt }) => (text ? [{ text, capturedAt }] : []));
  return texts.sort((a, b) => b.capturedAt - a.capturedAt || b.text.length - a.text.length || (a.text < b.text ? -1 : 1))[0]
    ?.text;
}

/** The day under which its figures are listed; an archive may date a post by its creation. */
export function dayOfPost(posts: readonly Post[]): Day {
  const [first] = [...posts].sort(
    (a, b) =>
      Number(isArchived(a)) - Number(isArchived(b)) || b.capturedAt - a.capturedAt || (a.publishedOn < b.publishedOn ? -1 : 1),
  );
  if (!first) throw new RangeError('no posts');
  return first.publishedOn;
}

/** The words in `/posts/<name>_<words>-share-<number>-<code>`; null where the address has none. */
export function slugOf(url: string): string | null {
  const slug = /^https:\/\/www\.linkedin\.com\/posts\/[^/_]+_(.+)-(?:activity|share|ugcPost)-\d{10,}/i.exec(url)?.[1];
  if (slug === undefined) return null;
  try {
    return decodeURIComponent(slug).replace(/-+/g, ' ').trim() || null;
  } catch {
    return null; // a broken %-sequence says nothing
  }
}

/** How a post begins, letters and digits alone, from its text, else from the words in its address; '' where neither is known. */
export function beginningOf({ posts }: PostNumber): { readonly letters: string; readonly isText: boolean } {
  const text = lettersOf(textOf(posts) ?? '');
  if (text !== '') return { letters: text, isText: true };
  const slugs = posts.map(({ url }) => lettersOf(slugOf(url) ?? ''));
  return { letters: slugs.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '', isText: false };
}

/** Without case, accents, marks and blanks: an address and a text become alike. */
function lettersOf(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('');
}
