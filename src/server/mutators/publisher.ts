import { forgetPublisher } from '../db/publisher.ts';
import { tellPublisher } from '../scopes/tell-publisher.ts';
import { lockAccount } from './account.ts';
import { type Mutators, tell } from './mutation-context.ts';

export const publisherMutators: Mutators<'publisher.forget'> = {
  /** What is forgotten already is told to nobody again. */
  async 'publisher.forget'(context, { account: id }) {
    const account = await lockAccount(context, id);
    if (await forgetPublisher(context.tx, account.account_id)) await tell(context, (teller) => tellPublisher(teller, id));
  },
};
