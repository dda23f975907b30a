/** A leaderboard, made by the domain. */
import type { JSX } from 'preact';
import { type Board, leaderboardOf, type Listed } from '../../src/domain/leaderboard.ts';
import { LeaderboardCard } from '../../src/extension/views/leaderboard-card.tsx';
import { CONTRIBUTORS, withJoined, withOdd } from './contributors.ts';
import type { Contributor } from '../../src/domain/contribution.ts';

type Scene = { readonly size: 'wide'; readonly make: () => JSX.Element };

function board(team: readonly Contributor[], chosen: Board): Scene {
  const members: Listed[] = team.map((member, at) => ({ ...member, listed: at !== 3 }));
  return {
    size: 'wide',
    make: () => (
      <main class="glance">
        <h1 class="hidden">Leaderboard</h1>
        <LeaderboardCard shown={{ board: chosen, told: leaderboardOf(members, chosen) }} memberLink={() => ({ href: '#' })} />
      </main>
    ),
  };
}

export const LEADERBOARD_SCENES: Readonly<Record<string, Scene>> = {
  board: board(CONTRIBUTORS, { metric: 'impressions', length: 28 }),
  'board-rate': board(withOdd(), { metric: 'engagementRate', length: 7 }),
  'board-joined': board(withJoined(), { metric: 'posts', length: 90 }),
  'board-none': board([], { metric: 'newFollowers', length: 7 }),
};
