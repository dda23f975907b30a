/** The little of the browser that a message needs: no polyfill, since the in-page panel carries this file too. */
export type Port = {
  readonly postMessage: (message: unknown) => void;
  readonly disconnect: () => void;
  readonly onMessage: { readonly addListener: (listener: (message: unknown) => void) => void };
  readonly onDisconnect: { readonly addListener: (listener: () => void) => void };
};

export type Runtime = {
  readonly sendMessage: (message: unknown) => Promise<unknown>;
  readonly connect: (options: { readonly name: string }) => Port;
};

/**
 * Firefox's `browser`, else Chrome's `chrome`; both answer with promises. Own properties only: an element of LinkedIn's page with the
 * id "browser" is a property of the window too, by inheritance. Null once the extension was reloaded or removed under an open page.
 */
export function extensionRuntime(): Runtime | null {
  for (const name of ['browser', 'chrome'] as const) {
    if (!Object.hasOwn(globalThis, name)) continue;
    const api = (globalThis as Partial<Record<typeof name, { readonly runtime?: Runtime }>>)[name]; // the browsers' own shape
    if (api?.runtime && typeof api.runtime.sendMessage === 'function') return api.runtime;
  }
  return null;
}
