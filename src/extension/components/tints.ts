/** Which series colour stands for whom. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { MOST_APART } from '../../domain/glance-series.ts';

/** Grey, after as many colours as can be told apart. */
export const OTHERS_TINT = MOST_APART + 1;

/** 1 to 5, by the name alone: a person's ids differ from Group to Group. */
export function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (sum % MOST_APART) + 1;
}

/** The first five each in a colour of their own: that of the name, or the next that is free. */
export function tintsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const tints = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of new Set(names)) {
    if (taken.size === MOST_APART) break;
    let tint = tintOf(name);
    while (taken.has(tint)) tint = (tint % MOST_APART) + 1;
    taken.add(tint);
    tints.set(name, tint);
  }
  return tints;
}

/** Those of the team that is shown: in its columns, its waterfall, its table and the lines that are compared a colour stands for one person. */
export const Tints = createContext<ReadonlyMap<string, number> | null>(null);

export function useTint(name: string): number {
  return useTints()(name);
}

/** The same for many. */
export function useTints(): (name: string) => number {
  const tints = useContext(Tints);
  return tints ? (name) => tints.get(name) ?? OTHERS_TINT : tintOf;
}
