/**
 * The parts of the shipped server that a stage is built of. In this project they stand on the database in memory; imported as
 * `parts.ts?real` they stand on PostgreSQL (see `redirect.ts`).
 */
import { createApp } from '../../src/server/app.ts';
import { insertAddress, verifyAddress } from '../../src/server/db/address.ts';
import { deleteJob, leaseJobs } from '../../src/server/db/job.ts';
import { insertPerson } from '../../src/server/db/person.ts';
import { connectPublisher } from '../../src/server/db/publisher.ts';
import { asViewer, beyondSight } from '../../src/server/db/role.ts';
import { readServerState } from '../../src/server/db/server-state.ts';
import { insertSession } from '../../src/server/db/session.ts';
import { enqueueDigests } from '../../src/server/jobs/digest-mail.ts';
import { createMailHandlers } from '../../src/server/jobs/mail.ts';
import { enterPost, leave, standingOf } from '../../src/server/jobs/publish-entry.ts';
import { record } from '../../src/server/jobs/publish-outcome.ts';
import { createPrintedMailer } from '../../src/server/mail/mailer.ts';
import { applyPush } from '../../src/server/mutators/push.ts';
import { createFeed } from '../../src/server/scopes/feed.ts';
import { applyPayment } from '../../src/server/scopes/payment.ts';
import { changePlan } from '../../src/server/scopes/plan.ts';
import { tellPublisher } from '../../src/server/scopes/tell-publisher.ts';
import { tellLapsed } from '../../src/server/scopes/lapse.ts';
import { compactScopes, eraseDeleted, onAddressVerified, tellExpired } from '../../src/server/scopes/upkeep.ts';

export const parts = {
  applyPayment,
  applyPush,
  asViewer,
  beyondSight,
  changePlan,
  compactScopes,
  connectPublisher,
  createApp,
  createFeed,
  createMailHandlers,
  createPrintedMailer,
  deleteJob,
  enqueueDigests,
  enterPost,
  eraseDeleted,
  insertAddress,
  insertPerson,
  insertSession,
  leaseJobs,
  leave,
  onAddressVerified,
  readServerState,
  record,
  standingOf,
  tellExpired,
  tellLapsed,
  tellPublisher,
  verifyAddress,
};
export type Parts = typeof parts;
