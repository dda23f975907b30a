import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { GlanceRow } from '../../domain/glance.ts';
import { formatCount } from '../format.ts';
import { t, tCount } from '../text.ts';
import { Avatar } from './avatar.tsx';
import { Delta } from './delta.tsx';
import { useInSteps } from './in-steps.ts';
import { MemberAge } from './member-age.tsx';
import { PartBar } from './part-bar.tsx';
import { NotKnown } from './not-known.tsx';

export type MemberRowsProps = {
  readonly rows: readonly GlanceRow[];
  /** What changes are against, in words. */
  readonly against: string;
  readonly now: number;
  /** So many at first, the rest behind a button. */
  readonly first?: number;
  readonly onOpen?: ((row: GlanceRow) => void) | undefined;
  /** Under each: what a page of our own has to say of him. */
  readonly below?: ((row: GlanceRow) => ComponentChildren) | undefined;
};

/** What is drawn within a frame, on a slow machine too. */
const LINES_A_FRAME = 10;

type Line = { readonly id: string; readonly row: GlanceRow } & Pick<MemberRowsProps, 'against' | 'now'>;

/** A narrow line a member: name, impressions, part of the total, change, age of the figures. */
export function MemberRows({ rows, against, now, first = 6, onOpen, below }: MemberRowsProps): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  // As in the table: a line keeps its old words with its old figures until it follows, and one that stays is the same element.
  const whole = useMemo(() => rows.map((row): Line => ({ id: row.id, row, against, now })), [rows, against, now]);
  const listed = useMemo(() => (isWhole ? whole : whole.slice(0, first)), [whole, isWhole, first]);
  const lines = useInSteps(listed, LINES_A_FRAME);
  const drawn = useMemo(() => new WeakMap<Line, JSX.Element>(), [onOpen, below]);
  return (
    <div>
      <ul class="member-rows" aria-label={t('glance_members')}>
        {lines.map(draw)}
      </ul>
      {listed.length < rows.length && (
        <button
          type="button"
          class="button button-plain button-s button-wide"
          onClick={(event) => event.isTrusted && setWhole(true)}
        >
          {tCount('glance_show_all', rows.length)}
        </button>
      )}
    </div>
  );

  function draw(line: Line): JSX.Element {
    const element = drawn.get(line) ?? <MemberRow key={line.id} {...line} onOpen={onOpen} below={below} />;
    drawn.set(line, element);
    return element;
  }
}

function MemberRow({ row, against, now, onOpen, below }: Line & Pick<MemberRowsProps, 'onOpen' | 'below'>): JSX.Element {
  return (
    <li class="member-row">
      <Avatar name={row.name} size="s" />
      <span class="member-name">
        {onOpen ? (
          <button type="button" class="link cut" title={row.name} onClick={(event) => event.isTrusted && onOpen(row)}>
            {row.name}
          </button>
        ) : (
          <span class="cut" title={row.name}>
            {row.name}
          </span>
        )}
        <span class="member-sub">
          <PartBar part={row.part} name={row.name} />
          <MemberAge row={row} now={now} />
        </span>
        {below?.(row)}
      </span>
      <span class="member-figure">
        <MemberImpressions row={row} />
        <Delta change={row.figures.impressions.change} kind="percent" against={against} short dash />
      </span>
    </li>
  );
}

function MemberImpressions({ row }: { readonly row: GlanceRow }): JSX.Element {
  const { value } = row.figures.impressions;
  if (value === null) return <NotKnown />;
  return (
    <b class="number">
      {formatCount(value)}
      <span class="hidden"> {t('glance_impressions')}</span>
    </b>
  );
}
