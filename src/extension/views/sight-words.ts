/** What a role shows and allows, in words and numbers of this Group: before it is given, and after. */
import type { GroupAction, Role } from '../../domain/role.ts';
import { type Sight, sightOf } from '../../domain/sight.ts';
import { t, tCount } from '../text.ts';
import { formatList } from './wording.ts';

export type SightChange = {
  readonly from: Role;
  readonly to: Role;
  /** The roles of all other members, as they will be. */
  readonly others: readonly Role[];
  /** Whether it is one's own: then it is said to oneself. */
  readonly isOwn: boolean;
};

export function sightBefore({ from, others, isOwn }: SightChange): string {
  const sight = sightOf(from, others);
  const whose = isOwn ? 'own' : 'other';
  const first = sight.sees > 0 ? tCount(`sight_${whose}_now_sees`, sight.sees) : tCount(`sight_${whose}_now_knows`, sight.knows);
  return sentences(first, sight.may.length > 0 && t(`sight_${whose}_now_may`, actionList(sight)));
}

export function sightAfter({ from, to, others, isOwn }: SightChange): string {
  const sight = sightOf(to, others);
  const whose = isOwn ? 'own' : 'other';
  const role = t(`role_${to}`);
  const first =
    sight.sees > 0
      ? tCount(`sight_${whose}_then_sees`, sight.sees, role)
      : tCount(`sight_${whose}_then_knows`, sight.knows, role);
  const losesAll = sight.may.length === 0 && sightOf(from, others).may.length > 0;
  return sentences(
    first,
    sight.may.length > 0 && t(`sight_${whose}_then_may`, actionList(sight)),
    losesAll && t(`sight_${whose}_then_may_nothing`),
  );
}

/** 'invite people' */
export function actionWords(action: GroupAction): string {
  return ACTIONS[action]();
}

const ACTIONS: Readonly<Record<GroupAction, () => string>> = {
  invite: () => t('action_invite'),
  remove: () => t('action_remove'),
  changeRole: () => t('action_change_role'),
  askFigures: () => t('action_ask_figures'),
  setGoals: () => t('action_set_goals'),
  handOver: () => t('action_hand_over'),
  edit: () => t('action_edit'),
  delete: () => t('action_delete'),
};

function actionList({ may }: Sight): string {
  return formatList(may.map(actionWords));
}

function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' ');
}
