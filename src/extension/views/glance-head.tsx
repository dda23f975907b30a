import type { ComponentChildren, JSX } from 'preact';
import type { PeriodLength } from '../../domain/period.ts';
import { Avatar } from '../components/avatar.tsx';
import { PeriodSwitch } from '../components/period-switch.tsx';

export type GlanceHeadProps = {
  readonly name: string;
  readonly kind: 'person' | 'group';
  readonly logo?: string | null;
  /** A few words under the name. */
  readonly sub?: ComponentChildren;
  readonly length: PeriodLength;
  readonly onLength: (length: PeriodLength) => void;
  readonly actions?: ComponentChildren;
};

/** Whose figures these are, until when, and for how long. */
export function GlanceHead({ name, kind, logo = null, sub, length, onLength, actions }: GlanceHeadProps): JSX.Element {
  return (
    <header class="glance-head">
      <Avatar name={name} kind={kind} logo={logo} size="l" />
      <div class="glance-title">
        <h1>{name}</h1>
        {sub && <p class="soft small">{sub}</p>}
      </div>
      <div class="row no-print">
        {actions}
        <PeriodSwitch length={length} onChange={onLength} />
      </div>
    </header>
  );
}
