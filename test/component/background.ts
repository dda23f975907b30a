/** A background that answers as it is told, and remembers what it was asked: the other side of the message boundary, and nothing more. */
import type { Failure } from '../../src/domain/failure.ts';
import type { MessageAnswers, MessageName } from '../../src/protocol/message.ts';
import type { SharedArea } from '../../src/extension/store/desk.ts';
import type { Request, StoreDeps } from '../../src/extension/store/request.ts';

export type Answers = { [N in MessageName]?: MessageAnswers[N] | Failure | 'offline' };
export type Asking = { readonly name: MessageName; readonly args: unknown };

export type Background = {
  readonly deps: StoreDeps;
  readonly asked: Asking[];
  /** What it answers from now on; a text is a failure's code. */
  readonly answers: Answers;
  /** What was asked to be changed, by name. */
  readonly mutations: () => { readonly name: string; readonly args: unknown }[];
  /** Tells all pages that something changed. */
  readonly tell: () => void;
  readonly close: () => void;
};

export function createBackground(answers: Answers): Background {
  const life = new AbortController();
  const asked: Asking[] = [];
  const listeners = new Set<() => void>();

  async function request(name: MessageName, args: unknown): Promise<unknown> {
    asked.push({ name, args });
    const answer = answers[name];
    if (answer === undefined) throw new Error(`nobody expects ${name}`);
    if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer });
    return answer;
  }

  return {
    deps: {
      request: request as Request, // the answers are typed by name above
      onChanged: (signal, changed) => {
        listeners.add(changed);
        signal.addEventListener('abort', () => listeners.delete(changed));
      },
      signal: life.signal,
    },
    asked,
    answers,
    mutations: () => asked.filter(({ name }) => name === 'mutate').map(({ args }) => args as { name: string; args: unknown }),
    tell: () => {
      for (const listener of [...listeners]) listener();
    },
    close: () => life.abort(),
  };
}

/** `storage.session`, which outlives the popup. */
type Changed = Parameters<SharedArea['onChanged']>[1];

export function createArea(): SharedArea {
  const items = new Map<string, string>();
  const heard = new Set<Changed>();
  const change: Changed = (changes) => {
    for (const changed of heard) changed(changes);
  };
  const read = (key: string): unknown => (items.has(key) ? JSON.parse(items.get(key) ?? '') : undefined);
  return {
    get: async (key) => {
      const wanted = [...items].filter(([name]) => key === null || key === name);
      return Object.fromEntries(wanted.map(([name, value]) => [name, JSON.parse(value)]));
    },
    set: async (added) => {
      for (const [key, value] of Object.entries(added)) {
        items.set(key, JSON.stringify(value));
        change({ [key]: { newValue: read(key) } });
      }
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) if (items.delete(key)) change({ [key]: {} });
    },
    onChanged(life, changed) {
      heard.add(changed);
      life.addEventListener('abort', () => heard.delete(changed), { once: true });
    },
  };
}
