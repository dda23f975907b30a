import { expect, test } from 'vitest';
import { createSeal } from '../../../../src/server/scopes/seal.ts';

const KEY = Buffer.alloc(32, 7);
const NONCE = 12;
const { seal, open } = createSeal(KEY);
const nonceOf = (sealed: string) => Buffer.from(sealed, 'base64url').subarray(0, NONCE).toString('hex');

test('what was sealed is opened with the same associated data, and with no other and by no other key', () => {
  const sealed = seal('["a text"]', 'ann phone');
  expect(open(sealed, 'ann phone')).toBe('["a text"]');
  for (const other of ['ann', 'ben phone', 'ann phone ', '']) expect(open(sealed, other)).toBeNull();
  expect(createSeal(Buffer.alloc(32, 8)).open(sealed, 'ann phone')).toBeNull();
});

test('one text is sealed the same each time, and with another nonce for each other text or associated data', () => {
  expect(seal('text', 'ann')).toBe(seal('text', 'ann'));
  const nonces = [
    ['text', 'ann'],
    ['text', 'ben'],
    ['texu', 'ann'],
    ['ttext', 'ann'],
    ['text', 'annt'],
    [`${' '.repeat(252)}text`, 'ann'],
  ].map(([text = '', associated = '']) => nonceOf(seal(text, associated)));
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('texts of very different lengths are sealed in equally many bytes', () => {
  const sizes = [0, 1, 100, 255, 256].map((length) => seal('x'.repeat(length), 'ann').length);
  expect(new Set(sizes.slice(1)).size).toBe(1);
  expect(seal('x'.repeat(257), 'ann').length).toBeGreaterThan(sizes.at(-1) ?? 0);
});
