import { fail, type Mutators } from './mutation-context.ts';

export const publisherMutators: Mutators<'publisher.forget'> = {
  /** Nobody's account may be published for yet. */
  async 'publisher.forget'() {
    fail('refused');
  },
};
