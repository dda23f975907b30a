import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../../../src/extension/components/tokens.css'), 'utf8');

function tokensIn(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const [first = '', media = '', explicit = ''] = css.split(/@media|:root\[data-scheme="dark"\] \{/);
const SCHEMES = { light: tokensIn(first), dark: tokensIn(explicit) };

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function contrast(a: string, b: string): number {
  const [x, y] = [a, b].map((hex) => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  }) as [number, number]; // two go in
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const TEXT: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', ['paper', 'card', 'sunken', 'accent-soft', 'warn-soft', 'danger-soft', 'up-soft']],
  ['soft', ['paper', 'card', 'sunken', 'accent-soft', 'warn-soft']],
  ['faint', ['paper', 'card', 'sunken']],
  ['accent', ['paper', 'card', 'accent-soft']],
  ['accent-strong', ['card', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger', 'danger-strong']],
  ['up', ['paper', 'card']],
  ['down', ['paper', 'card']],
  ['warn', ['warn-soft']],
  ['danger', ['card', 'danger-soft']],
  ['on-series', ['s1', 's2', 's3', 's4', 's5', 's6']],
];
const PARTS: typeof TEXT = [
  ['edge', ['card']],
  ...(['s1', 's2', 's3', 's4', 's5', 's6'] as const).map((series) => [series, ['card']] as const),
];

for (const [scheme, tokens] of Object.entries(SCHEMES)) {
  const pairs = (list: typeof TEXT): [string, string][] =>
    list.flatMap(([ink, grounds]) => grounds.map((ground): [string, string] => [ink, ground]));
  const of = (ink: string, ground: string): number => contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '');
  test.each(pairs(TEXT))(`${scheme}: words in %s on %s can be read (4.5 to 1)`, (ink, ground) => {
    expect(of(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(PARTS))(`${scheme}: %s stands out from %s (3 to 1)`, (part, ground) => {
    expect(of(part, ground)).toBeGreaterThanOrEqual(3);
  });
}

/** Machado, Oliveira, Fernandes 2009, at full strength. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function labOf(hex: string, eye: readonly Rgb[]): Rgb {
  const seen = eye
    .map((row) => row.reduce((sum, weight, at) => sum + weight * (linear(hex)[at] ?? 0), 0))
    .map((part) => Math.min(1, Math.max(0, part)));
  const [r = 0, g = 0, b = 0] = seen;
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const [x, y, z] = [
    root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505),
    root(0.2126 * r + 0.7152 * g + 0.0722 * b),
    root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089),
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

for (const scheme of ['light', 'dark'] as const)
  test.each(Object.keys(EYES))(`${scheme}: a %s tells the six series apart`, (eye) => {
    const seen = [1, 2, 3, 4, 5, 6].map((number) => labOf(SCHEMES[scheme].get(`s${number}`) ?? '', EYES[eye] ?? []));
    for (const [place, one] of seen.entries())
      for (const other of seen.slice(0, place))
        expect(Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)))).toBeGreaterThan(9);
  });

test('dark by the system and dark by the panel are the same', () => {
  expect(Object.fromEntries(tokensIn(media))).toEqual(Object.fromEntries(SCHEMES.dark));
});
