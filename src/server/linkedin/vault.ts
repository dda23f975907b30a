import { createHmac } from 'node:crypto';
import type { AccountId } from '../../domain/id.ts';
import { createSeal, type Seal } from '../scopes/seal.ts';
import type { LinkedInApp } from './app.ts';

/** LinkedIn's tokens as the database keeps them. */
export type Vault = {
  readonly seal: (token: string, account: AccountId) => string;
  /** Null: it was sealed for another account, or with another secret. */
  readonly open: (sealed: string, account: AccountId) => string | null;
};

/**
 * With a key of two halves: one is in the database, and the other, the application's secret, in the server's environment alone. So a copy
 * of the database publishes for nobody; after a new secret everybody connects again.
 */
export function createVault(key: Buffer, app: LinkedInApp): Vault {
  const seal = createSeal(halves(key, app, 'token'));
  return {
    seal: (token, account) => seal.seal(JSON.stringify(token), account),
    open(sealed, account) {
      const text = seal.open(sealed, account);
      return text === null ? null : JSON.parse(text); // sealed by ourselves
    },
  };
}

/** For what goes by the browser while somebody asks LinkedIn for its permission. */
export function createStateSeal(key: Buffer, app: LinkedInApp): Seal {
  return createSeal(halves(key, app, 'state'));
}

function halves(key: Buffer, { clientSecret }: LinkedInApp, purpose: string): Buffer {
  return createHmac('sha256', key).update(`linkedin ${purpose} ${clientSecret}`).digest();
}
