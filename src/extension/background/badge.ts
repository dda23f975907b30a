import type { Home } from '../../protocol/message.ts';

export type Badge = { readonly text: string; readonly color: string };

const INVITED = '#0a66c2';
const OLD = '#b45309';

/** The number of invitations that wait for an answer; else a mark when figures of one's own are older than a week. */
export function badgeOf({ invitations, accounts }: Pick<Home, 'invitations' | 'accounts'>): Badge {
  if (invitations.length > 0) return { text: String(invitations.length), color: INVITED };
  return { text: accounts.some(({ stale }) => stale) ? '!' : '', color: OLD };
}
