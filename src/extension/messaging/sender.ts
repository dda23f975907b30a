/** Where a message comes from, by the browser's own word; never by what the message says of itself. */
export const SENDER_CLASSES = ['page', 'content', 'other'] as const;
/** `page`: a page of the extension's own; `content`: the top frame of www.linkedin.com. */
export type SenderClass = (typeof SENDER_CLASSES)[number];

export type Sender = {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: unknown;
};

/** `origin`: that of the extension's pages, such as chrome-extension://abc. */
export type Self = { readonly id: string; readonly origin: string };

const LINKEDIN = 'https://www.linkedin.com';

/** A fact that is missing or contradicts another gives the least class. */
export function classOf(sender: Sender, self: Self): SenderClass {
  if (!self.id || sender.id !== self.id) return 'other';
  const fromUrl = sender.url === undefined ? undefined : originOf(sender.url);
  const origin = sender.origin ?? fromUrl;
  if (origin === undefined || (fromUrl !== undefined && fromUrl !== origin)) return 'other';
  if (origin === self.origin) return (sender.frameId ?? 0) === 0 ? 'page' : 'other';
  return origin === LINKEDIN && sender.frameId === 0 && sender.tab ? 'content' : 'other';
}

/** `URL.origin` is "null" for an extension's own scheme in some browsers, so scheme and host are put together. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
