/** The parts of the member's own analytics pages that both front ends have. Invented, with what could mislead a reader planted in it. */
import type { InventedFigure, InventedPost } from '../../pages/invented-page.ts';
import { escapeHtml } from './look.ts';

/** A chart's drawing: its words and numbers are none of the page's. */
export function drawing(figures: readonly InventedFigure[]): string {
  const labels = figures.map(({ label }) => `<text>${escapeHtml(label)}</text><text>77</text>`);
  return `<svg viewBox="0 0 9 9" width="9" height="9"><text>0</text><text>500</text>${labels.join('')}</svg>`;
}

export function summaryAddress({ id }: InventedPost): string {
  const [kind, number] = id.split(':');
  return `/analytics/post-summary/urn:li:${kind}:${number}/`;
}

/** Those who viewed: most of them with a link to their profile, one without. */
export function viewers(names: readonly string[], item: (name: string, inside: string) => string): string {
  return names
    .map((name, at) =>
      item(
        name,
        at === 0 ? escapeHtml(name) : `<a href="/in/${encodeURIComponent(name.toLowerCase())}/">${escapeHtml(name)}</a>`,
      ),
    )
    .join('');
}

/** What LinkedIn puts in later: when one scrolls to where it belongs, or after a while (client.js). */
export function late(when: 'scroll' | 'timer' | undefined, html: string): string {
  if (!when) return html;
  const space = when === 'scroll' ? '<div class="fixture-space"></div>' : '';
  return `${space}<template data-late="${when}">${html}</template><div class="fixture-end"></div>`;
}
