import { INVITATIONS_A_DAY, parseAddresses } from '../../domain/invitation.ts';
import type { Role } from '../../domain/role.ts';
import type { Sent } from '../../protocol/entity.ts';
import type { Invitee } from './group.ts';

/** Why an address gets no invitation, the plainest reason first. */
export const LEFT_OUT = ['own', 'member', 'invited', 'never'] as const;
/** What an address was to the Group before: it may be invited, and it is said. */
export const BEFORE = ['left', 'removed'] as const;
/** What an address is to the Group already, as far as its Admins know anyway. */
export type Standing = (typeof LEFT_OUT)[number] | (typeof BEFORE)[number];

export type Added = {
  readonly people: readonly Invitee[];
  readonly added: number;
  /** Addresses in the text, each once. */
  readonly found: number;
  /** Addresses that stood in the text more than once. */
  readonly doubled: number;
  /** What looks like no address, as it was typed. */
  readonly bad: readonly string[];
  /** Addresses that are on the list already, and keep their role. */
  readonly listed: readonly string[];
  readonly known: readonly { readonly address: string; readonly standing: Standing }[];
  readonly isFull: boolean;
};

/** R25: adds all addresses of a pasted text at once, each once and with a role; who is on the list already keeps his. */
export function addInvitees(
  people: readonly Invitee[],
  text: string,
  role: Role,
  standings: ReadonlyMap<string, Standing>,
): Added {
  const { addresses, bad } = parseAddresses(text);
  const listed = addresses.filter((address) => people.some((person) => person.address === address));
  const known = addresses.flatMap((address) => {
    const standing = standings.get(address);
    return standing === undefined || listed.includes(address) ? [] : [{ address, standing }];
  });
  const left = new Set(known.filter(({ standing }) => isLeftOut(standing)).map(({ address }) => address));
  const fresh = addresses.filter((address) => !left.has(address) && !listed.includes(address));
  const fitting = fresh.slice(0, Math.max(0, INVITATIONS_A_DAY - people.length));
  return {
    people: [...people, ...fitting.map((address) => ({ address, role }))],
    added: fitting.length,
    found: addresses.length,
    doubled: countDoubled(text),
    bad,
    listed,
    known: known.filter(({ address }) => left.has(address) || fitting.includes(address)),
    isFull: fitting.length < fresh.length,
  };
}

/** `sent`: what the Group has sent so far; an invitation that has run out stands in nobody's way. */
export function standingsOf(own: readonly string[], sent: readonly Sent[], now: number): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const one of sent) {
    const standing = standingOf(one, now);
    if (standing !== null && weightOf(standing) < weightOf(standings.get(one.address))) standings.set(one.address, standing);
  }
  for (const address of own) standings.set(address, 'own');
  return standings;
}

export function isLeftOut(standing: Standing): standing is (typeof LEFT_OUT)[number] {
  return (LEFT_OUT as readonly Standing[]).includes(standing);
}

function standingOf({ state, never, expiresAt }: Sent, now: number): Standing | null {
  if (never) return 'never';
  if (state === 'accepted') return 'member';
  if (state === 'open') return expiresAt > now ? 'invited' : null;
  return state === 'left' || state === 'removed' ? state : null;
}

/** What was sent last is first: of two alike, the newer one says what became of it. */
function weightOf(standing: Standing | undefined): number {
  if (standing === undefined) return Number.POSITIVE_INFINITY;
  return isLeftOut(standing) ? LEFT_OUT.indexOf(standing) : LEFT_OUT.length;
}

function countDoubled(text: string): number {
  const times = new Map<string, number>();
  for (const part of text.split(/[\s,;]+/))
    for (const address of parseAddresses(part).addresses) times.set(address, (times.get(address) ?? 0) + 1);
  return [...times.values()].filter((count) => count > 1).length;
}
