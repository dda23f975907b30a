import { LOGO_LIMIT, LOGO_SIDE } from '../../domain/group.ts';
import type { LogoAnswer } from '../views/group-fields.tsx';

const FILE_LIMIT = 1024 * 1024;
/** Largest side in pixels: the next is tried while the PNG is too long. */
const SIDES = [LOGO_SIDE, 96, 64, 48, 32];

type Kind = { readonly type: string; readonly starts: (bytes: Uint8Array) => boolean };

/** By their first bytes: a file's name and type are only what somebody says. No SVG: it is a document, not a picture. */
const KINDS: readonly Kind[] = [
  { type: 'image/png', starts: (bytes) => hasBytes(bytes, 0, [0x89, 0x50, 0x4e, 0x47]) },
  { type: 'image/jpeg', starts: (bytes) => hasBytes(bytes, 0, [0xff, 0xd8, 0xff]) },
  {
    type: 'image/webp',
    starts: (bytes) => hasBytes(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && hasBytes(bytes, 8, [0x57, 0x45, 0x42, 0x50]),
  },
];

/** Decodes a picture and makes a small PNG of it: what else the file held (place, camera, comments) stays behind. */
export async function readLogo(file: File): Promise<LogoAnswer> {
  if (file.size > FILE_LIMIT) return { ok: false, reason: 'size' };
  const type = pictureType(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  if (type === null) return { ok: false, reason: 'type' };
  const picture = await createImageBitmap(new Blob([file], { type })).catch(() => null);
  if (picture === null || picture.width === 0 || picture.height === 0) return { ok: false, reason: 'damaged' };
  try {
    for (const side of SIDES) {
      const logo = drawLogo(picture, side);
      if (logo.length <= LOGO_LIMIT) return { ok: true, logo };
    }
  } finally {
    picture.close();
  }
  return { ok: false, reason: 'damaged' };
}

export function pictureType(bytes: Uint8Array): string | null {
  return KINDS.find((kind) => kind.starts(bytes))?.type ?? null;
}

function drawLogo(picture: ImageBitmap, side: number): string {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

function hasBytes(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}
