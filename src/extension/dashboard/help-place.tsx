import type { JSX } from 'preact';
import type { HelpTopic } from '../../domain/help.ts';
import type { Home } from '../../protocol/message.ts';
import { openDraft } from '../store/draft.ts';
import { createHelpStore, EMPTY_QUESTION } from '../store/help.ts';
import { HelpPage } from '../views/help-page.tsx';
import { Waiting } from '../views/waiting.tsx';
import { useOpened } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

export type HelpPlaceProps = { readonly parts: TabParts; readonly home: Home; readonly topic?: HelpTopic };

export function HelpPlace({ parts, home, topic = 'figures' }: HelpPlaceProps): JSX.Element {
  const store = useOpened(async (life) =>
    createHelpStore(parts.deps.request, await openDraft(parts.browser.area, 'help', EMPTY_QUESTION, life)),
  );
  if (!store) return <Waiting alone />;
  return <HelpPage store={store} addresses={home.person?.addresses ?? []} topic={topic} linkTo={linkTo} />;
}
