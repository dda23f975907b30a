/** What the weekly mail says, decided as it is sent: as its reader, by the same tables and policies as a pull. */
import { monthOf } from '../../domain/day.ts';
import { type Digest, digestNeeds, digestOf, type DigestSubject } from '../../domain/digest.ts';
import { figuresOf } from '../../domain/figures.ts';
import type { ConnectionId, GroupId, PersonId } from '../../domain/id.ts';
import { kindOf, ownerOf, scopesOf, shareMonth } from '../../domain/visibility.ts';
import { type DigestAccount, dropDigest, readDigestAccounts, readDigestMembers, readDigestShown } from '../db/digest.ts';
import type { Db, Tx } from '../db/database.ts';
import { readGroup } from '../db/grp.ts';
import { readAsViewer } from '../db/role.ts';
import { readSight } from '../db/sight.ts';
import { createFeed } from './feed.ts';
import { tellPerson } from './tell.ts';

/** Null: nothing is known that is news. */
export function readDigest(db: Db, person: PersonId, now: number): Promise<Digest | null> {
  return readAsViewer(db, person, async (tx) => {
    const { seats, connections } = await readSight(tx, person);
    const scopes = scopesOf(person, seats, connections);
    const teams = scopes.filter((scope) => kindOf(scope) === 'team').map((scope) => ownerOf(scope) as GroupId); // a team is a Group's
    const sights = scopes.filter((scope) => kindOf(scope) === 'connection').map((scope) => ownerOf(scope) as ConnectionId); // and such a scope a connection's
    const from = monthOf(digestNeeds(now));
    const subjects = (await readDigestAccounts(tx, person, from)).map((account) => subjectOf('account', account));
    subjects.push(...(await readDigestShown(tx, sights, from)).map((account) => subjectOf('shown', account)));
    for (const team of teams) subjects.push(...(await readTeam(tx, team, from)));
    return digestOf(subjects, now);
  });
}

function subjectOf(of: DigestSubject['of'], { id, name, months }: DigestAccount): DigestSubject {
  return { of, name, people: [{ id, name, role: null, figures: figuresOf(months) }] };
}

async function readTeam(tx: Tx, id: GroupId, from: ReturnType<typeof monthOf>): Promise<DigestSubject[]> {
  const grp = await readGroup(tx, id);
  if (!grp) return [];
  const members = await readDigestMembers(tx, id, from);
  const people = members.map(({ months, since, ...member }) => ({
    ...member,
    figures: figuresOf(months.flatMap((month) => shareMonth(month, since) ?? [])),
  }));
  return [{ of: 'team', name: grp.name, people }];
}

/** By the link in a mail: with the owner's rights. His devices learn of it. */
export async function endDigest(db: Db, person: PersonId, at = new Date()): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const teller = { tx, feed: createFeed(), at };
    if (!(await dropDigest(tx, person))) return;
    await tellPerson(teller, person);
    await teller.feed.flush(tx);
  });
}
