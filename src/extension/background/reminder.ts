import { type Dated, oldest, stepReminder } from '../../domain/reminder.ts';
import type { Reading } from '../cache/database.ts';
import { readOwnGlance } from '../cache/rollup.ts';
import type { View } from '../cache/visible.ts';
import type { Background } from './context.ts';
import { LIST_PERIOD } from './freshness.ts';

export type Reminders = {
  /** At each ring of the alarm, after the sync: what was imported elsewhere is known then. */
  readonly check: () => Promise<void>;
  /** To the steps of the export, for the account that needs it most. */
  readonly open: () => Promise<void>;
  /** He has seen it: there is none for a week. */
  readonly putAway: () => Promise<void>;
};

type Named = Dated & { readonly name: string };

export function createReminders(background: Background): Reminders {
  const { session, reminders, surfaces } = background;

  async function check(): Promise<void> {
    const looked = await look(background);
    if (!looked) return surfaces.forgetReminder();
    const { person, accounts, now } = looked;
    const { about } = await reminders.change(person, (memory) => stepReminder(memory, accounts, now));
    if (oldest(accounts, now).length === 0) return surfaces.forgetReminder();
    const [first] = about;
    if (!first || first.capturedAt === null) return;
    const name = accounts.find(({ id }) => id === first.id)?.name ?? '';
    await surfaces.remind({ account: first.id, name, capturedAt: first.capturedAt, count: about.length });
    if ((await session.get()).person !== person) await surfaces.forgetReminder(); // he has just signed out
  }

  async function open(): Promise<void> {
    const looked = await look(background);
    const [first] = looked ? oldest(looked.accounts, looked.now) : [];
    await surfaces.openDashboard(first ? `#/import/${first.id}/steps` : '#/');
  }

  async function putAway(): Promise<void> {
    const looked = await look(background);
    if (looked) await reminders.change(looked.person, (memory) => ({ memory: { ...memory, at: looked.now } }));
  }

  return { check, open, putAway };
}

/** Null: nobody is signed in. */
async function look({ session, cache, now }: Background) {
  const { person, clockOffset } = await session.get();
  if (!person) return null;
  return { person, now: now() + clockOffset, accounts: await cache.read(person, readDated) };
}

function readDated(tx: Reading, view: View): Promise<Named[]> {
  return Promise.all(
    view.accounts.map(async ({ id, name }) => {
      const glance = await readOwnGlance(tx, view, id, LIST_PERIOD);
      return { id, name, capturedAt: glance?.capturedAt ?? null };
    }),
  );
}
