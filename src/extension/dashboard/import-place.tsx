import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import type { AccountId } from '../../domain/id.ts';
import type { Home } from '../../protocol/message.ts';
import { Notice } from '../components/notice.tsx';
import { createImportStore, type ImportAccount } from '../store/import.ts';
import { createPostQuestions } from '../store/post-questions.ts';
import { t } from '../text.ts';
import { ImportPage } from '../views/import-page.tsx';
import { useLife } from './life.ts';
import { linkTo, type TabParts } from './parts.ts';

type ImportPlaceProps = { readonly parts: TabParts; readonly home: Home; readonly account: AccountId; readonly steps?: boolean };

/** `steps`: what to do on LinkedIn first is open from the start. */
export function ImportPlace({ parts, home, account: id, steps = false }: ImportPlaceProps): JSX.Element {
  const account = findAccount(home, id);
  if (!account) {
    return (
      <div class="sheet">
        <Notice tone="warn">{t('import_gone')}</Notice>
      </div>
    );
  }
  return <Import parts={parts} account={account} steps={steps} />;
}

/** One's own, or one whose owner lets one import for him. */
function findAccount(home: Home, id: AccountId): ImportAccount | undefined {
  const own = home.accounts.find((one) => one.id === id);
  const shown = home.connections.shown.find((one) => one.account === id && one.mayImport);
  return own ?? (shown && { id, name: shown.name, vanity: shown.vanity, confirmed: false, connection: shown.id });
}

type ImportProps = { readonly parts: TabParts; readonly account: ImportAccount; readonly steps: boolean };

function Import({ parts, account, steps }: ImportProps): JSX.Element {
  const questions = useLife((life) => createPostQuestions({ ...parts.deps, signal: life }, account.id));
  const store = useLife((life) => {
    const current = computed(() => {
      const home = parts.home.answer.value;
      return (home.state === 'ready' ? findAccount(home.value, account.id) : undefined) ?? account;
    });
    const made = createImportStore(parts.deps.request, current, parts.browser.readFile);
    life.addEventListener('abort', made.drop, { once: true });
    return made;
  });
  return <ImportPage account={account} store={store} questions={questions} linkTo={linkTo} steps={steps} />;
}
