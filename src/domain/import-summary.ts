/** What importing a reading would do, told before it is saved: against the months that are already held. */
import { type AccountMonth, mergeMonth, monthsOf } from './account-month.ts';
import type { AccountId } from './id.ts';
import { DAY_METRICS, SOURCES } from './metric.ts';
import type { Reading } from './reading.ts';
import type { SourceMonth } from './source-month.ts';

export type ImportSummary = {
  /** Days that were not known at all. */
  readonly newDays: number;
  /** Known days of which at least one figure changes. */
  readonly changedDays: number;
  readonly sameDays: number;
  /** Days on which an older file says otherwise than what is held: the newer capture stays. */
  readonly olderDays: number;
  readonly newPosts: number;
  readonly knownPosts: number;
  /** False: saving it would change nothing. */
  readonly changesAnything: boolean;
};

export function summarizeImport(account: AccountId, held: readonly AccountMonth[], reading: Reading): ImportSummary {
  const known = new Map(held.map((month) => [month.month, month]));
  const added = monthsOf(account, reading);
  const after = new Map(known);
  for (const month of added) {
    const before = known.get(month.month);
    after.set(month.month, before ? mergeMonth(before, month) : month);
  }
  const [daysBefore, daysAfter, daysRead] = [daysIn(known.values()), daysIn(after.values()), daysIn(added)];
  const count = { newDays: 0, changedDays: 0, sameDays: 0, olderDays: 0 };
  for (const [day, read] of daysRead) {
    const before = daysBefore.get(day);
    if (before === undefined) count.newDays++;
    else if (before !== daysAfter.get(day)) count.changedDays++;
    else if (before === read) count.sameDays++;
    else count.olderDays++;
  }
  const posts = postsIn(added);
  const knownPosts = [...posts].filter((post) => postsIn(known.values()).has(post)).length;
  const changesAnything = JSON.stringify([...known].sort(byMonth)) !== JSON.stringify([...after].sort(byMonth));
  return { ...count, newPosts: posts.size - knownPosts, knownPosts, changesAnything };
}

/** Each known day with its values as text. */
function daysIn(months: Iterable<AccountMonth>): Map<string, string> {
  const days = new Map<string, string>();
  for (const { month, source } of sourcesOf(months))
    for (let index = 0; index < 31; index++) {
      const values = DAY_METRICS.map((metric) => source.days[metric]?.values[index] ?? null);
      if (values.some((value) => value !== null)) days.set(`${month} ${index}`, values.join(' '));
    }
  return days;
}

function postsIn(months: Iterable<AccountMonth>): Set<string> {
  return new Set([...sourcesOf(months)].flatMap(({ source }) => source.posts.map((post) => post.id)));
}

function* sourcesOf(months: Iterable<AccountMonth>): Generator<{ month: string; source: SourceMonth }> {
  for (const month of months)
    for (const name of SOURCES) {
      const source = month.sources[name];
      if (source) yield { month: month.month, source };
    }
}

function byMonth([a]: readonly [string, AccountMonth], [b]: readonly [string, AccountMonth]): number {
  return a < b ? -1 : 1;
}
