import type { Context, ErrorHandler } from 'hono';
import { ExpectedFailure, type Failure } from '../domain/failure.ts';
import type { AppEnv } from './context.ts';
import { describeError, type Log } from './log.ts';

const STATUS = {
  'bad-request': 400,
  'too-large': 413,
  'too-many': 429,
  'wrong-code': 401,
  'signed-out': 401,
  refused: 404,
  'needs-business': 403,
  changed: 409,
  'connected-already': 409,
  yourself: 409,
  'asked-already': 409,
  'no-seat': 409,
  'no-operator': 409,
  'last-admin': 409,
  upgrade: 426,
  unavailable: 503,
} as const satisfies Readonly<Record<Failure, number>>;

export function refuse(c: Context, code: Failure): Response {
  if (code === 'too-many') c.header('Retry-After', '900');
  return c.json({ code }, STATUS[code]);
}

/** The one place where errors end. What it does not know it logs by its kind, and answers 'unavailable'. */
export function createErrorHandler(log: Log): ErrorHandler<AppEnv> {
  return function onError(error, c) {
    if (error instanceof ExpectedFailure) return refuse(c, error.code);
    log({ event: 'error', id: c.get('request') ?? 'none', ...describeError(error) });
    return refuse(c, 'unavailable');
  };
}
