import type { JSX } from 'preact';
import type { Invitation } from '../../protocol/entity.ts';
import { Notice } from '../components/notice.tsx';
import type { Outcome } from '../store/act.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { formatDate } from './wording.ts';

export type NeedsPlanProps = {
  readonly invitation: Invitation;
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly onRequest: () => void;
};

/** I16: who is invited without the plan asks for it in one press, and is told what happens next. */
export function NeedsPlan({ invitation, busy, outcome, onRequest }: NeedsPlanProps): JSX.Element {
  const isDone = outcome === 'ok';
  return (
    <div class="stack-s">
      {isDone ? (
        <Notice tone="ok">{t('invitation_plan_asked', invitation.group.name, formatDate(invitation.expiresAt))}</Notice>
      ) : (
        <Notice
          tone="warn"
          actions={
            <Press small busy={busy} onPress={onRequest}>
              {t('invitation_plan_ask')}
            </Press>
          }
        >
          {t('invitation_needs_plan')}
        </Notice>
      )}
      {!isDone && <OutcomeText outcome={outcome} about="invitation" />}
    </div>
  );
}
