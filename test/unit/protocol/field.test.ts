import { expect, test } from 'vitest';
import { logoSchema, vanitySchema } from '../../../src/protocol/field.ts';

/** A PNG's head; what follows it is nobody's business here. */
function pngOf(width: number, height: number): string {
  const bytes = Buffer.alloc(60);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

test('a logo is a PNG of at most 128 pixels a side', () => {
  expect([pngOf(128, 128), pngOf(1, 96)].every((logo) => logoSchema.safeParse(logo).success)).toBe(true);
});

test('a logo that would unfold to a huge picture is refused, and so is what only says that it is a PNG', () => {
  const wrong = [
    pngOf(129, 1),
    pngOf(1, 30_000),
    pngOf(0, 1),
    pngOf(0x8000_0001, 1),
    'data:image/png;base64,AAAA',
    `data:image/png;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`,
    `data:image/jpeg;base64,${pngOf(1, 1).split(',')[1]}`,
  ];
  expect(wrong.filter((logo) => logoSchema.safeParse(logo).success)).toEqual([]);
});

test('a profile may be written in any script, and nothing in it turns its letters round', () => {
  expect(['ann-lee', 'jürgen', 'نمی\u200cخواهم'].every((text) => vanitySchema.safeParse(text).success)).toBe(true);
  expect(['ann\u202eeel', 'ann\u0000', 'ann\u2066x'].some((text) => vanitySchema.safeParse(text).success)).toBe(false);
});
