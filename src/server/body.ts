import type { Context } from 'hono';
import type { ZodMiniType, output } from 'zod/mini';
import { ExpectedFailure } from '../domain/failure.ts';

/** The body of a request, checked. What is wrong with it is not told: a client that is not broken sends none such. */
export async function readBody<S extends ZodMiniType>(c: Context, schema: S): Promise<output<S>> {
  const parsed = schema.safeParse(await readJson(c));
  if (!parsed.success) throw new ExpectedFailure('bad-request');
  return parsed.data;
}

async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text(); // the body limit throws in here, and must be heard
  try {
    return JSON.parse(text);
  } catch {
    throw new ExpectedFailure('bad-request');
  }
}
