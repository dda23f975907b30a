import type { Glance } from '../domain/glance.ts';
import type { Asking } from './freshness.ts';

/** One subject's figures; `asking`: null where there is nobody whom one may ask for new ones. */
export type Shown = {
  readonly name: string;
  readonly vanity: string | null;
  readonly glance: Glance;
  readonly asking: Asking | null;
};
