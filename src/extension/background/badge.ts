import type { Home } from '../../protocol/message.ts';
import { t, tCount } from '../text.ts';

export type Badge = { readonly text: string; readonly color: string };

const INVITED = '#0a66c2';
const OLD = '#b45309';

type Told = Pick<Home, 'invitations' | 'connections' | 'sponsors' | 'asks' | 'accounts' | 'planned'>;

/**
 * The number of invitations, single connections, offered seats and proposed posts that wait for an answer, since somebody else waits too;
 * else a mark when a post is due or did not go out, new figures are asked for, or figures of one's own are old. All of it stands in the
 * title, whichever the badge shows.
 */
export function badgeOf({ invitations, connections, sponsors, asks, accounts, planned }: Told): Badge {
  const waiting = invitations.length + connections.proposals.length + offersIn(sponsors) + postsFor(planned, 'proposed');
  if (waiting > 0) return { text: String(waiting), color: INVITED };
  return { text: planned.length > 0 || asks.length > 0 || accounts.some(({ stale }) => stale) ? '!' : '', color: OLD };
}

/** One line for each thing that waits. */
export function titleOf({ invitations, connections, sponsors, asks, accounts, planned }: Told): string {
  const invited = invitations.length + connections.proposals.length;
  const old = accounts.filter(({ stale }) => stale);
  const lines = [
    t('extensionName'),
    invited > 0 && tCount('badge_invitations', invited),
    offersIn(sponsors) > 0 && tCount('badge_seats', offersIn(sponsors)),
    ...(['due', 'trouble', 'proposed'] as const).map(
      (why) => postsFor(planned, why) > 0 && tCount(`badge_${why}`, postsFor(planned, why)),
    ),
    asks.length > 0 && tCount('badge_asks', asks.length),
    old.length === 1 && old[0] && t('badge_old', old[0].name),
    old.length > 1 && tCount('badge_old_some', old.length),
  ];
  return lines.filter(Boolean).join('\n');
}

function postsFor(planned: Home['planned'], why: Home['planned'][number]['why']): number {
  return planned.filter((one) => one.why === why).length;
}

function offersIn(sponsors: Home['sponsors']): number {
  return sponsors.filter(({ state }) => state === 'open').length;
}
