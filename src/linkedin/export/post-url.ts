import { dayAt } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { Cell } from './sheet.ts';

export type PostUrl = {
  /** 'activity:…', 'share:…' or 'ugcPost:…'. */
  readonly id: string;
  /** On www.linkedin.com, without what stands behind its path. */
  readonly url: string;
  /** UTC day in the id. An activity's is its day of publication; a share's or ugcPost's may be earlier. */
  readonly idDay: Day;
  readonly vanity: string | null;
};

const ID = /(?:urn(?::|%3A)li(?::|%3A)|[-_])(activity|share|ugcPost)(?::|%3A|-)(\d{10,20})(?!\d)/gi;
const TEXT_LENGTH = 2_000;
/** The longest address that is stored. */
const URL_LENGTH = 600;
const SITE = 'https://www.linkedin.com';
const KINDS = { activity: 'activity', share: 'share', ugcpost: 'ugcPost' } as const;

export function isLinkedInUrl(cell: Cell | null): cell is string {
  return (
    typeof cell === 'string' &&
    /^https?:\/\/(?:[a-z0-9-]+\.)*linkedin\.com(?:[/?#]|$)/i.test(cell) &&
    cell.length <= TEXT_LENGTH &&
    URL.canParse(cell)
  );
}

/** Null when the text is no address of a post on linkedin.com. */
export function parsePostUrl(cell: Cell | null): PostUrl | null {
  if (!isLinkedInUrl(cell)) return null;
  const path = new URL(cell).pathname;
  // The words of a post stand before its id, and may look like one: the last match is the id.
  const match = [...path.matchAll(ID)].at(-1);
  const kind = KINDS[(match?.[1] ?? '').toLowerCase() as keyof typeof KINDS]; // undefined when it is none of them
  const number = match?.[2];
  if (kind === undefined || number === undefined) return null;
  const url = path.length + SITE.length > URL_LENGTH ? `/feed/update/urn:li:${kind}:${number}` : path;
  return { id: `${kind}:${number}`, url: SITE + url, idDay: dayAt(Number(BigInt(number) >> 22n)), vanity: vanityIn(path) };
}

/** `/posts/<vanity>_<words>-share-…`. A vanity holds no underscore. */
function vanityIn(path: string): string | null {
  const name = /^\/posts\/([^/_]+)_/.exec(path)?.[1];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return null; // a broken %-sequence names nobody
  }
}

/** The vanity that most of the posts name; null when none does, or two do equally often. */
export function commonVanity(posts: readonly PostUrl[]): string | null {
  const counts = new Map<string, number>();
  for (const { vanity } of posts) if (vanity !== null) counts.set(vanity, (counts.get(vanity) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, left], [, right]) => right - left);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
