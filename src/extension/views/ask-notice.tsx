import type { ComponentChildren, JSX } from 'preact';
import type { Ask } from '../../protocol/freshness.ts';
import { Notice } from '../components/notice.tsx';
import { t } from '../text.ts';

/** An Admin asks for new figures. `actions`: the one next step, and where something can be pressed, "not now". */
export function AskNotice({ ask, actions }: { readonly ask: Ask; readonly actions: ComponentChildren }): JSX.Element {
  const { byName, groupName } = ask;
  return (
    <Notice tone="accent" actions={actions}>
      {byName === null ? t('asked_by_admin', groupName) : t('asked_by', byName, groupName)}
    </Notice>
  );
}
