import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { INVITATIONS_A_DAY } from '../../domain/invitation.ts';
import type { Role } from '../../domain/role.ts';
import { Notice } from '../components/notice.tsx';
import { type Added, addInvitees } from '../store/invitee.ts';
import type { InviteDraft } from '../store/wizard.ts';
import { t, tCount } from '../text.ts';
import { Field } from './field.tsx';
import { InviteeList } from './invitee-list.tsx';
import { Press } from './press.tsx';
import { RoleSelect } from './role-select.tsx';
import { formatList } from './wording.ts';

export type InviteFormProps = {
  readonly value: InviteDraft;
  readonly onValue: (value: InviteDraft) => void;
  /** What the Group's purpose suggests; never Admin. */
  readonly startRole: Role;
  /** Addresses that are invited already, and one's own. */
  readonly taken: ReadonlySet<string>;
};

/** R25, R26: many people at once, a role for each. Nothing is sent from here. */
export function InviteForm({ value, onValue, startRole, taken }: InviteFormProps): JSX.Element {
  const [chosen, setChosen] = useState<Role | null>(null);
  const [said, say] = useState<Added | null>(null);
  const role = chosen ?? startRole;

  function add(event: Event): void {
    event.preventDefault();
    const result = addInvitees(value.people, value.pasted, role, taken);
    say(result);
    // What is wrong stays in the field, to be mended.
    onValue({ people: result.people, pasted: result.added + result.known.length === 0 ? value.pasted : result.bad.join('\n') });
  }

  return (
    <div class="stack">
      <form class="stack-s" onSubmit={add} noValidate>
        <Field
          label={t('invite_addresses')}
          value={value.pasted}
          onValue={(pasted) => onValue({ ...value, pasted })}
          hint={t('invite_addresses_hint')}
          error={errorOf(said)}
          lines={4}
        />
        <div class="row">
          <span class="label">{t('invite_role_new')}</span>
          <RoleSelect role={role} onRole={setChosen} label={t('invite_role_new')} />
          <Press kind="quiet">{t('invite_add')}</Press>
        </div>
        <div class="stack-s" aria-live="polite">
          {said !== null && said.added > 0 && <p class="small soft">{tCount('invite_added', said.added)}</p>}
          {said !== null && said.known.length > 0 && <p class="small soft">{t('invite_known', formatList(said.known))}</p>}
          {said?.isFull && <Notice tone="warn">{t('invite_limit', INVITATIONS_A_DAY)}</Notice>}
        </div>
      </form>
      <InviteeList people={value.people} onPeople={(people) => onValue({ ...value, people })} />
    </div>
  );
}

function errorOf(said: Added | null): string | null {
  if (said === null) return null;
  if (said.bad.length > 0) return t('invite_bad', formatList(said.bad));
  return said.added + said.known.length === 0 && !said.isFull && said.people.length === 0 ? t('invite_none') : null;
}
