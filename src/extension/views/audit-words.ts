/** A line of the audit log as a plain sentence. */
import type { AuditAction } from '../../domain/audit.ts';
import { ROLES } from '../../domain/role.ts';
import type { AuditLine } from '../../protocol/audit-page.ts';
import { t, type TextKey } from '../text.ts';

/** Without somebody else whom it was done to, and with one. */
const WORDS: Readonly<Record<AuditAction, readonly [alone: TextKey, to: TextKey]>> = {
  'group.create': ['log_group_create', 'log_group_create_to'],
  'group.edit': ['log_group_edit', 'log_group_edit_to'],
  'group.delete': ['log_group_delete', 'log_group_delete_to'],
  'group.restore': ['log_group_restore', 'log_group_restore_to'],
  'group.setGoal': ['log_group_set_goal', 'log_group_set_goal_to'],
  'group.setLeaderboard': ['log_group_set_leaderboard', 'log_group_set_leaderboard_to'],
  'group.handOver': ['log_group_hand_over', 'log_group_hand_over_to'],
  'invitation.send': ['log_invitation_send', 'log_invitation_send_to'],
  'invitation.resend': ['log_invitation_resend', 'log_invitation_resend_to'],
  'invitation.revoke': ['log_invitation_revoke', 'log_invitation_revoke_to'],
  'invitation.accept': ['log_invitation_accept', 'log_invitation_accept_to'],
  'invitation.decline': ['log_invitation_decline', 'log_invitation_decline_to'],
  'invitation.requestPlan': ['log_invitation_request_plan', 'log_invitation_request_plan_to'],
  'invitation.expire': ['log_invitation_expire', 'log_invitation_expire_to'],
  'membership.role': ['log_membership_role', 'log_membership_role_to'],
  'membership.undoRole': ['log_membership_undo_role', 'log_membership_undo_role_to'],
  'membership.askFigures': ['log_membership_ask_figures', 'log_membership_ask_figures_to'],
  'membership.setGoal': ['log_membership_set_goal', 'log_membership_set_goal_to'],
  'membership.label': ['log_membership_label', 'log_membership_label_to'],
  'membership.remove': ['log_membership_remove', 'log_membership_remove_to'],
  'membership.leave': ['log_membership_leave', 'log_membership_leave_to'],
  'membership.suspend': ['log_membership_suspend', 'log_membership_suspend_to'],
  'membership.resume': ['log_membership_resume', 'log_membership_resume_to'],
};

/** By nobody is by time or by whoever runs the server; without a name is somebody who was erased. */
export function auditWords(line: AuditLine): string {
  const [alone, to] = WORDS[line.action];
  const by = actorName(line);
  const isOfAnother = line.subject !== null && line.subject !== line.by;
  const first = isOfAnother ? t(to, by, line.subjectName ?? t('log_erased')) : t(alone, by);
  const more = line.action === 'group.handOver' ? afterWords(line) : roleWords(line);
  return more === null ? first : `${first} ${more}`;
}

/** At the beginning of a sentence, or alone. */
export function partyName(name: string | null): string {
  return name ?? t('log_erased_first');
}

function actorName({ by, byName }: AuditLine): string {
  return by === null ? t('product') : partyName(byName);
}

/** What became of the Admin who handed over. */
function afterWords(line: AuditLine): string | null {
  if (line.detail.to === 'leave') return t('log_hand_over_left', actorName(line));
  const role = roleName(line.detail.to);
  return role && t('log_hand_over_became', actorName(line), role);
}

/** "User → Analyst." or "As User.", where the line says so. */
function roleWords({ detail }: AuditLine): string | null {
  const [from, to, role] = [detail.from, detail.to, detail.role].map(roleName);
  if (from && to) return t('log_roles', from, to);
  const one = role ?? to;
  return one ? t('log_as', one) : null;
}

function roleName(word: string | undefined): string | null {
  const role = ROLES.find((one) => one === word);
  return role ? t(`role_${role}`) : null;
}
