/** A person without a browser: the same two calls over the wire that the extension makes. For those a story needs but does not follow. */
import type { AccountId, ClientId, PersonId } from '../../src/domain/id.ts';
import { createId } from '../../src/domain/id.ts';
import { readExport } from '../../src/linkedin/export/read-export.ts';
import type { MutationArgs, MutationName } from '../../src/protocol/mutation.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/protocol/version.ts';
import type { CreatedWorkbook } from '../workbook/create-workbook.ts';
import type { Stage } from './stage.ts';

export type WirePerson = {
  readonly id: PersonId;
  readonly address: string;
  readonly account: AccountId;
  /** The server's code: 'ok', or why not. */
  readonly push: <N extends MutationName>(name: N, args: MutationArgs[N]) => Promise<string>;
  readonly importFile: (workbook: CreatedWorkbook) => Promise<void>;
};

export type Identity = { readonly name: string; readonly address: string; readonly vanity: string };

/** Signs in with a mailed code, and has an account. */
export async function createWirePerson(stage: Stage, { name, address, vanity }: Identity): Promise<WirePerson> {
  const { request } = await post(stage, '/v1/auth/code', { address });
  const code = await stage.inbox.codeFor(address);
  const { token, person } = await post(stage, '/v1/auth/verify', { request, code });
  const clientId = createId<ClientId>();
  const account = createId<AccountId>();
  let last = 0;

  async function push<N extends MutationName>(mutation: N, args: MutationArgs[N]): Promise<string> {
    last += 1;
    const { results } = await post(stage, '/v1/push', { clientId, mutations: [{ id: last, name: mutation, args }] }, token);
    return (results as [number, string][])[0]?.[1] ?? 'no result';
  }
  async function importFile({ bytes, fileName }: CreatedWorkbook): Promise<void> {
    const { reading, vanity: shown } = await readExport(bytes, fileName);
    expectOk(await push('reading.import', { account, reading, confirms: shown }));
  }

  expectOk(await push('account.create', { account, name, vanity }));
  return { id: person as PersonId, address, account, push, importFile };
}

export function expectOk(code: string): void {
  if (code !== 'ok') throw new Error(`the server answered ${code}`);
}

async function post(stage: Stage, path: string, body: unknown, token?: unknown): Promise<Record<string, unknown>> {
  const headers: Record<string, string> = { 'content-type': 'application/json', [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };
  if (typeof token === 'string') headers.authorization = `Bearer ${token}`;
  const response = await fetch(stage.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as Record<string, unknown>; // the server's answers are objects
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
