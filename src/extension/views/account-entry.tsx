import type { JSX } from 'preact';
import type { HomeAccount } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import { formatAge } from './wording.ts';
import { t } from '../text.ts';
import { ChangeText } from './change-text.tsx';
import { Press } from './press.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';

export type AccountEntryProps = {
  readonly account: HomeAccount;
  readonly now: number;
  readonly linkTo: LinkTo;
  readonly onEdit: () => void;
  /** In the popup the figures open in their place; without it the name leads to them. */
  readonly onFigures?: () => void;
};

/** One of my accounts: its name, the age of its figures, its change, its next step. */
export function AccountEntry({ account, now, linkTo, onEdit, onFigures }: AccountEntryProps): JSX.Element {
  const { next, name } = account;
  const address = account.vanity === null ? t('account_no_address') : `in/${account.vanity}`;
  const age = account.capturedAt === null ? t('age_none') : t('account_figures', formatAge(account.capturedAt, now));
  const words = next === 'add-profile' ? t('next_add_profile') : next === 'import' ? t('next_import') : t('next_refresh');
  return (
    <li class="entry">
      <Avatar name={name} />
      <div class="entry-words">
        <RouteLink class="entry-name" to={linkTo({ at: 'account', account: account.id })}>
          {name}
        </RouteLink>
        <span class="small soft">
          {onFigures && account.capturedAt !== null ? (
            <button type="button" class="link" onClick={onFigures} aria-label={`${age}, ${name}`}>
              {age}
            </button>
          ) : (
            age
          )}
          {account.stale && (
            <>
              {' '}
              <Chip tone="warn">{t('figures_old')}</Chip>
            </>
          )}
        </span>
        <span class="tiny soft">
          <button type="button" class="link" onClick={onEdit} aria-label={`${address}, ${t('account_edit', name)}`}>
            {address}
          </button>
          {account.confirmed && ` · ${t('account_confirmed')}`}
        </span>
        <RouteLink
          class="tiny"
          to={linkTo({ at: 'schedule', account: account.id })}
          label={t('next_for', t('schedule_title'), name)}
        >
          {t('schedule_title')}
        </RouteLink>
      </div>
      <div class="entry-end">
        <ChangeText change={account.change} />
        {next === 'add-profile' && (
          <Press kind="quiet" small label={t('next_for', words, name)} onPress={onEdit}>
            {words}
          </Press>
        )}
        {next !== 'add-profile' && (
          <RouteLink
            class="button button-quiet button-s"
            to={linkTo({ at: 'import', account: account.id })}
            label={t('next_for', words, name)}
          >
            {words}
          </RouteLink>
        )}
      </div>
    </li>
  );
}
