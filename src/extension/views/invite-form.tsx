import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { INVITATIONS_A_DAY } from '../../domain/invitation.ts';
import type { Role } from '../../domain/role.ts';
import { Notice } from '../components/notice.tsx';
import { type Added, addInvitees, BEFORE, LEFT_OUT, type Standing } from '../store/invitee.ts';
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
  /** What addresses are to the Group already. */
  readonly standings: ReadonlyMap<string, Standing>;
};

/** R25, R26: many people at once, a role for each. Nothing is sent from here. */
export function InviteForm({ value, onValue, startRole, standings }: InviteFormProps): JSX.Element {
  const [chosen, setChosen] = useState<Role | null>(null);
  const [said, say] = useState<Added | null>(null);
  const role = chosen ?? startRole;

  function add(event: Event): void {
    event.preventDefault();
    const result = addInvitees(value.people, value.pasted, role, standings);
    say(result);
    if (role === 'admin') setChosen(null); // whoever comes next is Admin only if that is chosen again
    // What is wrong stays in the field, to be mended.
    onValue({ people: result.people, pasted: result.found === 0 ? value.pasted : result.bad.join('\n') });
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
          {said !== null && <Said said={said} />}
        </div>
      </form>
      <InviteeList people={value.people} onPeople={(people) => onValue({ ...value, people })} />
    </div>
  );
}

/** What became of each address that was pasted: none is dropped without a word. */
function Said({ said }: { readonly said: Added }): JSX.Element {
  function listOf(standing: Standing): string {
    return formatList(said.known.filter((one) => one.standing === standing).map(({ address }) => address));
  }
  const lines = [
    said.added > 0 ? tCount('invite_added', said.added) : '',
    said.doubled > 0 ? tCount('invite_doubled', said.doubled) : '',
    said.listed.length > 0 ? t('invite_listed', formatList(said.listed)) : '',
    ...LEFT_OUT.map((one) => (listOf(one) === '' ? '' : t(`invite_out_${one}`, listOf(one)))),
    ...BEFORE.map((one) => (listOf(one) === '' ? '' : t(`invite_before_${one}`, listOf(one)))),
  ].filter((line) => line !== '');
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="small soft">
          {line}
        </p>
      ))}
      {said.isFull && <Notice tone="warn">{t('invite_limit', INVITATIONS_A_DAY)}</Notice>}
    </>
  );
}

function errorOf(said: Added | null): string | null {
  if (said === null) return null;
  if (said.bad.length > 0) return t('invite_bad', formatList(said.bad));
  return said.found === 0 ? t('invite_none') : null;
}
