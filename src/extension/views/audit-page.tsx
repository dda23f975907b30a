import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AuditLine, AuditPage } from '../../protocol/audit-page.ts';
import { Chip } from '../components/chip.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { EXPORT_FORMATS, type ExportFormat } from '../store/audit-export.ts';
import { filterLines, kindOfLine, LINE_KINDS, type LineFilter, partiesOf } from '../store/audit-filter.ts';
import { t, tCount } from '../text.ts';
import { auditWords, partyName } from './audit-words.ts';
import { Press } from './press.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { StepHeading } from './step-heading.tsx';
import { formatInstant } from './wording.ts';

/** A long log is drawn in steps. */
const STEP = 50;
const ALL: LineFilter = { party: null, kind: null };

export type AuditViewProps = {
  readonly page: AuditPage;
  readonly linkTo: LinkTo;
  readonly onExport: (format: ExportFormat) => void;
};

/** Who did what, when, and to whom: newest first. */
export function AuditView({ page, linkTo, onExport }: AuditViewProps): JSX.Element {
  const [filter, setFilter] = useState(ALL);
  const [length, setLength] = useState(STEP);
  const found = filterLines(page.lines, filter);
  return (
    <div class="sheet-wide stack">
      <div class="between">
        <div>
          <RouteLink class="quick" to={linkTo({ at: 'people', group: page.group.id })}>
            ← {t('people_title', page.group.name)}
          </RouteLink>
          <StepHeading step={page.group.id}>{t('log_heading', page.group.name)}</StepHeading>
          <p class="small soft">{t('log_lead')}</p>
        </div>
        <div class="row no-print">
          {EXPORT_FORMATS.map((format) => (
            <Press key={format} kind="quiet" onPress={() => onExport(format)}>
              {t(`log_export_${format}`)}
            </Press>
          ))}
        </div>
      </div>
      <Wholeness page={page} />
      <section class="card stack">
        <Filters
          lines={page.lines}
          filter={filter}
          onFilter={(part) => {
            setFilter({ ...filter, ...part });
            setLength(STEP);
          }}
        />
        <p class="small soft" aria-live="polite">
          {tCount('log_count', found.length)}
        </p>
        {found.length === 0 ? (
          <EmptyState small title={t('log_none')} />
        ) : (
          <ol class="log">
            {found.slice(0, length).map((line) => (
              <Line key={line.id} line={line} isBreak={line.seq === page.brokenAt} />
            ))}
          </ol>
        )}
        {found.length > length && (
          <div>
            <Press kind="quiet" onPress={() => setLength(length + STEP)}>
              {tCount('log_more', Math.min(STEP, found.length - length))}
            </Press>
          </div>
        )}
      </section>
    </div>
  );
}

function Wholeness({ page: { brokenAt } }: { readonly page: AuditPage }): JSX.Element {
  if (brokenAt === null) return <Notice tone="ok">{t('log_whole')}</Notice>;
  return <Notice tone="danger">{t('log_broken', brokenAt)}</Notice>;
}

type FiltersProps = {
  readonly lines: readonly AuditLine[];
  readonly filter: LineFilter;
  readonly onFilter: (part: Partial<LineFilter>) => void;
};

function Filters({ lines, filter, onFilter }: FiltersProps): JSX.Element {
  const [person, kind] = [useId(), useId()];
  const parties = partiesOf(lines);
  return (
    <div class="log-filters no-print">
      <div class="field">
        <label for={person}>{t('log_filter_person')}</label>
        <select
          id={person}
          class="select"
          value={filter.party ?? ''}
          onChange={(event) => onFilter({ party: parties.find(({ id }) => id === event.currentTarget.value)?.id ?? null })}
        >
          <option value="">{t('log_filter_everybody')}</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id} selected={id === filter.party}>
              {partyName(name)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={kind}>{t('log_filter_kind')}</label>
        <select
          id={kind}
          class="select"
          value={filter.kind ?? ''}
          onChange={(event) => onFilter({ kind: LINE_KINDS.find((one) => one === event.currentTarget.value) ?? null })}
        >
          <option value="">{t('log_filter_everything')}</option>
          {LINE_KINDS.map((one) => (
            <option key={one} value={one} selected={one === filter.kind}>
              {t(`log_kind_${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Line({ line, isBreak }: { readonly line: AuditLine; readonly isBreak: boolean }): JSX.Element {
  return (
    <li class={isBreak ? 'log-line log-break' : 'log-line'}>
      <span class="number tiny soft" title={t('log_number', line.seq)}>
        {line.seq}
      </span>
      <div>
        <p>{auditWords(line)}</p>
        <p class="tiny soft">
          <time dateTime={new Date(line.at).toISOString()}>{formatInstant(line.at)}</time>
          {isBreak && <span class="old"> · {t('log_broken_here')}</span>}
        </p>
      </div>
      <Chip>{t(`log_kind_${kindOfLine(line.action)}`)}</Chip>
    </li>
  );
}
