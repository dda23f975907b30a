/** Where all is refused: Ada's Group, and one browser in which one person after another is known. */
import { beforeAll } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import { openScene, type Scene } from '../scene.ts';
import { endAtFirstFailure } from '../sequence.ts';
import { CAST, createGroup } from '../team.ts';
import { createWirePerson, type WirePerson } from '../wire-person.ts';

export type Refusing = Scene & { ada: WirePerson; group: GroupId };

export function startRefusing(): Refusing {
  const refusing = openScene() as Refusing; // the rest is filled before the first test
  beforeAll(async () => {
    refusing.ada = await createWirePerson(refusing.stage, CAST.ada);
    refusing.group = await createGroup(refusing.ada);
  });
  endAtFirstFailure();
  return refusing;
}
