import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

const shots = resolve(import.meta.dirname, '../../../test/shots');

/** README's pictures, the only ones that are committed, and the live pictures that they are. */
const PICTURES = {
  team: 'admin-group-1180-light-chromium',
  panel: 'analyst-panel-feed-light-chromium-close',
  popup: 'admin-popup-400-light-chromium',
  wizard: 'admin-new-group-1180-light-chromium',
  user: 'user-side-400-dark-chromium',
  plan: 'admin-schedule-1180-light-chromium',
} as const;

export function copyForReadme(): void {
  mkdirSync(resolve(shots, 'readme'), { recursive: true });
  for (const [name, source] of Object.entries(PICTURES))
    copyFileSync(resolve(shots, `${source}.png`), resolve(shots, 'readme', `${name}.png`));
}
