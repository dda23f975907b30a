import type { JSX } from 'preact';
import type { AccountId } from '../../domain/id.ts';
import type { Home } from '../../protocol/message.ts';
import type { WaitingPost } from '../../protocol/schedule-page.ts';
import { Chip } from '../components/chip.tsx';
import { t, tCount } from '../text.ts';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { firstWords, standingOf, stateWords } from './schedule-words.ts';

/** So many are told one by one. */
const SHOWN = 3;

type PlanDoorsProps = { readonly home: Home; readonly now: number; readonly linkTo: LinkTo };

/** One line for each planned post that wants something of one: what is due, what did not go out, what waits for one's yes. */
export function PlanDoors({ home, now, linkTo }: PlanDoorsProps): JSX.Element | null {
  const { planned, accounts } = home;
  if (planned.length === 0) return null;
  const told = planned.filter(({ why }) => why !== 'proposed').slice(0, SHOWN);
  const isOnly = accounts.length === 1;
  return (
    <section class="stack-s" aria-labelledby="planned">
      <h2 id="planned" class="section-label">
        {t('schedule_title')}
      </h2>
      <ul class="entries">
        {told.map(({ post, accountName }) => (
          <li key={post.id} class="plan-door small">
            <RouteLink class="cut" to={linkTo({ at: 'schedule-post', account: post.account, post: post.id })}>
              {isOnly ? firstWords(post.text) : `${accountName} · ${firstWords(post.text)}`}
            </RouteLink>
            <Chip tone={standingOf(post, now) === 'scheduled' || standingOf(post, now) === 'due' ? 'warn' : 'danger'}>
              {stateWords(standingOf(post, now) === 'scheduled' ? 'due' : standingOf(post, now))}
            </Chip>
          </li>
        ))}
        {proposedBy(planned).map(({ account, name, count }) => (
          <li key={account} class="plan-door small">
            <RouteLink to={linkTo({ at: 'schedule', account })}>
              {isOnly ? tCount('badge_proposed', count) : `${name} · ${tCount('badge_proposed', count)}`}
            </RouteLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function proposedBy(
  planned: readonly WaitingPost[],
): readonly { readonly account: AccountId; readonly name: string; readonly count: number }[] {
  const proposed = planned.filter(({ why }) => why === 'proposed');
  return [...new Set(proposed.map(({ post }) => post.account))].map((account) => {
    const mine = proposed.filter(({ post }) => post.account === account);
    return { account, name: mine[0]?.accountName ?? '', count: mine.length };
  });
}
