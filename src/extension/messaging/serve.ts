import * as z from 'zod/mini';
import { ExpectedFailure } from '../../domain/failure.ts';
import { MESSAGE_SCHEMAS, type MessageAnswers, type MessageArgs, type MessageName, type Reply } from '../../protocol/message.ts';
import { OfflineFailure } from './request.ts';
import { classOf, type Self, type Sender, type SenderClass } from './sender.ts';

/** What a handler knows of who asks. */
export type Asker = { readonly class: SenderClass; readonly sender: Sender };

export type Handlers = {
  readonly [N in MessageName]: (args: MessageArgs[N], asker: Asker) => Promise<MessageAnswers[N]>;
};

export type MessageServer = {
  readonly self: Self;
  readonly handlers: Handlers;
  /** Told of what is no expected failure; the asker is told 'unavailable' and nothing more. */
  readonly onBug: (error: unknown) => void;
};

const requestSchema = z.strictObject({ sidelight: z.literal('request'), name: z.string(), args: z.unknown() });

/** The one listener for messages: who asks, whether he may ask that, whether it is well formed; only then a handler. */
export function createMessageListener(server: MessageServer): (message: unknown, sender: Sender) => Promise<Reply> {
  // A Map, and own names only: nothing is found under `constructor` or `__proto__`.
  const handlers = new Map<string, Handler>(Object.entries(server.handlers) as [string, Handler][]);
  return async function serveMessage(message, sender) {
    const asker = { class: classOf(sender, server.self), sender };
    if (asker.class === 'other') return { ok: false, code: 'refused' };
    const request = requestSchema.safeParse(message);
    if (!request.success) return { ok: false, code: 'bad-request' };
    const { name, args } = request.data;
    if (!mayAsk(asker.class, name)) return { ok: false, code: 'refused' };
    const handler = handlers.get(name);
    if (!handler || !isMessageName(name)) return { ok: false, code: 'bad-request' };
    const parsed = MESSAGE_SCHEMAS[name].safeParse(args);
    if (!parsed.success) return { ok: false, code: 'bad-request' };
    return answer(() => handler(parsed.data, asker), server.onBug);
  };
}

/** A content script lives in LinkedIn's page: it may ask what the panel shows and remembers, and nothing else. */
export function mayAsk(sender: SenderClass, name: string): boolean {
  return sender === 'page' || (sender === 'content' && name.startsWith('panel.'));
}

/** The name's own schema has parsed what it is given: the table of handlers says so, this type has forgotten it. */
type Handler = (args: unknown, asker: Asker) => Promise<MessageAnswers[MessageName]>;

async function answer(handle: () => Promise<MessageAnswers[MessageName]>, onBug: (error: unknown) => void): Promise<Reply> {
  try {
    return { ok: true, value: await handle() };
  } catch (error) {
    if (error instanceof ExpectedFailure || error instanceof OfflineFailure) return { ok: false, code: error.code };
    onBug(error);
    return { ok: false, code: 'unavailable' };
  }
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(MESSAGE_SCHEMAS, name);
}
