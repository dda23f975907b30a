import type { JSX } from 'preact';
import type { Sent } from '../../protocol/entity.ts';
import type { GroupStore } from '../store/group.ts';
import { t, tCount } from '../text.ts';
import { CopyLink } from './copy-link.tsx';
import type { LinkTo } from './route.ts';
import { SentEntry } from './sent-entry.tsx';

export type SentCardProps = {
  readonly sent: readonly Sent[];
  readonly store: GroupStore;
  readonly now: number;
  /** The page that invitations lead to, for whoever has to be told by other means. */
  readonly link: string;
  readonly linkTo: LinkTo;
};

/** What became of each invitation. Who has accepted stands among the members already, and is put aside here. */
export function SentCard({ sent, store, now, link, linkTo }: SentCardProps): JSX.Element {
  const accepted = sent.filter(({ state }) => state === 'accepted');
  const others = sent.filter(({ state }) => state !== 'accepted');
  const isWithoutMail = sent.some(({ state, mail }) => state === 'open' && mail === 'none');
  return (
    <section class="card stack-s">
      <h2>{t('sent_title')}</h2>
      {isWithoutMail && <CopyLink link={link} />}
      {others.length === 0 && <p class="small soft">{t('sent_none')}</p>}
      <SentList sent={others} store={store} now={now} linkTo={linkTo} />
      {accepted.length > 0 && (
        <details class="disclosure">
          <summary>{tCount('sent_accepted_count', accepted.length)}</summary>
          <SentList sent={accepted} store={store} now={now} linkTo={linkTo} />
        </details>
      )}
    </section>
  );
}

function SentList({ sent, store, now, linkTo }: Omit<SentCardProps, 'link'>): JSX.Element {
  return (
    <ul class="entries">
      {sent.map((one) => (
        <SentEntry key={one.id} sent={one} store={store} now={now} linkTo={linkTo} />
      ))}
    </ul>
  );
}
