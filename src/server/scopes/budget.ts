/** How much one answer may hold. */
export type Limits = { readonly items: number; readonly bytes: number };

export type Budget = {
  /** Items that there is still room for. */
  readonly room: () => number;
  /** False, and nothing is taken, when it does not fit; the first item always fits, so that every answer gets on. */
  readonly take: (item: unknown) => boolean;
};

export function createBudget({ items, bytes }: Limits): Budget {
  let left = items;
  let space = bytes;
  let full = false;
  let first = true;
  return {
    room: () => (full ? 0 : left),
    take(item) {
      const size = Buffer.byteLength(JSON.stringify(item)) + 1;
      if (full || left === 0 || (size > space && !first)) {
        full = true;
        return false;
      }
      [left, space, first] = [left - 1, space - size, false];
      return true;
    },
  };
}
