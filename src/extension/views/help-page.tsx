import type { JSX } from 'preact';
import type { HelpTopic } from '../../domain/help.ts';
import type { HelpStore } from '../store/help.ts';
import { t } from '../text.ts';
import { HelpForm } from './help-form.tsx';
import { RoleExplainer } from './role-explainer.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { StepHeading } from './step-heading.tsx';

export type HelpPageProps = {
  readonly store: HelpStore;
  /** One's own, to be answered at. */
  readonly addresses: readonly string[];
  /** What one comes to ask about. */
  readonly topic?: HelpTopic;
  readonly linkTo: LinkTo;
};

/** R59: what is asked most, answered; and whom to ask the rest. */
export function HelpPage({ store, addresses, topic = 'figures', linkTo }: HelpPageProps): JSX.Element {
  return (
    <div class="sheet stack">
      <StepHeading step="help">{t('help_title')}</StepHeading>
      <section class="card stack">
        <Answer question={t('help_paying')} answer={t('help_paying_answer')}>
          <RouteLink class="button button-quiet button-s" to={linkTo({ at: 'organization' })}>
            {t('org_create_title')}
          </RouteLink>
        </Answer>
        <Answer question={t('help_figures')} answer={t('help_figures_answer')} />
        <Answer question={t('help_sees')} answer={t('help_sees_answer')}>
          <RouteLink class="button button-quiet button-s" to={linkTo({ at: 'who-sees-me' })}>
            {t('accounts_who_sees')}
          </RouteLink>
        </Answer>
      </section>
      <section class="card">
        <RoleExplainer />
      </section>
      {addresses.length > 0 && <HelpForm store={store} addresses={addresses} about={topic} />}
    </div>
  );
}

type AnswerProps = { readonly question: string; readonly answer: string; readonly children?: JSX.Element };

function Answer({ question, answer, children }: AnswerProps): JSX.Element {
  return (
    <div class="stack-s">
      <h2>{question}</h2>
      <p>{answer}</p>
      {children && <div>{children}</div>}
    </div>
  );
}
