import { type Out, outOf } from '../../domain/out.ts';
import type { SubjectRef } from '../../protocol/message.ts';
import type { Reading } from '../cache/database.ts';
import { readRow } from '../cache/rows.ts';
import { readFigures } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';
import { readWritten, type Written } from './labels.ts';
import { findAccount, findPlaces } from './subject.ts';

const NOTHING: Written = { on: [], posts: new Map() };

/** All that one may see of a subject, to be saved as a file; null: no such subject that one may see. */
export async function readOut(tx: Reading, view: View, subject: SubjectRef): Promise<Out | null> {
  if (subject.kind !== 'group') {
    const found = await findAccount(tx, view, subject);
    return found && { name: found.name, members: await membersOf(tx, view, [found]) };
  }
  const [places, group] = await Promise.all([
    findPlaces(tx, view, subject),
    readRow(tx, view, `card:${subject.group}`, 'group', subject.group),
  ]);
  return places && group && { name: group.name, members: await membersOf(tx, view, places) };
}

type Places = NonNullable<Awaited<ReturnType<typeof findPlaces>>>;

/** By name: of one scope all, as a subject's are. */
async function membersOf(tx: Reading, view: View, places: Places): Promise<Out['members']> {
  const [scope] = places.map((place) => place.scope);
  if (!scope) return [];
  const accounts = places.map(({ account }) => account);
  const [figures, written] = await Promise.all([readFigures(tx, scope, accounts), readWritten(tx, view, scope)]);
  return places
    .flatMap((place) => {
      const own = figures.get(place.account);
      return own ? [outOf({ ...place, figures: own, written: written.get(place.id) ?? NOTHING })] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
