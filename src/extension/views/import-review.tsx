import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportSummary } from '../../domain/import-summary.ts';
import type { Account } from '../../protocol/entity.ts';
import { Notice } from '../components/notice.tsx';
import type { FileRead, ImportStore } from '../store/import.ts';
import { t, tCount } from '../text.ts';
import { FailureText } from './failure-text.tsx';
import { ImportFactList } from './import-fact-list.tsx';
import { ImportOwner } from './import-owner.tsx';
import { warningWords } from './import-words.ts';
import { Press } from './press.tsx';
import { StepHeading } from './step-heading.tsx';
import { formatNumber } from './wording.ts';

export type ImportReviewProps = { readonly account: Account; readonly store: ImportStore };

/** What was read, whose it is, what would change and what was left out; then Save. */
export function ImportReview({ account, store }: ImportReviewProps): JSX.Element | null {
  const [isMine, setMine] = useState(false);
  const [isTried, setTried] = useState(false);
  const now = store.state.value;
  if (now.state !== 'was read') return null;
  const needsTick = store.owner.value === 'other' || store.owner.value === 'new';

  function save(): void {
    setTried(true);
    if (!needsTick || isMine) void store.save();
  }

  return (
    <>
      <section class="card stack">
        <StepHeading step={now.result.reading.hash} level={2}>
          {t(now.result.kind === 'post' ? 'import_post_title' : 'import_read_title')}
        </StepHeading>
        <ImportFactList facts={now.facts} />
        <AddsUp read={now} />
        <ImportOwner account={account} result={now.result} owner={store.owner.value} isMine={isMine} onMine={setMine} />
      </section>
      <section class="card stack-s">
        <h2>{t('import_change_title')}</h2>
        <Changes summary={now.summary} />
      </section>
      <Warnings read={now} />
      {now.failed !== null && <FailureText trouble={now.failed} />}
      {isTried && needsTick && !isMine && <Notice tone="warn">{t('import_owner_ask')}</Notice>}
      <div class="row">
        <Press busy={now.saving} onPress={save}>
          {t(now.saving ? 'import_saving' : 'import_save')}
        </Press>
        <Press kind="plain" onPress={store.drop}>
          {t('import_another')}
        </Press>
      </div>
    </>
  );
}

/** The check that finds a misread or edited file: the days against the file's own total. */
function AddsUp({ read: { result, facts } }: { readonly read: FileRead }): JSX.Element | null {
  if (result.kind === 'post' || result.totalsAgree === false) return null; // the warning says it, loudest
  if (result.totalsAgree === null) return <p class="small soft">{t('import_no_total')}</p>;
  return <Notice tone="ok">{t('import_adds_up', formatNumber(facts.impressions ?? 0))}</Notice>;
}

function Changes({ summary }: { readonly summary: ImportSummary }): JSX.Element {
  if (!summary.changesAnything) return <p>{t('import_nothing_new')}</p>;
  const lines = [
    summary.newDays > 0 && tCount('import_new_days', summary.newDays),
    summary.changedDays > 0 && tCount('import_changed_days', summary.changedDays),
    summary.sameDays > 0 && tCount('import_same_days', summary.sameDays),
    summary.olderDays > 0 && tCount('import_older_days', summary.olderDays),
    summary.newPosts > 0 && tCount('import_new_posts', summary.newPosts),
    summary.knownPosts > 0 && tCount('import_known_posts', summary.knownPosts),
  ].filter((line) => line !== false);
  return (
    <ul class="points">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
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
