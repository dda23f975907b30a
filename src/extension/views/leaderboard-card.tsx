import type { JSX } from 'preact';
import type { BoardMetric, Place } from '../../domain/leaderboard.ts';
import type { MembershipId } from '../../domain/id.ts';
import type { ShownBoard } from '../../protocol/leaderboard.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { formatFigure, formatFigureWhole, labelOf } from '../components/metric-word.ts';
import { formatList, formatWhole, formatWindow } from '../format.ts';
import { t, type TextKey } from '../text.ts';

export type LeaderboardCardProps = {
  readonly shown: ShownBoard;
  readonly memberLink: (membership: MembershipId) => { readonly href: string };
};

const FORMULAS: Readonly<Record<BoardMetric, TextKey>> = {
  impressions: 'board_by_impressions',
  engagements: 'board_by_engagements',
  engagementRate: 'board_by_rate',
  newFollowers: 'board_by_followers',
  posts: 'board_by_posts',
};

/** Members in the order of one figure, with how it is made: for Admins and Analysts, where it is on. */
export function LeaderboardCard({ shown: { board, told }, memberLink }: LeaderboardCardProps): JSX.Element {
  const { period, places, without } = told;
  return (
    <section class="card stack-s">
      <div class="glance-title">
        <h2>{t('board_title')}</h2>
        <p class="soft small">{t('board_lead')}</p>
      </div>
      {period && (
        <p class="small">
          {t(FORMULAS[board.metric], formatWindow(period))} {t('board_rule')}
        </p>
      )}
      {places.length > 0 ? (
        <Places metric={board.metric} places={places} memberLink={memberLink} />
      ) : (
        <p class="small soft">{t('board_nothing')}</p>
      )}
      {without.length > 0 && period && (
        <p class="small soft">{t('board_without', formatList(without.map(({ name }) => name)))}</p>
      )}
    </section>
  );
}

type PlacesProps = Pick<LeaderboardCardProps, 'memberLink'> & { readonly metric: BoardMetric; readonly places: readonly Place[] };

function Places({ metric, places, memberLink }: PlacesProps): JSX.Element {
  const most = Math.max(...places.map(({ value }) => value));
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{t('board_place')}</th>
          <th scope="col">{t('board_member')}</th>
          <th scope="col">{labelOf(metric)}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ place, id, name, value, joined }) => (
          <tr key={id}>
            <td class="number strong">{formatWhole(place)}</td>
            <th scope="row">
              <span class="board-member">
                <Avatar name={name} size="s" />
                <span>
                  <a href={memberLink(id as MembershipId).href}>{name}</a> {joined && <Chip>{t('board_joined')}</Chip>}
                </span>
              </span>
            </th>
            <td title={formatFigureWhole(metric, value)}>
              <span class="board-value">
                <span class="board-track" aria-hidden="true">
                  {value > 0 && <span style={{ inlineSize: `${(value / most) * 100}%` }} />}
                </span>
                <span class="number">{formatFigure(metric, value)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
