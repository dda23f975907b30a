import { onTestFinished, vi } from 'vitest';
import { App } from '../../../src/extension/popup/app.tsx';
import { createPopupParts } from '../../../src/extension/popup/parts.ts';
import { type Answers, type Background, createArea, createBackground } from '../background.ts';
import { installCatalogue } from '../catalogue.ts';
import { home, SIGNED_IN } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

const NOBODY = { watchers: [], receipts: [], events: [] };

const opened: { readonly surface: Surface; readonly background: Background }[] = [];

/** As a popup closes when it loses the focus. */
export function closeAll(): void {
  for (const { surface, background } of opened.splice(0)) {
    surface.close();
    background.close();
  }
}

/** The whole popup over a background that answers as it is told. */
export async function openPopup(answers: Answers, { area = createArea(), mayReach = true } = {}) {
  installCatalogue();
  onTestFinished(closeAll);
  const background = createBackground({ 'session.get': SIGNED_IN, 'home.get': home(), 'sight.get': NOBODY, ...answers });
  const openTab = vi.fn();
  const parts = await createPopupParts(background.deps, { area, mayReach: async () => mayReach, openTab });
  const surface = showSurface(<App parts={parts} />);
  opened.push({ surface, background });
  return { surface, background, openTab, area };
}
