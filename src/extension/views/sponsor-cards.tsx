import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Home } from '../../protocol/message.ts';
import type { Sponsor } from '../../protocol/organization.ts';
import { type HomeStore, parseSeatAct } from '../store/home.ts';
import { t } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { formatDate } from './wording.ts';

export type SponsorCardsProps = { readonly home: Home; readonly store: HomeStore };

/** Seats that wait for my answer, an Organization that I am asked to take over, and what became of my last answer. */
export function SponsorCards({ home, store }: SponsorCardsProps): JSX.Element {
  return (
    <>
      {home.sponsors.map((sponsor) =>
        sponsor.state === 'open' ? (
          <Offer key={sponsor.id} sponsor={sponsor} home={home} store={store} />
        ) : (
          sponsor.heir && <Heir key={sponsor.id} sponsor={sponsor} home={home} store={store} />
        ),
      )}
      <Said home={home} store={store} />
    </>
  );
}

type CardProps = SponsorCardsProps & { readonly sponsor: Sponsor };

/** I7: what the seat is, what it does not do, and what its owner is told, before one takes it. */
function Offer({ sponsor, home, store }: CardProps): JSX.Element {
  const id = useId();
  const { running, last } = store.acts;
  const hasOwn = home.person?.own?.plan === 'business' && home.person.own.until !== null;
  return (
    <section class="card card-accent card-tight stack-s" aria-labelledby={id}>
      <h2 id={id}>{t('sponsor_title', sponsor.owner)}</h2>
      <p class="small">{t('sponsor_lead', sponsor.name)}</p>
      <p class="small">{t('sponsor_sees', sponsor.owner)}</p>
      {hasOwn && <p class="small soft">{t('sponsor_rests')}</p>}
      {parseSeatAct(last.value?.act)?.seat === sponsor.id && (
        <OutcomeText outcome={last.value?.outcome ?? null} about="sponsor" />
      )}
      <div class="row">
        <Press busy={running.value === `takeSeat ${sponsor.id}`} onPress={() => void store.takeSeat(sponsor.id)}>
          {t('sponsor_accept')}
        </Press>
        <Press
          kind="quiet"
          busy={running.value === `declineSeat ${sponsor.id}`}
          onPress={() => void store.declineSeat(sponsor.id)}
        >
          {t('sponsor_decline')}
        </Press>
      </div>
      <p class="tiny soft">{t('invitation_until', formatDate(sponsor.expiresAt))}</p>
    </section>
  );
}

function Heir({ sponsor, home, store }: CardProps): JSX.Element {
  const id = useId();
  const { running, last } = store.acts;
  const [account] = home.accounts;
  return (
    <section class="card card-accent card-tight stack-s" aria-labelledby={id}>
      <h2 id={id}>{t('sponsor_heir_title', sponsor.owner, sponsor.name)}</h2>
      <p class="small">{t('sponsor_heir_lead', sponsor.owner)}</p>
      {parseSeatAct(last.value?.act)?.seat === sponsor.id && (
        <OutcomeText outcome={last.value?.outcome ?? null} about="sponsor" />
      )}
      {home.organization !== null && <p class="small strong">{t('sponsor_heir_own')}</p>}
      {home.organization === null && account && (
        <div>
          <Confirm
            small
            busy={running.value === `takeOver ${sponsor.id}`}
            question={t('sponsor_heir_lead', sponsor.owner)}
            yes={t('sponsor_heir_yes', sponsor.name)}
            onYes={() => void store.takeOver(sponsor.id, account.id)}
          >
            {t('sponsor_heir_yes', sponsor.name)}
          </Confirm>
        </div>
      )}
    </section>
  );
}

const DONE = {
  takeSeat: 'sponsor_accepted',
  declineSeat: 'sponsor_declined',
  giveBack: 'sponsor_given_back',
  takeOver: 'sponsor_taken_over',
} as const;

/** What was answered is gone, or is something else now; what became of the answer is said in its place. */
function Said({ home, store }: SponsorCardsProps): JSX.Element | null {
  const last = store.acts.last.value;
  const said = parseSeatAct(last?.act);
  const isThere = home.sponsors.some(({ id, state, heir }) => id === said?.seat && (state === 'open' || heir));
  if (!last || !said || isThere) return null;
  return <OutcomeText outcome={last.outcome} done={t(DONE[said.act])} about="sponsor" />;
}
