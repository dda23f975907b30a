import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSigned, SIGNATURE_WINDOW_MS, sign } from '../../../src/server/auth/signature.ts';

const SECRET = 'a secret of thirty-two characters';
const AT = 1_700_000_000_000;

test('what was signed with the secret just now is taken', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1 - SIGNATURE_WINDOW_MS, max: SIGNATURE_WINDOW_MS - 1000 }), (body, later) => {
      expect(isSigned(SECRET, sign(SECRET, body, AT), body, AT + later)).toBe(true);
    }),
  );
});

test.each([
  ['too long ago', AT + SIGNATURE_WINDOW_MS + 1],
  ['in a time that is yet to come', AT - SIGNATURE_WINDOW_MS - 1],
])('what was signed %s is not', (_, at) => {
  expect(isSigned(SECRET, sign(SECRET, 'body', AT), 'body', at)).toBe(false);
});

const good = sign(SECRET, 'body', AT);
test.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['another body’s', sign(SECRET, 'body ', AT)],
  ['another secret’s', sign(`${SECRET}!`, 'body', AT)],
  ['another time’s digest', good.replace(/^t=\d+/, `t=${AT / 1000 + 1}`)],
  ['a digest that is cut', good.slice(0, -1)],
  ['a digest with one digit more', `${good}0`],
  ['no time', good.replace(/^t=\d+,/, '')],
  ['two digests', `${good},${good.split(',')[1]}`],
  ['a digest in capitals', good.replace(/v1=.*/, (digest) => digest.toUpperCase())],
])('%s is no signature', (_, header) => {
  expect(isSigned(SECRET, header, 'body', AT)).toBe(false);
});
