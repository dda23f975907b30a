/** Puts the invented team into an empty database, through the API, as ten people with an extension each would. */
import { dayAt } from '../../domain/day.ts';
import { type AccountId, type ClientId, createId, type GroupId, type InvitationId, type MembershipId } from '../../domain/id.ts';
import { isStaff } from '../../domain/role.ts';
import type { MutationArgs, MutationName } from '../../protocol/mutation.ts';
import { pushResponseSchema } from '../../protocol/push.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import { createSecret, hashSecret } from '../../server/auth/hash.ts';
import { findOrCreatePerson } from '../../server/auth/sign-in.ts';
import { readAddress, verifyAddress } from '../../server/db/address.ts';
import { insertSession } from '../../server/db/session.ts';
import type { RunningServer, ServerOptions } from '../../server/server.ts';
import { DEMO_GROUP, DEMO_PEOPLE, type DemoPerson } from './people.ts';
import { createArchive } from './archive.ts';
import { createPlanned } from './planned.ts';
import { createReadings } from './readings.ts';

type Push = { readonly [N in MutationName]: readonly [N, MutationArgs[N]] }[MutationName];

/** Only where it can hurt nobody: this machine's own database, reached by nobody else, with mails printed here. */
export function mayHoldDemo({ databaseUrl, smtpUrl, host }: Pick<ServerOptions, 'databaseUrl' | 'smtpUrl' | 'host'>): boolean {
  return databaseUrl === null && smtpUrl === null && ['127.0.0.1', 'localhost', '::1'].includes(host);
}

/** True when nobody has ever signed in. */
export async function isEmpty({ db }: RunningServer): Promise<boolean> {
  return (await db.selectFrom('person').select('person_id').limit(1).executeTakeFirst()) === undefined;
}

/** Whether the demo team is in it, by its founder. */
export async function hasDemo({ db }: RunningServer): Promise<boolean> {
  const [founder] = DEMO_PEOPLE;
  const owner = founder && (await readAddress(db, founder.address));
  return owner?.verified === true;
}

/** `onProgress` gets the number of people whose figures are in. */
export async function seedDemo(server: RunningServer, onProgress: (people: number) => void): Promise<void> {
  const group = createId<GroupId>();
  const [founder, ...others] = DEMO_PEOPLE;
  if (!founder) throw new Error('the demo team has a founder');
  const guests = others.map((person) => ({ person, invitation: createId<InvitationId>() }));
  const invitations = guests.map(({ person, invitation }) => ({ id: invitation, address: person.address, role: person.role }));
  const seen: MembershipId[] = []; // the Admins and Analysts so far
  await join(server, founder, (account) => {
    const membership = createId<MembershipId>();
    seen.push(membership);
    return ['group.create', { group, membership, account, ...DEMO_GROUP, logo: null, invitations }];
  });
  onProgress(1);
  for (const [index, { person, invitation }] of guests.entries()) {
    await join(server, person, (account) => {
      const membership = createId<MembershipId>();
      const accept = { invitation, membership, account, history: 'all' as const, seen: [...seen] };
      if (isStaff(person.role)) seen.push(membership);
      return ['invitation.accept', accept];
    });
    onProgress(index + 2);
  }
  await server.db.deleteFrom('job').execute(); // nobody is to get mail: the people do not exist
}

/** Signs a person in without a code, makes his account, imports his exports, and takes his seat in the Group. */
async function join(server: RunningServer, person: DemoPerson, seat: (account: AccountId) => Push): Promise<void> {
  const account = createId<AccountId>();
  const token = await openSession(server, person.address);
  const exports = createReadings(person, dayAt(Date.now()));
  const imports = [...exports, ...createArchive(exports)].map(
    (reading): Push => ['reading.import', { account, reading, confirms: person.vanity }],
  );
  const mutations: readonly Push[] = [
    ['account.create', { account, name: person.name, vanity: person.vanity }],
    ...imports,
    ...(isStaff(person.role) ? createPlanned(account, Date.now()) : []).map((args): Push => ['schedule.put', args]),
    seat(account),
  ];
  const clientId = createId<ClientId>();
  for (const [index, [name, args]] of mutations.entries())
    await push(server.url, token, { clientId, mutations: [{ id: index + 1, name, args }] });
}

async function openSession(server: RunningServer, address: string): Promise<string> {
  const token = createSecret();
  await server.db.transaction().execute(async (tx) => {
    const person = await findOrCreatePerson(tx, address, 'business');
    await verifyAddress(tx, address);
    await insertSession(tx, hashSecret(token), person);
  });
  return token;
}

async function push(url: string, token: string, body: object): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
  };
  const answer = await fetch(`${url}/v1/push`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { results } = pushResponseSchema.parse(await answer.json());
  const refused = results.find(([, code]) => code !== 'ok');
  if (refused) throw new Error(`the server refused a part of the demo team: ${refused[1]}`);
}
