import { createHmac, timingSafeEqual } from 'node:crypto';

/** What was signed longer ago, or is yet to come, is not heard: whoever kept an old message cannot say it again. */
export const SIGNATURE_WINDOW_MS = 5 * 60_000;

/** `t=<seconds>,v1=<64 hex digits>`: HMAC-SHA256 over "<seconds>.<body>". */
const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

export function sign(secret: string, body: string, at: number): string {
  const seconds = Math.floor(at / 1000);
  return `t=${seconds},v1=${digestOf(secret, seconds, body).toString('hex')}`;
}

/** Whether this body was signed with the secret, just now. In the same time whatever is wrong with the digest. */
export function isSigned(secret: string, header: string | undefined, body: string, at: number): boolean {
  const [, seconds = '', digest = ''] = SIGNATURE.exec(header ?? '') ?? [];
  if (digest === '') return false;
  const isRight = timingSafeEqual(digestOf(secret, Number(seconds), body), Buffer.from(digest, 'hex'));
  return isRight && Math.abs(at - Number(seconds) * 1000) <= SIGNATURE_WINDOW_MS;
}

function digestOf(secret: string, seconds: number, body: string): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
}
