import { expect, test } from 'vitest';
import { pictureType, readLogo } from '../../../../src/extension/dashboard/logo-file.ts';

test.each([
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'image/png'],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['WebP', [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50], 'image/webp'],
  ['a WAV, which begins as a WebP does', [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x41, 0x56, 0x45], null],
  ['GIF', [0x47, 0x49, 0x46, 0x38], null],
  ['SVG', [...new TextEncoder().encode('<svg xmlns=')], null],
  ['nothing', [], null],
])('R19: a logo is known by its first bytes: %s', (_, bytes, type) => {
  expect(pictureType(new Uint8Array(bytes))).toBe(type);
});

test('an SVG is refused under any name, and a picture over 1 MB before it is opened', async () => {
  expect(await readLogo(new File(['<svg onload="alert(1)">'], 'logo.png', { type: 'image/png' }))).toEqual({
    ok: false,
    reason: 'type',
  });
  const large = new File([new Uint8Array(1024 * 1024 + 1)], 'logo.png', { type: 'image/png' });
  expect(await readLogo(large)).toEqual({ ok: false, reason: 'size' });
});
