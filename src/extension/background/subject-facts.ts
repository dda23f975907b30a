/** What is read of a subject's people beside their glance. Null: no such subject that one may see. */
import { ABOUTS, type Audience, audienceOf } from '../../domain/audience.ts';
import { monthOf } from '../../domain/day.ts';
import type { Figures } from '../../domain/figures.ts';
import { type Labels, labelsOfPost } from '../../domain/label.ts';
import { type MemberSeries, seriesOf } from '../../domain/member-series.ts';
import type { AuthoredPost, PostAuthor } from '../../domain/post-find.ts';
import { listPosts, newestFirst } from '../../domain/post-list.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import type { SeriesWish } from '../../protocol/series.ts';
import type { Reading } from '../cache/database.ts';
import { readFigures } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';
import { readWritten } from './labels.ts';
import { findPlaces } from './subject.ts';

const NOTHING: ReadonlyMap<string, Labels> = new Map();

/** Newest first, each of a person's posts once, with its author. */
export async function readPosts(tx: Reading, view: View, subject: SubjectRef): Promise<AuthoredPost[] | null> {
  const people = await readPeople(tx, view, subject);
  if (!people) return null;
  const written = await readWritten(tx, view, scopeOf(view, subject));
  const posts = people.flatMap(({ id, name, figures }) =>
    listPosts(figures.posts, figures.answers).map((post) => {
      const labels = labelsOfPost(post.ids, written.get(id)?.posts ?? NOTHING);
      return { ...post, author: { id, name }, ...(labels.length > 0 && { labels }) };
    }),
  );
  return posts.sort(newestFirst);
}

function scopeOf({ self }: View, subject: SubjectRef): Scope {
  if (subject.kind === 'account') return self;
  return subject.kind === 'connection' ? `connection:${subject.connection}` : `team:${subject.group}`;
}

/** Who follows, and whom the content reached. */
export async function readAudience(tx: Reading, view: View, subject: SubjectRef): Promise<Audience[] | null> {
  const people = await readPeople(tx, view, subject);
  return people && ABOUTS.map((about) => audienceOf(people, about));
}

/** Members of a team day by day, in the order in which they are asked for; each read alone, since only a few of many are. */
export async function readSeries(tx: Reading, view: View, wish: SeriesWish): Promise<MemberSeries[] | null> {
  const { group, memberships, window } = wish;
  const places = await findPlaces(tx, view, { kind: 'group', group });
  if (!places) return null;
  const wanted = [...new Set(memberships)].flatMap((id) => places.find((place) => place.id === id) ?? []);
  const figures = await Promise.all(wanted.map(({ scope, account }) => readFigures(tx, scope, [account], monthOf(window.from))));
  return wanted.flatMap(({ id, name, account }, at) => {
    const known = figures[at]?.get(account);
    return known ? [seriesOf({ id, name, figures: known }, window)] : [];
  });
}

/** A subject's people with all their figures, by name. */
async function readPeople(
  tx: Reading,
  view: View,
  subject: SubjectRef,
): Promise<(PostAuthor & { readonly figures: Figures })[] | null> {
  const places = await findPlaces(tx, view, subject);
  if (!places) return null;
  const [scope] = places.map((place) => place.scope); // a subject's people are all in one
  if (!scope) return [];
  const accounts = places.map(({ account }) => account);
  const figures = await readFigures(tx, scope, accounts);
  const people = places.flatMap(({ id, name, account }) => {
    const known = figures.get(account);
    return known ? [{ id, name, figures: known }] : [];
  });
  return people.sort((a, b) => a.name.localeCompare(b.name));
}
