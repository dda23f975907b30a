/** What somebody may do next about single connections. */
import type { ConnectionId } from '../../src/domain/id.ts';
import type { MutationArgs } from '../../src/protocol/mutation.ts';
import type { Choosing, Mutation } from './choice.ts';
import { type Person, VIEWER } from './history.ts';
import { inventReading } from './invented-reading.ts';
import { isOpenTo, type Link, ownerOf, shownBy } from './links.ts';

type Option = readonly [weight: number, make: () => Mutation];

export function linkOptions(choosing: Choosing, person: Person): Option[] {
  const { accounts, who } = person;
  if (accounts.length === 0) return [];
  const { links } = choosing.society;
  const { random } = choosing;
  const mine = links.filter((link) => link.state === 'accepted' && (link.by === who || link.to === who));
  return [
    [3, () => ({ name: 'connection.send', args: send(choosing, person) })],
    ...links.filter((link) => isOpenTo(link, who, choosing.at)).flatMap((link) => answers(choosing, person, link)),
    ...links
      .filter(({ by, state }) => by === who && state === 'open')
      .map(({ id: connection }): Option => [1, () => ({ name: 'connection.end', args: { connection } })]),
    ...mine.map(({ id: connection }): Option => [1, () => ({ name: 'connection.end', args: { connection } })]),
    ...mine
      .filter((link) => ownerOf(link) === who)
      .map(
        ({ id: connection }): Option => [
          4,
          () => ({ name: 'connection.allowImport', args: { connection, allowed: random.below(3) > 0 } }),
        ],
      ),
    ...mine.flatMap((link) => (link.mayImport && ownerOf(link) !== who ? bring(choosing, link) : [])),
  ];
}

function answers({ random }: Choosing, { accounts }: Person, { id: connection }: Link): Option[] {
  return [
    [8, () => ({ name: 'connection.accept', args: { connection, account: random.pick(accounts) } })],
    [1, () => ({ name: 'connection.decline', args: { connection, never: random.below(3) === 0 } })],
  ];
}

function bring({ random, at }: Choosing, link: Link): Option[] {
  const account = shownBy(link);
  if (!account) return [];
  return [[4, () => ({ name: 'reading.import', args: { account, reading: inventReading(random, at), confirms: null } })]];
}

/** Most people seldom think of the viewer: whoever sends him something he knows. */
function send(choosing: Choosing, { who, accounts }: Person): MutationArgs['connection.send'] {
  const { random, people, id } = choosing;
  const others = people.filter((person) => person.who !== VIEWER || who === VIEWER || random.below(6) === 0);
  const address = random.below(8) === 0 ? `stranger${random.below(3)}@x.test` : random.pick(others).address;
  const [kind, back] = [random.pick(['offer', 'request'] as const), random.below(4) === 0 ? id<ConnectionId>() : null];
  return { connection: id<ConnectionId>(), kind, account: random.pick(accounts), address, back };
}
