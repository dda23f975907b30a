import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { AccountId } from '../../domain/id.ts';
import type { Account } from '../../protocol/entity.ts';
import { t } from '../text.ts';

type AccountChoiceProps = {
  readonly accounts: readonly Account[];
  readonly chosen: AccountId;
  readonly onChosen: (id: AccountId) => void;
  /** Unless it is which one joins. */
  readonly label?: string;
};

/** Only for those who hold several accounts: a membership is of one, and so is what is read of a page. */
export function AccountChoice({ accounts, chosen, onChosen, label = t('invitation_account') }: AccountChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="select" value={chosen} onChange={(event) => onChosen(event.currentTarget.value as AccountId)}>
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {account.name}
          </option>
        ))}
      </select>
    </div>
  );
}
