import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/**
 * Seals a text so that only this server can read or make it, and only for the same associated data. The nonce is the first 96 bits
 * of an HMAC over length, associated data and plaintext: the same text gives the same bytes, which tells nothing that the state it
 * stands for does not. Padded, so that its length hardly tells anything either.
 */
const STEP = 256;
const NONCE = 12;
const TAG = 16;

export type Seal = {
  readonly seal: (text: string, associated: string) => string;
  /** Null for whatever this server did not seal for this associated data. */
  readonly open: (sealed: string, associated: string) => string | null;
};

/** `step`: to multiples of so many bytes it is padded. */
export function createSeal(key: Buffer, step = STEP): Seal {
  const cipherKey = deriveKey(key, 'seal');
  const nonceKey = deriveKey(key, 'nonce');
  return {
    seal(text, associated) {
      const plain = pad(text, step);
      const aad = Buffer.from(associated);
      const nonce = createHmac('sha256', nonceKey).update(lengthOf(aad)).update(aad).update(plain).digest().subarray(0, NONCE);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce).setAAD(aad);
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, associated) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE + step + TAG || bytes.toString('base64url') !== sealed) return null;
      const tag = bytes.subarray(bytes.length - TAG);
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, NONCE)).setAAD(Buffer.from(associated));
      decipher.setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()])
          .toString()
          .trimEnd();
      } catch {
        return null;
      }
    },
  };
}

function deriveKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `sidelight cookie ${purpose}`, 32));
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bytes.length));
  return length;
}

/** Spaces, which JSON does not mind. */
function pad(text: string, step: number): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes, Buffer.alloc((step - (bytes.length % step)) % step, ' ')]);
}
