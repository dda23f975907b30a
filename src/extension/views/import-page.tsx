import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import type { ImportAccount, ImportStore } from '../store/import.ts';
import type { PostQuestions } from '../store/post-questions.ts';
import { t } from '../text.ts';
import { FailureText } from './failure-text.tsx';
import { HowToArchive, HowToExport } from './how-to-export.tsx';
import { ImportReview } from './import-review.tsx';
import { refusalWords } from './import-words.ts';
import { PostQuestionCard } from './post-question.tsx';
import { Press } from './press.tsx';
import type { LinkTo, Route } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { StepHeading } from './step-heading.tsx';

export type ImportPageProps = {
  readonly account: ImportAccount;
  readonly store: ImportStore;
  /** What the file left unclear, once it is saved. */
  readonly questions: PostQuestions;
  readonly linkTo: LinkTo;
  /** The steps to LinkedIn's export are open from the start. */
  readonly steps?: boolean;
};

/** A file, what it says, and one press to save it. */
export function ImportPage({ account, store, questions, linkTo, steps = false }: ImportPageProps): JSX.Element {
  const now = store.state.value;
  return (
    <div class="sheet stack">
      <StepHeading step={account.id}>{t('import_title', account.name)}</StepHeading>
      <div aria-live="polite" class="stack">
        {now.state === 'was refused' && <Notice tone="danger">{refusalWords(now.code)}</Notice>}
        {now.state === 'has failed' && <FailureText trouble={now.trouble} />}
        {now.state === 'is saved' && <Notice tone="ok">{t('import_saved')}</Notice>}
        {now.state === 'waits for the server' && <Notice tone="warn">{t('import_waiting')}</Notice>}
      </div>
      {(now.state === 'waits for a file' || now.state === 'was refused' || now.state === 'has failed') && <Drop store={store} />}
      {now.state === 'is reading' && <Reading file={now.file} onStop={store.drop} />}
      {now.state === 'was read' && <ImportReview account={account} store={store} />}
      {(now.state === 'is saved' || now.state === 'waits for the server') && (
        <>
          <PostQuestionCard store={questions} />
          <div class="row">
            <RouteLink class="button" to={linkTo(placeOf(account))}>
              {t(account.connection ? 'connected_to' : 'import_to_account')}
            </RouteLink>
            <Press kind="plain" onPress={store.drop}>
              {t('import_another')}
            </Press>
          </div>
        </>
      )}
      <HowToExport open={steps} />
      <HowToArchive />
    </div>
  );
}

/** Where its figures are shown. */
function placeOf({ id, connection }: ImportAccount): Route {
  return connection ? { at: 'connection', connection } : { at: 'account', account: id };
}

function Drop({ store }: Pick<ImportPageProps, 'store'>): JSX.Element {
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way of the mouse; the button inside serves the keyboard
    <div
      class={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) void store.read(file);
      }}
    >
      <p class="strong">{t('import_drop')}</p>
      <label class="button drop-button">
        {t('import_choose')}
        <input
          type="file"
          accept=".xlsx,.zip,.csv,.json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/zip,text/csv,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void store.read(file);
          }}
        />
      </label>
      <p class="small soft">{t('import_drop_hint')}</p>
    </div>
  );
}

function Reading({ file, onStop }: { readonly file: string; readonly onStop: () => void }): JSX.Element {
  return (
    <section class="card stack" aria-busy="true">
      <StepHeading step="reading" level={2}>
        {t('import_reading', file)}
      </StepHeading>
      <div class="progress progress-open" role="progressbar" aria-label={t('import_reading', file)}>
        <div />
      </div>
      <div>
        <Press kind="quiet" onPress={onStop}>
          {t('import_cancel')}
        </Press>
      </div>
    </section>
  );
}
