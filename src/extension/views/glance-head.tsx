import type { ComponentChildren, JSX } from 'preact';
import type { Glance } from '../../domain/glance.ts';
import type { PeriodChoice } from '../../domain/period.ts';
import { Avatar } from '../components/avatar.tsx';
import { PeriodPicker } from '../components/period-picker.tsx';

export type GlanceHeadProps = {
  readonly name: string;
  readonly kind: 'person' | 'group';
  readonly logo?: string | null;
  /** A few words under the name. */
  readonly sub?: ComponentChildren;
  readonly glance: Pick<Glance, 'choice' | 'period'>;
  readonly onPeriod: (choice: PeriodChoice) => void;
  /** Not in a popup, which a field for a day may close. */
  readonly dates?: boolean | undefined;
  readonly actions?: ComponentChildren;
};

/** Whose figures these are, until when, and for how long. */
export function GlanceHead({
  name,
  kind,
  logo = null,
  sub,
  glance,
  onPeriod,
  dates = true,
  actions,
}: GlanceHeadProps): JSX.Element {
  return (
    <header class="glance-head">
      <Avatar name={name} kind={kind} logo={logo} size="l" />
      <div class="glance-title">
        <h1>{name}</h1>
        {sub && <p class="soft small">{sub}</p>}
      </div>
      <div class="row no-print">
        {actions}
        <PeriodPicker glance={glance} onChange={onPeriod} dates={dates} />
      </div>
    </header>
  );
}
