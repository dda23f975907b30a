/** What is read of a subject's people beside their glance. Null: no such subject that one may see. */
import { ABOUTS, type Audience, audienceOf } from '../../domain/audience.ts';
import { monthOf } from '../../domain/day.ts';
import type { Figures } from '../../domain/figures.ts';
import { type MemberSeries, seriesOf } from '../../domain/member-series.ts';
import type { AuthoredPost, PostAuthor } from '../../domain/post-find.ts';
import { listPosts, newestFirst } from '../../domain/post-list.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import type { SeriesWish } from '../../protocol/series.ts';
import type { Reading } from '../cache/database.ts';
import { readFigures } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';
import { findPlaces } from './subject.ts';

/** Newest first, each of a person's posts once, with its author. */
export async function readPosts(tx: Reading, view: View, subject: SubjectRef): Promise<AuthoredPost[] | null> {
  const people = await readPeople(tx, view, subject);
  const posts = people?.flatMap(({ id, name, figures }) =>
    listPosts(figures.posts, figures.answers).map((post) => ({ ...post, author: { id, name } })),
  );
  return posts?.sort(newestFirst) ?? null;
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
