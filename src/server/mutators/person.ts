import { digestWeek } from '../../domain/digest.ts';
import { turnDigest } from '../db/digest.ts';
import { cancelDigestMail } from '../jobs/digest-mail.ts';
import { tellPerson } from '../scopes/tell.ts';
import { type Mutators, tell } from './mutation-context.ts';

export const personMutators: Mutators<'person.digest'> = {
  /** The first mail comes on the next Monday, however often it is switched off and on. */
  async 'person.digest'(context, { on, language }) {
    const { tx, person, at } = context;
    await turnDigest(tx, on, digestWeek(at.getTime()), language ?? 'en');
    if (!on) await cancelDigestMail(tx, person);
    await tell(context, (teller) => tellPerson(teller, person));
  },
};
