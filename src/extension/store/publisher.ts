import type { AccountId } from '../../domain/id.ts';
import type { LinkedInStanding } from '../../protocol/linkedin-page.ts';
import { type ActStore, createActs, mutate, type Outcome } from './act.ts';
import { type AskedStore, createAsked } from './asked.ts';
import type { StoreDeps } from './request.ts';

/** What the browser does for a page that asks somebody's permission elsewhere. */
export type Identity = {
  /** Where it notices that somebody was led back. */
  readonly redirect: () => string;
  /** Opens that page for him, and returns where it led back. @throws when he closes it */
  readonly authorize: (url: string) => Promise<string>;
};

export type PublisherStore = AskedStore<LinkedInStanding> & {
  /** `connect`, `forget`. */
  readonly acts: ActStore;
  /** Inside a press. */
  readonly connect: () => Promise<Outcome>;
  readonly forget: () => Promise<Outcome>;
};

/** Letting LinkedIn publish for one account of one's own. */
export function createPublisherStore(deps: StoreDeps, identity: Identity, account: AccountId): PublisherStore {
  const { request } = deps;
  const asked = createAsked(deps, () => request('linkedin.get', { account }));
  const acts = createActs(asked.refresh);
  const { run } = acts;

  async function permit(): Promise<Outcome> {
    const redirect = identity.redirect();
    const { url, state } = await request('linkedin.begin', { account, redirect });
    if (!isLinkedIns(url)) return 'refused';
    const back = await identity.authorize(url).catch(() => null); // he closed it, or said no
    const code = back && readCode(back, { redirect, state });
    if (!code) return 'refused';
    await request('linkedin.finish', { state, code });
    return 'ok';
  }

  return {
    ...asked,
    acts,
    connect: () => run('connect', permit),
    forget: () => run('forget', () => mutate(request, 'publisher.forget', { account })),
  };
}

/** A server leads nobody elsewhere; but one on this computer may stand in for LinkedIn. */
export function isLinkedIns(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'https:' && hostname === 'www.linkedin.com') || hostname === '127.0.0.1' || hostname === 'localhost';
}

/** Null: it led back elsewhere, with a state that is not the one that was given, or without a code. */
export function readCode(back: string, given: { readonly redirect: string; readonly state: string }): string | null {
  if (!URL.canParse(back)) return null;
  const { origin, pathname, searchParams } = new URL(back);
  if (`${origin}${pathname}` !== given.redirect || searchParams.get('state') !== given.state) return null;
  return searchParams.get('code');
}
