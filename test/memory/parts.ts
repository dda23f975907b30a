/**
 * The parts of the shipped server that a stage is built of. In this project they stand on the database in memory; imported as
 * `parts.ts?real` they stand on PostgreSQL (see `redirect.ts`).
 */
import { createApp } from '../../src/server/app.ts';
import { insertAddress, verifyAddress } from '../../src/server/db/address.ts';
import { deleteJob, leaseJobs } from '../../src/server/db/job.ts';
import { insertPerson } from '../../src/server/db/person.ts';
import { readServerState } from '../../src/server/db/server-state.ts';
import { insertSession } from '../../src/server/db/session.ts';
import { enqueueDigests } from '../../src/server/jobs/digest-mail.ts';
import { createMailHandlers } from '../../src/server/jobs/mail.ts';
import { createPrintedMailer } from '../../src/server/mail/mailer.ts';
import { applyPush } from '../../src/server/mutators/push.ts';
import { applyPayment } from '../../src/server/scopes/payment.ts';
import { changePlan } from '../../src/server/scopes/plan.ts';
import { tellLapsed } from '../../src/server/scopes/lapse.ts';
import { compactScopes, eraseDeleted, onAddressVerified, tellExpired } from '../../src/server/scopes/upkeep.ts';

export const parts = {
  applyPayment,
  applyPush,
  changePlan,
  compactScopes,
  createApp,
  createMailHandlers,
  createPrintedMailer,
  deleteJob,
  enqueueDigests,
  eraseDeleted,
  insertAddress,
  insertPerson,
  insertSession,
  leaseJobs,
  onAddressVerified,
  readServerState,
  tellExpired,
  tellLapsed,
  verifyAddress,
};
export type Parts = typeof parts;
