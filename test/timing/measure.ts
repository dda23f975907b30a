/** Two kinds of one call, in pairs: each pair in a random order, so that what comes over the machine comes over both. */
import type { Random } from '../model/random.ts';
import { distinguishability, medianOf } from './auc.ts';
import type { Call, Kind } from './calls.ts';

export type Measured = {
  readonly call: string;
  readonly auc: number;
  readonly n: number;
  /** Milliseconds: of the first kind, of the second. */
  readonly medians: readonly [number, number];
};

const WARM_UP = 50;

export async function measure({ name, kinds }: Call, pairs: number, random: Random): Promise<Measured> {
  const taken: [number[], number[]] = [[], []];
  for (let turn = -WARM_UP; turn < pairs; turn++) {
    const first = random.below(2) as 0 | 1; // below two
    const statuses: number[] = [];
    for (const at of [first, 1 - first] as (0 | 1)[]) {
      const { milliseconds, status } = await time(kinds[at], turn + WARM_UP);
      statuses.push(status);
      if (turn >= 0) taken[at].push(milliseconds);
    }
    if (statuses[0] !== statuses[1] || (statuses[0] ?? 500) >= 400) throw new Error(`${name}: ${statuses}`);
  }
  const round = (value: number) => Number(value.toFixed(3));
  const [one, other] = taken;
  return {
    call: name,
    auc: round(distinguishability(one, other)),
    n: pairs,
    medians: [round(medianOf(one)), round(medianOf(other))],
  };
}

async function time(kind: Kind, turn: number): Promise<{ readonly milliseconds: number; readonly status: number }> {
  const call = await kind(turn);
  const start = performance.now();
  const response = await call();
  await response.text();
  return { milliseconds: performance.now() - start, status: response.status };
}

/** A leak as one would be: so many milliseconds of work more for one kind. */
export function withLeak({ name, kinds: [leaking, other] }: Call, milliseconds: number): Call {
  const kind: Kind = async (turn) => {
    const call = await leaking(turn);
    return async () => {
      const response = await call();
      for (const end = performance.now() + milliseconds; performance.now() < end; );
      return response;
    };
  };
  return { name: `${name}, with a planted leak of ${milliseconds} ms`, kinds: [kind, other] };
}
