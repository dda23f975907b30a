/** The post whose page is open beside the panel: found by LinkedIn's number in the address, among what one may see. */
import { dayAt, type Month, monthOf } from '../../domain/day.ts';
import type { GroupId } from '../../domain/id.ts';
import { type ListedPost, listPosts } from '../../domain/post-list.ts';
import { instantOf } from '../../domain/post-number.ts';
import type { PanelPost } from '../../protocol/panel.ts';
import type { Reading } from '../cache/database.ts';
import { readRow, readRows } from '../cache/rows.ts';
import { type PostsWhere, readPostsOf } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';

/** A share may be made long before it is published, and is listed under its publication. */
const LATER_MS = 45 * 86_400_000;
const EARLIER_MS = 3 * 86_400_000;

/**
 * One's own, else a member's of a team that one sees, else of an account that is shown to one; null: nothing is known of it. `groups`: in
 * which order they are looked through.
 */
export async function readPostPage(tx: Reading, view: View, groups: readonly GroupId[], id: string): Promise<PanelPost | null> {
  const months = monthsAround(id);
  for (const account of view.accounts) {
    const post = await findPost(tx, { scope: view.self, account: account.id, months, id });
    if (post) return { kind: 'own', account: account.id, name: account.name, ...post };
  }
  for (const group of groups) {
    const members = await readRows(tx, view, `team:${group}`, 'member');
    for (const member of members) {
      const post = await findPost(tx, { scope: `team:${group}`, account: member.account, months, id });
      if (post) return { kind: 'member', group, membership: member.id, name: member.name, ...post };
    }
  }
  for (const connection of view.connections) {
    const scope = `connection:${connection.id}` as const;
    const shown = await readRow(tx, view, scope, 'shown', connection.id);
    const post = shown && (await findPost(tx, { scope, account: shown.account, months, id }));
    if (shown && post) return { kind: 'connection', connection: shown.id, name: shown.name, ...post };
  }
  return null;
}

type Sought = PostsWhere & { readonly id: string };

/** What is told of it in the page holds no word of it: whoever reads the page has them before him. */
async function findPost(tx: Reading, { id, ...where }: Sought): Promise<Pick<ListedPost, 'publishedOn' | 'counts'> | null> {
  const { posts, answers } = await readPostsOf(tx, where);
  if (!posts.some((post) => post.id === id)) return null;
  const found = listPosts(posts, answers).find(({ ids }) => ids.includes(id));
  return found ? { publishedOn: found.publishedOn, counts: found.counts } : null;
}

function monthsAround(id: string): Month[] {
  const instant = instantOf(id);
  const times = [-EARLIER_MS, 0, LATER_MS / 2, LATER_MS].map((ms) => instant + ms);
  return [...new Set(times.map((time) => monthOf(dayAt(time))))];
}
