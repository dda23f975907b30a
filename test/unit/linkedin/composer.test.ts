import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composerAddress } from '../../../src/linkedin/composer.ts';

test('a text stands in the address of the composer, its lines and signs with it', () => {
  const text = 'One & two?\n#three 100 %';
  const { address, filled } = composerAddress(text);
  expect(filled).toBe(true);
  expect(address).toBe('https://www.linkedin.com/feed/?shareActive=true&text=One%20%26%20two%3F%0A%23three%20100%20%25');
});

test('no address is longer than 2,000 letters: then it holds no text, and otherwise the whole of it', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'ß', '🙂'), maxLength: 3000 });
  fc.assert(
    fc.property(texts, (text) => {
      const { address, filled } = composerAddress(text);
      expect(address.length).toBeLessThanOrEqual(2000);
      const { hostname, searchParams } = new URL(address);
      expect([hostname, searchParams.get('shareActive')]).toEqual(['www.linkedin.com', 'true']);
      expect(searchParams.get('text')).toBe(filled ? text : null);
    }),
  );
  expect(composerAddress('x'.repeat(3000)).filled).toBe(false);
});
