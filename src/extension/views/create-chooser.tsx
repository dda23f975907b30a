import type { JSX } from 'preact';
import { can } from '../../domain/role.ts';
import type { HomeGroup } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { StepHeading } from './step-heading.tsx';

export type CreateChooserProps = {
  readonly groups: readonly HomeGroup[];
  readonly linkTo: LinkTo;
  readonly onBack: () => void;
  /** One goes on in a tab: what was chosen from is done with. */
  readonly onLeave?: () => void;
};

/** R16, R17: a new Group, more people into one that I administer, or one account to one person. */
export function CreateChooser({ groups, linkTo, onBack, onLeave }: CreateChooserProps): JSX.Element {
  const mine = groups.filter(({ membership }) => can(membership.role, 'invite'));
  return (
    <div class="stack">
      <div>
        <Press kind="link" onPress={onBack}>
          ← {t('back')}
        </Press>
        <StepHeading step="choose">{t('accounts_action')}</StepHeading>
      </div>
      <RouteLink class="choice-card door" to={linkTo({ at: 'new-group' })} onFollow={onLeave}>
        <span class="strong">{t('choose_create')}</span>
        <span class="small soft">{t('choose_create_lead')}</span>
      </RouteLink>
      <RouteLink class="choice-card door" to={linkTo({ at: 'new-connection' })} onFollow={onLeave}>
        <span class="strong">{t('choose_connect')}</span>
        <span class="small soft">{t('choose_connect_lead')}</span>
      </RouteLink>
      {mine.length > 0 && (
        <section class="stack-s">
          <h2 class="section-label">{t('choose_invite')}</h2>
          <ul class="stack-s">
            {mine.map((group) => (
              <li key={group.membership.id}>
                <RouteLink class="choice-card door" to={linkTo({ at: 'people', group: group.id })} onFollow={onLeave}>
                  <span class="entry-head">
                    <Avatar name={group.name} logo={group.logo} kind="group" size="s" />
                    <span class="strong">{group.name}</span>
                  </span>
                </RouteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="small soft">
        {t('choose_billing')}{' '}
        <RouteLink class="quick" to={linkTo({ at: 'organization' })} onFollow={onLeave}>
          {t('org_create_title')}
        </RouteLink>
      </p>
    </div>
  );
}
