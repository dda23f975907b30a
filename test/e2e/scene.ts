/** A short story of one person, for what is refused. */
import { afterAll, beforeAll } from 'vitest';
import type { Driver } from './browser.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

export type Scene = { stage: Stage; driver: Driver };

export function openScene(options: StageOptions = {}): Scene {
  const scene = {} as Scene; // filled before the first test
  beforeAll(async () => {
    scene.stage = await openStage(options);
    scene.driver = await scene.stage.openProfile();
  });
  afterAll(() => scene.stage?.close());
  return scene;
}
