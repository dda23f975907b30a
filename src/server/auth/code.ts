import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from './hash.ts';

/**
 * The six digits of a request, made from the server's pepper and the request's hash. So the code stands nowhere: not in the
 * sign-in row, and not in the job that mails it, which may wait for an hour. A hash of six digits would hide nothing better.
 */
export function codeOf(pepper: Buffer, requestHash: Buffer): string {
  const number = keyedHash(pepper, 'code', requestHash).readUIntBE(0, 6);
  return String(number % 1_000_000).padStart(6, '0');
}

export function isCode(pepper: Buffer, requestHash: Buffer, code: string): boolean {
  const right = Buffer.from(codeOf(pepper, requestHash));
  const given = Buffer.from(code);
  return given.length === right.length && timingSafeEqual(given, right);
}
