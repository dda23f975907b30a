import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Invitation } from '../../protocol/entity.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';

type DeclineInvitationProps = {
  readonly invitation: Invitation;
  readonly busy: boolean;
  readonly onDecline: (never: boolean) => void;
};

/** Asks once; there one may also ask for no further invitation of this Group. */
export function DeclineInvitation({ invitation, busy, onDecline }: DeclineInvitationProps): JSX.Element {
  const [never, setNever] = useState(false);
  return (
    <Confirm
      question={
        <div class="stack-s">
          <p>{t('invitation_decline_sure', invitation.inviter)}</p>
          <label class="choice">
            <input type="checkbox" checked={never} onChange={(event) => setNever(event.currentTarget.checked)} />
            <span>{t('invitation_never', invitation.group.name)}</span>
          </label>
        </div>
      }
      yes={t('invitation_decline')}
      onYes={() => onDecline(never)}
      busy={busy}
    >
      {t('invitation_decline')}
    </Confirm>
  );
}
