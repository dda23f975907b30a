import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { defaultRole } from '../../domain/group.ts';
import type { Home } from '../../protocol/message.ts';
import { Notice } from '../components/notice.tsx';
import { standingsOf } from '../store/invitee.ts';
import { WIZARD_STEPS, type WizardStep, type WizardStore } from '../store/wizard.ts';
import { t, type TextKey } from '../text.ts';
import { focusFirstError } from './field.tsx';
import { GroupFields, type GroupFieldsProps, groupErrors } from './group-fields.tsx';
import { InviteForm } from './invite-form.tsx';
import { Press } from './press.tsx';
import { RoleExplainer } from './role-explainer.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { StepHeading } from './step-heading.tsx';
import { WizardReview } from './wizard-review.tsx';

export type GroupWizardProps = {
  readonly store: WizardStore;
  readonly home: Home;
  readonly linkTo: LinkTo;
  readonly onLogoFile: GroupFieldsProps['onLogoFile'];
};

const STEP_WORDS: Readonly<Record<WizardStep, TextKey>> = {
  about: 'wizard_step_about',
  people: 'wizard_step_people',
  review: 'wizard_step_review',
};

/** R18 to R26: three steps, and only the last one makes the Group. What is typed survives a reload. */
export function GroupWizard(props: GroupWizardProps): JSX.Element {
  const { store, home, linkTo } = props;
  const last = store.acts.last.value;
  if (last?.outcome === 'waiting' && store.created.value !== null) {
    return (
      <div class="sheet stack">
        <StepHeading step="waiting">{t('wizard_waiting_title')}</StepHeading>
        <Notice tone="warn">{t('wizard_waiting')}</Notice>
      </div>
    );
  }
  if (home.accounts.length === 0)
    return (
      <div class="sheet">
        <Notice
          tone="warn"
          actions={
            <RouteLink class="button button-s" to={linkTo({ at: 'new-account' })}>
              {t('profile_add_title')}
            </RouteLink>
          }
        >
          {t('wizard_needs_account')}
        </Notice>
      </div>
    );
  return <Steps {...props} />;
}

function Steps({ store, home, onLogoFile }: GroupWizardProps): JSX.Element {
  const { step } = store.draft.value.value;
  const at = WIZARD_STEPS.indexOf(step);
  return (
    <div class="sheet stack">
      <h1>{t('wizard_title')}</h1>
      <ol class="steps">
        {WIZARD_STEPS.map((one, index) => (
          <li key={one} class={index < at ? 'done' : undefined} aria-current={one === step ? 'step' : undefined}>
            {t(STEP_WORDS[one])}
          </li>
        ))}
      </ol>
      <section class="card stack">
        <StepHeading step={step} level={2}>
          {t(STEP_WORDS[step])}
        </StepHeading>
        {step === 'about' && <AboutStep store={store} onLogoFile={onLogoFile} />}
        {step === 'people' && <PeopleStep store={store} home={home} />}
        {step === 'review' && <WizardReview store={store} home={home} />}
      </section>
    </div>
  );
}

function AboutStep({ store: { draft }, onLogoFile }: Pick<GroupWizardProps, 'store' | 'onLogoFile'>): JSX.Element {
  const [isTried, setTried] = useState(false);
  const value = draft.value.value;

  function goOn(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (Object.values(groupErrors(value)).includes(true)) focusFirstError(event);
    else draft.edit({ step: 'people' });
  }

  return (
    <form class="stack" onSubmit={goOn} noValidate>
      <GroupFields value={value} onValue={(part) => draft.edit(part)} onLogoFile={onLogoFile} isTried={isTried} />
      <div>
        <Press>{t('wizard_next_people')}</Press>
      </div>
    </form>
  );
}

function PeopleStep({ store: { draft }, home }: Pick<GroupWizardProps, 'store' | 'home'>): JSX.Element {
  const value = draft.value.value;
  return (
    <>
      <RoleExplainer />
      <InviteForm
        value={value}
        onValue={({ people, pasted }) => draft.edit({ people, pasted })}
        startRole={defaultRole(value.purpose ?? 'other')}
        standings={standingsOf(home.person?.addresses ?? [], [], 0)}
      />
      <div class="row">
        <Press onPress={() => draft.edit({ step: 'review' })}>{t('wizard_next_review')}</Press>
        <Press kind="plain" onPress={() => draft.edit({ step: 'about' })}>
          {t('back')}
        </Press>
      </div>
    </>
  );
}
