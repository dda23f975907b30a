/** Draws public/icons: a page, and a slim bar of light beside it. Run `npx tsx src/tools/icons.ts` after a change here. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
/** A rounded rectangle in a unit square. */
type Shape = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly r: number;
  readonly fill: Colour;
};

const TEAL: Colour = [11, 110, 110, 255];
const PAPER: Colour = [247, 250, 249, 255];
const INK: Colour = [126, 178, 177, 255];
const LIGHT: Colour = [255, 202, 92, 255];
const NOTHING: Colour = [0, 0, 0, 0];
const SAMPLES = 8;

const MARK: readonly Shape[] = [
  { x: 0, y: 0, w: 1, h: 1, r: 0.22, fill: TEAL },
  { x: 0.1875, y: 0.1875, w: 0.4375, h: 0.625, r: 0.06, fill: PAPER },
  { x: 0.6875, y: 0.1875, w: 0.125, h: 0.625, r: 0.06, fill: LIGHT },
];
/** Too fine for 16 pixels. */
const LINES: readonly Shape[] = [0.34, 0.47, 0.6].map((y, line) => ({
  x: 0.27,
  y,
  w: [0.27, 0.27, 0.16][line] ?? 0,
  h: 0.06,
  r: 0.03,
  fill: INK,
}));

function isInside(shape: Shape, x: number, y: number): boolean {
  const dx = Math.max(shape.x + shape.r - x, x - (shape.x + shape.w - shape.r), 0);
  const dy = Math.max(shape.y + shape.r - y, y - (shape.y + shape.h - shape.r), 0);
  return dx * dx + dy * dy <= shape.r * shape.r;
}

function colourAt(shapes: readonly Shape[], x: number, y: number): Colour {
  return shapes.findLast((shape) => isInside(shape, x, y))?.fill ?? NOTHING;
}

/** The mean of a pixel's samples, weighted by their alpha. */
function pixel(shapes: readonly Shape[], size: number, at: { readonly column: number; readonly row: number }): number[] {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = (at.column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (at.row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const [red, green, blue, alpha] = colourAt(shapes, x, y);
    [red * alpha, green * alpha, blue * alpha, alpha].forEach((value, channel) => {
      sum[channel] = (sum[channel] ?? 0) + value;
    });
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  return [...[red, green, blue].map((value) => Math.round(value / (alpha || 1))), Math.round(alpha / (SAMPLES * SAMPLES))];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function createPng(size: number): Buffer {
  const shapes = size < 32 ? MARK : [...MARK, ...LINES];
  const range = [...Array(size).keys()];
  const rows = range.map((row) => Buffer.from([0, ...range.flatMap((column) => pixel(shapes, size, { column, row }))]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // 8 bits a channel, red green blue alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const folder = resolve(import.meta.dirname, '../../public/icons');
mkdirSync(folder, { recursive: true });
for (const size of [16, 32, 48, 128]) writeFileSync(resolve(folder, `${size}.png`), createPng(size));
