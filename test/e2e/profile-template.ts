/**
 * A Firefox that has never run compiles its own interface at its start, which takes it twice as long as the next ones. So one is
 * started and ended before all tests, and each profile is a copy of what it left: no extension in it, no page opened.
 */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeFleetingFolder } from '../fleeting.ts';
import { startFirefox } from './launch.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into vitest's own
  export interface ProvidedContext {
    /** Null: profiles begin empty. */
    profileTemplate: string | null;
  }
}

export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (project.config.provide.browser !== 'firefox') {
    project.provide('profileTemplate', null);
    return undefined;
  }
  const folder = makeFleetingFolder('sidelight-template-');
  await (await startFirefox({ profile: folder, scheme: 'light', isQuick: true })).close();
  project.provide('profileTemplate', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
