import { stepPosts } from '../../domain/post-reminder.ts';
import type { Background } from './context.ts';
import { readPostReminder, type PostReminder } from './notification.ts';
import { readWaitingPosts } from './schedule.ts';

export type PostReminders = {
  /** After each change and each ring: what is due by what the cache holds, also while the server cannot be reached. */
  readonly check: () => Promise<void>;
  /** The notification of that name was pressed; false: it is another one's. */
  readonly open: (notification: string) => Promise<boolean>;
};

/** R56: at its time a device reminds the owner of a planned post, once; not of one that was settled anywhere. */
export function createPostReminders(background: Background): PostReminders {
  const { session, cache, reminders, surfaces } = background;

  async function check(): Promise<void> {
    const { person, clockOffset } = await session.get();
    if (!person) {
      await surfaces.keepPostReminders([]);
      return surfaces.wakeForPosts(null);
    }
    const now = background.now() + clockOffset; // the server's clock says what is due
    const { posts, next } = await cache.read(person, (tx, view) => readWaitingPosts(tx, view, now));
    const due = posts
      .filter(({ why }) => why === 'due')
      .map(({ post, accountName }) => ({ ...post, post: post.id, name: accountName }));
    const { show } = await reminders.change(person, (memory) => {
      const step = stepPosts(memory.posts ?? {}, due, now);
      return { ...step, memory: { ...memory, posts: step.told } };
    });
    await surfaces.keepPostReminders(due);
    for (const { account, post, name, text } of show) await surfaces.remindPost({ account, post, name, text });
    await surfaces.wakeForPosts(next === null ? null : next - clockOffset);
    if ((await session.get()).person !== person) await surfaces.keepPostReminders([]); // he has just signed out
  }

  async function open(notification: string): Promise<boolean> {
    const about: Pick<PostReminder, 'account' | 'post'> | null = readPostReminder(notification);
    if (about) await surfaces.openDashboard(`#/schedule/${about.account}/${about.post}`);
    return about !== null;
  }

  return { check, open };
}
