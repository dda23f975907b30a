/** What a page says of itself beside its figures: its front end, whose it is, and whether it could be loaded. */
import type { FrontEnd } from '../../domain/page-capture.ts';
import { normalizeVanity } from '../location.ts';

const CLASSIC = '#global-nav, .global-nav, .application-outlet';
const SDUI = '[componentkey], [data-view-name], [data-testid]';
/** The older front end's own card of whoever is signed in. None is known in the newer one. */
const OWN_LINK = '.feed-identity-module__actor-meta a[href*="/in/"]';
const FAILED = /^trouble loading\b|unable to load analytics/i;

export function readFrontEnd(page: Document): FrontEnd | null {
  if (page.querySelector(CLASSIC)) return 'classic';
  return page.querySelector(SDUI) ? 'sdui' : null;
}

/** `/in/<vanity>` of whoever is signed in; null where the page does not say it, or says two. */
export function readOwnVanity(page: Document): string | null {
  const links = [...page.querySelectorAll(OWN_LINK)].map((link) => link.getAttribute('href') ?? '');
  const names = links.map((href) => /\/in\/([^/?#]+)/.exec(href)?.[1]).map((name) => (name ? normalizeVanity(name) : null));
  const known = new Set(names.filter((name) => name !== null && name !== 'me'));
  const [only = null] = known;
  return known.size === 1 ? only : null;
}

export function saysItFailed(lines: readonly string[]): boolean {
  return lines.some((line) => FAILED.test(line));
}
