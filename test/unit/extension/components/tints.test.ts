import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tintOf, tintsOf } from '../../../../src/extension/components/tints.ts';

test('the first five have a colour each, whatever their names; all others have none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), (names) => {
      const tints = tintsOf(names);
      expect([...tints.keys()]).toEqual(names.slice(0, 5));
      expect(new Set(tints.values()).size).toBe(tints.size);
      for (const tint of tints.values()) expect(tint >= 1 && tint <= 5).toBe(true);
    }),
  );
});

test('a person keeps the colour of the name where nobody before has it', () => {
  const names = ['Ana Ferreira', 'Jonas Weber', 'Mei Tanaka', 'Olu Adeyemi'];
  const tints = tintsOf(names);
  expect(tints.get('Ana Ferreira')).toBe(tintOf('Ana Ferreira'));
  for (const [index, name] of names.entries())
    if (!names.slice(0, index).some((other) => tints.get(other) === tintOf(name))) expect(tints.get(name)).toBe(tintOf(name));
});
