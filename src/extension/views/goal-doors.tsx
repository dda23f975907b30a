import type { JSX } from 'preact';
import type { Home } from '../../protocol/message.ts';
import { t } from '../text.ts';
import { StateChip } from './goal-line.tsx';
import { goalWords } from './goal-words.ts';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';

/** One line for each goal of one's own: how far it is, and the way to it. Nothing where there is none. */
export function GoalDoors({ home, linkTo }: { readonly home: Home; readonly linkTo: LinkTo }): JSX.Element | null {
  if (home.goals.length === 0) return null;
  const isOnly = home.accounts.length === 1;
  return (
    <section class="stack-s" aria-labelledby="goals">
      <h2 id="goals" class="section-label">
        {t('goal_title')}
      </h2>
      <ul class="entries">
        {home.goals.map((goal) => (
          <li key={`${goal.account} ${goal.of.kind} ${goal.groupName} ${goal.metric}`} class="goal-door small">
            <RouteLink class="quick" to={linkTo({ at: 'account', account: goal.account })}>
              {isOnly ? goalWords(goal) : `${goal.accountName} · ${goalWords(goal)}`}
            </RouteLink>
            <StateChip state={goal.progress.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
