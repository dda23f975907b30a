/** Glances of invented people, made by the domain itself from the demo team's readings. */
import { mergeMonth, monthsOf, type AccountMonth } from '../../src/domain/account-month.ts';
import type { Day } from '../../src/domain/day.ts';
import { DAY_MS, dayNumber } from '../../src/domain/day.ts';
import { figuresOf } from '../../src/domain/figures.ts';
import { glanceOf, type Glance, type Subject } from '../../src/domain/glance.ts';
import type { AccountId, GroupId, MembershipId } from '../../src/domain/id.ts';
import type { PeriodLength } from '../../src/domain/period.ts';
import type { PanelState } from '../../src/protocol/message.ts';
import { createArchive } from '../../src/tools/demo/archive.ts';
import { DEMO_GROUP, DEMO_PEOPLE, type DemoPerson } from '../../src/tools/demo/people.ts';
import { createReadings } from '../../src/tools/demo/readings.ts';

export const TODAY = '2026-11-20' as Day;
export const NOW = dayNumber(TODAY) * DAY_MS + 9 * 3_600_000;

export function idOf<T>(number: number): T {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as T; // invented ids, of whatever kind is wanted
}

/** Our own sign, 16 pixels wide. */
export const LOGO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAX0lEQVR42mNgYGBg4M7Li+DOy7vMnZf3n0gMUhvBgKT5P5k4goFEmzFcwoAscPrB/f/ff/3EwCBxkPzFnfFgjKwHxQBsmmEYJP//VAwYjxowvA0gNyFRnJQpy0yUZmcAIpx7KQTcHrMAAAAASUVORK5CYII=';
export const GROUP = idOf<GroupId>(900);

function subjectOf(person: DemoPerson, index: number, name = person.name): Subject {
  const account = idOf<AccountId>(100 + index);
  const months = new Map<string, AccountMonth>();
  const exports = createReadings(person, TODAY);
  for (const reading of [...exports, ...createArchive(exports)])
    for (const month of monthsOf(account, reading)) {
      const known = months.get(month.month);
      months.set(month.month, known ? mergeMonth(known, month) : month);
    }
  return { id: idOf<MembershipId>(index), name, role: person.role, figures: figuresOf([...months.values()]) };
}

export const SUBJECTS: readonly Subject[] = DEMO_PEOPLE.map((person, index) => subjectOf(person, index));
const NOTHING = figuresOf([]);

export function teamGlance(length: PeriodLength = 28): Glance {
  return glanceOf(SUBJECTS, length);
}

export function ownGlance(length: PeriodLength = 28, index = 1): Glance {
  return glanceOf([SUBJECTS[index] as Subject], length); // the demo has ten
}

export function emptyGlance(members = 3): Glance {
  return glanceOf(
    SUBJECTS.slice(0, members).map((subject) => ({ ...subject, figures: NOTHING })),
    28,
  );
}

/** Long names, somebody without figures, zeros, negatives, a member with days missing. */
export function oddGlance(): Glance {
  const names = [
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana Theodora Alexandrina',
    'محمد بن عبد الرحمن آل سعود',
    '王小明',
    'X',
    'Nobody Yet',
  ];
  const subjects = names.map((name, index) => ({ ...(SUBJECTS[index] as Subject), name, figures: oddFigures(index) }));
  return glanceOf(subjects, 28);
}

function oddFigures(index: number): Subject['figures'] {
  const { figures } = SUBJECTS[index] as Subject;
  if (index === 4) return NOTHING;
  const last = figures.columns.impressions.length;
  function change(make: (value: number, place: number) => number): Subject['figures'] {
    const columns = {
      impressions: figures.columns.impressions.map((value, place) => make(value, place)),
      engagements: figures.columns.engagements,
      newFollowers: figures.columns.newFollowers.map((value) => (index === 2 ? -Math.abs(value) % 40 : value)),
    };
    return { ...figures, columns };
  }
  if (index === 1) return change((value, place) => (place < last - 25 ? -2_147_483_648 : value * 9_000));
  if (index === 2) return change((value) => (value > 0 ? 0 : value));
  if (index === 3) return change((value, place) => (place % 9 < 4 ? -2_147_483_648 : value));
  return figures;
}

/** So many members, for the long table. */
export function crowdGlance(count: number): Glance {
  return glanceOf(
    Array.from({ length: count }, (_, index) => {
      const subject = SUBJECTS[index % SUBJECTS.length] as Subject;
      return { ...subject, id: idOf<MembershipId>(5000 + index), name: `${subject.name} ${index + 1}` };
    }),
    28,
  );
}

export const STAFF = DEMO_PEOPLE.flatMap((person, index) =>
  person.role === 'user'
    ? []
    : [{ id: idOf<MembershipId>(index), name: person.name, role: person.role, staffSince: NOW - 90 * DAY_MS }],
);

export function panelState(change: Partial<PanelState> = {}): PanelState {
  return {
    signedIn: true,
    memory: { group: GROUP, length: 28, collapsed: false, on: true, introduced: true },
    groups: [
      { id: GROUP, name: DEMO_GROUP.name, role: 'analyst', logo: null },
      { id: idOf<GroupId>(901), name: 'Harbour Coaching', role: 'user', logo: LOGO },
    ],
    shows: { kind: 'team', group: GROUP, glance: teamGlance() },
    post: null,
    goals: [],
    seenBy: [{ group: DEMO_GROUP.name, staff: STAFF }],
    viewers: [],
    asks: [],
    sync: { state: 'idle', syncedAt: NOW - 20_000, waiting: 0, refused: [] },
    ...change,
  };
}

export const OWN_STATE: Partial<PanelState> = {
  groups: [{ id: GROUP, name: DEMO_GROUP.name, role: 'user', logo: null }],
  shows: { kind: 'own', account: idOf<AccountId>(104), name: 'Mei Tanaka', glance: ownGlance(28, 4) },
};
