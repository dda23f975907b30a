import { ExpectedFailure } from '../../domain/failure.ts';

/** Where a fresh install looks; a build for one's own server says otherwise: `VITE_SIDELIGHT_SERVER=https://… npm run build`. */
export const DEFAULT_SERVER: string = parseServer(import.meta.env.VITE_SIDELIGHT_SERVER ?? 'http://127.0.0.1:8787');

/**
 * Scheme, host and port; a path or a slash at the end is left out.
 * @throws ExpectedFailure for what is no web address
 */
export function parseServer(text: string): string {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) throw new ExpectedFailure('bad-request');
  const url = new URL(trimmed);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password)
    throw new ExpectedFailure('bad-request');
  return url.origin;
}
