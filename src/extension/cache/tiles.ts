import type { AccountMonth } from '../../domain/account-month.ts';
import type { Month } from '../../domain/day.ts';
import { assembleFigures, type Figures, figuresOf, type MonthFigures, readMonth } from '../../domain/figures.ts';
import type { AccountId } from '../../domain/id.ts';
import { kindOf, type Scope } from '../../domain/visibility.ts';
import { type Reading, rangeOf, type Writing } from './database.ts';
import { monthAt, TILE_WIDTH, withMonth } from './tile.ts';

/** Of a team's thousands so many are read at a time: a worker that unpacks them all at once answers nobody meanwhile. */
const FACTS_A_TASK = 250;

/** One's own figures, and those of an account that a connection shows; an import is compared with them, capture by capture. */
function isWhole(scope: Scope): boolean {
  return kindOf(scope) === 'self' || kindOf(scope) === 'connection';
}

/** Keeps months of one scope. Some are kept whole; a team's as columns, 64 accounts a record. */
export async function writeMonths(tx: Writing, scope: Scope, months: readonly AccountMonth[]): Promise<void> {
  if (isWhole(scope)) {
    await Promise.all(months.map((month) => tx.objectStore('months').put(month, [scope, month.account, month.month])));
    return;
  }
  const places = await placesFor(
    tx,
    scope,
    months.map(({ account }) => account),
  );
  const facts: Promise<unknown>[] = [];
  const byTile = new Map<string, { month: Month; shard: number; changes: [number, MonthFigures][] }>();
  for (const month of months) {
    const place = places.get(month.account) ?? 0;
    const shard = Math.floor(place / TILE_WIDTH);
    const key = `${month.month} ${shard}`;
    const changes = byTile.get(key)?.changes ?? [];
    const figures = readMonth(month);
    changes.push([place % TILE_WIDTH, figures]);
    byTile.set(key, { month: month.month, shard, changes });
    facts.push(writeFacts(tx, scope, month.account, figures));
  }
  await Promise.all([
    ...facts,
    ...[...byTile.values()].map(({ month, shard, changes }) => changeTile(tx, [scope, month, shard], changes)),
  ]);
}

/** Nothing of the account's figures remains in the scope. */
export async function dropAccount(tx: Writing, scope: Scope, account: AccountId): Promise<void> {
  for (const store of ['facts', 'months'] as const) await tx.objectStore(store).delete(rangeOf(scope, account));
  const place = (await readPlaces(tx, scope)).get(account);
  if (place === undefined) return;
  const shard = Math.floor(place / TILE_WIDTH);
  const keys = await tx.objectStore('tiles').getAllKeys(rangeOf(scope));
  for (const key of keys) if (key[2] === shard) await changeTile(tx, key, [[place % TILE_WIDTH, null]]);
  const slots = (await tx.objectStore('slots').get([scope, shard])) ?? [];
  slots[place % TILE_WIDTH] = null;
  await tx.objectStore('slots').put(slots, [scope, shard]);
}

/** All accounts of which the scope has figures. */
export async function accountsIn(tx: Reading, scope: Scope): Promise<AccountId[]> {
  if (!isWhole(scope)) return [...(await readPlaces(tx, scope)).keys()];
  const keys = await tx.objectStore('months').getAllKeys(rangeOf(scope));
  return [...new Set(keys.map(([, account]) => account))];
}

export async function readOwnMonths(tx: Reading, scope: Scope, account: AccountId): Promise<AccountMonth[]> {
  return tx.objectStore('months').getAll(rangeOf(scope, account));
}

/** The figures of these accounts, empty where nothing is known. `from`: older months are left out. */
export async function readFigures(
  tx: Reading,
  scope: Scope,
  accounts: readonly AccountId[],
  from: Month | null = null,
): Promise<Map<AccountId, Figures>> {
  if (isWhole(scope)) {
    const own = await Promise.all(accounts.map((account) => readOwnMonths(tx, scope, account)));
    return new Map(accounts.map((account, index) => [account, figuresOf(own[index] ?? [])]));
  }
  const places = await readPlaces(tx, scope);
  const wanted = new Map(
    accounts.flatMap((account) => (places.get(account) === undefined ? [] : [[places.get(account) ?? 0, account]])),
  );
  const months = new Map<AccountId, Map<Month, MonthFigures>>(accounts.map((account) => [account, new Map()]));
  const shards = new Set([...wanted.keys()].map((place) => Math.floor(place / TILE_WIDTH)));
  const range = IDBKeyRange.bound([scope, from ?? ''], [scope, []]);
  const keys = (await tx.objectStore('tiles').getAllKeys(range)).filter((key) => shards.has(key[2]));
  await Promise.all(
    keys.map(async (key) => {
      const tile = await tx.objectStore('tiles').get(key);
      for (const [place, account] of wanted) {
        if (!tile || Math.floor(place / TILE_WIDTH) !== key[2]) continue;
        const figures = monthAt(tile, place % TILE_WIDTH, key[1]);
        if (figures) months.get(account)?.set(key[1], figures);
      }
    }),
  );
  await addFacts(tx, scope, months);
  return new Map([...months].map(([account, known]) => [account, assembleFigures([...known.values()])]));
}

export type PostsWhere = { readonly scope: Scope; readonly account: AccountId; readonly months: readonly Month[] };

/** What is told of an account's posts of a few months, and nothing else of them. */
export async function readPostsOf(
  tx: Reading,
  { scope, account, months }: PostsWhere,
): Promise<Pick<Figures, 'posts' | 'answers'>> {
  if (isWhole(scope)) {
    const own = await Promise.all(months.map((month) => tx.objectStore('months').get([scope, account, month])));
    return figuresOf(own.filter((month) => month !== undefined));
  }
  const facts = await Promise.all(months.map((month) => tx.objectStore('facts').get([scope, account, month])));
  return { posts: facts.flatMap((one) => one?.posts ?? []), answers: facts.flatMap((one) => one?.answers ?? []) };
}

async function addFacts(tx: Reading, scope: Scope, months: ReadonlyMap<AccountId, Map<Month, MonthFigures>>): Promise<void> {
  const ranges = months.size > 1 ? [rangeOf(scope)] : [...months.keys()].map((account) => rangeOf(scope, account));
  for (const range of ranges) {
    let last = await addSomeFacts(tx, range, months);
    while (last !== null) last = await addSomeFacts(tx, IDBKeyRange.bound(last, range.upper, true), months);
  }
}

/** So many records in a task of their own; gives the key of the last, if there may be more. */
async function addSomeFacts(
  tx: Reading,
  range: IDBKeyRange,
  months: ReadonlyMap<AccountId, Map<Month, MonthFigures>>,
): Promise<IDBValidKey | null> {
  const store = tx.objectStore('facts');
  const [keys, values] = await Promise.all([store.getAllKeys(range, FACTS_A_TASK), store.getAll(range, FACTS_A_TASK)]);
  keys.forEach(([, account, month], index) => {
    const known = months.get(account)?.get(month);
    const facts = values[index];
    if (known && facts) months.get(account)?.set(month, { ...known, beside: { ...known.beside, ...facts } });
  });
  return keys[FACTS_A_TASK - 1] ?? null;
}

function writeFacts(tx: Writing, scope: Scope, account: AccountId, { beside }: MonthFigures): Promise<unknown> {
  const { anchors, windows, posts, answers, month } = beside;
  const store = tx.objectStore('facts');
  if (anchors.length + windows.length + posts.length === 0) return store.delete([scope, account, month]);
  return store.put({ anchors, windows, posts, ...(answers ? { answers } : {}) }, [scope, account, month]);
}

async function changeTile(
  tx: Writing,
  key: [Scope, Month, number],
  changes: readonly [number, MonthFigures | null][],
): Promise<void> {
  let tile = await tx.objectStore('tiles').get(key);
  for (const [slot, figures] of changes) tile = withMonth(tile, slot, figures);
  if (tile) await tx.objectStore('tiles').put(tile, key);
}

async function readPlaces(tx: Reading, scope: Scope): Promise<Map<AccountId, number>> {
  const range = rangeOf(scope);
  const [keys, shards] = await Promise.all([tx.objectStore('slots').getAllKeys(range), tx.objectStore('slots').getAll(range)]);
  const places = new Map<AccountId, number>();
  shards.forEach((slots, at) => {
    const first = (keys[at]?.[1] ?? 0) * TILE_WIDTH;
    slots.forEach((account, slot) => {
      if (account !== null) places.set(account, first + slot);
    });
  });
  return places;
}

/** A place for each account: its own, else the first free one. */
async function placesFor(tx: Writing, scope: Scope, accounts: readonly AccountId[]): Promise<Map<AccountId, number>> {
  const places = await readPlaces(tx, scope);
  const taken = new Map([...places].map(([account, place]) => [place, account]));
  const changed = new Set<number>();
  let next = 0;
  for (const account of accounts) {
    if (places.has(account)) continue;
    while (taken.has(next)) next++;
    places.set(account, next);
    taken.set(next, account);
    changed.add(Math.floor(next / TILE_WIDTH));
  }
  for (const shard of changed) {
    const slots = Array.from({ length: TILE_WIDTH }, (_, slot) => taken.get(shard * TILE_WIDTH + slot) ?? null);
    await tx.objectStore('slots').put(slots, [scope, shard]);
  }
  return places;
}
