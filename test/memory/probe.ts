/** What a User may not do, tried by one all the same: with ids of his own, of others, of what he may not know of, and of nothing. */
import { ROLES } from '../../src/domain/role.ts';
import { type Choosing, inventGoal } from './choice.ts';
import { inventAnswer, inventLabelled, inventReading } from './invented-reading.ts';
import { type Person, VIEWER } from './history.ts';
import { inventPost, inventSharing } from './schedule-choice.ts';

export type Probe = { readonly name: string; readonly args: unknown };

export function probe({ random, society, people, id, at }: Choosing, viewer: Person): Probe {
  const group = random.pick([...society.groups.map((each) => each.id), id<string>()]);
  const membership = random.pick([...society.groups.flatMap(({ seats }) => seats.map((seat) => seat.id)), id<string>()]);
  const invitation = random.pick([...society.invites.map((each) => each.id), id<string>()]);
  const strangers = people.filter(({ who }) => who !== VIEWER).flatMap(({ accounts }) => accounts);
  const account = random.pick([...strangers, id<string>()]);
  const connection = random.pick([...society.links.map((each) => each.id), id<string>()]);
  const address = random.pick(people).address;
  const role = random.pick(ROLES);
  const fields = { name: 'Mine', logo: null, purpose: 'other', about: '' };
  const [own] = viewer.accounts;
  const organization = random.pick([...society.payers.map((each) => each.id), id<string>()]);
  const seat = random.pick([...society.payers.flatMap(({ places }) => places.map((place) => place.id)), id<string>()]);
  const planned = random.pick([...society.posts.map((each) => each.id), id<string>()]);
  const based = { post: planned, revision: 1 + random.below(2) };
  const staff = society.groups.flatMap(({ seats }) => seats.map((seat) => seat.id));
  return random.pick<Probe>([
    { name: 'membership.remove', args: { group, membership } },
    { name: 'membership.leave', args: { group, membership } },
    { name: 'membership.role', args: { group, membership, role } },
    { name: 'membership.undoRole', args: { group, membership } },
    { name: 'membership.acknowledge', args: { group, membership } },
    { name: 'membership.label', args: { group, membership, labels: ['Probe'] } },
    { name: 'membership.labelPost', args: { group, membership, ...inventLabelled(random, at) } },
    { name: 'person.digest', args: { on: 'always' } },
    { name: 'post.label', args: { account, ...inventLabelled(random, at) } },
    { name: 'membership.askFigures', args: { group, membership } },
    { name: 'membership.dismissAsk', args: { group, membership } },
    { name: 'account.setGoal', args: { account, ...inventGoal(random) } },
    { name: 'membership.setGoal', args: { group, membership, ...inventGoal(random) } },
    { name: 'group.setLeaderboard', args: { group, board: { metric: 'posts', length: 28 } } },
    { name: 'membership.list', args: { group, membership, listed: false } },
    { name: 'group.setGoal', args: { group, ...inventGoal(random) } },
    { name: 'group.edit', args: { group, ...fields } },
    { name: 'group.delete', args: { group } },
    { name: 'group.restore', args: { group } },
    { name: 'group.handOver', args: { group, membership, to: membership, after: 'user' } },
    { name: 'invitation.send', args: { group, invitations: [{ id: id(), address, role }] } },
    { name: 'invitation.resend', args: { group, invitation } },
    { name: 'invitation.revoke', args: { group, invitation } },
    { name: 'invitation.accept', args: { invitation, membership: id(), account: own ?? id(), history: 'all', seen: staff } },
    { name: 'invitation.decline', args: { invitation, never: true } },
    { name: 'invitation.requestPlan', args: { invitation } },
    { name: 'account.edit', args: { account, name: 'Mine', vanity: null } },
    { name: 'reading.import', args: { account, reading: inventReading(random, at), confirms: null } },
    { name: 'post.answer', args: { account, ...inventAnswer(random, at) } },
    // Whoever makes a thing gives it a new id: nobody guesses one that another has given.
    { name: 'connection.send', args: { connection: id(), kind: 'offer', account, address, back: null } },
    { name: 'connection.accept', args: { connection, account: own ?? id() } },
    { name: 'connection.decline', args: { connection, never: true } },
    { name: 'connection.end', args: { connection } },
    { name: 'connection.allowImport', args: { connection, allowed: true } },
    { name: 'connection.allowSchedule', args: { connection, sharing: inventSharing(random) } },
    { name: 'schedule.put', args: { post: id(), account, revision: 0, ...inventPost(random, at) } },
    { name: 'schedule.put', args: { ...based, account: random.pick([account, own ?? account]), ...inventPost(random, at) } },
    { name: 'schedule.delete', args: based },
    { name: 'schedule.approve', args: based },
    { name: 'schedule.decline', args: based },
    { name: 'schedule.restore', args: { post: planned, ...inventPost(random, at) } },
    { name: 'schedule.settle', args: { ...based, outcome: 'published' } },
    { name: 'publisher.forget', args: { account } },
    { name: 'account.create', args: { account, name: 7 } },
    { name: 'group.create', args: { group: id(), membership: id(), account, ...fields, invitations: [] } },
    { name: 'team.list', args: { group } },
    { name: 'organization.create', args: { organization, account, name: 'Mine' } },
    { name: 'organization.rename', args: { organization, name: 'Mine' } },
    { name: 'organization.offer', args: { organization, seat } },
    { name: 'organization.takeOver', args: { seat, account: own ?? id() } },
    { name: 'organization.delete', args: { organization } },
    { name: 'seat.offer', args: { organization, seats: [{ id: id(), address }] } },
    { name: 'seat.offerAgain', args: { organization, seat } },
    { name: 'seat.remove', args: { organization, seat } },
    { name: 'seat.accept', args: { seat } },
    { name: 'seat.decline', args: { seat } },
    { name: 'seat.leave', args: { seat } },
    { name: 'help.ask', args: { topic: 'other', text: 'Why?', address } },
  ]);
}
