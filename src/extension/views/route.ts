import { type AccountId, type GroupId, isId, type MembershipId } from '../../domain/id.ts';

/** The places of the tab, as its address after the '#'. */
export type Route =
  | { readonly at: 'accounts' | 'new-group' | 'new-account' | 'choose' | 'who-sees-me' }
  | { readonly at: 'account' | 'import' | 'profile'; readonly account: AccountId }
  | { readonly at: 'group' | 'people'; readonly group: GroupId }
  | { readonly at: 'member'; readonly group: GroupId; readonly membership: MembershipId }
  | { readonly at: 'connect'; readonly server: string };

/** How a view links to a place: inside the tab, or from the popup into a tab. */
export type LinkTo = (route: Route) => { readonly href: string; readonly target?: '_blank' };

export function hashOf(route: Route): string {
  switch (route.at) {
    case 'accounts':
      return '#/';
    case 'account':
    case 'import':
    case 'profile':
      return `#/${route.at}/${route.account}`;
    case 'group':
      return `#/group/${route.group}`;
    case 'people':
      return `#/group/${route.group}/people`;
    case 'member':
      return `#/group/${route.group}/member/${route.membership}`;
    case 'connect':
      return `#/connect/${encodeURIComponent(route.server)}`;
    default:
      return `#/${route.at}`;
  }
}

/** An address that names no place leads to the first page. */
export function parseRoute(hash: string): Route {
  const [at = '', first = '', second = '', third = ''] = hash.replace(/^#\/?/, '').split('/');
  if (at === 'new-group' || at === 'new-account' || at === 'choose' || at === 'who-sees-me') return { at };
  if (at === 'connect' && first !== '') return { at, server: decode(first) };
  if (!isId(first)) return { at: 'accounts' };
  // Ids are branded where they have been checked: here.
  if (at === 'account' || at === 'import' || at === 'profile') return { at, account: first as AccountId };
  if (at !== 'group') return { at: 'accounts' };
  const group = first as GroupId;
  if (second === 'people') return { at: 'people', group };
  return second === 'member' && isId(third) ? { at: 'member', group, membership: third as MembershipId } : { at: 'group', group };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a broken %-sequence names no server
  }
}
