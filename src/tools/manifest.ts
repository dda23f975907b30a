/** The browsers' own manifests, made of the one manifest.json: each is given only what it knows. */

export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];
export type Manifest = Readonly<Record<string, unknown>> & {
  readonly version: string;
  readonly background: { readonly service_worker: string; readonly scripts: readonly string[]; readonly type: string };
  readonly permissions: readonly string[];
};

const CHROME_ONLY = ['key', 'minimum_chrome_version', 'side_panel', 'externally_connectable'];
const FIREFOX_ONLY = ['sidebar_action', 'browser_specific_settings'];

export function createManifest(browser: Browser, manifest: Manifest): Record<string, unknown> {
  const foreign = browser === 'chrome' ? FIREFOX_ONLY : CHROME_ONLY;
  const { service_worker, scripts, type } = manifest.background;
  return {
    ...Object.fromEntries(Object.entries(manifest).filter(([key]) => !foreign.includes(key))),
    background: browser === 'chrome' ? { service_worker, type } : { scripts, type },
    permissions: manifest.permissions.filter((permission) => browser === 'chrome' || permission !== 'sidePanel'),
  };
}
