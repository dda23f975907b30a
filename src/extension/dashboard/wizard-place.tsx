import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import type { Home } from '../../protocol/message.ts';
import { openDraft } from '../store/draft.ts';
import { createWizardStore, EMPTY_WIZARD, type WizardStore } from '../store/wizard.ts';
import { GroupWizard } from '../views/group-wizard.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useOpened } from './life.ts';
import { goTo, linkTo, type TabParts } from './parts.ts';

type WizardPlaceProps = { readonly parts: TabParts; readonly home: Home };

export function WizardPlace({ parts, home }: WizardPlaceProps): JSX.Element {
  const store = useOpened(async (life) => {
    const draft = await openDraft(parts.browser.area, 'wizard', EMPTY_WIZARD, life);
    return createWizardStore(parts.deps.request, draft);
  });
  return store === null ? <Waiting alone /> : <Wizard parts={parts} home={home} store={store} />;
}

function Wizard({ parts, home, store }: WizardPlaceProps & { readonly store: WizardStore }): JSX.Element {
  useSignalEffect(() => {
    const group = store.created.value;
    if (group !== null && store.acts.last.value?.outcome === 'ok') goTo({ at: 'people', group });
  });
  return <GroupWizard store={store} home={home} linkTo={linkTo} onLogoFile={parts.browser.readLogo} />;
}
