import type { PersonId } from '../../domain/id.ts';
import { personIdSchema } from '../../protocol/field.ts';
import { createSeal } from '../scopes/seal.ts';

/** Sealed for nothing else: a cookie of a pull is no such token, and the other way round. */
const PURPOSE = 'digest off';

export type OffToken = {
  readonly make: (person: PersonId) => string;
  /** Null for whatever this server did not make. */
  readonly read: (token: string) => PersonId | null;
};

/**
 * Stands in a mail, and can do one thing: switch that mail off. It names nobody to anybody but this server, is the same in each of a
 * person's mails, and so works from an old one too; whoever forwards a mail lets another switch it off, and no more.
 */
export function createOffToken(key: Buffer): OffToken {
  const { seal, open } = createSeal(key, 1);
  return {
    make: (person) => seal(person, PURPOSE),
    read(token) {
      const person = token.length <= 200 ? personIdSchema.safeParse(open(token, PURPOSE)) : null;
      return person?.success ? person.data : null;
    },
  };
}
