import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { countDays } from '../../domain/day.ts';
import type { GlanceRow } from '../../domain/glance.ts';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import { atPace, MANY_DAYS, type MemberSeries, MOST_SERIES, type Pace } from '../../domain/member-series.ts';
import type { DayMetric } from '../../domain/metric.ts';
import type { Window } from '../../domain/reading.ts';
import { type Asked, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** `slot`, 0 to 4, gives the line its dashes: it stays the same when others are taken out. */
export type ChosenMember = { readonly id: MembershipId; readonly slot: number };
export type DrawnSeries = Pick<MemberSeries, 'id' | 'name'> & {
  readonly slot: number;
  /** One entry a day. */
  readonly values: readonly (number | null)[];
};

/** Lines of those chosen, in the order of their slots, with their own days; null: those are not chosen yet. */
export type Drawn = { readonly window: Window | null; readonly series: readonly DrawnSeries[] };

export type CompareStore = {
  readonly chosen: ReadonlySignal<readonly ChosenMember[]>;
  readonly metric: ReadonlySignal<DayMetric>;
  /** As chosen; until then by how many days there are. */
  readonly pace: ReadonlySignal<Pace>;
  /** Null inside: they are not, or no longer, to be seen. What was last told stays until the next answer is there. */
  readonly series: ReadonlySignal<Asked<Drawn | null>>;
  /** Chooses a member or puts him back; a sixth is not taken. */
  readonly choose: (id: MembershipId) => void;
  readonly chooseRow: (row: Pick<GlanceRow, 'id'>) => void;
  readonly chooseNone: () => void;
  readonly show: (metric: DayMetric) => void;
  readonly walk: (pace: Pace) => void;
  /** The days to look at: those of the dashboard. */
  readonly look: (window: Window) => void;
};

/** Up to five of a team's accounts, day by day. */
export function createCompare(deps: StoreDeps, group: GroupId): CompareStore {
  const slots = signal<readonly (MembershipId | null)[]>(Array(MOST_SERIES).fill(null));
  const metric = signal<DayMetric>('impressions');
  const window = signal<Window | null>(null);
  const chosenPace = signal<Pace | null>(null);
  const chosen = computed(() => slots.value.flatMap((id, slot) => (id === null ? [] : [{ id, slot }])));
  const { answer, refresh } = createAsked(deps, async () => {
    const [memberships, asked] = [chosen.value.map(({ id }) => id), window.value];
    if (memberships.length === 0 || asked === null) return { window: asked, lines: [] };
    const lines = await deps.request('series.get', { group, memberships, window: asked });
    return lines && { window: asked, lines };
  });
  const shown = computed(() => (answer.value.state === 'ready' ? answer.value.value?.window : null) ?? window.value);
  const pace = computed<Pace>(() => chosenPace.value ?? (lengthOf(shown.value) > MANY_DAYS ? 'week' : 'day'));

  function put(next: readonly (MembershipId | null)[]): void {
    slots.value = next;
    void refresh();
  }

  function choose(id: MembershipId): void {
    const at = slots.value.includes(id) ? slots.value.indexOf(id) : slots.value.indexOf(null);
    if (at >= 0) put(slots.value.map((one, slot) => (slot !== at ? one : one === id ? null : id)));
  }

  return {
    chosen,
    metric,
    pace,
    series: computed(() => {
      const known = answer.value;
      if (known.state !== 'ready') return known;
      const told = known.value;
      const series = told && drawn(told.lines, chosen.value, ({ days }) => atPace(days[metric.value], pace.value));
      return { state: 'ready', value: told && series ? { window: told.window, series } : null };
    }),
    choose,
    chooseRow: ({ id }) => choose(id as MembershipId), // a team's rows are memberships
    chooseNone: () => put(slots.value.map(() => null)),
    show: (next) => (metric.value = next),
    walk: (next) => (chosenPace.value = next),
    look(next) {
      const isSame = window.value?.from === next.from && window.value.to === next.to;
      window.value = next;
      if (!isSame) void refresh();
    },
  };
}

/** Of an answer that is older than the choice, what is still chosen. */
function drawn(
  series: readonly MemberSeries[],
  chosen: readonly ChosenMember[],
  valuesOf: (one: MemberSeries) => DrawnSeries['values'],
): DrawnSeries[] {
  return chosen.flatMap(({ id, slot }) => {
    const one = series.find((known) => known.id === id);
    return one ? [{ id: one.id, name: one.name, slot, values: valuesOf(one) }] : [];
  });
}

function lengthOf(window: Window | null): number {
  return window ? countDays(window.from, window.to) : 0;
}
