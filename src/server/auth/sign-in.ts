import { ExpectedFailure } from '../../domain/failure.ts';
import { createId, type PersonId } from '../../domain/id.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ServerContext } from '../context.ts';
import { insertAddress, readAddress, verifyAddress } from '../db/address.ts';
import type { Tx } from '../db/database.ts';
import { enqueueJob } from '../db/job.ts';
import { deletePerson, insertPerson } from '../db/person.ts';
import { insertSession } from '../db/session.ts';
import { countTry, insertSignIn, takeSignIn } from '../db/sign-in.ts';
import { isCode } from './code.ts';
import { createSecret, hashSecret } from './hash.ts';

/** The kind of the job that mails a code; its payload holds the request's hash in hex. */
export const CODE_MAIL = 'code-mail';

type Options = Pick<ServerContext, 'db' | 'state' | 'defaultPlan' | 'onAddressVerified' | 'now'>;
export type SignedIn = { readonly token: string; readonly person: PersonId; readonly address: string };

/** Nothing here looks whether the address is known: the answer, its time and the mail are the same for every address. */
export async function requestCode({ db }: Pick<Options, 'db'>, address: string): Promise<string> {
  const request = createSecret();
  const requestHash = hashSecret(request);
  await db.transaction().execute(async (tx) => {
    await insertSignIn(tx, requestHash, address);
    await enqueueJob(tx, { kind: CODE_MAIL, payload: { request: requestHash.toString('hex') } });
  });
  return request;
}

/** @throws ExpectedFailure 'wrong-code', whether it was wrong, used, too late, tried too often or never asked for */
export async function verifyCode(options: Options, request: string, code: string): Promise<SignedIn> {
  const requestHash = hashSecret(request);
  const address = await countTry(options.db, requestHash);
  if (address === null || !isCode(options.state.pepper, requestHash, code)) throw new ExpectedFailure('wrong-code');
  const token = createSecret();
  const person = await options.db.transaction().execute(async (tx) => {
    if (!(await takeSignIn(tx, requestHash))) throw new ExpectedFailure('wrong-code');
    const owner = await findOrCreatePerson(tx, address, options.defaultPlan);
    if (await verifyAddress(tx, address))
      await options.onAddressVerified(tx, owner, address, new Date((options.now ?? Date.now)()));
    await insertSession(tx, hashSecret(token), owner);
    return owner;
  });
  return { token, person, address };
}

/** A person begins with his first address. Two first sign-ins at once make one person. */
export async function findOrCreatePerson(tx: Tx, address: string, plan: Plan): Promise<PersonId> {
  const known = await readAddress(tx, address);
  if (known) return known.personId;
  const person = createId<PersonId>();
  await insertPerson(tx, person, plan);
  if (await insertAddress(tx, address, person)) return person;
  await deletePerson(tx, person);
  const winner = await readAddress(tx, address);
  if (!winner) throw new Error('an address that is taken has an owner');
  return winner.personId;
}
