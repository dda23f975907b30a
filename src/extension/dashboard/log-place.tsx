import type { JSX } from 'preact';
import type { GroupId } from '../../domain/id.ts';
import { Notice } from '../components/notice.tsx';
import { createAuditStore } from '../store/audit.ts';
import { exportLog } from '../store/audit-export.ts';
import { t } from '../text.ts';
import { AuditView } from '../views/audit-page.tsx';
import { FailureText } from '../views/failure-text.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useLife } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';
import { saveFile } from './save-file.ts';

/** A Group's audit log, for its Admins. */
export function LogPlace({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const answer = useLife((life) => createAuditStore({ ...parts.deps, signal: life }, group)).answer.value;
  if (answer.state === 'loading') return <Waiting alone />;
  if (answer.state === 'failed') return <FailureText trouble={answer.trouble} />;
  const page = answer.value;
  if (page === null) return <Notice tone="accent">{t('admins_only')}</Notice>;
  return <AuditView page={page} linkTo={linkTo} onExport={(format) => saveFile(exportLog(page, format))} />;
}
