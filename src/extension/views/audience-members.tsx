import type { JSX } from 'preact';
import type { About, AudienceMember } from '../../domain/audience.ts';
import { NotKnown } from '../components/not-known.tsx';
import { formatDay, formatPercent, formatWhole, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';

type AudienceMembersProps = {
  readonly about: About;
  readonly members: readonly AudienceMember[];
  readonly of: 'team' | 'one';
};

/** Whose shares are in it, of which days, and with which weight. */
export function AudienceMembers({ about, members, of }: AudienceMembersProps): JSX.Element | null {
  const [first] = members;
  if (!first) return null;
  if (of === 'one')
    return (
      <p class="small soft">
        {daysOf(about, first)}
        {first.people !== null &&
          ` · ${t(about === 'audience' ? 'audience_of_followers' : 'audience_of_reached', formatWhole(first.people))}`}
      </p>
    );
  return (
    <details class="chart-data">
      <summary>{tCount('audience_in_it', members.length)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="chart-rows" tabIndex={0} aria-label={t('audience_who')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('glance_member')}</th>
              <th scope="col">{t('audience_days')}</th>
              <th scope="col">{t(about === 'audience' ? 'glance_followers' : 'post_membersReached')}</th>
              <th scope="col">{t('audience_weight')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <th scope="row">{member.name}</th>
                <td>{daysOf(about, member)}</td>
                <td>{member.people === null ? <NotKnown /> : formatWhole(member.people)}</td>
                <td>{formatPercent(member.weight)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** Followers are those of a day; who was reached, was within a window. */
function daysOf(about: About, { from, to }: AudienceMember): string {
  return about === 'audience' ? t('audience_on', formatDay(to, { year: true })) : formatWindow({ from, to });
}
