/**
 * Which page of linkedin.com an address is. It goes into the content script: no packages. What is not known is 'other', on which the
 * panel may stand; where it may never stand is named.
 */
export type LinkedInPage =
  | {
      readonly page: 'feed' | 'own-profile' | 'jobs' | 'messaging' | 'notifications' | 'network' | 'company' | 'search' | 'other';
    }
  | { readonly page: 'profile'; readonly vanity: string }
  /** Anybody's. `post` is as below. */
  | { readonly page: 'post'; readonly post: string }
  /** `path`: in small letters, without a slash at either end. Nobody can open another's; which tell what is known in pages/. */
  | { readonly page: 'own-analytics'; readonly path: string }
  /** Only the author can open it. `post` is 'activity:…', 'share:…' or 'ugcPost:…'. */
  | { readonly page: 'post-summary'; readonly post: string }
  | { readonly page: 'sign-in' | 'checkpoint' | 'settings' | 'other-product' | 'not-linkedin' };

const SITE = 'https://www.linkedin.com';
const NEVER: ReadonlySet<string> = new Set(['sign-in', 'checkpoint', 'settings', 'other-product', 'not-linkedin']);

const FIRST_SEGMENTS: readonly (readonly [page: Extract<LinkedInPage['page'], string>, segments: readonly string[]])[] = [
  ['sign-in', ['login', 'signup', 'uas', 'authwall', 'logout', 'reg', 'join', 'start', 'login-submit', 'oauth', 'm', 'passkey']],
  ['checkpoint', ['checkpoint', 'challenge', 'trust', 'security', 'verify', 'captcha']],
  ['settings', ['mypreferences', 'psettings', 'settings', 'premium', 'payments', 'secure', 'account', 'legal']],
  [
    'other-product',
    [
      'help',
      'sales',
      'talent',
      'recruiter',
      'learning',
      'learning-login',
      'campaignmanager',
      'ad',
      'ads',
      'ad-beta',
      'business',
      'marketing-solutions',
      'sales-navigator',
      'insights',
      'hiring',
      'hire',
      'cap',
      'developers',
      'developer',
      'admin',
      'enterprise',
      'elevate',
      'embed',
      'embeds',
      'widgets',
      'sharing',
      'sharearticle',
      'article',
      'services-marketplace',
      'glint',
      'onboarding',
      'e',
      'tracking',
      'redir',
      'safety',
      'public-profile',
    ],
  ],
  ['jobs', ['jobs', 'my-items']],
  ['messaging', ['messaging']],
  ['notifications', ['notifications']],
  ['network', ['mynetwork']],
  ['company', ['company', 'school', 'showcase']],
  ['search', ['search']],
];

export function readLocation(address: string): LinkedInPage {
  const url = parseUrl(address);
  if (url === null || !isLinkedInHost(url.hostname)) return { page: 'not-linkedin' };
  // Everything but www is another product or another front end (business, ads, learning, m, press…).
  if (url.protocol !== 'https:' || url.hostname !== 'www.linkedin.com') return { page: 'other-product' };
  return readPath(url.pathname);
}

/** Whether the panel may stand on a page: never where somebody signs in, or on another product. */
export function canMount(location: LinkedInPage): boolean {
  return !NEVER.has(location.page);
}

function readPath(pathname: string): LinkedInPage {
  const segments = segmentsOf(pathname);
  if (segments === null) return { page: 'other' };
  const [first = '', second = ''] = segments;
  const known = FIRST_SEGMENTS.find(([, names]) => names.includes(first.toLowerCase()));
  if (known !== undefined) return { page: known[0] } as LinkedInPage; // the table holds only pages that carry nothing
  switch (first.toLowerCase()) {
    case '':
      return { page: 'sign-in' }; // the front page of those who are not signed in; others are sent to the feed
    case 'feed':
    case 'preload':
      return segments.length === 1 ? { page: 'feed' } : readPost(segments[1] === 'update' ? readUrn(segments[2]) : null);
    case 'posts':
      return readPost(readSlug(second));
    case 'in':
      return readProfile(second, segments);
    case 'dashboard':
      return segments.length === 1 ? { page: 'own-analytics', path: 'dashboard' } : { page: 'other' };
    case 'analytics':
      return readAnalytics(segments);
    default:
      return { page: 'other' };
  }
}

/** `/in/ana/` and its sub-pages (`/in/ana/de`, `/in/ana/recent-activity/all/`). Editing one's own profile is a form of LinkedIn's. */
function readProfile(name: string, segments: readonly string[]): LinkedInPage {
  const vanity = normalizeVanity(name);
  if (vanity === null) return { page: 'other' };
  return vanity === 'me' ? { page: 'own-profile' } : segments[2] === 'edit' ? { page: 'settings' } : { page: 'profile', vanity };
}

function readAnalytics(segments: readonly string[]): LinkedInPage {
  if (segments[1] !== 'post-summary') return { page: 'own-analytics', path: segments.join('/').toLowerCase() };
  const post = readUrn(segments[2]);
  return post === null ? { page: 'other' } : { page: 'post-summary', post };
}

function readPost(post: string | null): LinkedInPage {
  return post === null ? { page: 'other' } : { page: 'post', post };
}

function readUrn(segment = ''): string | null {
  const [, kind = '', number = ''] = /^urn:li:(activity|share|ugcPost):(\d{10,20})$/i.exec(segment) ?? [];
  return postId(kind, number);
}

/** `<vanity>_<words>-<kind>-<number>-<code>`: the words may look like one, so the last is it. */
function readSlug(segment: string): string | null {
  const [, kind = '', number = ''] = [...segment.matchAll(/[-_](activity|share|ugcPost)-(\d{10,20})(?!\d)/gi)].at(-1) ?? [];
  return postId(kind, number);
}

function postId(kind: string, number: string): string | null {
  const type = { activity: 'activity', share: 'share', ugcpost: 'ugcPost' }[kind.toLowerCase()];
  return type === undefined ? null : `${type}:${number}`;
}

/** The post that a link in one of LinkedIn's pages leads to the figures of; null: it leads elsewhere. */
export function readPostLink(href: string): string | null {
  const location = URL.canParse(href, SITE) ? readLocation(new URL(href, SITE).href) : null;
  return location?.page === 'post-summary' ? location.post : null;
}

export type ProfileAddress =
  | { readonly ok: true; readonly vanity: string }
  | { readonly ok: false; readonly reason: 'empty' | 'not-linkedin' | 'company-page' | 'own-alias' | 'no-profile' };

/** What a person pastes for his profile: the whole address, a part of it, or the name alone. */
export function parseProfileAddress(text: string): ProfileAddress {
  const pasted = text
    .replace(/[\u200B-\u200F\uFEFF]/g, '')
    .trim()
    .replace(/^[<"'(]+|[>"')]+$/g, '');
  if (pasted === '' || pasted === '@') return { ok: false, reason: 'empty' };
  const bare = /^@?([^\s/?#.:@]+)$/.exec(pasted)?.[1];
  if (bare !== undefined) return vanityAnswer(bare);
  const path = /^\/?in\//i.test(pasted) ? `https://www.linkedin.com/${pasted.replace(/^\//, '')}` : pasted;
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(path) ? path : `https://${path.replace(/^\/\//, '')}`);
  if (url === null || !/^https?:$/.test(url.protocol) || !isLinkedInHost(url.hostname) || url.username !== '')
    return { ok: false, reason: 'not-linkedin' };
  const segments = segmentsOf(url.pathname) ?? [];
  // `/mwlite/in/ana` is the old mobile front end's.
  const [first = '', second = ''] = segments[0] === 'mwlite' ? segments.slice(1) : segments;
  if (['company', 'school', 'showcase'].includes(first.toLowerCase())) return { ok: false, reason: 'company-page' };
  return first.toLowerCase() === 'in' && second !== '' ? vanityAnswer(second) : { ok: false, reason: 'no-profile' };
}

function vanityAnswer(name: string): ProfileAddress {
  const vanity = normalizeVanity(name);
  if (vanity === null) return { ok: false, reason: 'no-profile' };
  return vanity === 'me' ? { ok: false, reason: 'own-alias' } : { ok: true, vanity };
}

/** One form for one profile: decoded, lower case, NFC. Null when no profile can be called so. */
export function normalizeVanity(name: string): string | null {
  const decoded = decode(name)?.normalize('NFC').toLowerCase();
  return decoded !== undefined &&
    /^(?:[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\-_.]|\u200D|\uFE0F){1,100}$/u.test(decoded) &&
    /[\p{L}\p{N}]/u.test(decoded)
    ? decoded
    : null;
}

function segmentsOf(pathname: string): string[] | null {
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  return segments.every((segment) => segment !== null) ? segments : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a broken %-sequence names nothing
  }
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isLinkedInHost(host: string): boolean {
  return host === 'linkedin.com' || host.endsWith('.linkedin.com');
}
