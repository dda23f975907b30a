import { distinctReaders, isDemographics } from './demographics.ts';
import { isDiscovery } from './discovery.ts';
import { isEngagement } from './engagement.ts';
import { isFollowers } from './followers.ts';
import { isPosts } from './posts.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { isPost } from './single-post.ts';
import type { SheetKind } from './warning.ts';

/** What each kind of sheet looks like, in the order in which a sheet is held against them. */
const SHAPES: readonly (readonly [kind: SheetKind, isIt: (sheet: Sheet) => boolean])[] = [
  ['post', isPost],
  ['discovery', isDiscovery],
  ['posts', isPosts],
  ['followers', isFollowers],
  ['engagement', isEngagement],
  ['demographics', isDemographics],
];

export type Layout = {
  readonly discovery: Sheet | null;
  readonly engagement: Sheet | null;
  readonly posts: Sheet | null;
  readonly followers: Sheet | null;
  /** The first is about the audience, the second about the content's readers. */
  readonly demographics: readonly Sheet[];
  readonly post: Sheet | null;
  readonly unknown: number;
};

/** Sheets by their shape, since their names change with the language. */
export function readLayout(workbook: Workbook): Layout {
  const kinds = workbook.sheets.map((sheet) => ({ sheet, kind: SHAPES.find(([, isIt]) => isIt(sheet))?.[0] ?? null }));
  const all = (wanted: SheetKind): Sheet[] => kinds.filter(({ kind }) => kind === wanted).map(({ sheet }) => sheet);
  const single = (wanted: SheetKind): Sheet | null => all(wanted)[0] ?? null;
  const demographics = distinctReaders(all('demographics'));
  const surplus = (['discovery', 'engagement', 'posts', 'followers', 'post'] as const).map((kind) => all(kind).length - 1);
  const unread = [...surplus, all('demographics').length - demographics.length].reduce(
    (sum, count) => sum + Math.max(0, count),
    0,
  );
  return {
    discovery: single('discovery'),
    engagement: single('engagement'),
    posts: single('posts'),
    followers: single('followers'),
    demographics,
    post: single('post'),
    unknown: kinds.filter(({ kind, sheet }) => kind === null && sheet.rows.length > 0).length + unread,
  };
}
