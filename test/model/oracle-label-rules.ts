/** What is written on members and on posts, by whom. */
import type { Actor, Facts, Member } from './oracle-facts.ts';
import { adminSeat, type Rules } from './oracle-rules.ts';

type Written = Map<string, readonly string[]>;

export function createLabelRules(facts: Facts): Rules {
  const memberOf = (id: string): Member | undefined => facts.present().find((each) => each.id === id);
  const isStaff = ({ person }: Actor): boolean => facts.staff().some(({ actor }) => actor.person === person);
  return {
    'membership.label'(by, args) {
      const member = adminSeat(facts, by) && memberOf(args.membership);
      if (!member) return 'refused';
      const isNew = JSON.stringify(member.labels.get('') ?? []) !== JSON.stringify(args.labels);
      write(member.labels, [''], args.labels);
      if (isNew) facts.log.push('membership.label');
      return 'ok';
    },
    'membership.labelPost'(by, args) {
      const member = isStaff(by) && memberOf(args.membership);
      if (!member) return 'refused';
      write(member.labels, args.posts, args.labels);
      return 'ok';
    },
    'post.label'(by, args) {
      const own = args.account === by.account && facts.ownLabels.get(by.account);
      if (!own) return 'refused';
      write(own, args.posts, args.labels);
      return 'ok';
    },
  };
}

/** At the first of a post's numbers, and at no other. */
function write(written: Written, [first = '', ...others]: readonly string[], labels: readonly string[]): void {
  for (const other of others) written.delete(other);
  if (labels.length > 0) written.set(first, labels);
  else written.delete(first);
}
