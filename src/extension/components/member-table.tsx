import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { GlanceRow } from '../../domain/glance.ts';
import type { GlanceMetric } from '../../domain/metric.ts';
import { hasLabel } from '../../domain/label.ts';
import { isStaff } from '../../domain/role.ts';
import { t, tCount, type TextKey } from '../text.ts';
import { Avatar } from './avatar.tsx';
import { Chip } from './chip.tsx';
import { Choice } from './choice.tsx';
import { Delta } from './delta.tsx';
import { useInSteps } from './in-steps.ts';
import { MemberAge } from './member-age.tsx';
import { MemberLabelLine, type MemberLabels, NO_LABELS } from './member-label-line.tsx';
import { findRows, type MemberColumn, type MemberOrder, sortRows, turnOrder, USUAL_ORDER } from './member-order.ts';
import { formatFigure } from './metric-word.ts';
import { PartBar } from './part-bar.tsx';
import { usePrinting } from './printing.ts';
import { NotKnown } from './not-known.tsx';

export type MemberTableProps = {
  readonly rows: readonly GlanceRow[];
  /** What changes are against, in words. */
  readonly against: string;
  readonly now: number;
  readonly first?: number;
  readonly onOpen?: ((row: GlanceRow) => void) | undefined;
  /** Where lines of some can be laid in one chart: who is chosen for it. */
  readonly choice?: MemberChoice | undefined;
  readonly labels?: MemberLabels | undefined;
};

export type MemberChoice = {
  readonly chosen: ReadonlySet<string>;
  readonly canChoose: boolean;
  readonly onChoose: (row: GlanceRow) => void;
};

type Line = { readonly id: string; readonly row: GlanceRow } & Pick<MemberTableProps, 'against' | 'now'>;

/** What is drawn within a frame, on a slow machine too. */
const LINES_A_FRAME = 6;
/** Above so many members a field finds one by name. */
const FIND_ABOVE = 12;
const COLUMNS: readonly (readonly [MemberColumn, TextKey])[] = [
  ['name', 'glance_member'],
  ['impressions', 'glance_impressions'],
  ['part', 'glance_part'],
  ['change', 'glance_change'],
  ['engagements', 'glance_engagements'],
  ['engagementRate', 'glance_engagement_rate'],
  ['newFollowers', 'glance_new_followers'],
  ['followers', 'glance_followers'],
  ['posts', 'glance_posts'],
  ['age', 'glance_age'],
];
const FIGURES = ['engagements', 'engagementRate', 'newFollowers', 'followers', 'posts'] as const;

/** A line a member with all figures; any column puts them in order. For pages only: it may hold a text field. */
export function MemberTable({ rows, against, now, first = 50, onOpen, choice, labels }: MemberTableProps): JSX.Element {
  const [order, setOrder] = useState<MemberOrder>(USUAL_ORDER);
  const [text, setText] = useState('');
  const [label, setLabel] = useState('');
  const sought = labels?.known.includes(label) ? label : ''; // it may be gone
  const [isWhole, setWhole] = useState(false);
  const isLabelled = (labels?.known.length ?? 0) > 0;
  const isPrinting = usePrinting();
  const written = labels?.of;
  const labelled = useMemo(
    () => (sought === '' ? rows : rows.filter(({ id }) => hasLabel(written?.get(id) ?? NO_LABELS, sought))),
    [rows, sought, written],
  );
  const found = useMemo(() => sortRows(findRows(labelled, text), order), [labelled, text, order]);
  // A line keeps its old words with its old figures, until it follows: other days change the words of all lines at once.
  const said = useMemo(
    () => new Map(rows.map((row): [GlanceRow, Line] => [row, { id: row.id, row, against, now }])),
    [rows, against, now],
  );
  const whole = useMemo(() => found.flatMap((row) => said.get(row) ?? []), [found, said]);
  const listed = useMemo(() => (isWhole ? whole : whole.slice(0, first)), [whole, isWhole, first]);
  const lines = useInSteps(listed, LINES_A_FRAME);
  const drawn = useMemo(() => new WeakMap<Line, JSX.Element>(), [onOpen, choice, labels]);
  return (
    <div class="stack-s">
      {(rows.length > FIND_ABOVE || isLabelled) && (
        <div class="row no-print">
          {rows.length > FIND_ABOVE && (
            <input
              type="search"
              class="input member-find no-print"
              placeholder={t('glance_find')}
              aria-label={t('glance_find')}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
          {labels && isLabelled && (
            <Choice
              label={t('label')}
              value={sought}
              options={[['', t('label_any')], ...labels.known.map((one) => [one, one] as const)]}
              onChoose={setLabel}
            />
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={t('glance_members')}>
        <table class="table member-table">
          <thead>
            <tr>
              {COLUMNS.map(([column, key]) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order.column === column ? (order.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" class="sort" onClick={() => setOrder(turnOrder(order, column))}>
                    {t(key)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{(isPrinting ? whole : lines).map(draw)}</tbody>
        </table>
      </section>
      {labels?.outcome}
      {found.length === 0 && <p class="soft">{t('glance_find_none')}</p>}
      {listed.length < found.length && (
        <button type="button" class="button button-plain no-print" onClick={() => setWhole(true)}>
          {tCount('glance_show_all', found.length)}
        </button>
      )}
    </div>
  );

  /** The same element again, which Preact passes over: of a thousand, a frame changes a few. */
  function draw(line: Line): JSX.Element {
    const element = drawn.get(line) ?? <MemberLine key={line.id} {...line} onOpen={onOpen} choice={choice} labels={labels} />;
    drawn.set(line, element);
    return element;
  }
}

/** Drawn again only when something of its own has changed: there may be a thousand. */
function MemberLine({
  row,
  against,
  now,
  onOpen,
  choice,
  labels,
}: { row: GlanceRow } & Pick<MemberTableProps, 'against' | 'now' | 'onOpen' | 'choice' | 'labels'>): JSX.Element {
  const written = labels?.of.get(row.id) ?? NO_LABELS;
  const isChosen = choice?.chosen.has(row.id) ?? false;
  const canChoose = isChosen || (choice?.canChoose ?? false);
  return useMemo(
    () => (
      <tr>
        <th scope="row">
          <span class="member-who">
            {choice && (
              <input
                type="checkbox"
                class="member-choice no-print"
                checked={isChosen}
                disabled={!canChoose}
                aria-label={t('compare_with', row.name)}
                onChange={() => choice.onChoose(row)}
              />
            )}
            <Avatar name={row.name} />
            <MemberName row={row} onOpen={onOpen} />
            {row.role && isStaff(row.role) && <Chip>{t(`role_${row.role}`)}</Chip>}
          </span>
          {labels && <MemberLabelLine member={row} labels={labels} />}
        </th>
        <td>
          <b>
            <Cell row={row} metric="impressions" />
          </b>
        </td>
        <td>
          <PartBar part={row.part} name={row.name} />
        </td>
        <td>
          <Delta change={row.figures.impressions.change} kind="percent" against={against} short dash />
        </td>
        {FIGURES.map((metric) => (
          <td key={metric}>
            <Cell row={row} metric={metric} />
          </td>
        ))}
        <td>
          <MemberAge row={row} now={now} />
        </td>
      </tr>
    ),
    [row, against, now, onOpen, choice?.onChoose, isChosen, canChoose, written, labels?.known, labels?.onChange],
  );
}

function MemberName({ row, onOpen }: { readonly row: GlanceRow; readonly onOpen: MemberTableProps['onOpen'] }): JSX.Element {
  if (!onOpen)
    return (
      <span class="clamp" title={row.name}>
        {row.name}
      </span>
    );
  return (
    <button type="button" class="link member-link clamp" title={row.name} onClick={() => onOpen(row)}>
      {row.name}
    </button>
  );
}

function Cell({ row, metric }: { readonly row: GlanceRow; readonly metric: Exclude<GlanceMetric, 'reach'> }): JSX.Element {
  const { value, atLeast } = row.figures[metric];
  if (value === null) return <NotKnown />;
  return (
    <span class="number" title={atLeast ? `${t('glance_at_least')} ${formatFigure(metric, value)}` : undefined}>
      {atLeast && (
        <>
          <span aria-hidden="true">≥ </span>
          <span class="hidden">{t('glance_at_least')} </span>
        </>
      )}
      {formatFigure(metric, value)}
    </span>
  );
}
