import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Role } from '../../domain/role.ts';
import { isRaise } from '../../domain/sight.ts';
import type { Member } from '../../protocol/entity.ts';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import { sightAfter, sightBefore } from './sight-words.ts';

export type RoleChangeProps = {
  readonly member: Member;
  readonly to: Role;
  /** The roles of all other members. */
  readonly others: readonly Role[];
  readonly isOwn: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** R36, R42: before and after in words and in this Group's numbers, and then one press. */
export function RoleChange({ member, to, others, isOwn, onYes, onNo }: RoleChangeProps): JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  const [before, after] = [t(`role_${member.role}`), t(`role_${to}`)];
  const question = isOwn ? t('people_role_change_own', before, after) : t('people_role_change', member.name, before, after);
  const change = { from: member.role, to, others, isOwn };
  useLayoutEffect(() => group.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this holds a question and two buttons
    <div
      class="wide card card-tight stack-s"
      role="group"
      aria-label={question}
      tabIndex={-1}
      ref={group}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p class="strong">{question}</p>
      <p class="small soft">{sightBefore(change)}</p>
      <p class="small">{sightAfter(change)}</p>
      {isOwn && <p class="small old">{t('people_role_own')}</p>}
      <p class="small soft">
        {t('people_role_when')}
        {!isOwn && isRaise(member.role, to) && ` ${t('people_role_told', member.name)}`}
      </p>
      <div class="row">
        <Press small onPress={onYes}>
          {isOwn ? t('people_role_yes_own', after) : t('people_role_yes', member.name, after)}
        </Press>
        <Press small kind="plain" onPress={onNo}>
          {t('cancel')}
        </Press>
      </div>
    </div>
  );
}
