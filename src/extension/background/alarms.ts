/** The poll that goes on while nobody looks. One alarm at a time, each with its own wait, so that clients do not come in step. */
export const POLL_ALARM = 'poll';
const POLL_MINUTES = 5;

export type Alarms = {
  readonly get: (name: string) => Promise<unknown>;
  readonly create: (name: string, info: { readonly delayInMinutes: number }) => Promise<void> | void;
};

/** Five minutes, a fifth more or less. */
export function pollDelay(random: number): number {
  return POLL_MINUTES * (0.8 + 0.4 * random);
}

/** At each start of the worker, since a restart of the browser may lose alarms; one that stands is left, else it would never ring. */
export async function ensurePoll(alarms: Alarms, random: number): Promise<void> {
  if (!(await alarms.get(POLL_ALARM))) await startPoll(alarms, random);
}

/** After each ring. */
export async function startPoll(alarms: Alarms, random: number): Promise<void> {
  await alarms.create(POLL_ALARM, { delayInMinutes: pollDelay(random) });
}

/** Rings when the next planned post is due. */
export const POST_ALARM = 'post';

export type PostAlarms = {
  readonly create: (name: string, info: { readonly when: number }) => Promise<void> | void;
  readonly clear: (name: string) => Promise<unknown>;
};

/** `at`: epoch milliseconds by this device's clock; null: no post is planned. Set again it takes the place of the one before. */
export async function setPostAlarm(alarms: PostAlarms, at: number | null): Promise<void> {
  if (at === null) await alarms.clear(POST_ALARM);
  else await alarms.create(POST_ALARM, { when: at });
}
