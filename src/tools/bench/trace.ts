/** The longest task of pages and of workers, milliseconds of a processor: on a busy machine the rest of the time is others'. */
export type Tasks = { readonly main: number; readonly worker: number };

/** Times in microseconds, as Chromium's traces have them. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const MAIN = 'CrRendererMain';
const WORKER = 'ServiceWorker thread';

export function longestTasks(json: string): Tasks {
  const { traceEvents: events } = JSON.parse(json) as { readonly traceEvents: readonly TraceEvent[] }; // the trace format
  const names = new Map(
    events.filter(({ name }) => name === 'thread_name').map((event) => [`${event.pid} ${event.tid}`, event.args?.name ?? '']),
  );
  const longest = (thread: string): number => {
    const tasks = events.filter(
      ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && names.get(`${pid} ${tid}`) === thread,
    );
    return Math.max(0, ...tasks.map(({ dur = 0, tdur }) => tdur ?? dur)) / 1000;
  };
  return { main: longest(MAIN), worker: longest(WORKER) };
}
