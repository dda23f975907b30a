import type { JSX } from 'preact';
import { capacityAt, freeAt, isTaken } from '../../domain/organization.ts';
import type { OrganizationPage as Page, SeatRecord } from '../../protocol/organization.ts';
import { Notice } from '../components/notice.tsx';
import type { OrganizationStore } from '../store/organization.ts';
import { t, tCount } from '../text.ts';
import { CopyLink } from './copy-link.tsx';
import { OrganizationSettings } from './organization-settings.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { SeatEntry } from './seat-entry.tsx';
import { SeatOffer } from './seat-offer.tsx';
import { StepHeading } from './step-heading.tsx';
import { formatDate } from './wording.ts';

export type OrganizationPageProps = {
  readonly page: Page;
  readonly store: OrganizationStore;
  readonly now: number;
  readonly linkTo: LinkTo;
  /** What stands in the field for addresses at first. */
  readonly offerTo?: string;
  /** Where offers lead to, for whoever has to be told by other means. */
  readonly inviteLink: string;
};

/** What its owner pays for and to whom he gives it: addresses, and what became of each. Nobody's figures, and no Group. */
export function OrganizationPage({ page, store, now, linkTo, offerTo = '', inviteLink }: OrganizationPageProps): JSX.Element {
  const { organization, seats } = page;
  const free = freeAt(organization, seats, now);
  return (
    <div class="sheet stack">
      <div>
        <StepHeading step="organization">{organization.name}</StepHeading>
        <p class="small soft">{t('org_knows')}</p>
      </div>
      <Paid page={page} now={now} linkTo={linkTo} free={free} />
      {free > 0 && <SeatOffer page={page} store={store} free={free} now={now} to={offerTo} />}
      <Seats page={page} store={store} now={now} inviteLink={inviteLink} />
      <OrganizationSettings page={page} store={store} />
    </div>
  );
}

type PaidProps = Pick<OrganizationPageProps, 'page' | 'now' | 'linkTo'> & { readonly free: number };

/** How many seats there are, how many are left, and how there come to be more. */
function Paid({ page: { organization, seats }, now, linkTo, free }: PaidProps): JSX.Element {
  const paid = capacityAt(organization, now);
  const taken = seats.filter((seat) => isTaken(seat, now)).length;
  const until = organization.paidUntil === null ? null : t('org_paid_until', formatDate(organization.paidUntil));
  return (
    <section class="card stack-s" aria-label={t('seat_list')}>
      {paid > 0 && (
        <p>
          <span class="strong">{tCount('org_paid', paid)}</span>
          {until !== null && ` ${until}`} · {t('org_taken', taken, Math.max(0, free))}
        </p>
      )}
      {free < 0 && <Notice tone="warn">{t('org_short')}</Notice>}
      <p class={paid > 0 ? 'small soft' : undefined}>{t(paid > 0 ? 'org_more' : 'org_none_paid')}</p>
      <p class="small">
        {t('org_reference')}: <code>{organization.id}</code>
      </p>
      <div>
        <RouteLink class="button button-quiet button-s" to={linkTo({ at: 'help-about', topic: 'seats' })}>
          {t('org_ask')}
        </RouteLink>
      </div>
    </section>
  );
}

function Seats({ page, store, now, inviteLink }: Omit<OrganizationPageProps, 'linkTo' | 'offerTo'>): JSX.Element {
  const isWithoutMail = page.seats.some(isUnmailed);
  return (
    <section class="card stack-s">
      <h2>{t('seat_list')}</h2>
      {isWithoutMail && <CopyLink link={inviteLink} />}
      {page.seats.length === 0 && <p class="small soft">{t('seat_list_none')}</p>}
      <ul class="entries">
        {page.seats.map((seat) => (
          <SeatEntry key={seat.id} seat={seat} organization={page.organization.id} store={store} now={now} />
        ))}
      </ul>
    </section>
  );
}

function isUnmailed({ state, mail }: SeatRecord): boolean {
  return state === 'open' && mail === 'none';
}
