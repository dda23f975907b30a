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

export type Scheduled = Readonly<Record<keyof typeof TEXTS, ScheduledPostId>>;

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
  async function write(of: keyof Scheduled, { device }: Owner, account: AccountId, at = now + HOUR): Promise<ScheduledPostId> {
    const post = world.id<ScheduledPostId>();
    const args = { post, account, revision: 0, text: TEXTS[of], time: { at, zone }, how: 'reminder' } as const;
    done.push(await act(world, device, 'schedule.put', args));
    return post;
  }
  const posts = {
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
