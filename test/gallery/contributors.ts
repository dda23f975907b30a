/** The invented team as contributions are made of it, whole and with what may be missing. */
import type { Contributor } from '../../src/domain/contribution.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { figuresOf, UNKNOWN } from '../../src/domain/figures.ts';
import type { MembershipId } from '../../src/domain/id.ts';
import { idOf, SUBJECTS, TODAY } from './invented.ts';

const LONG_AGO = '2024-05-01' as Day;

export const CONTRIBUTORS: readonly Contributor[] = SUBJECTS.map((subject) => ({ ...subject, joinedOn: LONG_AGO }));

/** Only its newest `days` are known. */
export function since(member: Contributor, days: number, joinedOn = LONG_AGO): Contributor {
  const { columns } = member.figures;
  function cut(column: Int32Array): Int32Array {
    return column.map((value, place) => (place < column.length - days ? UNKNOWN : value));
  }
  const kept = {
    impressions: cut(columns.impressions),
    engagements: cut(columns.engagements),
    newFollowers: cut(columns.newFollowers),
  };
  return { ...member, joinedOn, figures: { ...member.figures, columns: kept } };
}

export function withOdd(): Contributor[] {
  return CONTRIBUTORS.map((member, index) => {
    if (index === 1) return since({ ...member, name: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana' }, 34);
    if (index === 3) return { ...member, name: 'محمد بن عبد الرحمن آل سعود', figures: figuresOf([]) };
    return index === 6 ? since(member, 20) : member;
  });
}

export function withJoined(): Contributor[] {
  return CONTRIBUTORS.map((member, index) => {
    if (index === 4) return { ...member, joinedOn: addDays(TODAY, -12) };
    return index === 8 ? since(member, 14, addDays(TODAY, -14)) : member;
  });
}

export function crowd(count: number): Contributor[] {
  return Array.from({ length: count }, (_, index) => {
    const member = CONTRIBUTORS[index % CONTRIBUTORS.length] as Contributor; // there are ten
    return { ...member, id: idOf<MembershipId>(6000 + index), name: `${member.name} ${index + 1}` };
  });
}
