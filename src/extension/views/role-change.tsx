import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Role } from '../../domain/role.ts';
import type { Member } from '../../protocol/entity.ts';
import { t } from '../text.ts';
import { Press } from './press.tsx';

export type RoleChangeProps = {
  readonly member: Member;
  readonly to: Role;
  readonly isOwn: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Before and after in words, and then one press. */
export function RoleChange({ member, to, isOwn, onYes, onNo }: RoleChangeProps): JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  const [before, after] = [t(`role_${member.role}`), t(`role_${to}`)];
  const question = t('people_role_change', member.name, before, after);
  useLayoutEffect(() => group.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this holds a question and two buttons
    <div class="wide card card-tight stack-s" role="group" aria-label={question} tabIndex={-1} ref={group}>
      <p class="strong">{question}</p>
      <p class="small">
        <span class="strong">{before}:</span> {t(`roles_${member.role}`)}
      </p>
      <p class="small">
        <span class="strong">{after}:</span> {t(`roles_${to}`)}
      </p>
      {isOwn && <p class="small old">{t('people_role_own')}</p>}
      <div class="row">
        <Press small onPress={onYes}>
          {t('people_role_yes', member.name, after)}
        </Press>
        <Press small kind="plain" onPress={onNo}>
          {t('cancel')}
        </Press>
      </div>
    </div>
  );
}
