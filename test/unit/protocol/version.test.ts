import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { accountMonthSchema } from '../../../src/protocol/account-month.ts';
import { ENTITY_SCHEMAS } from '../../../src/protocol/entity.ts';
import { errorSchema } from '../../../src/protocol/error.ts';
import { MUTATION_SCHEMAS } from '../../../src/protocol/mutation.ts';
import { pullRequestSchema, pullResponseSchema } from '../../../src/protocol/pull.ts';
import { pushRequestSchema, pushResponseSchema } from '../../../src/protocol/push.ts';
import {
  codeRequestSchema,
  codeResponseSchema,
  verifyRequestSchema,
  verifyResponseSchema,
} from '../../../src/protocol/session.ts';
import { PROTOCOL_VERSION } from '../../../src/protocol/version.ts';

/** Change a schema, and this fails: raise PROTOCOL_VERSION, then write the new hash here. */
const KNOWN = { version: 1, hash: '325b3e608fe2c231' };

test('a schema does not change without a new protocol version', () => {
  const all = {
    ENTITY_SCHEMAS,
    MUTATION_SCHEMAS,
    accountMonthSchema,
    errorSchema,
    pullRequestSchema,
    pullResponseSchema,
    pushRequestSchema,
    pushResponseSchema,
    codeRequestSchema,
    codeResponseSchema,
    verifyRequestSchema,
    verifyResponseSchema,
  };
  expect({ version: PROTOCOL_VERSION, hash: hashOf(all) }).toEqual(KNOWN);
});

test('the hash sees a changed limit and a changed field', () => {
  expect(hashOf({ a: z.strictObject({ x: z.string().check(z.maxLength(3)) }) })).not.toBe(
    hashOf({ a: z.strictObject({ x: z.string().check(z.maxLength(4)) }) }),
  );
  expect(hashOf({ a: z.strictObject({ x: z.string() }) })).not.toBe(hashOf({ a: z.strictObject({ x: z.optional(z.string()) }) }));
});

/** Ids, days and addresses are checked by functions, which have no JSON Schema: they count as "any" here. */
function hashOf(schemas: object): string {
  const texts = Object.entries(schemas).flatMap(([name, schema]) =>
    schema instanceof z.core.$ZodType
      ? [[name, z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })]]
      : Object.entries(schema).map(([key, part]) => [
          `${name}.${key}`,
          z.toJSONSchema(part as z.core.$ZodType, { unrepresentable: 'any', io: 'input' }), // both tables hold schemas only
        ]),
  );
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
}
