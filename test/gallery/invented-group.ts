/** Invented people of a Group, its log and its stores, as the background would give them. */
import { AUDIT_ACTIONS, FIRST_PREVIOUS } from '../../src/domain/audit.ts';
import { type Day, DAY_MS } from '../../src/domain/day.ts';
import { type Health, NOTHING_KNOWN } from '../../src/domain/health.ts';
import type { AccountId, EntryId, InvitationId, MembershipId, PartyId } from '../../src/domain/id.ts';
import type { Role } from '../../src/domain/role.ts';
import { isStaff } from '../../src/domain/role.ts';
import { createGroupStore, type GroupStore } from '../../src/extension/store/group.ts';
import type { StoreDeps } from '../../src/extension/store/request.ts';
import type { AuditLine, AuditPage } from '../../src/protocol/audit-page.ts';
import type { GroupPage, ViewAsPage } from '../../src/protocol/group-page.ts';
import { DEMO_GROUP, DEMO_PEOPLE } from '../../src/tools/demo/people.ts';
import { GROUP, idOf, NOW, ownGlance, STAFF } from './invented.ts';

const HOUR = 3_600_000;
/** Nobody answers: what is shown stays as it was given. */
export const SILENT: StoreDeps = {
  request: () => new Promise(() => undefined),
  onChanged: () => undefined,
  signal: new AbortController().signal,
};

export const GROUP_RECORD = { id: GROUP, logo: null, ...DEMO_GROUP };

export function silentStore(): GroupStore {
  return createGroupStore(SILENT, GROUP);
}

/** Of the demo's figures; one of the ten has missed a few days, another never imported. */
function healthOfPerson(index: number): Health {
  const health = ownGlance(28, index).rows[0]?.health ?? NOTHING_KNOWN;
  const gap = { from: '2026-10-04' as Day, to: '2026-10-06' as Day };
  if (index === 6) return { ...health, gaps: { days: 3, count: 1, newest: [gap] } };
  return index === 8 ? NOTHING_KNOWN : health;
}

/** The Group as one of its ten sees it. */
export function groupPage(role: Role): GroupPage {
  const place = DEMO_PEOPLE.findIndex((person) => person.role === role);
  const membership = {
    id: idOf<MembershipId>(place),
    group: GROUP,
    account: idOf<AccountId>(100 + place),
    role,
    since: null,
    joinedAt: NOW - 200 * DAY_MS,
    listed: true,
    raisedFrom: null,
    suspended: null,
    asked: null,
  };
  const members = DEMO_PEOPLE.map((person, index) => ({
    id: idOf<MembershipId>(index),
    account: idOf<AccountId>(100 + index),
    name: person.name,
    vanity: person.vanity,
    role: person.role,
    since: null,
    joinedAt: NOW - 200 * DAY_MS,
    capturedAt: healthOfPerson(index).capturedAt,
    lastDay: null,
    stale: person.age > 7,
    health: healthOfPerson(index),
    listed: true,
    askedAt: role === 'admin' && index === 8 ? NOW - 3 * HOUR : null,
  }));
  const sent = ['open', 'declined', 'removed'] as const;
  return {
    group: GROUP_RECORD,
    membership,
    seats: [membership],
    staff: STAFF,
    board: role === 'user' ? null : { metric: 'impressions', length: 28 },
    members: isStaff(role) ? members : null,
    sent:
      role !== 'admin'
        ? null
        : sent.map((state, index) => ({
            id: idOf<InvitationId>(700 + index),
            address: `${['dora', 'erik', 'fay'][index]}@northwind.example`,
            role: 'user',
            state,
            mail: 'sent',
            never: false,
            needsPlan: false,
            sentAt: NOW - 2 * DAY_MS,
            expiresAt: NOW + 5 * DAY_MS,
          })),
    suspended: role !== 'admin' ? null : [{ id: idOf<MembershipId>(50), name: 'Ben Okafor', role: 'user', at: NOW - 8 * DAY_MS }],
  };
}

export function viewAsPage(role: Role): ViewAsPage {
  return { role, page: groupPage(role), hasTeam: isStaff(role) };
}

/** One line of each action, by an Admin, by time, and by somebody who was erased. */
export function auditPage(change: Partial<AuditPage> = {}): AuditPage {
  const [jonas, mei, gone] = [1, 2, 3].map((number) => idOf<PartyId>(800 + number)) as [PartyId, PartyId, PartyId]; // three were made
  const byTime = ['invitation.expire', 'membership.suspend', 'membership.resume'];
  const byOneself = ['invitation.accept', 'membership.leave', 'invitation.decline', 'invitation.requestPlan'];
  const lines = AUDIT_ACTIONS.map((action, index): AuditLine => {
    const isErased = index % 7 === 6;
    const subject = action.startsWith('group.') && action !== 'group.handOver' ? null : isErased ? gone : mei;
    const by = byTime.includes(action) ? null : byOneself.includes(action) ? subject : jonas;
    return {
      id: idOf<EntryId>(600 + index),
      seq: index + 1,
      at: NOW - (AUDIT_ACTIONS.length - index) * 7 * HOUR,
      action,
      by,
      subject,
      detail: detailOf(action),
      previous: FIRST_PREVIOUS,
      hash: FIRST_PREVIOUS,
      byName: by === jonas ? 'Jonas Weber' : by === mei ? 'Mei Tanaka' : null,
      subjectName: subject === mei ? 'Mei Tanaka' : null,
    };
  });
  return { group: GROUP_RECORD, lines: lines.reverse(), brokenAt: null, ...change };
}

function detailOf(action: AuditLine['action']): AuditLine['detail'] {
  if (action === 'membership.role' || action === 'membership.undoRole') return { from: 'user', to: 'analyst' };
  if (action === 'group.handOver') return { from: 'user', to: 'analyst' };
  return action === 'invitation.send' || action === 'invitation.accept' ? { role: 'user' } : {};
}
