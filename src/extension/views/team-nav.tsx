import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { GroupId } from '../../domain/id.ts';
import { t } from '../text.ts';
import type { LinkTo } from './route.ts';

export type TeamPlace = 'group' | 'posts' | 'times' | 'audience' | 'people';

/** The places of a team, for its Admins and Analysts. Where they do not fit, the one that one is at is seen. */
export function TeamNav({
  group,
  at,
  linkTo,
}: {
  readonly group: GroupId;
  readonly at: TeamPlace;
  readonly linkTo: LinkTo;
}): JSX.Element {
  const places = [
    ['group', t('team_overview')],
    ['posts', t('glance_posts')],
    ['times', t('when_title')],
    ['audience', t('audience_title')],
    ['people', t('people_members')],
  ] as const;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [at]);
  return (
    <nav class="team-nav no-print" ref={nav} aria-label={t('team_places')}>
      {places.map(([place, words]) => (
        <a key={place} href={linkTo({ at: place, group }).href} aria-current={place === at ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
}
