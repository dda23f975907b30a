import { HELP_TOPICS, type HelpTopic } from '../../domain/help.ts';
import {
  type AccountId,
  type ConnectionId,
  type GroupId,
  isId,
  type MembershipId,
  type ScheduledPostId,
} from '../../domain/id.ts';
import { ROLES, type Role } from '../../domain/role.ts';

/** Places of a Group beside its dashboard, as they stand in the address. */
const TEAM_ROUTES = ['posts', 'times', 'audience', 'people', 'hand-over', 'log'] as const;
type TeamRoute = (typeof TEAM_ROUTES)[number];
/** Places that an address names by one word. */
const SINGLE_ROUTES = [
  'new-group',
  'new-account',
  'new-connection',
  'choose',
  'who-sees-me',
  'capture',
  'organization',
  'help',
] as const;

/** The places of the tab, as its address after the '#'. */
export type Route =
  | { readonly at: 'accounts' | (typeof SINGLE_ROUTES)[number] }
  | { readonly at: 'account' | 'import' | 'import-steps' | 'profile' | 'schedule'; readonly account: AccountId }
  /** A post of it that is put out by hand now. */
  | { readonly at: 'schedule-post'; readonly account: AccountId; readonly post: ScheduledPostId }
  | { readonly at: 'group' | TeamRoute; readonly group: GroupId }
  | { readonly at: 'view-as'; readonly group: GroupId; readonly role: Role }
  | { readonly at: 'member'; readonly group: GroupId; readonly membership: MembershipId }
  | { readonly at: 'connection' | 'shared-schedule'; readonly connection: ConnectionId }
  /** To whom a seat is to be offered, and what a question is about: where one comes from knows. */
  | { readonly at: 'offer-seat'; readonly address: string }
  | { readonly at: 'help-about'; readonly topic: HelpTopic }
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
    case 'schedule':
      return `#/${route.at}/${route.account}`;
    case 'schedule-post':
      return `#/schedule/${route.account}/${route.post}`;
    case 'import-steps':
      return `#/import/${route.account}/steps`;
    case 'group':
      return `#/group/${route.group}`;
    case 'posts':
    case 'times':
    case 'audience':
    case 'people':
    case 'hand-over':
    case 'log':
      return `#/group/${route.group}/${route.at}`;
    case 'view-as':
      return `#/group/${route.group}/as/${route.role}`;
    case 'member':
      return `#/group/${route.group}/member/${route.membership}`;
    case 'connection':
      return `#/connection/${route.connection}`;
    case 'shared-schedule':
      return `#/connection/${route.connection}/schedule`;
    case 'offer-seat':
      return `#/organization/${encodeURIComponent(route.address)}`;
    case 'help-about':
      return `#/help/${route.topic}`;
    case 'connect':
      return `#/connect/${encodeURIComponent(route.server)}`;
    default:
      return `#/${route.at}`;
  }
}

/** An address that names no place leads to the first page. */
export function parseRoute(hash: string): Route {
  const [at = '', first = '', second = '', third = ''] = hash.replace(/^#\/?/, '').split('/');
  if (at === 'organization' && first !== '') return { at: 'offer-seat', address: decode(first) };
  const topic = at === 'help' ? HELP_TOPICS.find((one) => one === first) : undefined;
  if (topic) return { at: 'help-about', topic };
  const single = SINGLE_ROUTES.find((one) => one === at);
  if (single) return { at: single };
  if (at === 'connect' && first !== '') return { at, server: decode(first) };
  if (!isId(first)) return { at: 'accounts' };
  // Ids are branded where they have been checked: here.
  if (at === 'import' && second === 'steps') return { at: 'import-steps', account: first as AccountId };
  if (at === 'schedule' && isId(second))
    return { at: 'schedule-post', account: first as AccountId, post: second as ScheduledPostId };
  if (at === 'account' || at === 'import' || at === 'profile' || at === 'schedule') return { at, account: first as AccountId };
  if (at === 'connection') return { at: second === 'schedule' ? 'shared-schedule' : at, connection: first as ConnectionId };
  if (at !== 'group') return { at: 'accounts' };
  const group = first as GroupId;
  const place = TEAM_ROUTES.find((one) => one === second);
  if (place) return { at: place, group };
  const role = ROLES.find((one) => one === third);
  if (second === 'as' && role) return { at: 'view-as', group, role };
  return second === 'member' && isId(third) ? { at: 'member', group, membership: third as MembershipId } : { at: 'group', group };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // a broken %-sequence names no server
  }
}
