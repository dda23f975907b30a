import { Hono } from 'hono';
import { ExpectedFailure } from '../../domain/failure.ts';
import { paymentRequestSchema, paymentResponseSchema } from '../../protocol/payment.ts';
import { isSigned, SIGNATURE_WINDOW_MS } from '../auth/signature.ts';
import type { AppEnv, ServerContext } from '../context.ts';
import { applyPayment } from '../scopes/payment.ts';
import { describe } from './openapi.ts';

/** What a payment provider's own hook is translated to. */
const BODY_LIMIT = 4096;

/** A payment provider says what is paid for. Without a secret to check it by there is no such route. Mounted at /v1. */
export function createPaymentRoute({ db, paymentSecret, now = Date.now }: ServerContext): Hono<AppEnv> {
  const description = describe(
    'What is paid for, told by a payment provider and signed in Sidelight-Signature',
    paymentRequestSchema,
    paymentResponseSchema,
  );
  return new Hono<AppEnv>().post('/payments', description, async (c) => {
    if (paymentSecret === null) throw new ExpectedFailure('refused');
    const body = await c.req.text();
    if (body.length > BODY_LIMIT) throw new ExpectedFailure('too-large');
    if (!isSigned(paymentSecret, c.req.header('sidelight-signature'), body, now())) throw new ExpectedFailure('signed-out');
    const { event, ...payment } = parse(body);
    if (payment.at > now() + SIGNATURE_WINDOW_MS) throw new ExpectedFailure('bad-request'); // nothing later would ever count
    return c.json({ v: 1, result: await applyPayment(db, payment, new Date(now()), event) });
  });
}

function parse(body: string) {
  try {
    const parsed = paymentRequestSchema.safeParse(JSON.parse(body));
    if (parsed.success) return parsed.data;
  } catch {
    // no JSON: not understood either
  }
  throw new ExpectedFailure('bad-request');
}
