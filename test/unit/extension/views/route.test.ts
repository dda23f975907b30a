import { expect, test } from 'vitest';
import { hashOf, parseRoute, type Route } from '../../../../src/extension/views/route.ts';

const account = '20000000-0000-4000-8000-000000000001' as never;
const post = '60000000-0000-4000-8000-000000000001' as never;
const connection = '70000000-0000-4000-8000-000000000001' as never;
const group = '30000000-0000-4000-8000-000000000001' as never;
const membership = '40000000-0000-4000-8000-000000000001' as never;

test.each<[Route, string]>([
  [{ at: 'accounts' }, '#/'],
  [{ at: 'account', account }, `#/account/${account}`],
  [{ at: 'import', account }, `#/import/${account}`],
  [{ at: 'import-steps', account }, `#/import/${account}/steps`],
  [{ at: 'profile', account }, `#/profile/${account}`],
  [{ at: 'schedule', account }, `#/schedule/${account}`],
  [{ at: 'schedule-post', account, post }, `#/schedule/${account}/${post}`],
  [{ at: 'connection', connection }, `#/connection/${connection}`],
  [{ at: 'shared-schedule', connection }, `#/connection/${connection}/schedule`],
  [{ at: 'group', group }, `#/group/${group}`],
  [{ at: 'posts', group }, `#/group/${group}/posts`],
  [{ at: 'times', group }, `#/group/${group}/times`],
  [{ at: 'audience', group }, `#/group/${group}/audience`],
  [{ at: 'people', group }, `#/group/${group}/people`],
  [{ at: 'hand-over', group }, `#/group/${group}/hand-over`],
  [{ at: 'log', group }, `#/group/${group}/log`],
  [{ at: 'view-as', group, role: 'analyst' }, `#/group/${group}/as/analyst`],
  [{ at: 'member', group, membership }, `#/group/${group}/member/${membership}`],
  [{ at: 'new-group' }, '#/new-group'],
  [{ at: 'new-account' }, '#/new-account'],
  [{ at: 'choose' }, '#/choose'],
  [{ at: 'who-sees-me' }, '#/who-sees-me'],
  [{ at: 'capture' }, '#/capture'],
  [{ at: 'organization' }, '#/organization'],
  [{ at: 'offer-seat', address: 'a+b@x.test' }, '#/organization/a%2Bb%40x.test'],
  [{ at: 'help' }, '#/help'],
  [{ at: 'help-about', topic: 'seats' }, '#/help/seats'],
  [{ at: 'connect', server: 'https://team.example:8443' }, '#/connect/https%3A%2F%2Fteam.example%3A8443'],
])('%o is the address %s, and back', (route, hash) => {
  expect(hashOf(route)).toBe(hash);
  expect(parseRoute(hash)).toEqual(route);
});

test.each(['', '#', '#/nowhere', '#/account/1', '#/group/x/people', '#/account/', '#/group'])(
  'an address that names no place, %j, leads to the first page',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ at: 'accounts' });
  },
);

test('a role that there is not leads to the Group', () => {
  expect(parseRoute(`#/group/${group}/as/owner`)).toEqual({ at: 'group', group });
});

test('a broken address of a server names none', () => {
  expect(parseRoute('#/connect/%E0%A4')).toEqual({ at: 'connect', server: '' });
});
