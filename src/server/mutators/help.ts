import { QUESTIONS_A_DAY } from '../../domain/help.ts';
import { readVerifiedAddresses } from '../db/address.ts';
import { enqueueHelpMail } from '../jobs/help-mail.ts';
import { countInDay } from './count.ts';
import { fail, type Mutators } from './mutation-context.ts';

export const helpMutators: Mutators<'help.ask'> = {
  /** To the operator, by a mail that he can answer. Nothing of it is kept once it is sent. */
  async 'help.ask'(context, { topic, text, address }) {
    const { tx, person, hasOperator } = context;
    if (!(await readVerifiedAddresses(tx, person)).includes(address)) fail('refused');
    if (!hasOperator) fail('no-operator');
    if ((await countInDay(context, ['help', person], 1)) > QUESTIONS_A_DAY) fail('too-many');
    await enqueueHelpMail(tx, { from: address, topic, text, known: true }, person);
  },
};
