import type { Tx } from '../db/database.ts';
import type { Feed } from './feed.ts';

/** What those are given who tell of a change: they read and write beyond the sight of whoever made it, with the owner's rights. */
export type Teller = { readonly tx: Tx; readonly feed: Feed; readonly at: Date };
