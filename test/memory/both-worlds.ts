/** Plays the two worlds of a pair, and what they have in common only once. */
import { type History, isHidden, VIEWER } from './history.ts';
import { begin, end, firstTokenOf, lookAround, type Played, type Playing, takeAll } from './play.ts';
import type { MemoryStage } from './stage.ts';

/**
 * A history, and the same without what is hidden. Up to the first hidden step they are one world, which is played once: what it has come
 * to is kept, and the other world goes on from there.
 */
export async function playBoth(
  history: History,
  stage: MemoryStage,
): Promise<{ readonly among: Played; readonly without: Played }> {
  const first = history.steps.findIndex((step) => isHidden(history, step));
  const parting = first < 0 ? history.steps.length : first;
  const rest = history.steps.slice(parting);
  await stage.clear();
  const one = begin(history, stage);
  await takeAll(one, history.steps.slice(0, parting));
  await lookAround(one);
  const [other, at, goBack, isHeard] = [await copy(one), Date.now(), stage.keep(), one.ear !== null];
  await takeAll(one, rest);
  const among = await end(one);
  goBack();
  await stage.setClock(at);
  const [device] = other.devices.get(VIEWER) ?? [];
  if (isHeard && device) other.ear = await stage.listen(firstTokenOf(device.clientId));
  const visible = rest.filter((step) => !isHidden(history, step));
  await takeAll(other, visible);
  return { among, without: await end(other) };
}

/** But for its ear, which hears one world only. */
async function copy(playing: Playing): Promise<Playing> {
  playing.heard += (await playing.ear?.hear()) ?? 0;
  const devices = [...playing.devices].map(([who, all]) => [who, all.map((device) => ({ ...device }))] as const);
  return { ...playing, devices: new Map(devices), transcript: [...playing.transcript], tally: new Map(), ear: null };
}
