/** Scheduled posts of the people of the stage. The other User shares the tool with two who see his spare account, and asks the first before each. */
import type { AccountId, ConnectionId, ScheduledPostId } from '../../../src/domain/id.ts';
import { act, type Device, type World } from '../world.ts';

/** Texts that stand nowhere else. */
export const TEXTS = {
  user: 'Post of the User',
  otherUser: 'Post of the other User',
  byUser: 'Post for him by the User',
  byInvitee: 'Post for him by the invitee',
  reminder: 'Post of which he was reminded',
} as const;

/** `goneByUser`, `goneTaken`: deleted ones that came by the User; the second after the other User had made it his. */
export type Scheduled = Readonly<Record<keyof typeof TEXTS | 'goneByUser' | 'goneTaken', ScheduledPostId>>;

type Owner = { readonly device: Device; readonly account: AccountId; readonly spare: AccountId };
type People = Readonly<Record<'user' | 'otherUser' | 'invitee' | 'exMember', Owner>>;
type Shared = Readonly<Record<'shown' | 'second' | 'importing', ConnectionId>>;

const HOUR = 3_600_000;

/** An hour ago, so that one reminder has come by now. */
export async function writePosts(world: World, people: People, { shown, second, importing }: Shared): Promise<Scheduled> {
  const { user, otherUser, invitee, exMember } = people;
  const [now, zone] = [world.clock.now, 'Europe/Berlin'];
  world.clock.now -= HOUR;
  const share = (owner: Owner, connection: ConnectionId, approve: boolean) =>
    act(world, owner.device, 'connection.allowSchedule', { connection, sharing: { approve } });
  const done = [
    await share(otherUser, shown, true),
    await share(otherUser, second, false),
    await share(exMember, importing, false),
  ];
  async function write(of: keyof typeof TEXTS, { device }: Owner, account: AccountId, at = now + HOUR): Promise<ScheduledPostId> {
    const post = world.id<ScheduledPostId>();
    const args = { post, account, revision: 0, text: TEXTS[of], time: { at, zone }, how: 'reminder' } as const;
    done.push(await act(world, device, 'schedule.put', args));
    return post;
  }
  async function writeGone(isTaken: boolean): Promise<ScheduledPostId> {
    const post = await write('byUser', user, otherUser.spare);
    const args = { post, account: otherUser.spare, revision: 1, text: 'Taken over', time: null, how: 'reminder' } as const;
    if (isTaken) done.push(await act(world, otherUser.device, 'schedule.put', args));
    done.push(await act(world, otherUser.device, 'schedule.delete', { post, revision: isTaken ? 2 : 1 }));
    return post;
  }
  const posts = {
    goneByUser: await writeGone(false),
    goneTaken: await writeGone(true),
    user: await write('user', user, user.account),
    otherUser: await write('otherUser', otherUser, otherUser.spare),
    byUser: await write('byUser', user, otherUser.spare),
    byInvitee: await write('byInvitee', invitee, otherUser.spare),
    reminder: await write('reminder', otherUser, otherUser.spare, now - 1),
  };
  world.clock.now = now;
  if (done.some((code) => code !== 'ok')) throw new Error(`schedules: ${done}`);
  return posts;
}
