import type { WhenChoice } from '../../domain/when-to-post.ts';
import { formatBrief, formatShort, formatTimes } from '../format.ts';

/** A median as it is, or as a multiple of what is usual. */
export function formatMedian(median: number, { measure }: Pick<WhenChoice, 'measure'>): string {
  return measure === 'usual' ? formatTimes(median) : formatShort(median);
}

/** The same in four letters or so. */
export function formatBriefMedian(median: number, { measure }: Pick<WhenChoice, 'measure'>): string {
  return measure === 'usual' ? formatTimes(median, 1) : formatBrief(median);
}
