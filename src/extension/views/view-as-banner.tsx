import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import { ROLES, type Role } from '../../domain/role.ts';
import { t } from '../text.ts';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';

export type ViewAsBannerProps = {
  readonly group: GroupId;
  readonly role: Role;
  readonly linkTo: LinkTo;
};

/** As whom one looks, the other roles, and the way back: never to be taken for the page itself. */
export function ViewAsBanner({ group, role, linkTo }: ViewAsBannerProps): JSX.Element {
  return (
    <section class="view-as no-print" aria-label={t('view_as')}>
      <div class="notice-words">
        <p class="strong">{t(`view_as_${role}`)}</p>
        <p class="small">{t('view_as_lead')}</p>
      </div>
      <nav class="segments" aria-label={t('view_as')}>
        {ROLES.map((one) => (
          <a
            key={one}
            class="segment"
            href={linkTo({ at: 'view-as', group, role: one }).href}
            aria-current={one === role ? 'page' : undefined}
          >
            {t(`role_${one}`)}
          </a>
        ))}
      </nav>
      <RouteLink class="button button-quiet" to={linkTo({ at: 'people', group })}>
        {t('view_as_back')}
      </RouteLink>
    </section>
  );
}
