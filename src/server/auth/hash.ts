import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 32 random bytes that nobody guesses, as they travel. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: it has 256 random bits, so a plain hash is enough. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** What is stored of something that could be guessed: a code, an address, a computer's number. */
export function keyedHash(pepper: Buffer, purpose: string, ...parts: readonly (string | Buffer)[]): Buffer {
  const hmac = createHmac('sha256', pepper).update(purpose);
  for (const part of parts) hmac.update('\0').update(part);
  return hmac.digest();
}
