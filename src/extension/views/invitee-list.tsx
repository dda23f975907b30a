import type { JSX } from 'preact';
import type { Invitee } from '../store/group.ts';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import { RoleSelect } from './role-select.tsx';

export type InviteeListProps = { readonly people: readonly Invitee[]; readonly onPeople: (people: readonly Invitee[]) => void };

/** Those who are about to be invited: a role for each (R26), and a way off the list. */
export function InviteeList({ people, onPeople }: InviteeListProps): JSX.Element | null {
  if (people.length === 0) return null;
  return (
    <section class="stack-s">
      <h3>{t('invite_list')}</h3>
      <ul class="entries">
        {people.map((person) => (
          <li key={person.address} class="people-row">
            <span>{person.address}</span>
            <RoleSelect
              role={person.role}
              label={t('invite_role_of', person.address)}
              onRole={(role) => onPeople(people.map((one) => (one === person ? { ...person, role } : one)))}
            />
            <Press
              kind="plain"
              small
              label={t('invite_remove', person.address)}
              onPress={() => onPeople(people.filter((one) => one !== person))}
            >
              ✕
            </Press>
          </li>
        ))}
      </ul>
    </section>
  );
}
