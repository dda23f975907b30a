import type { JSX } from 'preact';
import { ROLES } from '../../domain/role.ts';
import { t } from '../text.ts';

/** R23, R58: what the three roles see and do, where they are chosen. */
export function RoleExplainer(): JSX.Element {
  return (
    <section class="stack-s">
      <h3>{t('roles_title')}</h3>
      <ul class="roles">
        {ROLES.map((role) => (
          <li key={role}>
            <h4>{t(`role_${role}`)}</h4>
            <p class="small">{t(`roles_${role}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
