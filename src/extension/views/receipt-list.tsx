import type { JSX } from 'preact';
import { ROLES } from '../../domain/role.ts';
import type { Account, Receipt } from '../../protocol/entity.ts';
import type { Watcher } from '../../protocol/sight.ts';
import { Chip } from '../components/chip.tsx';
import { t, tCount } from '../text.ts';
import { formatDay, formatFullDate, formatList } from './wording.ts';

export type ReceiptListProps = {
  readonly receipts: readonly Receipt[];
  /** Those who may be called by name now. */
  readonly watchers: readonly Watcher[];
  readonly accounts: readonly Account[];
};

/** What one agreed to, kept when it has ended too. Who was shown then is named only while he may be known. */
export function ReceiptList({ receipts, watchers, accounts }: ReceiptListProps): JSX.Element | null {
  if (receipts.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby="receipts">
      <h2 id="receipts" class="section-label">
        {t('receipts_title')}
      </h2>
      <ul class="entries">
        {receipts.map((receipt) => (
          <li key={receipt.id} class="entry">
            <div class="entry-words">
              <span class="row">
                <span class="strong">{t('receipt_joined', receipt.groupName, t(`role_${receipt.role}`))}</span>
                {receipt.endedAt === null ? (
                  <Chip tone="accent">{t('receipt_holds')}</Chip>
                ) : (
                  <Chip>{t('receipt_ended', formatFullDate(receipt.endedAt))}</Chip>
                )}
              </span>
              <span class="small soft">
                {[formatFullDate(receipt.at), shared(receipt), accountWords(receipt, accounts)].filter(Boolean).join(' · ')}
              </span>
              <span class="small soft">{t('receipt_staff', peopleWords(receipt, watchers))}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shared({ since }: Receipt): string {
  return since === null ? t('receipt_all') : t('receipt_since', formatDay(since));
}

function accountWords({ account }: Receipt, accounts: readonly Account[]): string {
  const own = accounts.length > 1 ? accounts.find(({ id }) => id === account) : undefined;
  return own ? t('receipt_account', own.name) : '';
}

/** 'Ines Roth (Admin), Tom Bell (Analyst) and 1 Analyst who is none any more': the Admins first, and by name. */
function peopleWords({ staff }: Receipt, watchers: readonly Watcher[]): string {
  const names = new Map(watchers.map(({ id, name }) => [id, name]));
  const roles = [...ROLES].reverse();
  const known = roles.flatMap((role) => {
    const named = staff.filter((one) => one.role === role).flatMap(({ id }) => names.get(id) ?? []);
    return named.sort((a, b) => a.localeCompare(b)).map((name) => t('receipt_person', name, t(`role_${role}`)));
  });
  const gone = roles.flatMap((role) => {
    const count = staff.filter((one) => one.role === role && !names.has(one.id)).length;
    return count === 0 || role === 'user' ? [] : [tCount(`receipt_gone_${role}`, count)];
  });
  return formatList([...known, ...gone]);
}
