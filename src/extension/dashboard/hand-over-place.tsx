import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import { can } from '../../domain/role.ts';
import { Notice } from '../components/notice.tsx';
import { createGroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { FailureText } from '../views/failure-text.tsx';
import { HandOver } from '../views/hand-over.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useLife } from './life.ts';
import { goTo, linkTo, type TabParts } from './parts.ts';

export function HandOverPlace({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const store = useLife((life) => createGroupStore({ ...parts.deps, signal: life }, group));
  const answer = store.answer.value;
  if (answer.state === 'loading') return <Waiting alone />;
  if (answer.state === 'failed') return <FailureText trouble={answer.trouble} />;
  if (answer.value === null || !can(answer.value.membership.role, 'handOver'))
    return <Notice tone="accent">{t('admins_only')}</Notice>;
  return (
    <HandOver
      page={answer.value}
      store={store}
      linkTo={linkTo}
      onDone={(after) => goTo(after === 'leave' ? { at: 'accounts' } : { at: 'people', group })}
    />
  );
}
