import { expect, test } from 'vitest';
import { hostOf, isOnThisComputer, originPattern, parseInvitationText } from '../../../../src/extension/store/server-address.ts';

test.each([
  ['sidelight:http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['  sidelight:https://team.example/\n', 'https://team.example'],
  ['Paste this: sidelight:https://team.example:8443/invite?x=1 into Sidelight', 'https://team.example:8443'],
  ['"sidelight:https://team.example"', 'https://team.example'],
  ['SIDELIGHT:HTTPS://TEAM.EXAMPLE', 'https://team.example'],
  ['https://team.example', null],
  ['sidelight:ftp://team.example', null],
  ['sidelight:javascript:alert(1)', null],
  ['sidelight:https://ana:secret@team.example', null],
  ['sidelight:https://', null],
  ['', null],
])('I15: %j is the server %j', (text, server) => {
  expect(parseInvitationText(text)).toBe(server);
});

test('a permission is for a host, whatever its port', () => {
  expect(originPattern('https://team.example:8443')).toBe('https://team.example/*');
  expect(hostOf('https://team.example:8443')).toBe('team.example:8443');
});

test.each([
  ['http://127.0.0.1:8787', true],
  ['http://localhost:8787', true],
  ['http://[::1]:8787', true],
  ['https://127.0.0.1.team.example', false],
  ['http://192.168.1.7:8787', false],
  ['no address', false],
])('whether %s runs on this computer: %s', (server, isHere) => {
  expect(isOnThisComputer(server)).toBe(isHere);
});
