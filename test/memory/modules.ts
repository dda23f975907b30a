/** Each file of `db/` stands in for the one of its name: the compiler holds them together, function by function. */
import * as account from './db/account.ts';
import * as accountMonth from './db/account-month.ts';
import * as address from './db/address.ts';
import * as ask from './db/ask.ts';
import * as audit from './db/audit.ts';
import * as client from './db/client.ts';
import * as connection from './db/connection.ts';
import * as goal from './db/goal.ts';
import * as digest from './db/digest.ts';
import * as grp from './db/grp.ts';
import * as invitation from './db/invitation.ts';
import * as job from './db/job.ts';
import * as leaderboard from './db/leaderboard.ts';
import * as label from './db/label.ts';
import * as membership from './db/membership.ts';
import * as organization from './db/organization.ts';
import * as payment from './db/payment.ts';
import * as person from './db/person.ts';
import * as publisher from './db/publisher.ts';
import * as publishing from './db/publishing.ts';
import * as rate from './db/rate.ts';
import * as receipt from './db/receipt.ts';
import * as role from './db/role.ts';
import * as scope from './db/scope.ts';
import * as scheduledPost from './db/scheduled-post.ts';
import * as seat from './db/seat.ts';
import * as serverState from './db/server-state.ts';
import * as session from './db/session.ts';
import * as signIn from './db/sign-in.ts';

export const MODULES = {
  'account.ts': account satisfies typeof import('../../src/server/db/account.ts'),
  'account-month.ts': accountMonth satisfies typeof import('../../src/server/db/account-month.ts'),
  'address.ts': address satisfies typeof import('../../src/server/db/address.ts'),
  'ask.ts': ask satisfies typeof import('../../src/server/db/ask.ts'),
  'audit.ts': audit satisfies typeof import('../../src/server/db/audit.ts'),
  'client.ts': client satisfies typeof import('../../src/server/db/client.ts'),
  'connection.ts': connection satisfies typeof import('../../src/server/db/connection.ts'),
  'goal.ts': goal satisfies typeof import('../../src/server/db/goal.ts'),
  'digest.ts': digest satisfies typeof import('../../src/server/db/digest.ts'),
  'grp.ts': grp satisfies typeof import('../../src/server/db/grp.ts'),
  'invitation.ts': invitation satisfies typeof import('../../src/server/db/invitation.ts'),
  'job.ts': job satisfies typeof import('../../src/server/db/job.ts'),
  'leaderboard.ts': leaderboard satisfies typeof import('../../src/server/db/leaderboard.ts'),
  'label.ts': label satisfies typeof import('../../src/server/db/label.ts'),
  'membership.ts': membership satisfies typeof import('../../src/server/db/membership.ts'),
  'organization.ts': organization satisfies typeof import('../../src/server/db/organization.ts'),
  'payment.ts': payment satisfies typeof import('../../src/server/db/payment.ts'),
  'person.ts': person satisfies typeof import('../../src/server/db/person.ts'),
  'publisher.ts': publisher satisfies typeof import('../../src/server/db/publisher.ts'),
  'publishing.ts': publishing satisfies typeof import('../../src/server/db/publishing.ts'),
  'rate.ts': rate satisfies typeof import('../../src/server/db/rate.ts'),
  'receipt.ts': receipt satisfies typeof import('../../src/server/db/receipt.ts'),
  'role.ts': role satisfies typeof import('../../src/server/db/role.ts'),
  'scope.ts': scope satisfies typeof import('../../src/server/db/scope.ts'),
  'scheduled-post.ts': scheduledPost satisfies typeof import('../../src/server/db/scheduled-post.ts'),
  'seat.ts': seat satisfies typeof import('../../src/server/db/seat.ts'),
  'server-state.ts': serverState satisfies typeof import('../../src/server/db/server-state.ts'),
  'session.ts': session satisfies typeof import('../../src/server/db/session.ts'),
  'sign-in.ts': signIn satisfies typeof import('../../src/server/db/sign-in.ts'),
} as const;
