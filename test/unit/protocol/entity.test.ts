import { expect, test } from 'vitest';
import { ENTITY_SCHEMAS, type EntityValue } from '../../../src/protocol/entity.ts';

const [A, B, C] = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);
const AT = Date.UTC(2026, 8, 1);

/** As the first version of the server wrote them, and keeps them still where nothing has happened to them since. */
const FIRST: Partial<Record<keyof EntityValue, object>> = {
  person: { id: A, addresses: ['ana@northwind.example'], plan: 'business' },
  account: { id: A, name: 'Ana Ferreira', vanity: 'ana-ferreira', confirmed: true },
  membership: { id: A, group: B, account: C, role: 'analyst', since: null, joinedAt: AT },
  staff: { id: A, name: 'Ana Ferreira', role: 'analyst' },
  invitation: {
    id: A,
    group: { name: 'Northwind', logo: null, purpose: 'colleagues', about: '' },
    inviter: 'Ines Roth',
    role: 'user',
    staff: [{ id: B, name: 'Ines Roth', role: 'admin' }],
    expiresAt: AT,
  },
  group: { id: A, name: 'Northwind', logo: null, purpose: 'clients', about: '' },
  member: { id: A, account: B, name: 'Ana Ferreira', vanity: null, role: 'user', since: '2026-09-01', joinedAt: AT },
  sent: { id: A, address: 'tom@northwind.example', role: 'user', state: 'open', mail: 'sent', sentAt: AT, expiresAt: AT },
};

test.each(Object.entries(FIRST))('a %s that the first version wrote is read by this one', (entity, value) => {
  const parsed = ENTITY_SCHEMAS[entity as keyof EntityValue].safeParse(value); // a key of FIRST
  expect(parsed.error?.issues).toBeUndefined();
  expect(parsed.data).toMatchObject(value);
});
