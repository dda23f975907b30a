import type { JSX } from 'preact';
import { Notice } from '../components/notice.tsx';
import type { FileResult, ImportAccount, Owner } from '../store/import.ts';
import { t } from '../text.ts';

export type ImportOwnerProps = {
  readonly account: ImportAccount;
  readonly result: FileResult;
  readonly owner: Owner;
  readonly isMine: boolean;
  readonly onMine: (isMine: boolean) => void;
};

/** Whose export it is: the addresses of its own posts say it. Where they say another one than the account does, it asks. */
export function ImportOwner({ account, result, owner, isMine, onMine }: ImportOwnerProps): JSX.Element {
  const vanity = result.vanity ?? '';
  const isHistory = result.kind === 'history';
  if (owner === 'same') return <p class="small soft">{t(isHistory ? 'import_history_match' : 'import_owner_match', vanity)}</p>;
  if (owner === 'unknown') {
    const words =
      result.owner === null
        ? t('import_owner_unknown', account.name)
        : t(isHistory ? 'import_history_named' : 'import_owner_named', result.owner);
    return <p class="small soft">{words}</p>;
  }
  return (
    <div class="stack-s">
      <Notice tone="warn">
        {owner === 'new'
          ? t(isHistory ? 'import_history_new' : 'import_owner_new', vanity)
          : t(isHistory ? 'import_history_other' : 'import_owner_other', vanity, account.vanity ?? '')}
      </Notice>
      <label class="choice">
        <input type="checkbox" checked={isMine} onChange={(event) => onMine(event.currentTarget.checked)} />
        <span>{t(account.connection ? 'import_owner_tick_other' : 'import_owner_tick', vanity, account.name)}</span>
      </label>
    </div>
  );
}
