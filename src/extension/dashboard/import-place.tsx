import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import type { AccountId } from '../../domain/id.ts';
import type { Account } from '../../protocol/entity.ts';
import type { Home } from '../../protocol/message.ts';
import { Notice } from '../components/notice.tsx';
import { createImportStore } from '../store/import.ts';
import { createPostQuestions } from '../store/post-questions.ts';
import { t } from '../text.ts';
import { ImportPage } from '../views/import-page.tsx';
import { useLife } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

type ImportPlaceProps = { readonly parts: TabParts; readonly home: Home; readonly account: AccountId; readonly steps?: boolean };

/** `steps`: what to do on LinkedIn first is open from the start. */
export function ImportPlace({ parts, home, account: id, steps = false }: ImportPlaceProps): JSX.Element {
  const account = home.accounts.find((one) => one.id === id);
  if (!account) {
    return (
      <div class="sheet">
        <Notice tone="warn">{t('import_gone')}</Notice>
      </div>
    );
  }
  return <Import parts={parts} account={account} steps={steps} />;
}

type ImportProps = { readonly parts: TabParts; readonly account: Account; readonly steps: boolean };

function Import({ parts, account, steps }: ImportProps): JSX.Element {
  const questions = useLife((life) => createPostQuestions({ ...parts.deps, signal: life }, account.id));
  const store = useLife((life) => {
    const current = computed(() => {
      const home = parts.home.answer.value;
      return (home.state === 'ready' ? home.value.accounts.find(({ id }) => id === account.id) : undefined) ?? account;
    });
    const made = createImportStore(parts.deps.request, current, parts.browser.readFile);
    life.addEventListener('abort', made.drop, { once: true });
    return made;
  });
  return <ImportPage account={account} store={store} questions={questions} linkTo={linkTo} steps={steps} />;
}
