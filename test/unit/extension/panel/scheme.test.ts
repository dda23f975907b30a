import { expect, test } from 'vitest';
import { luminanceOf, schemeOf } from '../../../../src/extension/panel/scheme.ts';

test.each<[string, readonly string[], boolean, 'light' | 'dark']>([
  ['a white page', ['rgb(255, 255, 255)'], true, 'light'],
  ['LinkedIn’s paper', ['rgb(244, 242, 238)'], true, 'light'],
  ['LinkedIn’s dark', ['rgb(27, 31, 35)'], false, 'dark'],
  ['a body that paints nothing over a dark root', ['rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)'], false, 'dark'],
  ['a page that paints nothing, for who likes it dark', ['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)'], true, 'dark'],
  ['a page that paints nothing, for who likes it light', ['rgba(0, 0, 0, 0)'], false, 'light'],
  ['a colour of another form', ['color(display-p3 1 1 1)'], true, 'dark'],
  ['no page at all', [], false, 'light'],
])('%s', (_, colours, prefersDark, expected) => {
  expect(schemeOf(colours, prefersDark)).toBe(expected);
});

test('luminance goes from black to white', () => {
  expect(luminanceOf('rgb(0, 0, 0)')).toBe(0);
  expect(luminanceOf('rgb(255 255 255 / 1)')).toBeCloseTo(1);
  expect(luminanceOf('transparent')).toBeNull();
});
