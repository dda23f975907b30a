import type { PersonId } from '../../domain/id.ts';

/** `storage.session`: what was typed and not sent lies there, since a popup closes whenever it loses the focus (store/draft.ts). */
export type TypedArea = {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export type Typed = {
  /** It is this person's who is signed in, unless it is known to be somebody's. */
  readonly begin: (person: PersonId) => Promise<void>;
  /** This person signs in: whoever came back finds what he typed, and nobody finds what another did. */
  readonly keepFor: (person: PersonId) => Promise<void>;
  /** At sign-out, also when the page that asked for it has been closed. */
  readonly forget: () => Promise<void>;
};

const OWNER = 'owner';

export function createTyped(area: TypedArea): Typed {
  async function ownerOf(): Promise<unknown> {
    return (await area.get(OWNER))[OWNER];
  }
  return {
    async begin(person) {
      if ((await ownerOf()) === undefined) await area.set({ [OWNER]: person });
    },
    async keepFor(person) {
      if ((await ownerOf()) === person) return;
      await area.clear();
      await area.set({ [OWNER]: person });
    },
    forget: () => area.clear(),
  };
}
