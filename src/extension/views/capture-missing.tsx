import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageCapture, PageFigure, Unclear } from '../../domain/page-capture.ts';
import { readerOf } from '../../linkedin/pages/page-list.ts';
import { reportOf } from '../../linkedin/pages/page-report.ts';
import { formatList } from '../format.ts';
import { t, tCount, type TextKey } from '../text.ts';
import { figureWords } from './capture-words.ts';
import { Press } from './press.tsx';

const WHY: Readonly<Record<Unclear['why'], TextKey>> = {
  ambiguous: 'capture_why_ambiguous',
  shortened: 'capture_why_shortened',
};

/** What the page does not show yet, and what of it was not understood: with a report that whoever keeps Sidelight can use. */
export function CaptureMissing({ capture }: { readonly capture: PageCapture }): JSX.Element | null {
  const unclear = unclearWords(capture);
  return (
    <>
      {(capture.late.length > 0 || capture.failed) && (
        <section class="card stack-s">
          <h2>{t('capture_late_title')}</h2>
          {capture.failed && <p>{t('capture_failed')}</p>}
          {capture.late.length > 0 && <p>{formatList(capture.late.map(figureWords))}</p>}
          <p class="small soft">{t('capture_late_lead')}</p>
        </section>
      )}
      {unclear.length > 0 && (
        <section class="card stack-s">
          <h2>{t('capture_unclear_title')}</h2>
          <ul class="points">
            {unclear.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Report capture={capture} />
        </section>
      )}
    </>
  );
}

function unclearWords(capture: PageCapture): string[] {
  const { language, lang, figures, posts, postsLeftOut, late, unclear, unknownLabels } = capture;
  const isEmpty = Object.keys(figures).length + posts.length + late.length + unclear.length === 0;
  return [
    language === null ? t('capture_language', lang || '–') : null,
    language !== null && isEmpty ? t('capture_no_labels') : null,
    lacksDays(capture) ? t('capture_needs_days') : null,
    ...unclear.map(({ figure, why }) => t(WHY[why], figureWords(figure))),
    postsLeftOut > 0 ? tCount('capture_posts_left_out', postsLeftOut) : null,
    unknownLabels.length > 0 ? t('capture_unknown', formatList(unknownLabels.map((label) => `“${label}”`))) : null,
  ].filter((line) => line !== null);
}

/** Figures of days that the page's address had to name, and did not. */
function lacksDays({ span, figures, posts, page }: PageCapture): boolean {
  const { tells } = readerOf(page);
  const isDated = (figure: string): boolean => tells[figure as PageFigure] === 'address'; // the keys of figures
  return span === null && (posts.length > 0 || Object.keys(figures).some(isDated));
}

function Report({ capture }: { readonly capture: PageCapture }): JSX.Element {
  const [said, say] = useState<'copied' | 'by-hand' | null>(null);
  const report = reportOf(capture);

  function copy(): void {
    navigator.clipboard.writeText(report).then(
      () => say('copied'),
      () => say('by-hand'),
    );
  }

  return (
    <details class="disclosure">
      <summary>{t('capture_report')}</summary>
      <p class="small soft">{t('capture_report_lead')}</p>
      <pre class="report">{report}</pre>
      <div class="row">
        <Press kind="quiet" small onPress={copy}>
          {t('capture_report_copy')}
        </Press>
        <span role="status" class="small">
          {said !== null && t(said === 'copied' ? 'link_copied' : 'link_by_hand')}
        </span>
      </div>
    </details>
  );
}
