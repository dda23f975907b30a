/** How old and how whole figures are, as the background tells it. */
import type { Day } from '../domain/day.ts';
import type { Health } from '../domain/health.ts';
import type { Member } from './entity.ts';

/** How fresh an account's figures are. */
export type Freshness = { readonly capturedAt: number | null; readonly lastDay: Day | null; readonly stale: boolean };

/** What the person would best do next about an account or a Group. */
export type NextStep = 'add-profile' | 'import' | 'refresh' | 'invite' | null;

/** A member as those see him who see his figures. */
export type SeenMember = Member & Freshness & { readonly health: Health };
