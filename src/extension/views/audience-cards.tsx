import type { JSX } from 'preact';
import type { About, Audience } from '../../domain/audience.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { formatList } from '../format.ts';
import { t, tCount } from '../text.ts';
import { AudienceMembers } from './audience-members.tsx';
import { AudienceTable } from './audience-table.tsx';

type AudienceCardsProps = { readonly audiences: readonly Audience[]; readonly of: 'team' | 'one' };

const TITLES = { audience: 'audience_followers', content: 'audience_reached' } as const satisfies Record<About, string>;
const LEADS = { audience: 'audience_followers_lead', content: 'audience_reached_lead' } as const satisfies Record<About, string>;

/** Who follows, and whom the content reached; whose shares are in it is named, and whose are not. */
export function AudienceCards({ audiences, of }: AudienceCardsProps): JSX.Element {
  const told = audiences.filter(({ categories }) => categories.length > 0);
  if (told.length === 0)
    return (
      <div class="card">
        <EmptyState title={t('audience_none')} small>
          {t('audience_none_lead')}
        </EmptyState>
      </div>
    );
  return (
    <>
      {told.map((audience) => (
        <AudienceCard key={audience.about} audience={audience} of={of} />
      ))}
    </>
  );
}

function AudienceCard({ audience, of }: { readonly audience: Audience } & Pick<AudienceCardsProps, 'of'>): JSX.Element {
  const { about, members, categories, without, unweighed } = audience;
  return (
    <section class="card stack">
      <div class="stack-s">
        <h2>{t(TITLES[about])}</h2>
        <p class="small soft">
          {t(LEADS[about])} {members.length > 1 && t('audience_weighted')}
        </p>
      </div>
      <div class="audience-grid">
        {categories.map((category) => (
          <AudienceTable key={category.category} {...category} members={members.length} />
        ))}
      </div>
      <AudienceMembers about={about} members={members} of={of} />
      {without.length > 0 && members.length > 0 && of === 'team' && (
        <p class="small soft">{tCount('audience_without', without.length, formatList(without.map(({ name }) => name)))}</p>
      )}
      {unweighed.length > 0 && (
        <p class="small soft">{tCount('audience_unweighed', unweighed.length, formatList(unweighed.map(({ name }) => name)))}</p>
      )}
    </section>
  );
}
