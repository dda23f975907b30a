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
