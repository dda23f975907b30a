/** A table of the database in memory: rows by a key, and by one other text that is asked for often. */
export type Table<R> = {
  readonly get: (key: string) => R | undefined;
  readonly put: (key: string, row: R) => void;
  readonly drop: (key: string) => void;
  /** Rows whose `index` is this text, in no order. */
  readonly of: (index: string) => R[];
  readonly all: () => R[];
  readonly clear: () => void;
  /** All rows as they are now: what is returned puts them back. */
  readonly keep: () => () => void;
};

/** What takes back one change. */
export type Undo = () => void;

/** `indexOf`: left out where nobody asks for rows by anything but their key. */
export function createTable<R>(note: (undo: Undo) => void, indexOf?: (row: R) => string): Table<R> {
  const rows = new Map<string, R>();
  const places = new Map<string, Map<string, R>>();
  function set(key: string, row: R | undefined, before: R | undefined): void {
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
    if (!indexOf) return;
    if (before !== undefined) places.get(indexOf(before))?.delete(key);
    if (row !== undefined) placeOf(indexOf(row)).set(key, row);
  }
  function placeOf(index: string): Map<string, R> {
    const known = places.get(index);
    if (known) return known;
    const place = new Map<string, R>();
    places.set(index, place);
    return place;
  }
  function change(key: string, row: R | undefined): void {
    const before = rows.get(key);
    if (before === row) return;
    set(key, row, before);
    note(() => set(key, before, row));
  }
  function clear(): void {
    rows.clear();
    places.clear();
  }
  return {
    get: (key) => rows.get(key),
    put: change,
    drop: (key) => change(key, undefined),
    of: (index) => [...(places.get(index)?.values() ?? [])],
    all: () => [...rows.values()],
    clear,
    keep() {
      const kept = [...rows];
      return () => {
        clear();
        for (const [key, row] of kept) set(key, row, undefined);
      };
    },
  };
}
