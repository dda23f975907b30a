import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import type { ImportAccount, FileKind, FileRead, ImportStore, Saving } from '../store/import.ts';
import { t, type TextKey } from '../text.ts';
import { FailureText } from './failure-text.tsx';
import { ImportChanges } from './import-changes.tsx';
import { ImportContent } from './import-content.tsx';
import { ImportOwner } from './import-owner.tsx';
import { warningWords } from './import-words.ts';
import { Press } from './press.tsx';
import { StepHeading } from './step-heading.tsx';
import { formatNumber } from './wording.ts';

export type ImportReviewProps = { readonly account: ImportAccount; readonly store: ImportStore };

const TITLES: Readonly<Record<FileKind, TextKey>> = {
  aggregate: 'import_read_title',
  post: 'import_post_title',
  archive: 'import_archive_title',
  history: 'import_history_title',
};

/** What was read, whose it is, what would change and what was left out; then Save. */
export function ImportReview({ account, store }: ImportReviewProps): JSX.Element | null {
  const [isMine, setMine] = useState(false);
  const [isTried, setTried] = useState(false);
  const now = store.state.value;
  if (now.state !== 'was read') return null;
  const { result, summary, saving, failed } = now;
  const needsTick = store.owner.value === 'other' || store.owner.value === 'new';

  function save(): void {
    setTried(true);
    if (!needsTick || isMine) void store.save();
  }

  return (
    <>
      <section class="card stack">
        <StepHeading step={result.reading.hash} level={2}>
          {t(TITLES[result.kind])}
        </StepHeading>
        <ImportContent read={now} />
        <ImportOwner account={account} result={result} owner={store.owner.value} isMine={isMine} onMine={setMine} />
      </section>
      <section class="card stack-s">
        <h2>{t('import_change_title')}</h2>
        <ImportChanges summary={summary} kind={result.kind} />
      </section>
      <Warnings read={now} />
      {failed !== null && <FailureText trouble={failed} />}
      {failed !== null && result.rest.length > 0 && <Notice tone="warn">{t('import_saved_in_part')}</Notice>}
      {isTried && needsTick && !isMine && <Notice tone="warn">{t('import_owner_ask')}</Notice>}
      {saving !== null && saving.of > 1 && <SavingBar saving={saving} />}
      <div class="row">
        <Press busy={saving !== null} onPress={save}>
          {t(saving === null ? 'import_save' : 'import_saving')}
        </Press>
        <Press kind="plain" disabled={saving !== null} onPress={store.drop}>
          {t('import_another')}
        </Press>
      </div>
    </>
  );
}

function SavingBar({ saving: { done, of } }: { readonly saving: Saving }): JSX.Element {
  const words = t('import_saving_part', formatNumber(done + 1), formatNumber(of));
  return (
    <div class="stack-s">
      <p class="small soft">{words}</p>
      <div class="progress" role="progressbar" aria-label={words} aria-valuemin={0} aria-valuemax={of} aria-valuenow={done}>
        <div style={{ inlineSize: `${(100 * done) / of}%` }} />
      </div>
    </div>
  );
}

function Warnings({ read: { result } }: { readonly read: FileRead }): JSX.Element | null {
  const loud = result.warnings.filter(({ code }) => code === 'totals-differ');
  const quiet = result.warnings.filter(({ code }) => code !== 'totals-differ');
  return (
    <>
      {loud.map((warning) => (
        <Notice key={warning.code} tone="danger">
          {warningWords(warning)}
        </Notice>
      ))}
      {quiet.length > 0 && (
        <section class="card stack-s">
          <h2>{t('import_notes_title')}</h2>
          <ul class="points small">
            {quiet.map((warning) => (
              <li key={warningWords(warning)}>{warningWords(warning)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
